# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Close a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import KEPT, Statement


@change("unit.close", order.CLOSE, evidence="OP02", da="{unit} nedlægges", en="{unit} is closed")
@dataclass(frozen=True, slots=True, kw_only=True)
class CloseUnit(Change):
    """A unit ends. What it still has is not placed by this change; competences that are kept say where."""

    unit: str = attribute(
        "enhed, der nedlægges",
        "unit that closes",
        key="close",
        aliases=("nedlæg",),
        form="ref",
        refers="units",
    )
    competences: str = attribute(
        "kompetencer, der bevares",
        "competences that are kept",
        default="",
        key="keeps competences",
        aliases=("bevarer kompetencer",),
    )
    kept_in: tuple[str, ...] = attribute(
        "hvor kompetencerne bevares", "where the competences are kept", default=(), form="refs", refers="units groups",
        key="kept in", aliases=("bevares i",),
    )  # fmt: skip

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the unit ends."""
        return (("end", self.unit),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The unit must exist until then, unless another change of the same day has taken it in."""
        unit = org.unit(self.unit)
        if unit is None or unit.valid_to != at.day:
            yield from absent(org, at, self.unit)
        yield from absent(org, at, *self.kept_in)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The unit has ended; kept competences are noted."""
        unit = org.unit(self.unit)
        if unit is None:
            return org
        if org.live(self.unit):
            org = org.put(replace(unit, valid_to=at.day), at.key)
        if not (self.competences or self.kept_in):
            return org.note((self.unit,), at.key)
        kept = Statement(
            id=f"{at.key}-kept", name=self.competences or unit.name, kind=KEPT, about=(self.unit, *self.kept_in),
            text=self.competences, scope="competences", valid_from=at.day,
        )  # fmt: skip
        return org.put(kept, at.key).note((self.unit, *self.kept_in), at.key)
