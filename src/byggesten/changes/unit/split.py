# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Split a unit over several receivers."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import Change, change
from byggesten.changes.portions import Portion
from byggesten.changes.unit.close import CloseUnit
from byggesten.changes.unit.take import carried
from byggesten.kernel.attributes import attribute


@change("unit.split", order.PART, evidence="OP04", da="{unit} deles: {portions}", en="{unit} is split: {portions}")
@dataclass(frozen=True, slots=True, kw_only=True)
class SplitUnit(Change):
    """A unit is divided over several receivers, each with what it gets; unless it is kept, the unit closes."""

    unit: str = attribute(
        "enhed, der deles", "unit that is split", key="split", aliases=("del",), form="ref", refers="units"
    )
    portions: tuple[Portion, ...] = attribute(
        "modtagerne, og hvad de får",
        "the receivers and what they get",
        key="into",
        aliases=("på",),
        form="portions",
    )
    remains: bool = attribute(
        "om enheden består med resten",
        "whether the unit remains with the rest",
        default=False,
        form="flag",
        aliases=("består",),
    )

    def parts(self) -> tuple[Change, ...]:
        """One change a portion, and the closing."""
        carrying = tuple(part for each in carried(self.portions, "") for part in each.parts())
        return carrying if self.remains else (*carrying, CloseUnit(unit=self.unit))
