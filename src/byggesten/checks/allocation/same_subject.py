# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Two tasks about the same thing with different responsible units."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.checks.words import topics
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

SAME = declare(
    "allocation.same_subject",
    "warning",
    da="Ansvaret for {topic} er delt: {tasks}",
    en="The responsibility for {topic} is shared: {tasks}",
    advice_da="Saml opgaverne ét sted, eller skriv, hvad der er strategisk, og hvad der er daglig drift.",
    advice_en="Gather the tasks in one place, or write what is strategic and what is daily operation.",
    reference=ONE_PLACE,
)


@rule(
    SAME, scope=Scope.WHOLE, finds=("T80", "T82"),
    da="Samme emne to steder", en="The same subject in two places",
)  # fmt: skip
def same_subject(case: Case, _: str) -> Iterator[Finding]:
    """Of the tasks the proposal moves or takes up, no two about the same have different responsible units."""
    subjects: dict[frozenset[str], dict[str, Task]] = {}
    for id in dict.fromkeys(move.task for move in case.consequences.tasks):
        task = case.after.get(Task, id)
        if task and case.after.live(id) and task.responsible and (about := topics(task.name)):
            subjects.setdefault(about, {})[id] = task
    for about, tasks in subjects.items():
        if len({each.responsible for each in tasks.values()}) > 1:
            named = tuple(f"{each.name} ({case.after.name(each.responsible[0])})" for each in tasks.values())
            first = min(tasks)
            yield SAME(case.place(*tasks), first, date=case.after.day, topic=" ".join(sorted(about)), tasks=named)
