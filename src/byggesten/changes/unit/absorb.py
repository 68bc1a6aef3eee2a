# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Take a unit whole into another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.declared import excepted
from byggesten.changes.problems import INTO_ITSELF, absent, all_live
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.flows import WHOLE, Flow
from byggesten.organisation.groups import Group
from byggesten.organisation.links import Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.others import Asset
from byggesten.organisation.references import renamed_reference
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit


@change(
    "unit.absorb", order.ABSORB, evidence="OP03",
    da="{unit} indgår i {into}", en="{unit} becomes part of {into}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class AbsorbUnit(Change):
    """A unit ends and everything it has goes into another: tasks, posts, units below it, references to it.

    What is excepted stays: a unit below keeps the old parent, a task is left without a responsible unit until some
    other change places it.
    """

    unit: str = attribute(
        "enhed, der indgår", "unit taken in", key="absorb", aliases=("indlem",), form="ref", refers="units"
    )
    into: str = attribute("enhed, der modtager", "unit that receives", aliases=("i",), form="ref", refers="units")
    excluding: tuple[str, ...] = excepted()

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides where the unit goes."""
        return (("place", self.unit),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Both must exist and differ."""
        yield from absent(org, at, self.unit, self.into)
        if self.unit == self.into:
            yield INTO_ITSELF(at.place, self.unit, date=at.day, key=at.key, what=org.name(self.unit))

    def apply(self, org: Organisation, at: At) -> Organisation:
        """Units below, references and posts pass to the receiver; the unit ends."""
        unit = org.unit(self.unit)
        if unit is None or self.unit == self.into or not all_live(org, (self.unit, self.into)):
            return org
        receiver = org.unit(self.into)
        if receiver and self.unit in org.chain(self.into):
            org = org.put(replace(receiver, parent=unit.parent), at.key)
        for id in org.below(self.unit):
            child = org.unit(id)
            if child:
                stays = id in self.excluding
                org = org.put(replace(child, parent=unit.parent if stays else self.into), at.key)
        org = self._hand_over(org, at)
        org = org.put(replace(org.things[self.unit], valid_to=at.day), at.key).routed(self.unit, self.into, at.key)
        return org.note((self.into,), at.key).with_flow(
            Flow(
                source=self.unit,
                target=self.into,
                extent=WHOLE,
                change=at.key,
                day=at.day,
                excluding=self.excluding,
            )
        )

    def _hand_over(self, org: Organisation, at: At) -> Organisation:
        for id in org.users.get(self.unit, ()):
            user = org.things[id]
            if not org.live(id):
                continue
            if isinstance(user, Task) and id in self.excluding:
                rest = tuple(each for each in user.responsible if each != self.unit)
                org = org.put(replace(user, responsible=rest), at.key)
            elif isinstance(user, Unit) and id in org.chain(self.into, line=True):
                org = org.put(renamed_reference(user, self.unit, ""), at.key)
            elif isinstance(user, Task | Link | Group | MedBody | Unit | Asset):
                org = org.put(renamed_reference(user, self.unit, self.into), at.key)
        return org
