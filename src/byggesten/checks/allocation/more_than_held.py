# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that more posts are taken from than it holds."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import FOLLOWING
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import ZERO, Range, total

MORE_THAN_HELD = declare(
    "allocation.more_than_held",
    "warning",
    da="»{what}« har {held} stillinger, men {taken} tages fra den ({keys})",
    en="“{what}” holds {held} posts, but {taken} are taken from it ({keys})",
    advice_da="Ret antallet, eller ret registerets stillinger.",
    advice_en="Correct the number, or correct the posts in the register.",
    reference=FOLLOWING,
)


@rule(
    MORE_THAN_HELD, scope=Scope.CHANGED,
    da="Flere stillinger taget, end enheden har", en="More posts taken than the unit holds",
)  # fmt: skip
def more_than_held(case: Case, id: str) -> Iterator[Finding]:
    """No more posts leave a unit than it has with what it gets; only where the register says who holds posts."""
    posts, diff = case.after.posts, case.consequences.difference
    left = posts.total(id).posts
    known = left.high if posts.columns.coarse else left.low
    if known >= ZERO.low or not len(posts.columns):
        return
    gone = [(line.change, -line.count) for line in diff.lines if line.unit == id and line.count.low < ZERO.low]
    gone += [(move.change, move.total.posts) for move in diff.moves if move.source == id and not move.whole]
    if gone:
        keys, taken = tuple(dict.fromkeys(key for key, _ in gone)), total(count for _, count in gone)
        low = left.low + taken.high
        held = Range(low, max(low, left.high + taken.low))
        name = case.after.name(id)
        yield MORE_THAN_HELD(
            case.place(id, changes=keys), id, date=case.after.day, what=name, held=held, taken=taken, keys=keys
        )
