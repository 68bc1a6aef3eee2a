# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks that get another responsible unit or another committee."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.consequences.difference import Difference, Pair
from byggesten.organisation.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskMove:
    """A task that goes from one responsible to another; empty where there is none. ``with_unit``: its unit went too."""

    task: str
    origin: str
    to: str
    with_unit: bool
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAnchoring:
    """A task whose committees are others than before."""

    task: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    changes: tuple[str, ...]


def task_moves(diff: Difference) -> tuple[TaskMove, ...]:
    """Every task whose responsible is another, one row for each giver and receiver."""
    return tuple(move for pair in diff.of(Task) for move in _moves(diff, pair))


def _moves(diff: Difference, pair: Pair[Task]) -> Iterator[TaskMove]:
    task = pair.one.id
    had = pair.old.responsible if pair.old else ()
    has = pair.new.responsible if pair.new else ()
    changes = diff.changes(task)
    received: set[str] = set()
    for origin in (unit for unit in had if unit not in has):
        to = diff.receiver(task, origin, has)
        received.add(to)
        yield TaskMove(
            task=task, origin=origin, to=to, with_unit=bool(to) and diff.whole.get(origin) == to, changes=changes
        )
    for to in (unit for unit in has if unit not in had and unit not in received):
        origin = next((flow.source for flow in diff.flows if flow.task == task and flow.target == to), "")
        yield TaskMove(task=task, origin=origin, to=to, with_unit=False, changes=changes)


def task_anchorings(diff: Difference) -> tuple[TaskAnchoring, ...]:
    """Every task whose committees are others."""
    return tuple(
        TaskAnchoring(task=new.id, before=before, after=new.committees, changes=diff.changes(new.id))
        for pair in diff.of(Task)
        if (new := pair.new) and (before := pair.old.committees if pair.old else ()) != new.committees
    )
