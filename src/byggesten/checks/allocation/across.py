# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A team across the line that is responsible for tasks, so that their place is not one."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.groups import Group

ACROSS = declare(
    "allocation.across",
    "warning",
    da="»{what}« har ansvaret for {tasks}, men arbejder også på tværs i {units}; ansvaret har ikke ét sted",
    en="“{what}” is responsible for {tasks} but also works across in {units}; the responsibility has no one place",
    advice_da="Gør én enhed ansvarlig, og lad teamet og de andre stå som udførende.",
    advice_en="Make one unit responsible, and let the team and the others stand as executing.",
    reference=ONE_PLACE,
)


@rule(
    ACROSS, scope=Scope.GROUP, finds=("T15",),
    da="Opgave hos et team på tværs", en="Task with a team across the line",
)  # fmt: skip
def across(case: Case, id: str) -> Iterator[Finding]:
    """Who is responsible for a task is a unit, or a team whose members lie in one unit."""
    org = case.after
    team = org.get(Group, id)
    members = [org.unit(each) for each in team.members] if team else []
    others = [each for each in members if team and each and team.unit not in (each.id, each.parent)]
    tasks = org.tasks_of(id) if others else ()
    if team and tasks:
        units = quoted(each.name for each in others)
        named = quoted(task.name for task in tasks)
        yield ACROSS(case.born(id), id, date=org.day, what=team.name, tasks=named, units=units)
