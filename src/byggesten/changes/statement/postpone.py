# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Postpone another change."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import Change, change
from byggesten.kernel.attributes import attribute
from byggesten.kernel.dates import SaidDate


@change(
    "statement.postpone",
    order.SAY,
    evidence="OP30",
    da="{what} udskydes til {to}",
    en="{what} is postponed to {to}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Postpone(Change):
    """Another change of the same proposal or of the log takes effect later; the fold moves its day."""

    what: str = attribute(
        "ændring, der udskydes (nøgle)", "change that is postponed (key)", key="postpone", aliases=("udskyd",)
    )
    to: SaidDate = attribute("ny dato som sagt", "new date as said", form="date", aliases=("til",))

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides when the other takes effect."""
        return (("effective", self.what),)
