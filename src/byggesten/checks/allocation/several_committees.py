# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A task that belongs to several committees."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

SEVERAL_COMMITTEES = declare(
    "allocation.several_committees",
    "warning",
    da="Opgaven »{what}« hører under flere udvalg: {committees}",
    en="The task “{what}” belongs to several committees: {committees}",
    advice_da="Vælg ét udvalg (»anchor«), eller del opgaven i to.",
    advice_en="Choose one committee (“anchor”), or divide the task into two.",
    reference=ONE_PLACE,
)


@rule(
    SEVERAL_COMMITTEES, scope=Scope.TASK, finds=("T16",),
    da="Opgave under flere udvalg", en="Task under several committees",
)  # fmt: skip
def several_committees(case: Case, id: str) -> Iterator[Finding]:
    """Each task has one committee."""
    task = case.after.get(Task, id)
    if task and len(task.committees) > 1:
        committees = quoted(map(case.after.name, task.committees))
        yield SEVERAL_COMMITTEES(case.place(id), id, date=case.after.day, what=task.name, committees=committees)
