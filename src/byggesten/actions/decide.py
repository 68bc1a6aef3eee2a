# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Decide: the counted changes of a proposal, or of a phase of it, become records of the log.

The audit line is written first. When it cannot be written nothing is decided; when the log cannot be written, a second
line says so. Audit lines name the positions they are about, so that the log alone says what was decided.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from typing import Any

from byggesten.actions.audit import audit
from byggesten.actions.check import check, errors, standing
from byggesten.actions.keys import logged
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.reading import cause
from byggesten.actions.reasons import reason_of
from byggesten.actions.records import BROKEN_LOG, write_record
from byggesten.actions.subject import Subject
from byggesten.actions.workspace import LOG
from byggesten.changes.log import Record
from byggesten.kernel.findings import NOWHERE, Finding, Place, declare

NOT_A_PROPOSAL = declare(
    "decide.no_proposal",
    "error",
    da="Kun et forslag eller en fase af det kan besluttes, ikke »{name}«",
    en="Only a proposal or a phase of it can be decided, not “{name}”",
    advice_da="Vælg et forslag med --proposal.",
    advice_en="Choose a proposal with --proposal.",
)
NOTHING = declare(
    "decide.nothing",
    "error",
    da="Der er intet at beslutte i »{name}«: alle ændringer, der regnes med, står allerede i loggen",
    en="There is nothing to decide in “{name}”: every change that counts stands in the log already",
    advice_da="Giv de ændringer, der skal med, en status, som regnes med.",
    advice_en="Give the changes to be decided a status that counts.",
)
HAS_ERRORS = declare(
    "decide.errors",
    "error",
    da="»{name}« har {count} fejl og kan ikke besluttes",
    en="“{name}” has {count} errors and cannot be decided",
    advice_da="Ret dem; »byggesten check« viser dem med sted og råd.",
    advice_en="Correct them; “byggesten check” shows them with place and advice.",
)
LOG_MOVED = declare(
    "decide.log_moved",
    "error",
    da="En anden har besluttet noget imens; intet er registreret",
    en="Somebody else has decided something meanwhile; nothing is registered",
    advice_da="Se på arbejdsområdet igen, og prøv en gang til.",
    advice_en="Look at the workspace again and try once more.",
)
NOT_WRITTEN = declare(
    "decide.not_written",
    "error",
    da="Beslutningen kunne ikke gemmes i {file}: {cause}; intet er registreret",
    en="The decision could not be saved in {file}: {cause}; nothing is registered",
    advice_da="Sørg for plads på disken og skriveadgang, og prøv igen.",
    advice_en="Make room on the disk and give write access, and try again.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was registered: the records, in the order of the log."""

    records: tuple[Record, ...]


def decide(
    store: Store, subject: Subject, *, actor: Actor, decision: str, now: dt.datetime
) -> Decided | tuple[Finding, ...]:
    """Register a subject's changes as decided; findings where they cannot be.

    ``decision`` says which body decided and in which case; ``now`` is the registration time.
    """
    denied = actor.denied(Right.DECIDE) or _obstacles(subject, now)
    if denied or subject.proposal is None:
        return denied
    records = _records(subject, actor.name, decision, now)
    line = _audit_line(subject, decision, records)
    if failure := audit(store, actor, now, {**line, "outcome": "begun"}):
        return (failure,)
    try:
        written = store.append(LOG, b"\n".join(write_record(each) for each in records), expected=records[0].position)
        failure = None if written else LOG_MOVED(Place(LOG), subject.name)
    except OSError as error:
        failure = NOT_WRITTEN(Place(LOG), subject.name, file=LOG, cause=cause(error))
    if failure:
        audit(store, actor, now, {**line, "outcome": "failed", "code": failure.code})
        return (failure,)
    return Decided(records=records)


def _obstacles(subject: Subject, now: dt.datetime) -> tuple[Finding, ...]:
    """Why a subject cannot be decided."""
    proposal, workspace = subject.proposal, subject.workspace
    if proposal is None:
        return (NOT_A_PROPOSAL(NOWHERE, subject.name, name=subject.name),)
    broken = tuple(each for each in workspace.findings if each.code == BROKEN_LOG.code)
    stale = tuple(standing(workspace, proposal))
    if broken or stale:
        return broken + stale
    if not subject.remaining:
        return (NOTHING(Place(proposal.file, 1), subject.name, name=subject.name),)
    alone = replace(workspace, proposals=(proposal,))
    found = errors(check(alone, now.date(), (subject.name,)))
    if found:
        return (HAS_ERRORS(Place(proposal.file, 1), subject.name, name=subject.name, count=len(found)),)
    return ()


def _records(subject: Subject, by: str, decision: str, now: dt.datetime) -> tuple[Record, ...]:
    proposal = subject.proposal
    assert proposal is not None
    start = len(subject.workspace.log)
    return tuple(
        Record(
            position=position,
            registered=now,
            by=by,
            decision=decision,
            proposal=proposal.id,
            key=entry.key,
            entry=logged(replace(entry, because=reason_of(entry, proposal)), proposal),
        )
        for position, entry in enumerate(subject.remaining, start=start)
    )


def _audit_line(subject: Subject, decision: str, records: tuple[Record, ...]) -> dict[str, Any]:
    text = subject.proposal.text if subject.proposal else ""
    return {
        "action": "decide",
        "subject": subject.name,
        "decision": decision,
        "positions": [records[0].position, records[-1].position],
        "keys": [each.key for each in records],
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
