# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""New posts that nothing says the cost of."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.amounts import added_posts, cost_of, covered, largest, money
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import GRANT
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import total

UNPRICED = declare(
    "economy.unpriced",
    "warning",
    da="{key} tilfører stillinger ({posts}), men det fremgår ikke, hvad de koster",
    en="{key} adds posts ({posts}), but it is not stated what they cost",
    advice_da="Skriv »amount:« på ændringen, eller en pris for stillingskategorien i byggesten.toml.",
    advice_en="Write “amount:” on the change, or a price for the job category in byggesten.toml.",
    reference=GRANT,
)


@rule(UNPRICED, scope=Scope.WHOLE, da="Nye stillinger uden pris", en="New posts without a price")
def unpriced(case: Case, _: str) -> Iterator[Finding]:
    """Posts that a change adds have a cost: its own, one by job category, or as part of a total."""
    lines = money(case)
    paid = {line.change for line in lines if largest(line) is not None}
    paid |= {key for line in lines if largest(line) is not None for key in covered(case, line)}
    posts = [line for line in added_posts(case) if line.change not in paid and cost_of(case, line) is None]
    for key in dict.fromkeys(line.change for line in posts):
        count = total(line.count for line in posts if line.change == key)
        yield UNPRICED(case.place(changes=(key,)), key, key=key, posts=count)
