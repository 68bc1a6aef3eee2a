# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Change the role of leaders without moving units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import Statement


@change("leader.role", order.DESCRIBE, evidence="OP16", da="Rollen ændres: {role}", en="The role changes: {role}")
@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRole(Change):
    """Leaders get another role or portfolio while the units stay as they are."""

    role: str = attribute("rolle", "role", key="change role", aliases=("ændr rolle",))
    units: tuple[str, ...] = attribute(
        "enheder, hvis ledere det gælder",
        "units whose leaders it concerns",
        default=(),
        form="refs",
        refers="units med groups",
        key="of",
        aliases=("i", "for"),
    )
    to: str = attribute("hvad rollen bliver", "what the role becomes", default="", aliases=("til",))

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The units must exist."""
        yield from absent(org, at, *self.units)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The new role is noted."""
        said = Statement(
            id=f"{at.key}-role",
            name=self.role,
            kind="role task",
            about=self.units,
            text=self.to,
            valid_from=at.day,
        )
        return org.put(said, at.key).note(self.units, at.key)
