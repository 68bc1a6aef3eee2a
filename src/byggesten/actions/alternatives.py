# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Alternatives: a proposal copied to another, single changes taken over, proposals removed and brought back.

Every text stays in the revisions.
"""

from __future__ import annotations

import datetime as dt
import re

from byggesten.actions.edit import Conflicted, as_stored, edit
from byggesten.actions.freeze import frozen
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.revisions import REMOVE, REVISIONS, Act, Revision, Standing, standing
from byggesten.actions.saving import Edited, Plan, carry_out
from byggesten.actions.subject import unknown_proposal
from byggesten.actions.workspace import PROPOSALS, Workspace
from byggesten.kernel.findings import NOWHERE, Finding, Place, declare
from byggesten.kernel.names import slug
from byggesten.kernel.text import Text
from byggesten.proposal.edits import set_head, take_change
from byggesten.proposal.patches import Patch, apply
from byggesten.proposal.proposal import Proposal

ID_TAKEN = declare(
    "copy.id_taken",
    "error",
    da="Der er, eller har været, et forslag, der hedder »{name}«",
    en="There is, or has been, a proposal called “{name}”",
    advice_da="Vælg et andet kort navn.",
    advice_en="Choose another short name.",
)
IS_DECIDED = declare(
    "remove.decided",
    "error",
    da="Noget i »{name}« er besluttet; forslaget hører til loggen og kan ikke fjernes",
    en="Something in “{name}” is decided; the proposal belongs to the log and cannot be removed",
    advice_da="Giv ændringer, der er opgivet, statussen »anbefales ikke«.",
    advice_en="Give changes that are given up the status “not recommended”.",
)
IS_FROZEN = declare(
    "remove.frozen",
    "error",
    da="»{name}« har den fastfrosne version »{version}« og kan ikke fjernes",
    en="“{name}” has the frozen version “{version}” and cannot be removed",
    advice_da="Træk versionen tilbage, hvis ingen skal se den; forslaget bliver stående.",
    advice_en="Withdraw the version if nobody is to see it; the proposal stays.",
)
NOT_REMOVED = declare(
    "remove.not_removed",
    "error",
    da="Der er intet fjernet forslag at hente tilbage som {file}",
    en="There is no removed proposal to bring back as {file}",
    advice_da="Hent siden igen, og vælg et på listen over fjernede forslag.",
    advice_en="Load the page again and choose one from the list of removed proposals.",
)
ALTERNATIVE = Text("alternativ", "alternative")
_NUMBERED = re.compile(r"^(?P<stem>.+?)(-(?P<number>\d+))?$")
_TITLED = re.compile(r"^(?P<stem>.+?)(?: – (?:alternativ|alternative) \d+)?$")


def copy_proposal(
    store: Store,
    workspace: Workspace,
    id: str,
    *,
    actor: Actor,
    now: dt.datetime,
    new_id: str = "",
    title: str = "",
    token: str = "",
) -> Edited | tuple[Finding, ...]:
    """Make a new proposal of another as it stands: an alternative to it, with a short name and title of its own."""
    if denied := actor.denied(Right.PROPOSE):
        return denied
    source = workspace.proposal(id)
    if source is None:
        return (unknown_proposal(workspace, id),)
    found = standing(store, source.file)
    if isinstance(found, tuple) or found.text is None:
        return found if isinstance(found, tuple) else found.problems or (unknown_proposal(workspace, id),)
    number = _number(store, workspace, source, token)
    chosen = slug(new_id) if new_id else number[0]
    if _taken(store, workspace, chosen) and not (token and _made_by(store, chosen, token)):
        return (ID_TAKEN(NOWHERE, chosen, name=chosen),)
    text = _renamed(workspace, found.text, chosen, " ".join(title.split()) or number[1], source)
    if isinstance(text, Finding):
        return (text,)
    act = Act("copy", {"source": source.head.title, "id": source.id, "revision": str(found.number)})
    return carry_out(
        store, f"{PROPOSALS}/{chosen}.md", lambda there: _first(there, text, act, chosen), id=chosen, actor=actor,
        now=now, token=token,
    )  # fmt: skip


def _first(there: Standing, text: str, act: Act, id: str) -> Plan | tuple[Finding, ...]:
    taken = there.text is not None or len(there.history)
    return (ID_TAKEN(NOWHERE, id, name=id),) if taken else Plan(text=text, act=act)


def _made_by(store: Store, id: str, token: str) -> bool:
    found = standing(store, f"{PROPOSALS}/{id}.md")
    first = found.history.revision(1) if isinstance(found, Standing) else None
    return isinstance(first, Revision) and first.token == token


def _taken(store: Store, workspace: Workspace, id: str) -> bool:
    names = (*store.names(PROPOSALS), *store.names(REVISIONS))
    return workspace.proposal(id) is not None or bool({f"{id}.md", f"{id}.jsonl"} & set(names))


def _number(store: Store, workspace: Workspace, source: Proposal, token: str) -> tuple[str, str]:
    """A free short name made of the source's, or the one the same request got, and a title of the same number."""
    match, titled = _NUMBERED.match(slug(source.id)), _TITLED.match(source.head.title)
    stem, number = (match["stem"] if match else slug(source.id)), 2
    while _taken(store, workspace, f"{stem}-{number}") and not (token and _made_by(store, f"{stem}-{number}", token)):
        number += 1
    word = ALTERNATIVE.in_("en" if source.head.language == "en" else "da")
    return f"{stem}-{number}", f"{titled['stem'] if titled else source.head.title} – {word} {number}"


def _renamed(workspace: Workspace, text: str, id: str, title: str, source: Proposal) -> str | Finding:
    """A text with another short name and title in its head, said to be an alternative to its source."""
    said = {"id": id, "title": title, "alternative_to": source.head.alternative_to or source.id}
    patches = set_head(workspace.read(text, source.file), said)
    return patches if isinstance(patches, Finding) else as_stored(apply(text, patches), source.file)


def take_over(
    store: Store,
    workspace: Workspace,
    key: str,
    source_id: str,
    target_id: str,
    *,
    actor: Actor,
    seen: int,
    now: dt.datetime,
    digest: str = "",
    token: str = "",
) -> Edited | Conflicted | tuple[Finding, ...]:
    """Copy a single change of one proposal, word for word, into another; ``seen`` is the revision of the other."""
    if denied := actor.denied(Right.PROPOSE):
        return denied
    source = workspace.proposal(source_id)
    if source is None:
        return (unknown_proposal(workspace, source_id),)

    def make(target: Proposal) -> tuple[Patch, ...] | Finding:
        return take_change(source, key, target, workspace.folded.organisation)

    act = Act("take over", {"key": key, "source": source.head.title, "id": source.id})
    return edit(
        store, workspace, target_id, make, actor=actor, seen=seen, now=now, what=act, digest=digest, token=token,
        form=True,
    )  # fmt: skip


def remove_proposal(
    store: Store, workspace: Workspace, id: str, *, actor: Actor, now: dt.datetime
) -> Edited | tuple[Finding, ...]:
    """Take a proposal away that nobody has frozen and nothing of which is decided; it can be brought back."""
    if denied := actor.denied(Right.PROPOSE):
        return denied
    proposal = workspace.proposal(id)
    if proposal is None:
        return (unknown_proposal(workspace, id),)
    if workspace.decided(id):
        return (IS_DECIDED(Place(proposal.file), id, name=id),)
    if versions := frozen(store, proposal.file):
        return (IS_FROZEN(Place(proposal.file), id, name=id, version=versions[-1].name),)
    return carry_out(
        store, proposal.file, lambda _: Plan(text=None, act=Act(REMOVE, {"title": proposal.head.title})), id=id,
        actor=actor, now=now,
    )  # fmt: skip


def removed(store: Store) -> tuple[tuple[str, Revision], ...]:
    """The proposals that were removed: the path each document had, and the revision that removed it."""
    found: list[tuple[str, Revision]] = []
    there = set(store.names(PROPOSALS))
    for name in store.names(REVISIONS):
        file = f"{PROPOSALS}/{name.removesuffix('.jsonl')}.md"
        known = standing(store, file) if file.rsplit("/", 1)[-1] not in there else None
        last = known.history.revision(len(known.history)) if isinstance(known, Standing) else None
        if isinstance(last, Revision):
            found.append((file, last))
    return tuple(found)


def bring_back(
    store: Store, workspace: Workspace, file: str, *, actor: Actor, now: dt.datetime
) -> Edited | tuple[Finding, ...]:
    """Bring a proposal back that was removed, or whose document cannot be read any more, by the document's path."""
    if denied := actor.denied(Right.PROPOSE):
        return denied

    def plan(found: Standing) -> Plan | tuple[Finding, ...]:
        if not len(found.history) or found.text is not None:
            return (NOT_REMOVED(Place(file), file, file=file),)
        last = found.history.revision(len(found.history))
        gone = isinstance(last, Revision) and last.act.action == REMOVE
        text = found.history.text_at(len(found.history) - gone)
        if isinstance(text, Finding):
            return (text,)
        id = workspace.read(text, file).id
        if workspace.proposal(id) is not None:
            return (ID_TAKEN(NOWHERE, id, name=id),)
        return Plan(text=text, act=Act("bring back"))

    return carry_out(store, file, plan, id=file.rsplit("/", 1)[-1].removesuffix(".md"), actor=actor, now=now)
