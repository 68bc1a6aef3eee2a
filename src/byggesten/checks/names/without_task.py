# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit named after a task it does not have."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.checks.words import EMPTY, MANNERS, covered, spelled, topic, topics, words
from byggesten.consequences.committees import committees_of
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.bodies import Committee
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

WITHOUT_TASK = declare(
    "names.without_task",
    "info",
    da="»{what}« har {words} i navnet, men ingen opgave, den har eller overtager, handler om det",
    en="“{what}” has {words} in its name, but no task it has or takes over is about that",
    advice_da="Nævn opgaven, eller vælg et navn, der svarer til opgaverne.",
    advice_en="Name the task, or choose a name that fits the tasks.",
    reference=UNDERSTANDABLE,
)
ELSEWHERE = declare(
    "names.task_elsewhere",
    "warning",
    da="»{what}« har {words} i navnet, men opgaven »{task}« ligger i »{unit}«",
    en="“{what}” has {words} in its name, but the task “{task}” lies with “{unit}”",
    advice_da="Flyt opgaven, eller skriv, hvilken del af den hver enhed har.",
    advice_en="Move the task, or write which part of it each unit has.",
    reference=UNDERSTANDABLE,
)


@rule(
    WITHOUT_TASK, ELSEWHERE, scope=Scope.WHOLE, finds=("T79", "T82"),
    da="Navn uden opgave", en="Name without a task",
)  # fmt: skip
def without_task(case: Case, _: str) -> Iterator[Finding]:
    """Each word of a new name is covered by what the unit does; judged only where some of the words are."""
    for id in case.changed:
        unit = case.after.unit(id)
        if unit and _named_anew(case, unit):
            yield from _uncovered(case, unit)


def _uncovered(case: Case, unit: Unit) -> Iterator[Finding]:
    promised = _promised(unit)
    texts = list(_texts(case, unit))
    bare = [word for word in promised if not covered(topic(word.casefold()), texts)]
    if not bare or len(bare) == len(promised):
        return
    elsewhere = _elsewhere(case, unit.id, bare)
    place, day = case.born(unit.id), case.after.day
    for word, task in elsewhere.items():
        holder = case.after.name(task.responsible[0])
        yield ELSEWHERE(place, unit.id, date=day, what=unit.name, words=quoted([word]), task=task.name, unit=holder)
    if rest := [word for word in bare if word not in elsewhere]:
        yield WITHOUT_TASK(place, unit.id, date=day, what=unit.name, words=quoted(rest))


def _named_anew(case: Case, unit: Unit) -> bool:
    then = case.before.unit(unit.id)
    return case.is_new(unit.id) or (then is not None and then.name != unit.name)


def _promised(unit: Unit) -> list[str]:
    """The words of a name that promise a task: none that every name may hold, and not the kind of unit it is."""
    common = {*EMPTY, *MANNERS, *words(unit.kind)}
    return [word for word in spelled(unit.name) if word.casefold() not in common and topic(word.casefold())]


def _texts(case: Case, unit: Unit) -> Iterator[str]:
    """What a unit is said to do: its texts, tasks and committees, what it takes over; the names above and below it."""
    org = case.after
    yield from (unit.core_task, unit.purpose, org.name(unit.parent) if unit.parent else "")
    for id in (unit.id, *org.below(unit.id)):
        yield from (task.name for task in (*org.tasks_of(id), *_executed(case, id)))
        yield from _taken(case, id)
        if id != unit.id:
            yield org.name(id)
    for committee in committees_of(org, unit.id):
        body = org.get(Committee, committee)
        yield from (body.name, body.portfolio) if body else ()


def _executed(case: Case, id: str) -> tuple[Task, ...]:
    return tuple(task for task in case.after.using(id, Task) if id in task.executing)


def _taken(case: Case, id: str) -> Iterator[str]:
    """The names of what flows to a unit; one that ends in it brings the names of the units it had below it."""
    for flow in case.flows_to.get(id, ()):
        yield flow.what or case.before.name(flow.source)
        if not flow.what:
            yield from map(case.before.name, case.before.below(flow.source))


def _elsewhere(case: Case, id: str, bare: list[str]) -> dict[str, Task]:
    """For each word, a task the proposal moves or takes up that is about just that and lies with another unit."""
    about = {frozenset((topic(word.casefold()),)): word for word in bare}
    found: dict[str, Task] = {}
    for move in case.consequences.tasks:
        task = case.after.get(Task, move.task)
        if task and task.responsible and id not in task.responsible and (word := about.get(topics(task.name))):
            found.setdefault(word, task)
    return found
