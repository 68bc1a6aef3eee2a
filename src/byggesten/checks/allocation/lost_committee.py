# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A task that had a committee before the proposal and has none after it."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

LOST_COMMITTEE = declare(
    "allocation.lost_committee",
    "warning",
    da="Opgaven »{what}« hørte under {committees}, men har ikke længere et udvalg",
    en="The task “{what}” belonged to {committees} but no longer has a committee",
    advice_da="Forankr opgaven med en ændring (»anchor«).",
    advice_en="Anchor the task with a change (“anchor”).",
    reference=ONE_PLACE,
)


@rule(
    LOST_COMMITTEE, scope=Scope.TASK,
    da="Opgave, der mister sit udvalg", en="Task that loses its committee",
)  # fmt: skip
def lost_committee(case: Case, id: str) -> Iterator[Finding]:
    """A task that belonged to a committee belongs to one afterwards."""
    task, then = case.after.get(Task, id), case.before.get(Task, id)
    if task and not task.committees and then and then.committees:
        had = quoted(map(case.before.name, then.committees))
        yield LOST_COMMITTEE(case.place(id), id, date=case.after.day, what=task.name, committees=had)
