# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Strengthen something without changing structure."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.statement.say import ABOUT, Say
from byggesten.kernel.attributes import attribute
from byggesten.organisation.statements import STRENGTHENED


@change(
    "statement.strengthen",
    order.SAY,
    evidence="OP31",
    da="{about} styrkes: {what}",
    en="{about} is strengthened: {what}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Strengthen(Say):
    """Something gets more weight without a change of structure."""

    said_kind = STRENGTHENED

    about: tuple[str, ...] = attribute(
        "hvad der styrkes",
        "what is strengthened",
        key="strengthen",
        form="refs",
        refers=ABOUT,
        aliases=("styrk",),
    )
    what: str = attribute("hvordan", "how", default="", aliases=("hvad",))

    def saying(self) -> tuple[str, tuple[str, ...], str]:
        """What is strengthened, and how."""
        return "", self.about, self.what
