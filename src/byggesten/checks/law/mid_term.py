# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Committees that change within a council's term."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.law.readings import of_committees
from byggesten.checks.limits import limit
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import MID_TERM
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.findings import Finding, declare

WITHIN = declare(
    "law.mid_term",
    "warning",
    da="{keys} ændrer udvalg fra {effective}, midt i en valgperiode; det kræver en saglig grund",
    en="Committees change ({keys}) from {effective}, within a council term; that takes an objective reason",
    advice_da="Skriv grunden i sagen, eller lad ændringen gælde fra den næste valgperiode, {next}.",
    advice_en="Write the reason in the case, or let the change apply from the next term, {next}.",
    reference=MID_TERM,
)
START = limit(
    "law.term.start", 2022, da="år, hvor en valgperiode begyndte", en="year in which a council term began",
    source=MID_TERM,
)  # fmt: skip
YEARS = limit("law.term.years", 4, da="år i en valgperiode", en="years of a council term", source=MID_TERM)


@rule(WITHIN, scope=Scope.WHOLE, da="Udvalg ændret midt i perioden", en="Committees changed within the term")
def mid_term(case: Case, _: str) -> Iterator[Finding]:
    """Changes of committees take effect on the first day of a council term."""
    within = [entry for entry in of_committees(case) if not _may_start_term(case, entry.effective)]
    for said in dict.fromkeys(entry.effective for entry in within):
        keys = tuple(entry.key for entry in within if entry.effective == said)
        yield WITHIN(case.place(changes=keys[:1]), keys[0], keys=keys, effective=said, next=_next(case, said.reading))


def _next(case: Case, day: dt.date) -> dt.date:
    """The first day of the first term on a day or after it."""
    years = int(YEARS(case))
    year = day.year if (day.month, day.day) == (1, 1) else day.year + 1
    return dt.date(year + (int(START(case)) - year) % years, 1, 1)


def _may_start_term(case: Case, said: SaidDate) -> bool:
    """Whether any reading of a date is the first day of a term."""
    first = _next(case, said.earliest or said.reading)
    return first == said.reading or said.latest is None or first <= said.latest
