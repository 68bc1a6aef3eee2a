# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Move part of a unit to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.declared import excepted
from byggesten.changes.problems import absent, all_live
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.flows import PART, Flow
from byggesten.organisation.organisation import Organisation


@change(
    "unit.move_part", order.PART, evidence="OP07",
    da="En del af {unit} ({part}) går til {to}", en="Part of {unit} ({part}) goes to {to}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class MovePart(Change):
    """Move a part of a unit that is described in words; the unit and the rest of it stay where they are."""

    part: str = attribute("hvilken del", "which part", key="move part", aliases=("flyt del",))
    unit: str = attribute("af hvilken enhed", "of which unit", key="of", aliases=("af",), form="ref", refers="units")
    to: str = attribute("modtager", "receiver", aliases=("til",), form="ref", refers="units")
    share: Range | None = attribute(
        "andel af enheden",
        "share of the unit",
        default=None,
        form="share",
        unit=Text("0–1", "0–1"),
        aliases=("andel",),
    )

    excluding: tuple[str, ...] = excepted()

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Both units must exist."""
        yield from absent(org, at, self.unit, self.to)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The part is noted as a flow."""
        if not all_live(org, (self.unit, self.to)):
            return org
        flow = Flow(
            source=self.unit,
            target=self.to,
            extent=PART,
            change=at.key,
            day=at.day,
            what=self.part,
            share=self.share,
            excluding=self.excluding,
        )
        return org.note((self.unit, self.to), at.key).with_flow(flow)
