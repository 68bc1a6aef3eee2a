# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rename a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent, taken
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import FINAL, Unit


@change("unit.rename", order.NAME, evidence="OP11", da="{unit} skifter navn til {to}", en="{unit} is renamed {to}")
@dataclass(frozen=True, slots=True, kw_only=True)
class RenameUnit(Change):
    """A unit gets another name and keeps its identity; the new name may be a working name that invites proposals."""

    unit: str = attribute("enhed", "unit", key="rename", aliases=("omdøb",), form="ref", refers="units")
    to: str = attribute("nyt navn", "new name", aliases=("til",), form="new", refers="units")
    name_status: str = attribute(
        "navnets status: final, working, missing",
        "status of the name: final, working, missing",
        default=FINAL,
    )
    purpose: str = attribute("formål herefter", "purpose from now on", default="", aliases=("formål",))

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides the unit's name."""
        return (("name", self.unit),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The unit must exist and the name be free."""
        yield from absent(org, at, self.unit)
        unit = org.unit(self.unit)
        if unit:
            yield from taken(org, at, Unit, self.to, self.unit, unit.parent)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The unit has the new name."""
        unit = org.unit(self.unit)
        if unit is None or not org.live(self.unit):
            return org
        renamed = replace(unit, name=self.to, name_status=self.name_status, purpose=self.purpose or unit.purpose)
        return org.put(renamed, at.key)
