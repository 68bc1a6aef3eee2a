# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Establish a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.declared import identifier
from byggesten.changes.portions import Portion
from byggesten.changes.posts.add import AddPosts
from byggesten.changes.problems import absent, existing, taken
from byggesten.changes.unit.take import carried
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import slug
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import FINAL, Unit


@change(
    "unit.establish", order.ESTABLISH, evidence="OP01",
    da="{name} etableres under {under}", en="{name} is established under {under}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishUnit(Change):
    """Establish a unit, with what it takes over from others, what is attached to it and the posts it begins with."""

    name: str = attribute(
        "den nye enheds navn",
        "name of the new unit",
        key="establish",
        aliases=("etabler",),
        form="new",
        refers="units",
    )
    id: str = identifier()
    kind: str = attribute("slags enhed", "kind of unit", default="", aliases=("slags",))
    under: str = attribute(
        "overordnet enhed", "parent unit", default="", aliases=("placeres under",), form="ref", refers="units"
    )
    level: str = attribute("ledelsesniveau", "management level", default="", aliases=("niveau",))
    category: str = attribute("kategori", "category", default="", aliases=("kategori",))
    leader_title: str = attribute("lederens titel", "title of the leader", default="", aliases=("ledertitel",))
    core_task: str = attribute("kerneopgave", "core task", default="", aliases=("kerneopgave",))
    purpose: str = attribute("formål", "purpose", default="", aliases=("formål",))
    name_status: str = attribute(
        "navnets status: final, working, missing",
        "status of the name: final, working, missing",
        default=FINAL,
    )
    abbreviations: tuple[str, ...] = attribute(
        "forkortelser", "abbreviations", default=(), form="texts", aliases=("forkortelser",)
    )
    aliases: tuple[str, ...] = attribute("andre navne", "other names", default=(), form="texts")
    committees: tuple[str, ...] = attribute(
        "udvalg", "committees", default=(), form="refs", refers="committees", aliases=("udvalg",)
    )
    staff: bool = attribute(
        "stab ved siden af linjen", "staff beside the line", default=False, form="flag", aliases=("stab",)
    )
    collective: bool = attribute(
        "står for flere enheder", "stands for several units", default=False, form="flag", aliases=("samlet",)
    )
    takes: tuple[Portion, ...] = attribute(
        "hvad den overtager", "what it takes over", default=(), form="portions", aliases=("overtager",)
    )
    attaches: tuple[str, ...] = attribute(
        "enheder, der tilknyttes",
        "units attached to it",
        default=(),
        form="refs",
        refers="units",
        aliases=("tilknytter",),
    )
    posts: Range | None = attribute(
        "nye årsværk, den begynder med", "new posts it begins with", default=None, form="range",
        unit=Text("årsværk", "full-time equivalents"), aliases=("årsværk", "stillinger"),
    )  # fmt: skip

    @property
    def unit(self) -> str:
        """The id of the new unit."""
        return self.id or slug(self.name)

    def parts(self) -> tuple[Change, ...]:
        """The establishing itself, one change for each portion and attachment, and the posts."""
        attached = tuple(Portion(extent="whole", what=each, attached=True) for each in self.attaches)
        carrying = tuple(part for each in carried(self.takes + attached, self.unit) for part in each.parts())
        posts = (AddPosts(count=self.posts, to=self.unit),) if self.posts else ()
        return (self, *carrying, *posts)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the unit exists."""
        return (("existence", self.unit),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The parent must exist and the name be free under it."""
        yield from absent(org, at, self.under)
        yield from existing(org, at, self.unit, self.name)
        yield from taken(org, at, Unit, self.name, self.unit, self.under)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The unit exists from the day on, at the top where its parent does not exist."""
        if org.live(self.unit):
            return org
        parent = self.under if org.live(self.under) else ""
        unit = Unit(
            id=self.unit, name=self.name, kind=self.kind, parent=parent, level=self.level, valid_from=at.day,
            category=self.category, leader_title=self.leader_title, core_task=self.core_task, purpose=self.purpose,
            name_status=self.name_status, abbreviations=self.abbreviations, aliases=self.aliases,
            committees=self.committees, staff=self.staff, collective=self.collective,
        )  # fmt: skip
        return org.put(unit, at.key).note((self.under,) if self.under else (), at.key)
