# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Reopen: a workspace opened again after a change, with everything that did not change as it was in memory.

An edit of one proposal reads that proposal and nothing else; the register, the log and the other proposals are the
same objects, so that folds, differences and findings made of them can be brought forward instead of made anew.
"""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.actions.ports import Codecs, Store
from byggesten.actions.reading import decode_file, read_bytes
from byggesten.actions.records import read_log
from byggesten.actions.subject import Subject, of_proposal
from byggesten.actions.workspace import (
    LOG,
    PROPOSALS,
    REGISTER,
    SETTINGS,
    Workspace,
    base_of,
    open_workspace,
    read_proposals,
)  # fmt: skip
from byggesten.changes.log import Record
from byggesten.kernel.findings import Finding
from byggesten.proposal.proposal import Proposal

Stamps = Mapping[str, str]


def reopen(store: Store, codecs: Codecs, previous: Workspace, previous_stamps: Stamps, stamps: Stamps) -> Workspace:
    """The workspace in a store, as ``open_workspace`` gives it, from one opened when the stamps were others."""
    changed = {path for path in {*previous_stamps, *stamps} if previous_stamps.get(path) != stamps.get(path)}
    changed = {
        path for path in changed if path in (SETTINGS, LOG) or path.startswith((f"{REGISTER}/", f"{PROPOSALS}/"))
    }
    if not changed:
        return previous
    if SETTINGS in changed or any(path.startswith(f"{REGISTER}/") for path in changed) or SETTINGS not in stamps:
        return open_workspace(store, codecs)
    findings = [each for each in previous.findings if not _of_log_or_proposals(each)]
    log = previous.log
    if LOG in changed:
        log = _log(store, previous, findings)
    else:
        findings += [each for each in previous.findings if each.place.file == LOG]
    bare = previous.but(log=log, proposals=(), findings=())
    known = {
        each.file: each for each in previous.proposals if each.file not in changed and _stands(each, previous, bare)
    }
    proposals = read_proposals(store, bare, findings, known=known)
    return bare.but(proposals=proposals, findings=tuple(findings))


def _is_read(path: str) -> bool:
    """Whether a file is among those a workspace is opened from."""
    return path in (SETTINGS, LOG) or path.startswith((f"{REGISTER}/", f"{PROPOSALS}/"))


def _of_log_or_proposals(finding: Finding) -> bool:
    return finding.place.file == LOG or finding.place.file.startswith(f"{PROPOSALS}/")


def _log(store: Store, previous: Workspace, findings: list[Finding]) -> tuple[Record, ...]:
    """The log read again; the records that stand as they did are the same objects."""
    found: list[Finding] = []
    text = decode_file(read_bytes(store, LOG, found) or b"", LOG, found)
    records = read_log(text, LOG, found)
    findings.extend(found)
    kept = tuple(
        was if position < len(previous.log) and (was := previous.log[position]) == record else record
        for position, record in enumerate(records)
    )
    return previous.log if kept == previous.log else kept


def _stands(proposal: Proposal, previous: Workspace, now: Workspace) -> bool:
    """Whether a proposal not changed itself is understood as it was: the decisions it was written on are the same."""
    if now.log is previous.log:
        return True
    base = base_of(proposal, previous.log)
    same = base is not None and base == base_of(proposal, now.log) and base <= min(len(previous.log), len(now.log))
    return same and previous.log[:base] == now.log[:base]


def after_edit(previous: Subject, workspace: Workspace) -> Subject | None:
    """The same subject in a workspace opened again, brought forward from what was computed of it before.

    None where its proposal, or the phase or alternative that is looked at, is no more.
    """
    if previous.proposal is None:
        return None
    proposal = workspace.proposal(previous.proposal.id)
    gone = proposal is None or (previous.phase and proposal.phase(previous.phase) is None)
    chosen = previous.asked_alternative
    if proposal is None or gone or (chosen and chosen not in {each.id for each in proposal.alternatives}):
        return None
    return of_proposal(workspace, proposal, previous.phase, chosen, previous.asked_day, previous=previous)
