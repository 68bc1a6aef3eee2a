# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Leaders and titles that change, and to whom they report."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.consequences.touched import changes_of, touched
from byggesten.organisation.organisation import Organisation
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


def leader_changes(before: Organisation, after: Organisation) -> tuple[LeaderChange, ...]:
    """Every unit that exists before and after and whose leader is titled or placed otherwise."""
    return tuple(
        LeaderChange(
            unit=new.id,
            title_before=old.leader_title,
            title_after=new.leader_title,
            line_before=old.line,
            line_after=new.line,
            changes=changes_of(before, after, new.id),
        )
        for old, new in touched(before, after, Unit)
        if old and new and (old.leader_title, old.leader, old.line) != (new.leader_title, new.leader, new.line)
    )
