# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Change which committee a task belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent, all_live
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task


@change(
    "task.anchor",
    order.COMMITTEE,
    evidence="OP17",
    da="{task} hører politisk under {to}",
    en="{task} belongs politically under {to}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorTask(Change):
    """A task gets another political anchoring; who carries it out is not changed."""

    task: str = attribute("opgave", "task", key="anchor", aliases=("forankr",), form="ref", refers="tasks")
    to: str = attribute("udvalg", "committee", aliases=("til", "under"), form="ref", refers="committees")
    origin: str = attribute(
        "udvalg før",
        "committee before",
        default="",
        key="from",
        aliases=("fra",),
        form="ref",
        refers="committees",
    )

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides the committee of the task."""
        return (("committee", self.task),) if not self.origin else (("committee", f"{self.task}<{self.origin}"),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Task and committees must exist."""
        yield from absent(org, at, self.task, self.to)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The task belongs to the committee."""
        task = org.get(Task, self.task)
        if task is None or not all_live(org, (self.task, self.to)):
            return org
        kept = tuple(each for each in task.committees if self.origin and each not in (self.origin, self.to))
        moved = replace(task, committees=(*kept, self.to))
        return org.put(moved, at.key).note((*task.committees, self.to), at.key)
