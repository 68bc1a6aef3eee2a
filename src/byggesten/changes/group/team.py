# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Form a team, knowledge team, network or matrix."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import Change, change
from byggesten.changes.group.establish import EstablishGroup
from byggesten.changes.task.move import MoveTask
from byggesten.kernel.attributes import attribute
from byggesten.organisation.groups import TEAM


@change("group.team", order.ESTABLISH, evidence="OP24", da="{name} dannes", en="{name} is formed")
@dataclass(frozen=True, slots=True, kw_only=True)
class FormTeam(EstablishGroup):
    """A team works across the line: in one unit, or between units; it may take tasks over."""

    group_kind = TEAM

    name: str = attribute("navn", "name", key="form team", aliases=("dan team",), form="new", refers="groups")
    tasks: tuple[str, ...] = attribute(
        "opgaver, det overtager", "tasks it takes over", default=(), form="refs", refers="tasks",
        key="takes tasks", aliases=("overtager opgaver",),
    )  # fmt: skip

    def parts(self) -> tuple[Change, ...]:
        """The forming, and one move for each task."""
        return (self, *(MoveTask(task=task, to=self.group) for task in self.tasks))
