# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An amount that covers several changes, none of which has a price of its own."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.amounts import added_posts, covered, largest, money, price
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import BUDGET
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import total
from byggesten.kernel.wording import Kroner
from byggesten.organisation.money import ADDED, ONE_OFF

NO_LINES = declare(
    "economy.no_lines",
    "warning",
    da="{key} angiver {amount} i alt for {count} ændringer ({keys}), men ikke, hvad hver af dem koster",
    en="{key} gives {amount} in all for {count} changes ({keys}), but not what each of them costs",
    advice_da="Skriv et beløb på hver ændring, eller en pris pr. stilling i byggesten.toml.",
    advice_en="Write an amount on each change, or a price per post in byggesten.toml.",
    reference=BUDGET,
)
PER_POST = declare(
    "economy.per_post",
    "info",
    da="{amount} i {key} svarer til {price} pr. stilling (antal stillinger: {posts})",
    en="{amount} in {key} is {price} per post (number of posts: {posts})",
    advice_da="Hold prisen op mod kommunens lønninger i de stillinger, det gælder.",
    advice_en="Hold the price against what such posts cost in the municipality.",
    reference=BUDGET,
)


@rule(
    NO_LINES, PER_POST, scope=Scope.WHOLE, finds=("T11",),
    da="Samlet beløb uden poster", en="Total without lines",
)  # fmt: skip
def no_lines(case: Case, _: str) -> Iterator[Finding]:
    """A total over several changes is divided on them; the price per post that follows from it is reported."""
    for line in money(case, ADDED, ONE_OFF):
        keys, amount = covered(case, line), largest(line)
        if len(keys) < 2 or amount is None or any(price(case, key, line.kind) for key in keys):
            continue
        place = case.place(changes=(line.change,))
        said = Kroner(amount)
        yield NO_LINES(place, line.change, key=line.change, amount=said, count=len(keys), keys=keys)
        posts = total(each.count for each in added_posts(case) if each.change in keys)
        if (each := amount.per(posts)) is not None:
            yield PER_POST(place, line.change, key=line.change, amount=said, price=Kroner(each), posts=posts)
