# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit whose leader reports to a unit that does not exist on the day."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import CLEAR_LEVELS
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare

TO_CLOSED = declare(
    "structure.reports_to_closed",
    "error",
    da="Lederen af »{what}« refererer til »{to}«, som ikke findes den {day}",
    en="The leader of “{what}” reports to “{to}”, which does not exist on {day}",
    advice_da="Skriv med en ændring (»report«), hvem lederen refererer til herefter.",
    advice_en="Write with a change (“report”) whom the leader reports to from then on.",
    reference=CLEAR_LEVELS,
)


@rule(
    TO_CLOSED, scope=Scope.UNIT,
    da="Reference til en nedlagt enhed", en="Reporting to a closed unit",
)  # fmt: skip
def reports_to_closed(case: Case, id: str) -> Iterator[Finding]:
    """A reporting line ends at a unit that exists."""
    unit = case.after.unit(id)
    if unit and unit.reports_to and not case.after.live(unit.reports_to):
        to = case.after.name(unit.reports_to)
        place = case.place(id, changes=case.after.touched.get(unit.reports_to, ()))
        yield TO_CLOSED(place, id, date=case.after.day, what=unit.name, to=to, day=case.after.day)
