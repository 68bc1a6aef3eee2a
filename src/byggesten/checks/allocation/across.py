"""A task in the hands of a team that works across the line, so that its place is not one."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.groups import Group
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

ACROSS = declare(
    "allocation.across",
    "warning",
    da="Opgaven «{what}» ligger hos «{team}», som også arbejder på tværs i {units}; ansvaret har ikke ét sted",
    en="The task “{what}” lies with “{team}”, which also works across in {units}; the responsibility has no one place",
    advice_da="Gør én enhed ansvarlig, og lad teamet og de andre stå som udførende.",
    advice_en="Make one unit responsible, and let the team and the others stand as executing.",
    reference=ONE_PLACE,
)


@rule(
    ACROSS, scope=Scope.TASK, finds=("T15",),
    da="Opgave hos et team på tværs", en="Task with a team across the line",
)  # fmt: skip
def across(case: Case, id: str) -> Iterator[Finding]:
    """The one responsible is a unit, or a team that lies in one unit and works only there."""
    task = case.after.get(Task, id)
    if task is None or len(task.responsible) != 1:
        return
    team = case.after.get(Group, task.responsible[0])
    if team is None:
        return
    others = quoted(
        case.after.name(each)
        for each in dict.fromkeys((*team.members, *task.executing))
        if each != team.id and _elsewhere(case.after, each, team.unit)
    )
    if others:
        yield ACROSS(case.born(team.id), id, date=case.after.day, what=task.name, team=team.name, units=others)


def _elsewhere(org: Organisation, id: str, home: str) -> bool:
    """Whether a unit lies outside the unit a team is anchored in."""
    return isinstance(org.things.get(id), Unit) and home not in org.chain(id)
