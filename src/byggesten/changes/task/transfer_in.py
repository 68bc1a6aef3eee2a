# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Transfer a task in: from outside the organisation, or from decentral to central and back."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import Change, change
from byggesten.changes.task.move import MoveTask
from byggesten.kernel.attributes import attribute


@change(
    "task.transfer_in",
    order.TASK,
    evidence="OP22",
    da="{task} samles i {to}",
    en="{task} is gathered in {to}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class TransferIn(Change):
    """A task comes in from decentral units or from outside, or goes the other way; ``from`` says whence."""

    task: str = attribute("opgave", "task", key="transfer in", aliases=("hjemtag",), form="ref", refers="tasks")
    to: str = attribute("modtager", "receiver", aliases=("til",), form="ref", refers="units groups")
    origin: str = attribute(
        "fra", "from", default="", key="from", aliases=("fra",), form="ref", refers="units groups parties"
    )

    def parts(self) -> tuple[Change, ...]:
        """It is a move of the task."""
        return (MoveTask(task=self.task, to=self.to, origin=self.origin),)
