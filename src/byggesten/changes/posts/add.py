# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Add posts to a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Text
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import PostLine

POSTS = Text("stillinger", "posts")
FTE = Text("årsværk", "full-time equivalents")


@change(
    "posts.add", order.POSTS, evidence="OP09",
    da="{to} tilføres {count} årsværk", en="{to} gets {count} full-time equivalents",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class AddPosts(Change):
    """New posts in a unit; a range where the number is not settled. FTE follows the number unless it is said."""

    count: Range = attribute(
        "antal",
        "number",
        key="add posts",
        form="range",
        unit=POSTS,
        aliases=("tilfør stillinger", "tilfør årsværk"),
    )
    to: str = attribute("enhed", "unit", aliases=("til",), form="ref", refers="units")
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
        "title of the post",
        default="",
        key="post title",
        aliases=("stillingsbetegnelse",),
    )
    category: str = attribute("stillingskategori", "job category", default="", aliases=("kategori",))
    tasks: tuple[str, ...] = attribute(
        "opgaver, de er til",
        "tasks they are for",
        default=(),
        form="refs",
        refers="tasks",
        key="for",
        aliases=("til opgaver",),
    )
    leader: bool = attribute("lederstilling", "leader's post", default=False, form="flag", aliases=("leder",))
    cost: Range | None = attribute(
        "udgift om året pr. stilling",
        "cost a year per post",
        default=None,
        form="amount",
        unit=Text("kr.", "kr."),
        aliases=("udgift",),
    )

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The unit and the tasks must exist."""
        yield from absent(org, at, self.to, *self.tasks)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The unit holds the posts."""
        if not org.live(self.to):
            return org
        return org.note(self.tasks, at.key).with_posts(line_of(self, self.to, self.count, at.key))


def line_of(change: AddPosts, unit: str, count: Range, key: str) -> PostLine:
    """The overlay line of new posts."""
    cost = ZERO if change.cost is None else Range(count.low * change.cost.low, count.high * change.cost.high)
    return PostLine(
        unit=unit, count=count, fte=change.fte or count, title=change.title, category=change.category,
        leader=change.leader, cost=cost, change=key,
    )  # fmt: skip
