# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A closed unit that still holds posts."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import FOLLOWING
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare

POSTS_LEFT = declare(
    "allocation.posts_left",
    "error",
    da="»{what}« ophører {day}, men har stadig stillinger, som ingen har fået ({posts})",
    en="“{what}” ends on {day} but still holds posts that nobody has got ({posts})",
    advice_da="Flyt stillingerne (»move posts«), eller lad en enhed overtage resten.",
    advice_en="Move the posts (“move posts”), or let a unit take over the rest.",
    reference=FOLLOWING,
)


@rule(POSTS_LEFT, scope=Scope.CLOSED, da="Stillinger i en nedlagt enhed", en="Posts in a closed unit")
def posts_left(case: Case, id: str) -> Iterator[Finding]:
    """A unit that has closed holds no posts."""
    unit, posts = case.after.unit(id), case.after.posts.total(id).posts
    if unit and posts.high > 0:
        yield POSTS_LEFT(case.place(id), id, date=unit.valid_to, what=unit.name, day=unit.valid_to, posts=posts)
