# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the rules of economy share: the amounts the changes bring, and what single changes cost."""

from __future__ import annotations

from collections.abc import Iterable

from byggesten.checks.case import Case
from byggesten.kernel.ranges import ZERO, Range, hull, total
from byggesten.organisation.money import MoneyLine
from byggesten.organisation.posts import PostLine


def money(case: Case, *kinds: str) -> tuple[MoneyLine, ...]:
    """The lines of economy the changes bring, of some kinds or all."""
    return tuple(line for line in case.consequences.difference.money if not kinds or line.kind in kinds)


def added_posts(case: Case) -> tuple[PostLine, ...]:
    """The lines of posts that the changes add; posts that only move are not among them."""
    lines = case.consequences.difference.lines
    taken = {line.change for line in lines if line.count.low < 0}
    return tuple(line for line in lines if line.count.high > 0 and line.change not in taken)


def says_economy(case: Case, line: MoneyLine) -> bool:
    """Whether a line is a change of its own and not a cost written on another change."""
    entry = case.by_key.get(line.change)
    return entry is None or entry.change.op == "money.economy"


def covered(case: Case, line: MoneyLine) -> tuple[str, ...]:
    """The changes a said amount is the sum of: those it names, else all that add posts when it is said on its own."""
    if line.covers or not says_economy(case, line):
        return line.covers
    others = [each for each in money(case, line.kind) if each.change != line.change]
    return () if others else tuple(dict.fromkeys(post.change for post in added_posts(case)))


def largest(line: MoneyLine) -> Range | None:
    """The amount of a line in its largest year, over its readings; None where no amount is said."""
    said = [each.amount for each in line.years if each.amount is not None]
    return max(said, key=lambda each: (each.high, each.low)) if said else None


def price(case: Case, key: str, kind: str) -> Range | None:
    """What one change costs a year by its own amount, its posts' cost or the workspace's prices; None where unsaid."""
    own = [amount for line in money(case, kind) if line.change == key and (amount := largest(line)) is not None]
    if own:
        return total(own)
    posts = [line for line in added_posts(case) if line.change == key]
    costs = [cost_of(case, line) for line in posts]
    return total(cost for cost in costs if cost) if posts and all(costs) else None


def cost_of(case: Case, line: PostLine) -> Range | None:
    """What a line of new posts costs a year, or None where neither it nor the workspace's prices say."""
    if line.cost != ZERO:
        return line.cost
    known = case.settings.prices.get(line.category)
    return Range(line.fte.low * known.low, line.fte.high * known.high) if known else None


def price_range(case: Case, posts: Iterable[PostLine]) -> Range | None:
    """The lowest and highest price of the posts' job categories; of every category where they name none."""
    prices = case.settings.prices
    named = [prices[line.category] for line in posts if line.category in prices]
    return hull(named or prices.values())
