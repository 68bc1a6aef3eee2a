# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An amount that is not the sum of what it covers."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.amounts import largest, money, price
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import BUDGET
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import total
from byggesten.kernel.wording import Kroner

WRONG_SUM = declare(
    "economy.sum",
    "error",
    da="{key} angiver {amount}, men det, beløbet dækker ({keys}), giver tilsammen {sum}",
    en="{key} gives {amount}, but what the amount covers ({keys}) comes to {sum}",
    advice_da="Ret summen eller beløbene på ændringerne.",
    advice_en="Correct the sum, or the amounts of the changes.",
    reference=BUDGET,
)


@rule(WRONG_SUM, scope=Scope.WHOLE, da="Sum, der ikke stemmer", en="Sum that is not the sum of its lines")
def wrong_sum(case: Case, _: str) -> Iterator[Finding]:
    """A said total meets the sum of its lines; where some lines have no amount, the others do not exceed it."""
    for line in money(case):
        amount = largest(line)
        priced = {key: price(case, key, line.kind) for key in line.covers}
        known = {key: each for key, each in priced.items() if each is not None}
        if amount is None or not known:
            continue
        found = total(known.values())
        complete = len(known) == len(priced)
        if not found.meets(amount) and (complete or found.low > amount.high):
            yield WRONG_SUM(
                case.place(changes=(line.change,)), line.change,
                key=line.change, amount=Kroner(amount), keys=tuple(known), sum=Kroner(found),
            )  # fmt: skip
