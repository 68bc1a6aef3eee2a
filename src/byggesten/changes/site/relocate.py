# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Change where units are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation


@change(
    "site.relocate",
    order.DESCRIBE,
    evidence="OP26",
    da="{units} flytter fysisk til {to}",
    en="{units} move to {to}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Relocate(Change):
    """Units get another physical location."""

    units: tuple[str, ...] = attribute(
        "enheder", "units", key="relocate", form="refs", refers="units", aliases=("flyt fysisk",)
    )
    to: tuple[str, ...] = attribute("sted", "site", form="refs", refers="assets", aliases=("til",))

    def parts(self) -> tuple[Change, ...]:
        """One change for each unit, so that another that places one of them leaves the rest standing."""
        return tuple(Relocate(units=(unit,), to=self.to) for unit in self.units)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides where the units are."""
        return tuple(("site", unit) for unit in self.units)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Units and sites must exist."""
        yield from absent(org, at, *self.units, *self.to)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The units are at the sites."""
        for id in self.units:
            unit = org.unit(id)
            if unit and org.live(id):
                org = org.put(replace(unit, sites=self.to), at.key)
        return org
