# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Leaders and titles that change, and to whom they report."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.consequences.difference import Difference
from byggesten.organisation.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderChange:
    """A leader whose title, person or reporting line is another; empty where not stated."""

    unit: str
    title_before: str
    title_after: str
    line_before: str
    line_after: str
    changes: tuple[str, ...]


def leader_changes(diff: Difference) -> tuple[LeaderChange, ...]:
    """Every unit that exists before and after and whose leader is titled or placed otherwise."""
    return tuple(
        LeaderChange(
            unit=new.id,
            title_before=old.leader_title,
            title_after=new.leader_title,
            line_before=old.line,
            line_after=new.line,
            changes=diff.changes(new.id),
        )
        for pair in diff.of(Unit)
        if (old := pair.old) and (new := pair.new) and _leader(old) != _leader(new)
    )


def _leader(unit: Unit) -> tuple[str, str, str]:
    return unit.leader_title, unit.leader, unit.line
