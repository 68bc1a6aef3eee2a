# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Change the title of leaders, by rule where it depends on the size of their unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.kernel.ranges import Range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

NO_SUCH_TITLE = declare(
    "leader.no_such_title",
    "warning",
    da="{key} ændrer titlen »{title}«, men ingen leder har den",
    en="{key} changes the title “{title}”, but no leader has it",
    advice_da="Ret titlen, eller giv enhederne deres ledertitel i registeret.",
    advice_en="Correct the title, or give the units their leader's title in the register.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleBySize:
    """A title for units that hold a number of posts within a range."""

    title: str
    posts: Range


@change(
    "leader.retitle",
    order.TITLE,
    evidence="OP13",
    da="Titlen {title} bliver til {to}",
    en="The title {title} becomes {to}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTitle(Change):
    """Leaders with one title get another; with a rule by size the title follows the number of posts in the unit.

    Where a rule is said but the limits are not, every title it may give stands in ``to`` and the leaders keep
    theirs until it is settled.
    """

    title: str = attribute("titel", "title", key="retitle", aliases=("omdøb titel",))
    to: tuple[str, ...] = attribute(
        "ny titel eller titler, der vælges mellem",
        "new title, or titles to choose between",
        form="choices",
        aliases=("til",),
    )
    by_size: tuple[TitleBySize, ...] = attribute(
        "titel efter antal stillinger",
        "title by number of posts",
        default=(),
        form="sizes",
        aliases=("efter størrelse",),
    )
    under: str = attribute(
        "kun ledere under",
        "only leaders under",
        default="",
        aliases=("under enhed",),
        form="ref",
        refers="units",
    )

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides what leaders with the title are called."""
        return (("title", f"{loose(self.title)}<{self.under}"),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Some leader must have the title."""
        yield from absent(org, at, self.under)
        if not any(True for _ in self.units(org)):
            yield NO_SUCH_TITLE(at.place, self.title, date=at.day, key=at.key, title=self.title)

    def units(self, org: Organisation) -> Iterator[Unit]:
        """The units whose leader has the title."""
        for unit in org.every(Unit):
            if loose(unit.leader_title) == loose(self.title) and (not self.under or self.under in org.chain(unit.id)):
                yield unit

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The leaders have their new title, where it is settled."""
        for unit in tuple(self.units(org)):
            title = self._title_for(org, unit)
            org = org.put(replace(unit, leader_title=title), at.key) if title else org.note((unit.id,), at.key)
        return org

    def _title_for(self, org: Organisation, unit: Unit) -> str:
        posts = org.posts.total(unit.id).posts
        fitting = [each.title for each in self.by_size if each.posts.low <= posts.low and posts.high <= each.posts.high]
        if self.by_size:
            return fitting[0] if fitting else ""
        return self.to[0] if len(self.to) == 1 else ""
