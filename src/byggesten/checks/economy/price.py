# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A price per post that lies outside the workspace's own prices."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.amounts import added_posts, price_range
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import BUDGET
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.wording import Kroner

PRICE = declare(
    "economy.price",
    "warning",
    da="Beløbet svarer til {price} pr. stilling; kommunens priser går fra {low} til {high}",
    en="The amount is {price} per post; the municipality's prices go from {low} to {high}",
    advice_da="Kontrollér beløbet og antallet af stillinger, eller ret priserne i byggesten.toml.",
    advice_en="Check the amount and the number of posts, or correct the prices in byggesten.toml.",
    reference=BUDGET,
)


@rule(
    PRICE,
    scope=Scope.WHOLE,
    da="Pris uden for kommunens priser",
    en="Price outside the municipality's prices",
)
def price(case: Case, _: str) -> Iterator[Finding]:
    """The price per post that follows from the amounts is one the workspace knows."""
    economy = case.consequences.economy
    known = price_range(case, added_posts(case))
    if known is not None and economy.per_post is not None and not known.meets(economy.per_post):
        low, high = known.low, known.high
        keys = economy.amount.changes
        yield PRICE(
            case.place(changes=keys[:1]), keys[0] if keys else "", price=Kroner(economy.per_post),
            low=Kroner(type(known)(low, low)), high=Kroner(type(known)(high, high)),
        )  # fmt: skip
