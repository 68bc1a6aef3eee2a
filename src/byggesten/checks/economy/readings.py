# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An amount that can be read in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.amounts import money
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import BUDGET
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.text import Text
from byggesten.kernel.wording import Kroner, Phrase, Year
from byggesten.organisation.money import Reading

READINGS = declare(
    "economy.readings",
    "warning",
    da="Beløbet i {key} for {year} kan læses på {count} måder: {readings}",
    en="The amount in {key} for {year} can be read in {count} ways: {readings}",
    advice_da="Afklar, hvad der er ment, og slet de andre læsninger.",
    advice_en="Settle what is meant, and delete the other readings.",
    reference=BUDGET,
)
READING = Text(da="{amount} ({name})", en="{amount} ({name})")


@rule(READINGS, scope=Scope.WHOLE, finds=("T64",), da="Beløb med flere læsninger", en="Amount with several readings")
def readings(case: Case, _: str) -> Iterator[Finding]:
    """What is said of a year's amount means one thing."""
    for line in money(case):
        for year in line.years:
            if len({reading.amount for reading in year.readings}) > 1:
                yield READINGS(
                    case.place(changes=(line.change,)), line.change,
                    key=line.change, year=Year(year.year), count=len(year.readings), readings=_said(year.readings),
                )  # fmt: skip


def _said(readings: tuple[Reading, ...]) -> tuple[Phrase, ...]:
    return tuple(Phrase(READING, {"amount": Kroner(each.amount), "name": each.name}) for each in readings)
