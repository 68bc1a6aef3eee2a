# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the changes that establish a group share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from byggesten.changes.change import At, Change
from byggesten.changes.declared import identifier
from byggesten.changes.problems import absent, existing, taken
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import slug
from byggesten.kernel.ranges import Range
from byggesten.organisation.groups import Group
from byggesten.organisation.organisation import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishGroup(Change):
    """A group across the line comes into being."""

    group_kind: ClassVar[str] = ""

    name: str = attribute("navn", "name", form="new", refers="groups")
    id: str = identifier()
    kind: str = attribute("slags", "kind", default="", aliases=("slags",))
    unit: str = attribute(
        "forankres i",
        "anchored in",
        default="",
        key="in",
        aliases=("forankres i",),
        form="ref",
        refers="units",
    )
    members: tuple[str, ...] = attribute(
        "deltagere", "members", default=(), form="refs", refers="units groups committees parties med",
        key="of", aliases=("af", "deltagere"),
    )  # fmt: skip
    charter: str = attribute("kommissorium", "charter", default="", aliases=("kommissorium",))
    leader: str = attribute("leder", "leader", default="", aliases=("leder",))
    owner: str = attribute("ejer", "owner", default="", aliases=("ejer",))
    topic: str = attribute("emne", "topic", default="", aliases=("emne",))
    ends: str = attribute("slutdato som sagt", "end as said", default="", aliases=("slutter",))
    interval: str = attribute("mødehyppighed", "how often it meets", default="", aliases=("mødes",))
    size: Range | None = attribute(
        "antal deltagere", "number of members", default=None, form="range", aliases=("antal",)
    )

    @property
    def group(self) -> str:
        """The id of the new group."""
        return self.id or slug(self.name)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the group exists."""
        return (("existence", self.group),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Unit and members must exist, and the name be free."""
        yield from absent(org, at, self.unit, *self.members)
        yield from existing(org, at, self.group, self.name)
        yield from taken(org, at, Group, self.name, self.group)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The group exists from the day on."""
        if org.live(self.group):
            return org
        group = Group(
            id=self.group, name=self.name, kind=self.kind or self.group_kind, unit=self.unit, members=self.members,
            charter=self.charter, leader=self.leader, owner=self.owner, topic=self.topic, ends=self.ends,
            interval=self.interval, size=self.size, valid_from=at.day,
        )  # fmt: skip
        return org.put(group, at.key).note((self.unit, *self.members) if self.unit else self.members, at.key)
