# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Move a unit under another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.declared import excepted
from byggesten.changes.problems import CYCLE, absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit


@change(
    "unit.move", order.MOVE, evidence="OP05 OP07",
    da="{unit} flyttes til {to}", en="{unit} moves to {to}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class MoveUnit(Change):
    """Move a unit, with its tasks, posts and everything below it, under another unit.

    What is excepted stays behind: a unit below it takes its old parent, a task is left without a responsible unit
    until some other change places it.
    """

    unit: str = attribute(
        "enhed, der flyttes", "unit that moves", key="move", aliases=("flyt",), form="ref", refers="units"
    )
    to: str = attribute("ny overordnet enhed", "new parent unit", aliases=("til",), form="ref", refers="units")
    excluding: tuple[str, ...] = excepted()

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides where the unit goes."""
        return (("place", self.unit),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Both must exist, and the new parent may not lie below the unit."""
        yield from absent(org, at, self.unit, self.to)
        if self.unit in org.chain(self.to):
            yield CYCLE(
                at.place, self.unit, date=at.day, key=at.key,
                what=org.name(self.unit), target=org.name(self.to), day=at.day,
            )  # fmt: skip

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The unit has another parent; what is excepted stays."""
        unit = org.unit(self.unit)
        if unit is None or not org.live(self.unit) or not org.live(self.to) or self.unit in org.chain(self.to):
            return org
        for id in self.excluding:
            org = _left_behind(org, unit, id, at)
        return org.put(replace(unit, parent=self.to), at.key).note((self.to, unit.parent), at.key)


def _left_behind(org: Organisation, unit: Unit, id: str, at: At) -> Organisation:
    match org.things.get(id):
        case Unit() as child if child.parent == unit.id:
            return org.put(replace(child, parent=unit.parent), at.key)
        case Task() as task if unit.id in task.responsible:
            return org.put(replace(task, responsible=tuple(u for u in task.responsible if u != unit.id)), at.key)
        case _:
            return org
