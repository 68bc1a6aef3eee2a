# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Change a reporting line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import CYCLE, absent, all_live
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation


@change(
    "leader.report",
    order.LINE,
    evidence="OP14",
    da="Lederen af {unit} refererer til {to}",
    en="The leader of {unit} reports to {to}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeReporting(Change):
    """The leader of a unit refers to another unit's leader than before; the unit itself stays where it is."""

    unit: str = attribute(
        "enhed, hvis leder refererer",
        "unit whose leader reports",
        key="report",
        aliases=("referer",),
        form="ref",
        refers="units",
    )
    to: str = attribute("enhed, der refereres til", "unit reported to", aliases=("til",), form="ref", refers="units")
    origin: str = attribute(
        "refererede før til",
        "reported before to",
        default="",
        key="from",
        aliases=("fra",),
        form="ref",
        refers="units",
    )

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides the reporting line of the unit."""
        return (("line", self.unit),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Both must exist, and nobody may report to somebody who reports to them."""
        yield from absent(org, at, self.unit, self.to, self.origin)
        if self.unit in org.chain(self.to, line=True):
            yield CYCLE(
                at.place, self.unit, date=at.day, key=at.key,
                what=org.name(self.unit), target=org.name(self.to), day=at.day,
            )  # fmt: skip

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The reporting line is another."""
        unit = org.unit(self.unit)
        if unit is None or not all_live(org, (self.unit, self.to)) or self.unit in org.chain(self.to, line=True):
            return org
        line = "" if self.to == unit.parent else self.to
        return org.put(replace(unit, reports_to=line), at.key).note((self.to, unit.line), at.key)
