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
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

COVERS_TWO = declare(
    "principles.level_label",
    "warning",
    da="Niveauet »{level}« rummer både »{upper}« og »{lower}«, hvor den sidste refererer til den første; antallet "
    "af niveauer afhænger af, hvordan der tælles",
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
    for id in sorted(_candidates(case.after)):
        found = _same_level(case.after, id) if case.after.live(id) else None
        if found is None or loose(found[0].level) in seen:
            continue
        lower, upper = found
        seen.add(loose(lower.level))
        yield COVERS_TWO(case.place(upper.id), upper.id, level=lower.level, upper=upper.name, lower=lower.name)


def _candidates(org: Organisation) -> set[str]:
    """The units to look at: those of the register that report within their level, and what changes have touched.

    The register is looked through once and for all.
    """
    kept = org.root.derived
    if "within a level" not in kept:
        units = org.root.things_of(Unit)
        by_id = {unit.id: unit for unit in units}
        kept["within a level"] = {unit.id for unit in units if _alike(unit, by_id.get(unit.line))}
    known = kept["within a level"]
    assert isinstance(known, set)
    touched = (id for id in org.touched if (unit := org.unit(id)) and unit.level)
    return known | {id for each in touched for id in (each, *org.children.get(each, ()), *org.users.get(each, ()))}


def _same_level(org: Organisation, id: str) -> tuple[Unit, Unit] | None:
    """A unit and the one it reports to, where both are said to be on one level."""
    lower = org.unit(id)
    upper = org.unit(lower.line) if lower and lower.line else None
    return (lower, upper) if lower and upper and _alike(lower, upper) else None


def _alike(lower: Unit, upper: Unit | None) -> bool:
    return upper is not None and bool(lower.level) and loose(lower.level) == loose(upper.level)
