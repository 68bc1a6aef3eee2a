# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Remove a management level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.leader.report import ChangeReporting
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation


@change(
    "leader.remove_level", order.LINE, evidence="OP15",
    da="Ledelsesniveauet mellem {units} og {to} fjernes", en="The management level between {units} and {to} is removed",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveLevel(Change):
    """A management level goes: those below it report past it. The units of the level may remain with another role."""

    units: tuple[str, ...] = attribute(
        "enheder, hvis ledere får færre led over sig", "units whose leaders get fewer levels above them",
        key="remove level above", aliases=("fjern niveau over",), form="refs", refers="units",
    )  # fmt: skip
    to: str = attribute(
        "enhed, de refererer til herefter",
        "unit they report to from now on",
        key="report to",
        aliases=("refererer til",),
        form="ref",
        refers="units",
    )

    def parts(self) -> tuple[Change, ...]:
        """One change of reporting line for each unit."""
        return (self, *(ChangeReporting(unit=unit, to=self.to) for unit in self.units))

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Every unit must exist."""
        yield from absent(org, at, *self.units, self.to)
