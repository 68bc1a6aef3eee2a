# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A task whose committee has closed."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

OF_CLOSED = declare(
    "committees.task_of_closed",
    "error",
    da="Opgaven »{what}« hører under »{committee}«, som ikke findes den {day}",
    en="The task “{what}” belongs to “{committee}”, which does not exist on {day}",
    advice_da="Forankr opgaven i et andet udvalg (»anchor«).",
    advice_en="Anchor the task with another committee (“anchor”).",
    reference=ONE_PLACE,
)


@rule(
    OF_CLOSED, scope=Scope.TASK,
    da="Opgave under et nedlagt udvalg", en="Task of a closed committee",
)  # fmt: skip
def task_of_closed(case: Case, id: str) -> Iterator[Finding]:
    """A task's committee exists. The finding points at the change that closed it."""
    task = case.after.get(Task, id)
    for committee in task.committees if task else ():
        if task and not case.after.live(committee):
            name, day = case.after.name(committee), case.after.day
            place = case.place(committee if committee in case.after.things else id)
            yield OF_CLOSED(place, id, date=day, what=task.name, committee=name, day=day)
