# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A task that several units are responsible for."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

SEVERAL = declare(
    "allocation.several_responsible",
    "warning",
    da="Flere har ansvaret for opgaven »{what}«: {units}",
    en="Several are responsible for the task “{what}”: {units}",
    advice_da="Gør én ansvarlig og de andre udførende, eller del opgaven i to med hver sit navn.",
    advice_en="Make one responsible and the others executing, or divide the task into two with names of their own.",
    reference=ONE_PLACE,
)


@rule(
    SEVERAL, scope=Scope.TASK, finds=("T82",),
    da="Opgave med flere ansvarlige", en="Task with several responsible units",
)  # fmt: skip
def several_responsible(case: Case, id: str) -> Iterator[Finding]:
    """Each task has one responsible unit. Several may execute it or have insight into it."""
    task = case.after.get(Task, id)
    if task and len(task.responsible) > 1:
        units = quoted(map(case.after.name, task.responsible))
        yield SEVERAL(case.place(id), id, date=case.after.day, what=task.name, units=units)
