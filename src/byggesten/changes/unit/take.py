# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Let a unit take over units, parts of units and tasks."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import Change, change
from byggesten.changes.portions import Portion
from byggesten.changes.task.move import MoveTask
from byggesten.changes.unit.absorb import AbsorbUnit
from byggesten.changes.unit.attach import AttachUnit
from byggesten.changes.unit.move_part import MovePart
from byggesten.kernel.attributes import attribute
from byggesten.organisation.flows import PART, TASK


def carried(portions: tuple[Portion, ...], to: str) -> tuple[Change, ...]:
    """The simple changes that bring portions to a unit; a portion with its own receiver goes there."""
    return tuple(_carry(each, each.to or to) for each in portions)


def _carry(portion: Portion, to: str) -> Change:
    if portion.attached:
        return AttachUnit(unit=portion.what, to=to)
    if portion.extent == TASK:
        return MoveTask(task=portion.what, to=to)
    if portion.extent == PART:
        return MovePart(part=portion.text, unit=portion.what, to=to, share=portion.share, excluding=portion.excluding)
    return AbsorbUnit(unit=portion.what, into=to, excluding=portion.excluding)


@change(
    "unit.take", order.ABSORB, evidence="OP07 OP04",
    da="{unit} overtager {portions}", en="{unit} takes over {portions}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver(Change):
    """A unit that exists takes over units whole, units except something, parts of units, and single tasks."""

    unit: str = attribute(
        "enhed, der overtager",
        "unit that takes over",
        key="extend",
        aliases=("udvid",),
        form="ref",
        refers="units",
    )
    portions: tuple[Portion, ...] = attribute(
        "hvad den overtager", "what it takes over", key="takes", aliases=("overtager",), form="portions"
    )

    def parts(self) -> tuple[Change, ...]:
        """One change a portion."""
        return tuple(part for each in carried(self.portions, self.unit) for part in each.parts())
