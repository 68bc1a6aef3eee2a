# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A management level whose name covers two levels."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import LEVELS
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.organisation.units import Unit

COVERS_TWO = declare(
    "principles.level_label",
    "warning",
    da="Niveauet «{level}» rummer både «{upper}» og «{lower}», som refererer dertil; antallet af niveauer "
    "afhænger af, hvordan der tælles",
    en="The level “{level}” holds both “{upper}” and “{lower}”, which reports to it; the number of levels "
    "depends on how it is counted",
    advice_da="Giv de to hver sit niveau, eller skriv, hvordan niveauerne er talt.",
    advice_en="Give each a level of its own, or write how the levels are counted.",
    reference=LEVELS,
)


@rule(
    COVERS_TWO, scope=Scope.WHOLE, finds=("T62",),
    da="Niveau, der dækker to", en="Level that covers two",
)  # fmt: skip
def level_label(case: Case, _: str) -> Iterator[Finding]:
    """Of units said to be on one level none reports to another; each name of a level is found once."""
    seen: set[str] = set()
    for unit in case.after.every(Unit):
        upper = case.after.unit(unit.line) if unit.level and unit.line else None
        if upper is None or loose(upper.level) != loose(unit.level) or loose(unit.level) in seen:
            continue
        seen.add(loose(unit.level))
        yield COVERS_TWO(case.place(upper.id), upper.id, level=unit.level, upper=upper.name, lower=unit.name)
