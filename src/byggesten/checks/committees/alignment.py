# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit whose tasks belong to other committees than the unit itself, or to several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ALIGNED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.wording import Phrase
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task

MISALIGNED = declare(
    "committees.alignment",
    "warning",
    da="»{what}« hører under {own}, men {tasks} hører under {others}",
    en="“{what}” belongs under {own}, but {tasks} belong under {others}",
    advice_da="Flyt opgaven eller dens politiske forankring, eller lad enheden betjene udvalget.",
    advice_en="Move the task or its political anchoring, or let the unit serve the committee.",
    reference=ALIGNED,
)
DIVIDED = declare(
    "committees.divided",
    "info",
    da="Opgaverne i »{what}« hører under flere udvalg: {committees}",
    en="The tasks of “{what}” belong to several committees: {committees}",
    advice_da="Skriv, hvilket udvalg enheden hører under, og hvem der betjener de andre.",
    advice_en="Write which committee the unit belongs under, and who serves the others.",
    reference=ALIGNED,
)


UNSAID = declare(
    "committees.unsaid",
    "info",
    da="Det fremgår ikke, hvilket udvalg {tasks} hører under; »{what}« har opgaver under {committees}",
    en="It is not stated which committee {tasks} belong to; “{what}” has tasks under {committees}",
    advice_da="Skriv udvalget i registeret, eller forankr opgaven med en ændring (»anchor«).",
    advice_en="Write the committee in the register, or anchor the task with a change (“anchor”).",
    reference=ALIGNED,
)


@rule(
    MISALIGNED, DIVIDED, UNSAID, scope=Scope.UNIT, finds=("T16",),
    da="Udvalg og enhed følges ikke ad", en="Committee and unit do not follow each other",
)  # fmt: skip
def alignment(case: Case, id: str) -> Iterator[Finding]:
    """The committee of a unit's task is one the unit, or the one above it, belongs under or serves.

    Where its tasks lie under several, each says which; a unit with one committee or none known is not asked.
    """
    org = case.after
    tasks = org.tasks_of(id)
    committees = {committee for task in tasks for committee in task.committees}
    if not committees:
        return
    own = _own(org, id) or _own(org, unit.parent if (unit := org.unit(id)) else "")
    astray = [task for task in tasks if task.committees and own.isdisjoint(task.committees)]
    if own and astray:
        others = _names(org, {committee for task in astray for committee in task.committees})
        yield MISALIGNED(
            case.place(id), id, date=org.day, what=org.name(id), own=_names(org, own), tasks=_tasks(astray),
            others=others,
        )  # fmt: skip
    if len(committees) > 1 and not own:
        yield DIVIDED(case.place(id), id, date=org.day, what=org.name(id), committees=_names(org, committees))
    if len(committees) > 1 and (silent := [task for task in tasks if not task.committees]):
        yield UNSAID(
            case.place(id), id, date=org.day, what=org.name(id), tasks=_tasks(silent),
            committees=_names(org, committees),
        )  # fmt: skip


def _own(org: Organisation, unit: str) -> set[str]:
    """The committees a unit belongs under or serves."""
    found = org.unit(unit)
    served = (link.end for link in org.using(unit, Link) if link.kind == SERVICE and link.start == unit)
    return {*(found.committees if found else ()), *served}


def _tasks(tasks: Iterable[Task]) -> tuple[Phrase, ...]:
    return quoted(task.name for task in tasks)


def _names(org: Organisation, ids: Iterable[str]) -> tuple[Phrase, ...]:
    return quoted(sorted(map(org.name, ids)))
