# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Attach a unit to another."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.unit.move import MoveUnit
from byggesten.kernel.attributes import attribute
from byggesten.organisation.organisation import Organisation


@change(
    "unit.attach", order.MOVE, evidence="OP05",
    da="{unit} knyttes til {to}", en="{unit} is attached to {to}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class AttachUnit(Change):
    """Attach an institution or other unit that keeps its own life to the unit its leader refers to from now on."""

    unit: str = attribute(
        "enhed, der tilknyttes",
        "unit that is attached",
        key="attach",
        aliases=("tilknyt",),
        form="ref",
        refers="units",
    )
    to: str = attribute("tilknyttes", "attached to", aliases=("til",), form="ref", refers="units")

    def parts(self) -> tuple[Change, ...]:
        """It is a move of the unit."""
        return (MoveUnit(unit=self.unit, to=self.to),)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """Nothing beyond the move."""
        return org
