# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Change what is known of a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation


@change(
    "unit.describe",
    order.DESCRIBE,
    evidence="OP16",
    da="Oplysningerne om {unit} ændres",
    en="What is known of {unit} changes",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class DescribeUnit(Change):
    """Leader's title, leader, level, category, purpose, committees or abbreviations of a unit are set."""

    unit: str = attribute("enhed", "unit", key="describe", form="ref", refers="units", aliases=("beskriv",))
    leader_title: str = attribute("lederens titel", "title of the leader", default="", aliases=("ledertitel",))
    leader: str = attribute("leder", "leader", default="", aliases=("leder",))
    level: str = attribute("ledelsesniveau", "management level", default="", aliases=("niveau",))
    category: str = attribute("kategori", "category", default="", aliases=("kategori",))
    kind: str = attribute("slags", "kind", default="", aliases=("slags",))
    purpose: str = attribute("formål", "purpose", default="", aliases=("formål",))
    committees: tuple[str, ...] = attribute(
        "udvalg", "committees", default=(), form="refs", refers="committees", aliases=("udvalg",)
    )
    abbreviations: tuple[str, ...] = attribute(
        "forkortelser", "abbreviations", default=(), form="texts", aliases=("forkortelser",)
    )

    @property
    def settings(self) -> dict[str, Any]:
        """The attributes that are set."""
        names = (
            "leader_title",
            "leader",
            "level",
            "category",
            "kind",
            "purpose",
            "committees",
            "abbreviations",
        )
        return {name: getattr(self, name) for name in names if getattr(self, name)}

    def parts(self) -> tuple[Change, ...]:
        """One change for each attribute, so that another that decides one of them leaves the rest standing."""
        each = tuple(DescribeUnit(unit=self.unit, **{name: value}) for name, value in self.settings.items())
        return each or (self,)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides each attribute it sets."""
        return tuple((name, self.unit) for name in self.settings)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The unit must exist."""
        yield from absent(org, at, self.unit, *self.committees)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The unit has the attributes."""
        unit = org.unit(self.unit)
        return org.put(replace(unit, **self.settings), at.key) if unit and org.live(self.unit) else org
