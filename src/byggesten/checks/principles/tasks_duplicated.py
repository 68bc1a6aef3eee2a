# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The same task in several units."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import GATHERED
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.organisation.tasks import Task

DUPLICATED = declare(
    "principles.duplicated",
    "warning",
    da="Opgaven »{what}« står flere steder: {units}",
    en="The task “{what}” stands in several places: {units}",
    advice_da="Saml opgaven ét sted, eller giv de to opgaver hver sit navn.",
    advice_en="Gather the task in one place, or give the two tasks names of their own.",
    reference=GATHERED,
)


@rule(DUPLICATED, scope=Scope.TASK, da="Samme opgave flere steder", en="The same task in several places")
def tasks_duplicated(case: Case, id: str) -> Iterator[Finding]:
    """No two tasks of the same name, spelling variants included, have different units; the first is found."""
    task = case.after.get(Task, id)
    others = case.after.called.get(loose(task.name), ()) if task else ()
    if task is None or len(others) < 2:
        return
    same = [found for other in others if case.after.live(other) and (found := case.after.get(Task, other))]
    units = tuple(dict.fromkeys(case.after.name(unit) for each in same for unit in each.responsible))
    if same and same[0].id == id and len(same) > 1 and len(units) > 1:
        yield DUPLICATED(case.place(id), id, date=case.after.day, what=task.name, units=units)
