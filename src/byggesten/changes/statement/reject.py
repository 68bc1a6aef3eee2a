# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Reject an option explicitly."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.statement.say import ABOUT, Say
from byggesten.kernel.attributes import attribute
from byggesten.organisation.statements import REJECTED


@change("statement.reject", order.SAY, evidence="OP29", da="Anbefales ikke: {what}", en="Not recommended: {what}")
@dataclass(frozen=True, slots=True, kw_only=True)
class Reject(Say):
    """An option that was looked at and is not chosen."""

    said_kind = REJECTED

    what: str = attribute("muligheden", "the option", key="reject", aliases=("afvis",))
    about: tuple[str, ...] = attribute(
        "hvem det handler om", "who it is about", default=(), form="refs", refers=ABOUT, aliases=("om",)
    )

    def saying(self) -> tuple[str, tuple[str, ...], str]:
        """The option and whom it is about."""
        return self.what, self.about, self.what
