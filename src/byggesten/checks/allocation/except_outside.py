# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An exception that names something the unit does not have."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.entry import Entry
from byggesten.changes.unit.absorb import AbsorbUnit
from byggesten.changes.unit.move import MoveUnit
from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

OUTSIDE = declare(
    "allocation.except_outside",
    "warning",
    da="{key} undtager »{left}« fra »{what}«, men »{left}« hører ikke til »{what}«",
    en="{key} excepts “{left}” from “{what}”, but “{left}” does not belong to “{what}”",
    advice_da="Ret undtagelsen, eller placer »{left}« i »{what}« i registeret.",
    advice_en="Correct the exception, or place “{left}” in “{what}” in the register.",
)


@rule(OUTSIDE, scope=Scope.WHOLE, da="Undtagelse uden for enheden", en="Exception outside the unit")
def except_outside(case: Case, _: str) -> Iterator[Finding]:
    """What is excepted from a unit is a task of it, or lies below it."""
    for entry in case.entries:
        for part in entry.change.parts():
            if isinstance(part, AbsorbUnit | MoveUnit):
                yield from _outside(case, entry, part)


def _outside(case: Case, entry: Entry, part: AbsorbUnit | MoveUnit) -> Iterator[Finding]:
    name = case.after.name
    for left in part.excluding:
        if case.before.live(left) and case.before.live(part.unit) and not _within(case, left, part.unit):
            yield OUTSIDE(
                entry.place, part.unit, date=entry.day, key=entry.key, left=name(left), what=case.before.name(part.unit)
            )


def _within(case: Case, left: str, unit: str) -> bool:
    task = case.before.get(Task, left)
    homes = (*task.responsible, *task.executing) if task else (left,)
    return any(unit in case.before.chain(home) for home in homes)
