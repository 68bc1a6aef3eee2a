# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rebase a proposal: its text is moved to the organisation of today, or the conflicts are shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from byggesten.actions.audit import audit
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.workspace import Workspace, base_of
from byggesten.changes.fold import fold
from byggesten.kernel.findings import Finding
from byggesten.proposal.parse import parse
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.rebase import Rebased, rebase

BOM = "\ufeff".encode()


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
    if write and rebased.text != proposal.text:
        line = {"action": "rebase", "subject": proposal.id, "from": start or 0, "to": len(workspace.log)}
        if failure := audit(store, actor, now, line):
            return (failure,)
        store.write(proposal.file, _as_before(store.read(proposal.file) or b"", rebased.text))
    return Moved(
        proposal=proposal.id, file=proposal.file, base=len(workspace.log), rebased=rebased, findings=findings,
        written=write,
    )  # fmt: skip


def _as_before(was: bytes, text: str) -> bytes:
    """The text with the line ends and mark the file had."""
    if b"\r\n" in was:
        text = text.replace("\n", "\r\n")
    return (BOM if was.startswith(BOM) else b"") + text.encode()
