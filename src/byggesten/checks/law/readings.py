# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Committees that change without two readings in the council, at least six days apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from byggesten.changes.entry import Entry
from byggesten.checks.case import Case
from byggesten.checks.dates.process import Process, is_reading
from byggesten.checks.law.competence import Body, body_of, undecided
from byggesten.checks.limits import limit
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import STATUTES
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.proposal.records import ProcessStep

TOO_FEW = declare(
    "law.two_readings",
    "warning",
    da="{keys} ændrer udvalgene og dermed styrelsesvedtægten; det kræver to behandlinger i kommunalbestyrelsen, "
    "men forløbet har {count}",
    en="The committees change ({keys}), and thereby the statutes; that takes two readings in the council, "
    "but the process has {count}",
    advice_da="Tilføj to trin med »kind: reading« og kommunalbestyrelsen som organ.",
    advice_en="Add two steps with “kind: reading” and the council as the body.",
    reference=STATUTES,
)
TOO_CLOSE = declare(
    "law.readings_close",
    "error",
    da="De to behandlinger i kommunalbestyrelsen ({first} og {second}) ligger mindre end {days} dage fra hinanden",
    en="The two readings in the council ({first} and {second}) are less than {days} days apart",
    advice_da="Flyt den ene behandling.",
    advice_en="Move one of the readings.",
    reference=STATUTES,
)
DAYS = limit(
    "law.readings.days", 6,
    da="dage mellem de to behandlinger af styrelsesvedtægten", en="days between the two readings of the statutes",
    source=STATUTES,
)  # fmt: skip
IN_THE_STATUTES = frozenset(
    ("committee.establish", "committee.close", "committee.upgrade", "committee.reduce", "committee.fewer")
)


def of_committees(case: Case) -> tuple[Entry, ...]:
    """The changes of committees, not decided yet, that stand in the statutes (styrelsesvedtægten)."""
    return tuple(entry for entry in undecided(case) if entry.change.op in IN_THE_STATUTES)


@rule(TOO_FEW, TOO_CLOSE, scope=Scope.WHOLE, da="To behandlinger af vedtægten", en="Two readings of the statutes")
def readings(case: Case, _: str) -> Iterator[Finding]:
    """Changes of committees are read twice by the council, the days of the law between."""
    entries, proposal = of_committees(case), case.proposal
    if not entries or proposal is None:
        return
    found = [s for s in Process(case).steps if is_reading(s) and s.body and body_of(case, s.body) is Body.COUNCIL]
    if len(found) < 2:
        keys = tuple(entry.key for entry in entries)
        yield TOO_FEW(Place(proposal.file, entries[0].place.line), keys[0], keys=keys, count=len(found))
    elif all(_close(first, second, DAYS(case)) for first, second in pairwise(found)):
        yield TOO_CLOSE(found[1].place, found[1].id, first=found[0].date, second=found[1].date, days=DAYS(case))


def _close(first: ProcessStep, second: ProcessStep, days: float) -> bool:
    """Whether two dated steps lie less than so many days apart in every reading of their dates."""
    if not (first.date and second.date and first.date.earliest and second.date.latest):
        return False
    return (second.date.latest - first.date.earliest).days < days
