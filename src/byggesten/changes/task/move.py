# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Move a task to another unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent, all_live
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.flows import TASK as TASK_EXTENT
from byggesten.organisation.flows import Flow
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task

NOT_THEIRS = declare(
    "task.not_theirs",
    "warning",
    da="{key} flytter »{what}« fra »{origin}«, som hverken har ansvaret for den eller udfører den {day}",
    en="{key} moves “{what}” from “{origin}”, which neither answers for it nor carries it out on {day}",
    advice_da="Ret »from:«, eller se, om en anden ændring samme dag allerede har flyttet den.",
    advice_en="Correct “from:”, or see whether another change of the same day has moved it already.",
)
RECEIVERS = "units groups parties"


@change(
    "task.move", order.TASK, evidence="OP06",
    da="Opgaven {task} flyttes til {to}", en="The task {task} moves to {to}",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class MoveTask(Change):
    """Another unit answers for a task; named without a giver, it comes from whoever answers for it."""

    task: str = attribute("opgave", "task", key="move task", aliases=("flyt opgave",), form="ref", refers="tasks")
    to: str = attribute("ny ansvarlig", "new responsible", aliases=("til",), form="ref", refers=RECEIVERS)
    origin: str = attribute("fra", "from", key="from", default="", aliases=("fra",), form="ref", refers=RECEIVERS)
    executing: tuple[str, ...] = attribute(
        "udføres af, når det er andre",
        "executed by, where others",
        default=(),
        form="refs",
        refers=RECEIVERS,
        aliases=("udføres af",),
    )

    shared: bool = attribute(
        "giveren er fortsat også ansvarlig",
        "the giver stays responsible too",
        default=False,
        form="flag",
        aliases=("delt",),
    )

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides who answers for the task."""
        if self.shared:
            return (("responsible", f"{self.task}+{self.to}"),)
        return (("responsible", self.task),) if not self.origin else (("responsible", f"{self.task}<{self.origin}"),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Task, receiver and giver must exist."""
        yield from absent(org, at, self.task, self.to, self.origin)
        task = org.get(Task, self.task)
        if task and org.live(self.origin) and self.origin not in (*task.responsible, *task.executing):
            yield NOT_THEIRS(
                at.place, self.task, date=at.day, key=at.key, what=task.name, origin=org.name(self.origin), day=at.day
            )

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The receiver is responsible; a giver that also executed no longer does."""
        task = org.get(Task, self.task)
        if task is None or not all_live(org, (self.task, self.to)):
            return org
        givers = tuple(each for each in task.responsible if each != self.to and self.origin in ("", each))
        leave = () if self.shared else givers
        stay = tuple(each for each in task.responsible if each not in leave and each != self.to)
        doing = self.executing or tuple(dict.fromkeys(self.to if e in leave else e for e in task.executing))
        moved = replace(task, responsible=(*stay, self.to), executing=doing)
        org = org.put(moved, at.key).note((*givers, self.to), at.key)
        for giver in givers:
            org = org.with_flow(
                Flow(
                    source=giver,
                    target=self.to,
                    extent=TASK_EXTENT,
                    change=at.key,
                    day=at.day,
                    what=task.name,
                    task=task.id,
                )
            )
        return org
