# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Transfer a task out of the organisation, or into it."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import Change, change
from byggesten.changes.task.move import MoveTask
from byggesten.kernel.attributes import attribute


@change("task.transfer_out", order.TASK, evidence="OP21", da="{task} overgår til {to}", en="{task} passes to {to}")
@dataclass(frozen=True, slots=True, kw_only=True)
class TransferOut(Change):
    """A task passes to a region, joint organisation or supplier outside the municipality."""

    task: str = attribute("opgave", "task", key="transfer out", aliases=("overdrag",), form="ref", refers="tasks")
    to: str = attribute("ekstern modtager", "external receiver", aliases=("til",), form="ref", refers="parties")
    origin: str = attribute("fra", "from", default="", key="from", aliases=("fra",), form="ref", refers="units")

    def parts(self) -> tuple[Change, ...]:
        """It is a move of the task to an external party."""
        return (MoveTask(task=self.task, to=self.to, origin=self.origin),)
