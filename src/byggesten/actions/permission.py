# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Who may do what: an actor has the rights given and no others, and every action that writes asks first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.kernel.text import Text


class Right(StrEnum):
    """What an action needs."""

    PROPOSE = "propose"
    DECIDE = "decide"
    FILL = "fill"
    CREATE = "create"


RIGHTS = {
    Right.PROPOSE: Text("at ændre forslag", "changing proposals"),
    Right.DECIDE: Text("at registrere beslutninger", "registering decisions"),
    Right.FILL: Text("at fylde syntetiske data i", "filling in synthetic data"),
    Right.CREATE: Text("at lave arbejdsområder", "making workspaces"),
}
FORBIDDEN = declare(
    "action.forbidden",
    "error",
    da="{actor} har ikke ret til {right}",
    en="{actor} has no right to {right}",
    advice_da="Bed den, der ejer arbejdsområdet, om retten.",
    advice_en="Ask the owner of the workspace for the right.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts: a name for the log, and the rights given. Without rights everything is denied."""

    name: str
    rights: frozenset[Right] = frozenset()

    def may(self, right: Right) -> bool:
        """Whether the actor has a right."""
        return right in self.rights

    def denied(self, right: Right) -> tuple[Finding, ...]:
        """The finding that denies an action, or nothing."""
        return () if self.may(right) else (FORBIDDEN(NOWHERE, self.name, actor=self.name, right=RIGHTS[right]),)


def owner(name: str) -> Actor:
    """Somebody with every right: who owns the files."""
    return Actor(name=name, rights=frozenset(Right))
