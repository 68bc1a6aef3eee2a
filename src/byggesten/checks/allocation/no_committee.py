"""A task without a committee, although its neighbours have one."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.tasks import Task

NO_COMMITTEE = declare(
    "allocation.no_committee",
    "info",
    da="Det er ikke sagt, hvilket udvalg opgaven «{what}» hører under; «{unit}» har opgaver under {committees}",
    en="It is not said which committee the task “{what}” belongs to; “{unit}” has tasks under {committees}",
    advice_da="Skriv udvalget i registeret, eller forankr opgaven med en ændring («anchor»).",
    advice_en="Write the committee in the register, or anchor the task with a change (“anchor”).",
    reference=ONE_PLACE,
)
LOST_COMMITTEE = declare(
    "allocation.lost_committee",
    "warning",
    da="Opgaven «{what}» hørte under {committees}, men har ikke længere et udvalg",
    en="The task “{what}” belonged to {committees} but no longer has a committee",
    advice_da="Forankr opgaven med en ændring («anchor»).",
    advice_en="Anchor the task with a change (“anchor”).",
    reference=ONE_PLACE,
)


@rule(NO_COMMITTEE, LOST_COMMITTEE, scope=Scope.TASK, da="Opgave uden udvalg", en="Task without a committee")
def no_committee(case: Case, id: str) -> Iterator[Finding]:
    """A task has a committee, or the other tasks of its unit have one alone; where none is known, nothing is said."""
    task = case.after.get(Task, id)
    if task is None or task.committees:
        return
    then = case.before.get(Task, id)
    if then and then.committees:
        had = quoted(map(case.after.name, then.committees))
        yield LOST_COMMITTEE(case.place(id), id, date=case.after.day, what=task.name, committees=had)
        return
    for unit in task.responsible[:1]:
        near = dict.fromkeys(each for other in case.after.tasks_of(unit) for each in other.committees)
        if len(near) > 1:
            names = quoted(map(case.after.name, near))
            unit_name = case.after.name(unit)
            yield NO_COMMITTEE(
                case.place(id), id, date=case.after.day, what=task.name, unit=unit_name, committees=names
            )
