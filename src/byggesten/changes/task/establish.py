# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Take up a new task."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.declared import identifier
from byggesten.changes.problems import absent, existing, taken
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import slug
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task


@change(
    "task.establish",
    order.ESTABLISH,
    evidence="OP06",
    da="Opgaven {name} oprettes",
    en="The task {name} is taken up",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishTask(Change):
    """A task that nobody had before."""

    name: str = attribute(
        "opgavens navn",
        "name of the task",
        key="new task",
        aliases=("ny opgave",),
        form="new",
        refers="tasks",
    )
    id: str = identifier()
    kind: str = attribute("slags", "kind", default="", aliases=("slags",))
    responsible: tuple[str, ...] = attribute(
        "ansvarlig",
        "responsible",
        default=(),
        form="refs",
        refers="units groups parties",
        key="in",
        aliases=("i", "ansvarlig"),
    )
    executing: tuple[str, ...] = attribute(
        "udføres af",
        "executed by",
        default=(),
        form="refs",
        refers="units groups parties",
        aliases=("udføres af",),
    )
    committees: tuple[str, ...] = attribute(
        "udvalg", "committees", default=(), form="refs", refers="committees", aliases=("udvalg",)
    )

    @property
    def task(self) -> str:
        """The id of the new task."""
        return self.id or slug(self.name)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the task exists."""
        return (("existence", self.task),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Who is named must exist, and the name be free."""
        yield from absent(org, at, *self.responsible, *self.executing, *self.committees)
        yield from existing(org, at, self.task, self.name)
        yield from taken(org, at, Task, self.name, self.task)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The task exists."""
        if org.live(self.task):
            return org
        task = Task(
            id=self.task, name=self.name, kind=self.kind, responsible=self.responsible, executing=self.executing,
            committees=self.committees, valid_from=at.day,
        )  # fmt: skip
        return org.put(task, at.key).note((*self.responsible, *self.committees), at.key)
