# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An amount whose year is not said, or whose first year is not a whole one."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.amounts import largest, money
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import BUDGET
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.wording import Kroner, Year
from byggesten.organisation.money import ADDED, DEMANDED, MoneyLine

PART_YEAR = declare(
    "economy.part_year",
    "warning",
    da="{key} angiver {amount} fra {year}, men ændringerne gælder først fra {start}; årsvirkningen er ikke forklaret",
    en="{key} gives {amount} from {year}, but they apply only from {start}; the effect by year is not explained",
    advice_da="Skriv beløbet år for år under »years:«, så delårsvirkningen fremgår.",
    advice_en="Write the amount year by year under “years:”, so that the part-year effect is seen.",
    reference=BUDGET,
)
NO_YEAR = declare(
    "economy.no_year",
    "warning",
    da="Det fremgår ikke, fra hvilket år {key} regner med {amount}",
    en="It is not stated from which year {key} counts on {amount}",
    advice_da="Skriv året under »years:«.",
    advice_en="Write the year under “years:”.",
    reference=BUDGET,
)


@rule(
    PART_YEAR, NO_YEAR, scope=Scope.WHOLE, finds=("T97",),
    da="Beløb uden årsvirkning", en="Amount without its effect by year",
)  # fmt: skip
def year_effect(case: Case, _: str) -> Iterator[Finding]:
    """A yearly amount says its year, and its part-year effect where the organisation starts within the year."""
    for line in money(case, ADDED, DEMANDED):
        amount = largest(line)
        if amount is None:
            continue
        place, said = case.place(changes=(line.change,)), Kroner(amount)
        if any(not year.year for year in line.years):
            yield NO_YEAR(place, line.change, key=line.change, amount=said)
        elif _within(case, line):
            entry = case.by_key[line.change]
            yield PART_YEAR(
                place, line.change, key=line.change, amount=said, year=Year(line.years[0].year), start=entry.effective
            )


def _within(case: Case, line: MoneyLine) -> bool:
    """Whether a recurring amount that is said once begins in a year in which the changes begin later than 1 January."""
    entry = case.by_key.get(line.change)
    if entry is None or not line.recurring or len(line.years) != 1:
        return False
    start = entry.effective.earliest or entry.day
    return line.years[0].year == start.year and (start.month, start.day) != (1, 1)
