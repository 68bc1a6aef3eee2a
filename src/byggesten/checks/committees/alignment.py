"""A unit whose tasks belong to other committees than the unit itself, or to several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ALIGNED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task

MISALIGNED = declare(
    "committees.alignment",
    "warning",
    da="«{what}» hører under {own}, men {tasks} hører under {others}",
    en="“{what}” belongs under {own}, but {tasks} belong under {others}",
    advice_da="Flyt opgaven eller dens politiske forankring, eller lad enheden betjene udvalget.",
    advice_en="Move the task or its political anchoring, or let the unit serve the committee.",
    reference=ALIGNED,
)
DIVIDED = declare(
    "committees.divided",
    "info",
    da="Opgaverne i «{what}» hører under flere udvalg: {committees}",
    en="The tasks of “{what}” belong to several committees: {committees}",
    advice_da="Sig, hvilket udvalg enheden hører under, og hvem der betjener de andre.",
    advice_en="Say which committee the unit belongs under, and who serves the others.",
    reference=ALIGNED,
)


@rule(
    MISALIGNED, DIVIDED, scope=Scope.UNIT, finds=("T16",),
    da="Udvalg og enhed følges ikke ad", en="Committee and unit do not follow each other",
)  # fmt: skip
def alignment(case: Case, id: str) -> Iterator[Finding]:
    """The committee of a unit's task is one the unit, or the one above it, belongs under or serves."""
    org = case.after
    tasks = [task for task in org.tasks_of(id) if task.committees]
    if not tasks:
        return
    own = case.committees_over(id)
    name, place = org.name(id), case.place(id)
    if own:
        if astray := [task for task in tasks if own.isdisjoint(task.committees)]:
            yield MISALIGNED(
                place, id, date=org.day, what=name, own=_names(org, own), tasks=quoted(task.name for task in astray),
                others=_names(org, _committees(astray)),
            )  # fmt: skip
    elif len(committees := _committees(tasks)) > 1:
        yield DIVIDED(place, id, date=org.day, what=name, committees=_names(org, committees))


def _committees(tasks: list[Task]) -> set[str]:
    return {committee for task in tasks for committee in task.committees}


def _names(org: Organisation, ids: Iterable[str]) -> object:
    return quoted(sorted(map(org.name, ids)))
