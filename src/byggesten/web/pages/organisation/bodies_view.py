# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The pages of a committee, a MED body and a task."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse

from byggesten.consequences.committees import CommitteeChange
from byggesten.kernel.wording import fill, write_list
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit
from byggesten.web.pages.organisation.things import Seen, Thing, seen_thing
from byggesten.web.pages.organisation.unit_parts import Fact, certainty
from byggesten.web.pages.organisation.unit_view import common
from byggesten.web.pages.organisation.words import WORDS
from byggesten.web.visit import Visit

List = tuple[str, tuple[Thing, ...], str]


def committee(visit: Visit, committee: str) -> HttpResponse:
    """A committee: its tasks, who serves it, the units under it, and what changes for it."""
    seen = seen_thing(visit, Committee, committee)
    body = seen.org.get(Committee, committee)
    assert body is not None
    return _page(seen, list(_committee_facts(seen, body)), list(_committee_lists(seen)), list(_committee_changes(seen)))


def _committee_facts(seen: Seen, body: Committee) -> Iterator[Fact]:
    if body.parent:
        yield "under", seen.name(body.parent), seen.address(body.parent)
    said = (("chair", body.chair), ("secretary", body.secretary), ("term", body.term), ("portfolio", body.portfolio))
    yield from ((name, text, "") for name, text in said if text)
    yield from _shared(seen, body)


def _committee_lists(seen: Seen) -> Iterator[List]:
    id, org = seen.id, seen.org
    services = [link for link in org.using(id, Link) if link.kind == SERVICE and link.end == id]
    yield "served_by", tuple(seen.thing(link.start, link.subject) for link in services), "body_served_none"
    tasks = tuple(
        seen.thing(task.id, ", ".join(seen.name(each) for each in task.responsible))
        for task in org.using(id, Task)
        if id in task.committees
    )
    yield "tasks", tasks, "body_tasks_none"
    yield "units_under", seen.things(unit.id for unit in org.using(id, Unit) if id in unit.committees), ""
    yield "below_bodies", seen.things(each.id for each in org.using(id, Committee) if each.parent == id), ""


def _committee_changes(seen: Seen) -> Iterator[tuple[str, tuple[Thing, ...], str]]:
    """What the tasks and the service of the committee become in the proposal looked at."""
    found = next((each for each in seen.subject.consequences.committees if each.committee == seen.id), None)
    if found is None or seen.subject.proposal is None:
        return
    yield "gains", seen.things(found.gains), ""
    yield "loses", seen.things(found.loses), ""
    if said := _service(seen, found):
        yield "service_becomes", (Thing(id="", name=said),), ""


def _service(seen: Seen, found: CommitteeChange) -> str:
    lang, none = seen.visit.lang, WORDS["nobody"].in_(seen.visit.lang)
    before, after = (
        write_list([seen.name(id) for id in ids], lang) or none for ids in (found.served_before, found.served_after)
    )
    return "" if before == after else fill(WORDS["served_change"], lang, {"before": before, "after": after})


def body(visit: Visit, body: str) -> HttpResponse:
    """A MED body: the units it covers, the bodies above and below, and which of its units a proposal changes."""
    seen = seen_thing(visit, MedBody, body)
    found = seen.org.get(MedBody, body)
    assert found is not None
    facts: list[Fact] = [("under", seen.name(found.parent), seen.address(found.parent))] if found.parent else []
    below = (each.id for each in seen.org.using(body, MedBody) if each.parent == body)
    lists: list[List] = [
        ("body_units", seen.things(found.units), "body_units_none"),
        ("below_bodies", seen.things(below), ""),
    ]
    affected = next((each for each in seen.subject.consequences.med if each.body == body), None)
    changes: list[List] = []
    if affected and seen.subject.proposal is not None and affected.units:
        changes.append(("body_affected", seen.things(affected.units), ""))
    return _page(seen, [*facts, *_shared(seen, found)], lists, changes)


def task(visit: Visit, task: str) -> HttpResponse:
    """A task: who answers for it, who does it, who has insight, its committee, and what changes."""
    seen = seen_thing(visit, Task, task)
    found = seen.org.get(Task, task)
    assert found is not None
    lists: list[List] = [
        ("task_responsible", seen.things(found.responsible), "nobody"),
        ("committees", seen.things(found.committees), "nobody"),
        ("task_executing", seen.things(found.executing), ""),
        ("task_insight", seen.things(found.insight), ""),
    ]
    return _page(seen, list(_task_facts(seen, found)), lists, list(_task_changes(seen)))


def _task_facts(seen: Seen, found: Task) -> Iterator[Fact]:
    if found.kle:
        yield "task_kle", ", ".join(found.kle), ""
    if found.basis:
        yield "task_basis", found.basis, ""
    if found.statutory:
        yield "task_statutory", WORDS["yes"].in_(seen.visit.lang), ""
    yield from _shared(seen, found)


def _task_changes(seen: Seen) -> Iterator[List]:
    if seen.subject.proposal is None:
        return
    none = WORDS["nobody"].in_(seen.visit.lang)
    for each in seen.subject.consequences.tasks:
        if each.task == seen.id:
            said = {
                "before": seen.name(each.origin) if each.origin else none,
                "after": seen.name(each.to) if each.to else none,
            }
            yield "responsible_becomes", (Thing(id="", name=fill(WORDS["moves_from_to"], seen.visit.lang, said)),), ""


def _shared(seen: Seen, thing: Committee | MedBody | Task) -> Iterator[Fact]:
    """What may be said of any thing."""
    if thing.aliases:
        yield "also_called", ", ".join(thing.aliases), ""
    yield from certainty(seen, thing.certainty)
    yield from (each for each in (("note", thing.note, ""), ("source", thing.source, "")) if each[1])


def _page(seen: Seen, facts: list[Fact], lists: list[List], changes: list[List]) -> HttpResponse:
    return seen.visit.render(
        "organisation/thing.html.j2",
        WORDS,
        section="organisation",
        **common(seen),
        facts=facts,
        lists=[each for each in lists if each[1] or each[2]],
        becomes=[each for each in changes if each[1]],
    )
