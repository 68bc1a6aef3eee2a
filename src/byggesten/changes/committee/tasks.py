# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the changes of committees share: giving tasks to a committee, and another name."""

from __future__ import annotations

from dataclasses import replace

from byggesten.changes.change import Change
from byggesten.changes.task.anchor import AnchorTask
from byggesten.organisation.bodies import Committee


def anchored(tasks: tuple[str, ...], committee: str) -> tuple[Change, ...]:
    """One anchoring of each task at the committee."""
    return tuple(AnchorTask(task=task, to=committee) for task in tasks)


def renamed(committee: Committee, name: str) -> Committee:
    """The committee under a new name, still found by the old one; as it is when no name is given."""
    if not name:
        return committee
    return replace(committee, name=name, aliases=(*committee.aliases, committee.name))
