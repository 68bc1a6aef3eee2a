# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A task whose responsible unit has closed."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

CLOSED = declare(
    "allocation.responsible_closed",
    "error",
    da="Opgaven »{what}« ligger stadig i »{unit}«, som ikke findes den {day}; ingen har fået den",
    en="The task “{what}” still lies with “{unit}”, which does not exist on {day}; nobody has got it",
    advice_da="Flyt opgaven med en ændring (»move task«), eller lad en enhed overtage »{unit}« helt.",
    advice_en="Move the task with a change (“move task”), or let a unit take over the whole of “{unit}”.",
    reference=ONE_PLACE,
)


@rule(
    CLOSED, scope=Scope.TASK, finds=("T93",),
    da="Opgave i en nedlagt enhed", en="Task in a closed unit",
)  # fmt: skip
def responsible_closed(case: Case, id: str) -> Iterator[Finding]:
    """Who is responsible for a task exists. The task points at the change that closed its unit."""
    task = case.after.get(Task, id)
    for unit in task.responsible if task else ():
        if task and not case.after.live(unit):
            name = case.after.name(unit)
            place = case.place(unit if unit in case.after.things else id)
            yield CLOSED(place, id, date=case.after.day, what=task.name, unit=name, day=case.after.day)
