# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Portions: a unit whole, a unit except something, part of a unit, or a single task; what a move can carry."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.kernel.ranges import Range
from byggesten.organisation.flows import PART, TASK, WHOLE

EXTENTS = (WHOLE, PART, TASK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """What goes from somewhere.

    ``extent`` whole: the unit ``what``, without what ``excluding`` names. part: the part of the unit ``what`` that
    ``text`` describes, of a ``share`` within 0–1 where it is known. task: the task ``what``. ``to`` is set in a split.
    """

    extent: str
    what: str
    text: str = ""
    excluding: tuple[str, ...] = ()
    share: Range | None = None
    to: str = ""
    attached: bool = False
