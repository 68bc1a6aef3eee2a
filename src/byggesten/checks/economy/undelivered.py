# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Savings that are demanded while no change delivers any."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.delivery import delivers
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import BUDGET
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.wording import Kroner

UNDELIVERED = declare(
    "economy.undelivered",
    "warning",
    da="Der skal spares {demanded}, men ingen ændring nedlægger stillinger eller enheder eller udmønter et beløb",
    en="{demanded} is to be saved, but no change takes posts or units away or places an amount",
    advice_da="Skriv de ændringer, der skal give besparelsen, med antal stillinger eller beløb.",
    advice_en="Write the changes that are to give the saving, with a number of posts or an amount.",
    reference=BUDGET,
)


@rule(
    UNDELIVERED, scope=Scope.WHOLE, finds=("T67",),
    da="Besparelse uden ændringer, der giver den", en="Savings with no change to deliver them",
)  # fmt: skip
def undelivered(case: Case, _: str) -> Iterator[Finding]:
    """A demanded saving has at least one change that can give it."""
    demanded = case.consequences.economy.demanded
    if demanded.value.high > 0 and not delivers(case):
        yield UNDELIVERED(
            case.place(changes=demanded.changes[:1]), demanded.changes[0], demanded=Kroner(demanded.value)
        )
