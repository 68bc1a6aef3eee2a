# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Move posts between units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.posts.add import FTE, POSTS
from byggesten.changes.problems import INTO_ITSELF, absent, all_live
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import Range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import PostLine

UNKNOWN_POSTS = declare(
    "posts.unknown",
    "error",
    da="{key} flytter stillinger, som ikke findes: {ids}",
    en="{key} moves posts that do not exist: {ids}",
    advice_da="Ret stillingsnumrene, eller fjern dem fra listen.",
    advice_en="Correct the post ids, or take them off the list.",
)


@change(
    "posts.move", order.POSTS, evidence="OP08",
    da="{count} årsværk flyttes fra {origin} til {to}", en="{count} full-time equivalents move from {origin} to {to}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class MovePosts(Change):
    """Posts move from one unit to another: a number of them, or single ones by id. The whole is neutral in number."""

    count: Range = attribute(
        "antal",
        "number",
        key="move posts",
        form="range",
        unit=POSTS,
        aliases=("flyt stillinger", "flyt årsværk"),
    )
    origin: str = attribute("fra", "from", key="from", aliases=("fra",), form="ref", refers="units")
    to: str = attribute("til", "to", aliases=("til",), form="ref", refers="units")
    fte: Range | None = attribute(
        "årsværk, når de er andre end antallet",
        "FTE, where other than the number",
        default=None,
        form="range",
        unit=FTE,
        aliases=("årsværk",),
    )
    posts: tuple[str, ...] = attribute(
        "stillingsnumre", "post ids", default=(), form="texts", key="posts", aliases=("stillinger",)
    )
    title: str = attribute(
        "stillingsbetegnelse",
        "title of the posts",
        default="",
        key="post title",
        aliases=("stillingsbetegnelse",),
    )

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Both units and every post named must exist, and the units differ."""
        yield from absent(org, at, self.origin, self.to)
        if self.origin == self.to:
            yield INTO_ITSELF(at.place, self.origin, date=at.day, key=at.key, what=org.name(self.origin))
        if self.posts and (missing := org.posts.find(self.posts)[1]):
            yield UNKNOWN_POSTS(at.place, self.origin, date=at.day, key=at.key, ids=tuple(missing))

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The receiver holds the posts."""
        if self.origin == self.to or not all_live(org, (self.origin, self.to)):
            return org
        org = org.note((self.origin, self.to), at.key)
        if self.posts:
            return replace(org, posts=org.posts.move_rows(org.posts.find(self.posts)[0], self.to, at.key))
        fte = self.fte or self.count
        out = PostLine(unit=self.origin, count=-self.count, fte=-fte, title=self.title, change=at.key)
        into = PostLine(unit=self.to, count=self.count, fte=fte, title=self.title, change=at.key)
        return org.with_posts(out).with_posts(into)
