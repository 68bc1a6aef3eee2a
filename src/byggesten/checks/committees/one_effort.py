# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks that are strengthened together but belong to different committees."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ALIGNED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.statements import STRENGTHENED
from byggesten.organisation.tasks import Task

ONE_EFFORT = declare(
    "committees.one_effort",
    "warning",
    da="{key} løfter {tasks} under ét, men de hører under flere udvalg: {committees}",
    en="{key} lifts {tasks} as one, but they belong to several committees: {committees}",
    advice_da="Saml opgaverne under ét udvalg (»anchor«), eller skriv, hvem der betjener hvert af dem.",
    advice_en="Gather the tasks under one committee (“anchor”), or write who serves each of them.",
    reference=ALIGNED,
)


@rule(
    ONE_EFFORT, scope=Scope.WHOLE, finds=("T16",),
    da="Samlet indsats under flere udvalg", en="One effort under several committees",
)  # fmt: skip
def one_effort(case: Case, _: str) -> Iterator[Finding]:
    """Tasks that one effort strengthens have a committee in common, where their committees are known."""
    for said in case.consequences.said:
        tasks = [task for id in said.about if (task := case.after.get(Task, id)) and task.committees]
        if said.kind != STRENGTHENED or len(tasks) < 2 or set.intersection(*(set(t.committees) for t in tasks)):
            continue
        committees = quoted(sorted(case.after.name(each) for task in tasks for each in task.committees))
        key = said.changes[-1] if said.changes else ""
        yield ONE_EFFORT(
            case.place(changes=said.changes), key, date=case.after.day,
            key=key, tasks=quoted(task.name for task in tasks), committees=committees,
        )  # fmt: skip
