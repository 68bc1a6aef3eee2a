# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Flows: what went from one thing into another, by which change. They are the organisation's own history."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from byggesten.kernel.ranges import Range

WHOLE, PART, TASK = "whole", "part", "task"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Something that went from a unit into another.

    ``extent`` is whole, part or task; ``share`` a range within 0–1 or None where nobody has said it; ``what`` names
    the part or task; ``excluding`` the ids or words left out of a whole.
    """

    source: str
    target: str
    extent: str
    change: str
    day: dt.date
    what: str = ""
    task: str = ""
    share: Range | None = None
    excluding: tuple[str, ...] = ()
    attached: bool = False
