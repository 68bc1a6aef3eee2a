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
    went = {origin: diff.receiver(task, origin, has) for origin in had if origin not in has}
    came = [unit for unit in has if unit not in had and unit not in went.values()]
    lost = [origin for origin, to in went.items() if not to]
    # What one unit lost to nobody in particular, and another has from nobody, went from the one to the other.
    went.update(zip(lost, came, strict=False))
    for origin, to in went.items():
        yield TaskMove(task=task, origin=origin, to=to, with_unit=_with_unit(diff, origin, to), changes=changes)
    for to in came[len(lost) :]:
        origin = next((flow.source for flow in diff.flows if flow.task == task and flow.target == to), "")
        yield TaskMove(task=task, origin=origin, to=to, with_unit=False, changes=changes)


def _with_unit(diff: Difference, origin: str, to: str) -> bool:
    """Whether the unit itself went whole into the receiver, through others perhaps."""
    seen: set[str] = set()
    while origin and origin not in seen and origin != to:
        seen.add(origin)
        origin = diff.whole.get(origin, "")
    return bool(to) and origin == to


def task_anchorings(diff: Difference) -> tuple[TaskAnchoring, ...]:
    """Every task whose committees are others."""
    return tuple(
        TaskAnchoring(task=pair.one.id, before=before, after=after, changes=diff.changes(pair.one.id))
        for pair in diff.of(Task)
        if (before := pair.old.committees if pair.old else ()) != (after := pair.new.committees if pair.new else ())
    )
