# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A team that is anchored in no unit."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.groups import TEAM, Group
from byggesten.organisation.tasks import Task

NO_UNIT = declare(
    "groups.no_unit",
    "warning",
    da="»{what}« er ikke forankret i nogen enhed",
    en="“{what}” is anchored in no unit",
    advice_da="Skriv, hvilken enhed det hører til (»in«), så det er klart, hvem der har ansvaret.",
    advice_en="Write which unit it belongs to (“in”), so that it is clear who is responsible.",
    reference=ONE_PLACE,
)


@rule(NO_UNIT, scope=Scope.GROUP, finds=("T15",), da="Team uden enhed", en="Team without a unit")
def no_unit(case: Case, id: str) -> Iterator[Finding]:
    """A team that carries out work, and any group that is responsible for a task, lies in a unit."""
    group = case.after.get(Group, id)
    if group is None or group.unit or group.owner:
        return
    works = any(id in task.responsible for task in case.after.using(id, Task))
    if group.kind == TEAM or works:
        yield NO_UNIT(case.place(id), id, date=case.after.day, what=group.name)
