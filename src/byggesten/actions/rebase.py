# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rebase a proposal: its text is moved to the organisation of today, or the conflicts are shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.revisions import Act, Standing
from byggesten.actions.saving import Edited, Plan, carry_out
from byggesten.actions.workspace import Workspace, base_of
from byggesten.changes.fold import fold
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.proposal.parse import parse
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.rebase import Rebased, rebase

EDITED_SINCE = declare(
    "rebase.edited_since",
    "error",
    da="Forslaget er ændret af en anden imens; det er ikke tilpasset",
    en="Somebody else has edited the proposal meanwhile; it is not adapted",
    advice_da="Se på forslaget igen, og prøv en gang til.",
    advice_en="Look at the proposal again and try once more.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What a rebase did or would do: the patches, conflicts, findings of the new text, and whether it was written."""

    proposal: str
    file: str
    base: int
    rebased: Rebased
    findings: tuple[Finding, ...]
    written: bool


def rebase_proposal(
    store: Store, workspace: Workspace, proposal: Proposal, *, actor: Actor, now: dt.datetime, accept: bool = False
) -> Moved | tuple[Finding, ...]:
    """Write a proposal on the organisation of today.

    One that does not say its base is taken to be written on the opening register. What is decided of the proposal
    itself is no change to it, and where nothing else is decided there is nothing to do. Where there are conflicts
    nothing is written unless they are accepted. Findings where it may not be done.
    """
    if denied := actor.denied(Right.PROPOSE):
        return denied
    entries, start = workspace.entries, base_of(proposal, workspace.log)
    base = fold(workspace.opening, entries[: start or 0]).organisation
    today = fold(workspace.opening, entries).organisation
    own = tuple(
        entry
        for record, entry in zip(workspace.log[start or 0 :], entries[start or 0 :], strict=True)
        if record.proposal == proposal.id
    )
    with_own = fold(workspace.opening, (*entries[: start or 0], *own)).organisation
    decided = workspace.decided(proposal.id)
    written_on = parse(proposal.text, proposal.file, base)
    remaining = [each for each in written_on.entries if each.key not in decided]
    if own and start is not None and not workspace.unseen(proposal):
        as_it_is = Rebased(text=proposal.text, patches=(), conflicts=())
        return Moved(
            proposal=proposal.id, file=proposal.file, base=start, rebased=as_it_is, findings=written_on.findings,
            written=True,
        )  # fmt: skip
    rebased = rebase(written_on, with_own, today, remaining, len(workspace.log))
    findings = parse(rebased.text, proposal.file, today).findings
    write = bool(accept or not rebased.conflicts)
    if write:
        saved = _saved(store, proposal, rebased.text, start or 0, len(workspace.log), actor, now)
        if not isinstance(saved, Edited):
            return saved
    return Moved(
        proposal=proposal.id, file=proposal.file, base=len(workspace.log), rebased=rebased, findings=findings,
        written=write,
    )  # fmt: skip


def _saved(
    store: Store, proposal: Proposal, text: str, start: int, end: int, actor: Actor, now: dt.datetime
) -> Edited | tuple[Finding, ...]:
    """The rebased text as a revision, unless somebody has edited the proposal since it was read."""

    def plan(found: Standing) -> Plan | tuple[Finding, ...]:
        if found.text != proposal.text:
            return (EDITED_SINCE(Place(proposal.file), proposal.id),)
        return Plan(text=text, act=Act("rebase", {"from": str(start), "to": str(end)}))

    return carry_out(store, proposal.file, plan, id=proposal.id, actor=actor, now=now)
