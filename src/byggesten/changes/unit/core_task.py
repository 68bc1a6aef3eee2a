# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Define or rewrite a core task."""

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
    "unit.core_task",
    order.DESCRIBE,
    evidence="OP27",
    da="Kerneopgaven for {unit} beskrives",
    en="The core task of {unit} is defined",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class DefineCoreTask(Change):
    """The core task of a unit gets its wording; without a text the wording is outstanding."""

    unit: str = attribute("enhed", "unit", key="core task of", form="ref", refers="units", aliases=("kerneopgave for",))
    text: str = attribute("ordlyd", "wording", default="", aliases=("ordlyd",))

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides the unit's core task."""
        return (("core task", self.unit),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The unit must exist."""
        yield from absent(org, at, self.unit)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The unit has the core task."""
        unit = org.unit(self.unit)
        if unit is None or not org.live(self.unit):
            return org
        return org.put(replace(unit, core_task=self.text or unit.core_task), at.key)
