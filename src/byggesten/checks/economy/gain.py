# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A gain that is hoped for without an amount."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.entry import Entry, Status
from byggesten.changes.money.economy import SayEconomy
from byggesten.checks.case import Case
from byggesten.checks.economy.amounts import money
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import BUDGET
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.money import GAIN

NO_AMOUNT = declare(
    "economy.gain",
    "info",
    da="{key} forventer en gevinst uden beløb: {gain}",
    en="{key} expects a gain without an amount: {gain}",
    advice_da="Skriv et beløb, evt. et interval, og fra hvilket år; ellers skriv, hvornår det kan opgøres.",
    advice_en="Write an amount, possibly a range, and from which year; otherwise write when it can be known.",
    reference=BUDGET,
)


@rule(NO_AMOUNT, scope=Scope.WHOLE, finds=("T46",), da="Gevinst uden beløb", en="Gain without an amount")
def gain(case: Case, _: str) -> Iterator[Finding]:
    """A gain that a change gives as a reason has an amount; changes not yet counted are looked at too."""
    priced = {line.change for line in money(case, GAIN) if any(year.amount for year in line.years)}
    for entry in case.proposal.entries if case.proposal else ():
        text = _gain(entry)
        if text and entry.key not in priced and entry.status is not Status.NOT_RECOMMENDED:
            yield NO_AMOUNT(entry.place, entry.key, key=entry.key, gain=text)


def _gain(entry: Entry) -> str:
    """The gain an entry speaks of in words, empty where it has an amount."""
    said = entry.change
    if isinstance(said, SayEconomy) and said.kind == GAIN and not any(year.amount for year in said.years):
        return said.text
    return entry.gain
