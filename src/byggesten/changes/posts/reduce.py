# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Reduce posts or leaders in a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.posts.add import FTE, POSTS
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.ranges import ZERO, Range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import PostLine


@change(
    "posts.reduce", order.POSTS, evidence="OP10",
    da="Stillinger i {origin} reduceres med {count} {means}", en="Posts in {origin} fall by {count} {means}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class ReducePosts(Change):
    """Fewer posts or leaders in a unit, for example by natural attrition; the number may be left open."""

    origin: str = attribute(
        "enhed", "unit", key="reduce posts", form="ref", refers="units", aliases=("reducer stillinger",)
    )
    count: Range | None = attribute(
        "antal", "number", default=None, key="by", form="range", unit=POSTS, aliases=("med",)
    )
    fte: Range | None = attribute(
        "årsværk, når de er andre end antallet",
        "FTE, where other than the number",
        default=None,
        form="range",
        unit=FTE,
        aliases=("årsværk",),
    )
    title: str = attribute(
        "stillingsbetegnelse",
        "title of the posts",
        default="",
        key="post title",
        aliases=("stillingsbetegnelse",),
    )
    leader: bool = attribute("lederstillinger", "leaders' posts", default=False, form="flag", aliases=("ledere",))
    means: str = attribute(
        "hvordan, fx naturlig afgang",
        "how, for example natural attrition",
        default="",
        key="through",
        aliases=("ved",),
    )

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The unit must exist."""
        yield from absent(org, at, self.origin)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The unit holds fewer posts; without a number the change is only noted."""
        if not org.live(self.origin):
            return org
        if self.count is None:
            return org.note((self.origin,), at.key)
        fte = self.fte or self.count
        return org.with_posts(
            PostLine(
                unit=self.origin,
                count=-self.count,
                fte=-fte,
                title=self.title,
                leader=self.leader,
                cost=ZERO,
                change=at.key,
            )
        )
