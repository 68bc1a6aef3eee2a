# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A task that no unit is responsible for."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

NO_RESPONSIBLE = declare(
    "allocation.no_responsible",
    "warning",
    da="Ingen enhed har ansvaret for opgaven »{what}«",
    en="No unit is responsible for the task “{what}”",
    advice_da="Skriv den ansvarlige enhed i registeret, eller placer opgaven med en ændring (»move task«).",
    advice_en="Write the responsible unit in the register, or place the task with a change (“move task”).",
    reference=ONE_PLACE,
)
LEFT_OUT = declare(
    "allocation.task_left_out",
    "error",
    da="Opgaven »{what}« blev undtaget, da {givers} afgav opgaver, og ingen har fået den",
    en="The task “{what}” was excepted when {givers} gave up tasks, and nobody has got it",
    advice_da="Placer opgaven med en ændring (»move task«).",
    advice_en="Place the task with a change (“move task”).",
    reference=ONE_PLACE,
)


@rule(
    NO_RESPONSIBLE, LEFT_OUT, scope=Scope.TASK, finds=("T23",),
    da="Opgave uden ansvarlig enhed", en="Task without a responsible unit",
)  # fmt: skip
def no_responsible(case: Case, id: str) -> Iterator[Finding]:
    """Each task has a responsible unit; one that had one before the proposal has lost it by being excepted."""
    task = case.after.get(Task, id)
    if task is None or task.responsible:
        return
    then = case.before.get(Task, id)
    if then and then.responsible:
        givers = quoted(map(case.before.name, then.responsible))
        yield LEFT_OUT(case.place(id), id, date=case.after.day, what=task.name, givers=givers)
    else:
        yield NO_RESPONSIBLE(case.place(id), id, date=case.after.day, what=task.name)
