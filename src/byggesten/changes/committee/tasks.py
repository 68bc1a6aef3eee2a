# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the changes of committees share: giving tasks to a committee."""

from __future__ import annotations

from byggesten.changes.change import Change
from byggesten.changes.task.anchor import AnchorTask


def anchored(tasks: tuple[str, ...], committee: str) -> tuple[Change, ...]:
    """One anchoring of each task at the committee."""
    return tuple(AnchorTask(task=task, to=committee) for task in tasks)
