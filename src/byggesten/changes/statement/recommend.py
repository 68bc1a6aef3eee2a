# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Recommend something."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.statement.say import ABOUT, Say
from byggesten.kernel.attributes import attribute
from byggesten.organisation.statements import RECOMMENDATION


@change(
    "statement.recommend",
    order.SAY,
    evidence="OP31",
    da="Det anbefales: {what}",
    en="It is recommended: {what}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Recommend(Say):
    """A recommendation that changes no structure by itself."""

    said_kind = RECOMMENDATION

    what: str = attribute("hvad der anbefales", "what is recommended", key="recommend", aliases=("anbefal",))
    about: tuple[str, ...] = attribute(
        "hvem det handler om", "who it is about", default=(), form="refs", refers=ABOUT, aliases=("om",)
    )

    def saying(self) -> tuple[str, tuple[str, ...], str]:
        """What, and about whom."""
        return self.what, self.about, self.what
