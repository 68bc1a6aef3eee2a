# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Views of an organisation: its units, committees, tasks, MED bodies and posts, as rows with their depth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from byggesten.actions.subject import Subject
from byggesten.consequences.committees import serving
from byggesten.consequences.plain import cost_of, span_of
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import Total
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

Row = dict[str, Any]
UNITS, COMMITTEES, TASKS, MED, POSTS = "units", "committees", "tasks", "med", "posts"
NEW, MOVED, CHANGED = "+", "→", "~"


def rows(subject: Subject, view: str) -> list[Row]:
    """The rows of a view, in the order of its tree, or of the register where it has none."""
    return VIEWS[view](subject)


def thing(org: Organisation, id: str) -> Row | None:
    """A thing as ``{id, name}``; None for none."""
    return {"id": id, "name": org.name(id)} if id else None


def things(org: Organisation, ids: Iterable[str]) -> list[Row | None]:
    """Things as ``{id, name}``."""
    return [thing(org, id) for id in ids]


def _signs(subject: Subject) -> dict[str, str]:
    """The sign of each unit the proposal has done something to."""
    if subject.proposal is None:
        return {}
    summary = subject.consequences.summary
    signs = dict.fromkeys(subject.consequences.units, CHANGED)
    signs |= {each.unit: MOVED for each in summary.moved} | {each.unit: NEW for each in summary.established}
    return signs


def _units(subject: Subject) -> list[Row]:
    org, signs = subject.after, _signs(subject)
    return [_unit(org, id, depth, signs) for id, depth in unit_tree(org)]


def _unit(org: Organisation, id: str, depth: int, signs: dict[str, str]) -> Row:
    unit = org.unit(id)
    assert unit is not None
    total = org.posts.total(id)
    return {
        "unit": thing(org, id),
        "kind": unit.kind,
        "level": unit.level,
        "parent": thing(org, unit.parent),
        "depth": depth,
        "leader_title": unit.leader_title,
        "staff": unit.staff,
        "collective": unit.collective,
        "certainty": unit.certainty.value,
        "tasks": len(org.tasks_of(id)),
        "posts": span_of(total.posts),
        "fte": span_of(total.fte),
        "sign": signs.get(id, ""),
    }


def unit_tree(org: Organisation) -> Iterator[tuple[str, int]]:
    """The live units with their depth, each once; those in a circle come last, as tops."""
    return tree([unit.id for unit in org.every(Unit)], org.below(""), org.below)


def tree(
    every: Iterable[str], tops: Iterable[str], below: Callable[[str], tuple[str, ...]]
) -> Iterator[tuple[str, int]]:
    """Ids with their depth, parents before children, each once; what no top leads to comes last, as tops."""
    seen: set[str] = set()
    for top in (*tops, *every):
        todo = [(top, 0)]
        while todo:
            id, depth = todo.pop()
            if id not in seen:
                seen.add(id)
                yield id, depth
                todo.extend((child, depth + 1) for child in reversed(below(id)))


def _bodies(org: Organisation, kind: type[Committee] | type[MedBody]) -> Iterator[tuple[Committee | MedBody, int]]:
    """Bodies of a kind with their depth."""
    live: dict[str, Committee | MedBody] = {each.id: each for each in org.every(kind)}
    children: dict[str, list[str]] = {}
    for each in live.values():
        children.setdefault(each.parent if each.parent in live else "", []).append(each.id)
    for id, depth in tree(live, children.get("", ()), lambda id: tuple(children.get(id, ()))):
        yield live[id], depth


def _committees(subject: Subject) -> list[Row]:
    org = subject.after
    return [
        {
            "committee": thing(org, body.id),
            "kind": body.kind,
            "parent": thing(org, body.parent),
            "depth": depth,
            "served_by": things(org, serving(org, body.id)),
            "tasks": things(org, (task.id for task in org.using(body.id, Task) if body.id in task.committees)),
        }
        for body, depth in _bodies(org, Committee)
    ]


def _med(subject: Subject) -> list[Row]:
    org = subject.after
    return [
        {
            "body": thing(org, body.id),
            "kind": body.kind,
            "parent": thing(org, body.parent),
            "depth": depth,
            "units": things(org, body.units if isinstance(body, MedBody) else ()),
        }
        for body, depth in _bodies(org, MedBody)
    ]


def _tasks(subject: Subject) -> list[Row]:
    org = subject.after
    return [
        {
            "task": thing(org, task.id),
            "kind": task.kind,
            "responsible": things(org, task.responsible),
            "executing": things(org, task.executing),
            "insight": things(org, task.insight),
            "committees": things(org, task.committees),
            "kle": list(task.kle),
        }
        for task in org.every(Task)
    ]


def _posts(subject: Subject) -> list[Row]:
    org = subject.after
    ordered = list(unit_tree(org))
    whole = below_too(org, ordered)
    return [
        {
            "unit": thing(org, id),
            "depth": depth,
            "own": total_plain(org.posts.total(id)),
            "with_below": total_plain(whole[id]),
        }
        for id, depth in ordered
    ]


def below_too(org: Organisation, ordered: list[tuple[str, int]]) -> dict[str, Total]:
    """What each unit holds with everything below it; the units are given parents first."""
    totals = {id: org.posts.total(id) for id, _ in ordered}
    above: dict[str, str] = {}
    for id, depth in reversed(ordered):
        unit = org.unit(id)
        if depth and unit and unit.parent in totals:
            above[id] = unit.parent
            totals[unit.parent] = totals[unit.parent] + totals[id]
    for origin, receiver, moved in org.posts.neutral():
        for id in _upwards(origin, above) & _upwards(receiver, above) & totals.keys():
            totals[id] = totals[id].without(moved)
    return totals


def _upwards(id: str, above: dict[str, str]) -> set[str]:
    """A unit with those it is counted in."""
    found = {id}
    while id in above:
        id = above[id]
        found.add(id)
    return found


def whole(org: Organisation) -> Total:
    """What the organisation holds in all; posts that only move change nothing, however uncertain their number."""
    return org.posts.together(org.posts.holders())


def total_plain(total: Total) -> Row:
    """A total as plain data; cost in kroner a year."""
    return {
        "posts": span_of(total.posts),
        "fte": span_of(total.fte),
        "leaders": span_of(total.leaders),
        "cost": cost_of(total),
    }


VIEWS: dict[str, Callable[[Subject], list[Row]]] = {
    UNITS: _units,
    COMMITTEES: _committees,
    TASKS: _tasks,
    MED: _med,
    POSTS: _posts,
}
KINDS: dict[str, type[Entity]] = {UNITS: Unit, COMMITTEES: Committee, TASKS: Task, MED: MedBody}


def show_plain(subject: Subject, view: str) -> Row:
    """A view as plain data, with what it is a view of."""
    settings = subject.workspace.settings
    return {
        "workspace": settings.name,
        "synthetic": settings.synthetic,
        "subject": subject.name,
        "date": subject.date.isoformat(),
        "view": view,
        "rows": rows(subject, view),
    }
