# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks that get another responsible unit or another committee."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.consequences.touched import changes_of, touched
from byggesten.organisation.organisation import Organisation
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


def task_moves(before: Organisation, after: Organisation) -> tuple[TaskMove, ...]:
    """Every task whose responsible is another, one row for each giver and receiver."""
    return tuple(move for old, new in touched(before, after, Task) for move in _moves(before, after, old, new))


def _moves(before: Organisation, after: Organisation, old: Task | None, new: Task | None) -> Iterator[TaskMove]:
    one = new or old
    assert one is not None
    had, has = (old.responsible if old else ()), (new.responsible if new else ())
    lost = [unit for unit in had if unit not in has]
    gained = [unit for unit in has if unit not in had]
    changes = changes_of(before, after, one.id)
    for origin in lost or ([""] if gained else []):
        for to in gained or [""]:
            gone = bool(origin) and not after.live(origin) and after.posts.routed(origin) == to
            yield TaskMove(task=one.id, origin=origin, to=to, with_unit=gone, changes=changes)


def task_anchorings(before: Organisation, after: Organisation) -> tuple[TaskAnchoring, ...]:
    """Every task whose committees are others."""
    return tuple(
        TaskAnchoring(
            task=new.id,
            before=old.committees if old else (),
            after=new.committees,
            changes=changes_of(before, after, new.id),
        )
        for old, new in touched(before, after, Task)
        if new is not None and (old.committees if old else ()) != new.committees
    )
