# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Posts as those may see them who may not see persons: small groups are ranges, and rows hold nobody.

A unit that holds one to four posts is told as 1–4, whatever it holds, and ranges add: no sum and no difference of sums
depends on the number. What is told is therefore the same for every register that differs only in how many posts, and
which, such units hold.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import ClassVar

import numpy as np

from byggesten.kernel.ranges import ZERO, Range
from byggesten.organisation.posts import Flags, Names, Numbers, PostColumns, Total

FEW = 4
POSTS, LEADERS, COST = 0, 2, 3


def small(count: Range) -> bool:
    """Whether an exact number is that of a group under five: one to four."""
    return count.exact and Decimal(0) < count.low <= FEW


def suppressed(count: int) -> Range:
    """A number of people as it may be told: one to four as that range."""
    return Range.of(1, FEW) if 0 < count <= FEW else Range.of(count)


def _leaders(total: Total) -> Range:
    """Leaders as they may be told: who leads is no secret, but the rest of the unit may be a group under five."""
    if not small(total.posts - total.leaders):
        return total.leaders
    return Range.of(0, 1) if total.leaders.high <= 1 else Range(Decimal(2), total.posts.high)


@dataclass(frozen=True, kw_only=True, eq=False)
class CoarsePosts(PostColumns):
    """Columns of posts without holders and without the cost of single posts; their FTE and leadership where exact.

    ``told`` are the sums of units that may be told, by unit code; ``few`` marks the units told as 1–4; ``costed``
    those whose cost is told; ``exact`` those whose posts are told one by one.
    """

    told: Numbers
    few: Flags
    costed: Flags
    exact: Flags
    coarse: ClassVar[bool] = True

    @cached_property
    def sums(self) -> Numbers:
        """The most each unit may hold, by unit code; cost zero where it is not told."""
        return self.told

    def total(self, unit: str) -> Total:
        """What may be told of what the columns hold for one unit."""
        found = self._totals.get(unit)
        if found is None:
            found = self._totals[unit] = self._told(unit)
        return found

    def _told(self, unit: str) -> Total:
        code = self.code_of.get(unit)
        if code is None or not self.told[POSTS, code]:
            return Total()
        if self.few[code]:
            return UNDER_FIVE
        total = super().total(unit)
        leaders = total.leaders if self.exact[code] else _leaders(total)
        return Total(total.posts, total.fte, leaders, total.cost, not self.costed[code])

    def row(self, row: int) -> Total:
        """One post: never its cost, and its FTE and whether it leads only where posts are told one by one."""
        if not self.exact[self.unit[row]]:
            return ONE
        post = super().row(row)
        return Total(post.posts, post.fte, post.leaders, ZERO, partial=True)

    def left(self, held: Total, moved: Total) -> Total:
        """The sum; what is left of a group is never fewer than none, and one to four left are told as 1–4."""
        total = super().left(held, moved)
        if moved.posts.high >= 0:
            return total
        if small(total.posts):
            return Total(UNDER_FIVE.posts, UNDER_FIVE.fte, UNDER_FIVE.leaders, total.cost, total.partial)
        return Total(
            _not_below_none(total.posts, moved.posts),
            _not_below_none(total.fte, moved.fte),
            _not_below_none(total.leaders, moved.leaders),
            total.cost,
            total.partial,
        )


def _not_below_none(left: Range, moved: Range) -> Range:
    """What is left when an exact number went; where it is uncertain, sums take out again just what was put in."""
    return Range(Decimal(0), left.high) if moved.exact and left.low < 0 <= left.high else left


UNDER_FIVE = Total(Range.of(1, FEW), Range.of(0, FEW), Range.of(0, FEW), ZERO, partial=True)
ONE = Total(Range.of(1), Range.of(0, 1), Range.of(0, 1), ZERO, partial=True)


def coarsened(columns: PostColumns, *, exact: Collection[str] = (), costed: Collection[str] = ()) -> PostColumns:
    """The columns as told to somebody who may see persons of the units in ``exact``, and costs of those in ``costed``.

    The cost of a small group is told to nobody this way, for it would be somebody's salary.
    """
    counts = columns.sums[POSTS]
    within = np.array([unit in exact for unit in columns.units], np.bool_)
    under = (counts > 0) & (counts <= FEW)
    few = under & ~within
    priced = ~under & np.array([unit in costed for unit in columns.units], np.bool_)
    told = np.where(few, np.array([[FEW], [FEW], [FEW], [0.0]]), columns.sums)
    told[COST] = np.where(priced, told[COST], 0.0)
    size = len(columns)
    own = within[columns.unit] if size else np.zeros(0, np.bool_)
    return CoarsePosts(
        id=columns.id, unit=columns.unit, title=columns.title, category=columns.category,
        fte=np.where(own, columns.fte, 0.0), cost=np.zeros(size), leader=columns.leader & own,
        permanent=np.zeros(size, np.bool_),
        holder=nobody(columns), units=columns.units, titles=columns.titles, categories=columns.categories,
        source=columns.source, synthetic=columns.synthetic, told=told, few=few, costed=priced, exact=within,
    )  # fmt: skip


def nobody(columns: PostColumns) -> Names:
    """Holders of as many posts, none of whom is named."""
    return np.zeros(len(columns), np.dtype("U1"))
