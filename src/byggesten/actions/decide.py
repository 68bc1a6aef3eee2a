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
from byggesten.actions.check import errors, in_order, read_findings, standing
from byggesten.actions.keys import logged
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.reading import cause
from byggesten.actions.reasons import reason_of
from byggesten.actions.records import BROKEN_LOG, write_record
from byggesten.actions.subject import Subject
from byggesten.actions.workspace import LOG
from byggesten.changes.entry import Entry
from byggesten.changes.log import Record
from byggesten.checks.run import check as run_rules
from byggesten.checks.run import weighed
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
    en="“{name}” has errors ({count}) and cannot be decided",
    advice_da="Ret dem; her følger de med sted og råd.",
    advice_en="Correct them; they follow here with place and advice.",
)
NO_DECISION = declare(
    "decide.no_decision",
    "error",
    da="Det er ikke sagt, hvad der er besluttet",
    en="It is not said what was decided",
    advice_da="Skriv efter --decision, hvem der har besluttet det, hvornår og i hvilken sag.",
    advice_en="Write after --decision who decided it, when and in which case.",
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
    """What was registered: the records, in the order of the log.

    ``findings`` are the errors that did not hinder it, because they do not concern what was decided.
    """

    records: tuple[Record, ...]
    findings: tuple[Finding, ...] = ()


def decide(
    store: Store, subject: Subject, *, actor: Actor, decision: str, now: dt.datetime
) -> Decided | tuple[Finding, ...]:
    """Register a subject's changes as decided; findings where they cannot be.

    ``decision`` says which body decided and in which case; ``now`` is the registration time.
    """
    denied = actor.denied(Right.DECIDE)
    if not denied and not decision.strip():
        denied = (NO_DECISION(NOWHERE, subject.name),)
    denied = denied or _obstacles(subject)
    if denied or subject.proposal is None:
        return denied
    blocking, others = _errors(subject)
    if blocking:
        place = Place(subject.proposal.file, 1)
        return (HAS_ERRORS(place, subject.name, name=subject.name, count=len(blocking)), *blocking)
    records = _records(subject, actor.name, decision, now)
    line = _audit_line(subject, decision, records)
    try:
        with store.together():
            failure = audit(store, actor, now, {**line, "outcome": "begun"})
            if failure:
                return (failure,)
            lines = b"\n".join(write_record(each) for each in records)
            if not store.append(LOG, lines, expected=records[0].position):
                failure = LOG_MOVED(Place(LOG), subject.name)
    except OSError as error:
        failure = NOT_WRITTEN(Place(LOG), subject.name, file=LOG, cause=cause(error))
    if failure:
        audit(store, actor, now, {**line, "outcome": "failed", "code": failure.code})
        return (failure,)
    return Decided(records=records, findings=others)


def _obstacles(subject: Subject) -> tuple[Finding, ...]:
    """Why a subject cannot be decided, whatever errors it has."""
    proposal, workspace = subject.proposal, subject.workspace
    if proposal is None:
        return (NOT_A_PROPOSAL(NOWHERE, subject.name, name=subject.name),)
    broken = tuple(each for each in workspace.findings if each.code == BROKEN_LOG.code)
    stale = tuple(standing(workspace, proposal))
    if broken or stale:
        return broken + stale
    if not subject.remaining:
        return (NOTHING(Place(proposal.file, 1), subject.name, name=subject.name),)
    return ()


def _errors(subject: Subject) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The errors that hinder a decision, and those that do not.

    Errors of reading and of the fold do, and those by the rules that concern the changes to be decided.
    """
    workspace, proposal = subject.workspace, subject.proposal
    assert proposal is not None
    others = {each.file for each in workspace.proposals} | {each.place.file for each in workspace.lost}
    alone = replace(
        workspace,
        proposals=(proposal,),
        findings=tuple(
            each
            for each in workspace.findings
            if each.subject == proposal.id or each.place.file not in others - {proposal.file}
        ),
    )
    firm = [*read_findings(alone), *weighed(subject.findings, workspace.settings)]
    by_rules = errors(run_rules(subject.case))
    without = replace(subject, proposal=None, after=subject.before, entries=())
    known = {(each.code, each.subject) for each in run_rules(without.case)} if by_rules else set()
    spans = tuple(_span(each, proposal.text) for each in subject.remaining)
    keys = frozenset(each.key for each in subject.remaining)
    blocking = [each for each in by_rules if _concerns(each, subject, keys, spans, known)]
    return in_order(errors([*firm, *blocking])), in_order(each for each in by_rules if each not in blocking)


def _concerns(
    finding: Finding, subject: Subject, keys: frozenset[str], spans: tuple[range, ...], known: set[tuple[str, str]]
) -> bool:
    """Whether an error stands in a chosen change, is about something one touches, or is one they bring about.

    ``known`` are those that the organisation has without them.
    """
    proposal, place, about = subject.proposal, finding.place, finding.subject
    if proposal and place.file == proposal.file and any(place.line in span for span in spans):
        return True
    if about in keys or not keys.isdisjoint(subject.after.touched.get(about, ())):
        return True
    return about in subject.after.things and (finding.code, about) not in known


def _span(entry: Entry, text: str) -> range:
    """The lines of a document that a change is written on: up to the next item of the list, or its end."""
    start = entry.place.line
    for number, line in enumerate(text.split("\n")[start:], start=start + 1):
        if line.startswith(("- ", ":::")):
            return range(start, number)
    return range(start, text.count("\n") + 2)


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
