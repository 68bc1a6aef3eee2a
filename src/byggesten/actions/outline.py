# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Begin a proposal: a document with a title, a date and an empty outline to write in."""

from __future__ import annotations

import datetime as dt

from byggesten.actions.alternatives import ID_TAKEN
from byggesten.actions.edit import as_stored
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.revisions import REVISIONS, Act, Standing
from byggesten.actions.saving import Edited, Plan, carry_out
from byggesten.actions.workspace import PROPOSALS, Workspace
from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.kernel.names import slug
from byggesten.kernel.text import Language, Text
from byggesten.proposal.edits import set_head
from byggesten.proposal.patches import apply
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Head

NO_TITLE = declare(
    "outline.no_title",
    "error",
    da="Forslaget har ingen titel",
    en="The proposal has no title",
    advice_da="Skriv, hvad forslaget handler om.",
    advice_en="Write what the proposal is about.",
)
OUTLINE = (
    Text("Baggrund", "Background"),
    Text("Forslag", "Proposal"),
    Text("Konsekvenser", "Consequences"),
    Text("Den videre proces", "What happens next"),
)
LONGEST = 60


def new_proposal(
    store: Store,
    workspace: Workspace,
    *,
    title: str,
    effective: str,
    actor: Actor,
    now: dt.datetime,
    language: Language = "da",
    token: str = "",
) -> Edited | tuple[Finding, ...]:
    """Make a proposal of an empty outline; its short name is made of its title, numbered where that is taken."""
    if denied := actor.denied(Right.PROPOSE):
        return denied
    words = " ".join(title.split())
    if not words:
        return (NO_TITLE(),)
    id = _free(store, workspace, slug(words)[:LONGEST].strip("-") or "x")
    values = {"id": id, "title": words, "effective": effective.strip() or None, "status": "draft", "language": language,
              "base": len(workspace.log)}  # fmt: skip
    patches = set_head(Proposal(head=Head(id=id, title=words, language=language), file=f"{PROPOSALS}/{id}.md"), values)
    if isinstance(patches, Finding):
        return (patches,)
    sections = "\n\n".join(f"# {each.in_(language)}" for each in OUTLINE)
    text = as_stored(f"{apply('', patches)}\n{sections}\n", id)
    if isinstance(text, Finding):
        return (text,)

    def plan(there: Standing) -> Plan | tuple[Finding, ...]:
        if there.text is not None or len(there.history):
            return (ID_TAKEN(NOWHERE, id, name=id),)
        return Plan(text=text, act=Act("new"))

    return carry_out(store, f"{PROPOSALS}/{id}.md", plan, id=id, actor=actor, now=now, token=token)


def _free(store: Store, workspace: Workspace, stem: str) -> str:
    """The short name, with a number where a proposal has, or has had, it."""
    taken = {each.rsplit(".", 1)[0] for each in (*store.names(PROPOSALS), *store.names(REVISIONS))}
    taken |= {each.id for each in workspace.proposals}
    number, id = 1, stem
    while id in taken:
        number += 1
        id = f"{stem}-{number}"
    return id
