# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Savings that are demanded and not, or only partly, placed."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.delivery import delivers
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import BUDGET
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.wording import Kroner

UNPLACED = declare(
    "economy.unplaced",
    "warning",
    da="Der skal spares {demanded}, men kun {placed} er udmøntet; {unplaced} mangler",
    en="{demanded} is to be saved, but only {placed} is placed; {unplaced} is missing",
    advice_da="Skriv, hvor resten findes, eller at det er uafklaret, og hvem der afklarer det hvornår.",
    advice_en="Write where the rest is found, or that it is open, and who settles it when.",
    reference=BUDGET,
)


@rule(UNPLACED, scope=Scope.WHOLE, finds=("T90",), da="Besparelse, der ikke er udmøntet", en="Savings not placed")
def unplaced(case: Case, _: str) -> Iterator[Finding]:
    """What is placed reaches what is demanded. Where nothing at all delivers, another rule says so."""
    economy = case.consequences.economy
    if economy.unplaced.value.high > 0 and delivers(case):
        keys = economy.demanded.changes
        yield UNPLACED(
            case.place(changes=keys[:1]), keys[0] if keys else "", demanded=Kroner(economy.demanded.value),
            placed=Kroner(economy.placed.value), unplaced=Kroner(economy.unplaced.value),
        )  # fmt: skip
