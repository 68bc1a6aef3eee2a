# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The composition of the administration: citizen-facing, back office and political service."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import BACK_OFFICE, CITIZEN, POLITICAL, Task

KINDS = (CITIZEN, BACK_OFFICE, POLITICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """Tasks by kind, counted; ``other`` are tasks of no stated kind. Shares are of the tasks whose kind is stated."""

    counts: tuple[tuple[str, int], ...]
    other: int

    @property
    def shares(self) -> tuple[tuple[str, float | None], ...]:
        """The share of each kind, 0–1; None where no task's kind is stated."""
        whole = sum(count for _, count in self.counts)
        return tuple((kind, count / whole if whole else None) for kind, count in self.counts)


def composition(org: Organisation) -> Composition:
    """The composition by tasks that somebody answers for: those of the opening register, corrected where touched."""
    found = Counter(_opening_kinds(org))
    for id in {*org.touched, *org.dated}:
        was, now = org.root.things.get(id), org.get(Task, id)
        if isinstance(was, Task) and was.responsible and not _dated(was):
            found[was.kind] -= 1
        if now and now.responsible and org.live(id):
            found[now.kind] += 1
    return Composition(
        counts=tuple((kind, found[kind]) for kind in KINDS),
        other=sum(count for kind, count in found.items() if kind not in KINDS),
    )


def _opening_kinds(org: Organisation) -> Counter[str]:
    """The kinds of the register's tasks that always exist and that somebody answers for, counted once."""
    kept = org.root.derived
    if "kinds" not in kept:
        tasks = org.root.things_of(Task)
        kept["kinds"] = Counter(task.kind for task in tasks if task.responsible and not _dated(task))
    found = kept["kinds"]
    assert isinstance(found, Counter)
    return found


def _dated(task: Task) -> bool:
    return task.valid_from is not None or task.valid_to is not None
