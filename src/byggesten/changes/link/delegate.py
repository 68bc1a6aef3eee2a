# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Delegate a competence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.link.establish import EstablishLink
from byggesten.kernel.attributes import attribute
from byggesten.organisation.links import ANY, DELEGATION


@change(
    "link.delegate",
    order.LINK,
    evidence="OP20",
    da="Kompetencen {what} delegeres fra {origin} til {to}",
    en="The competence {what} is delegated from {origin} to {to}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate(EstablishLink):
    """Somebody may decide something on behalf of a body, perhaps on a condition."""

    link_kind = DELEGATION

    what: str = attribute("hvad der må afgøres", "what may be decided", key="delegate", aliases=("delegér", "deleger"))
    origin: str = attribute("fra", "from", key="from", form="ref", refers=ANY, aliases=("fra",))
    to: str = attribute("til", "to", form="ref", refers=ANY, aliases=("til",))
    condition: str = attribute("betingelse", "condition", default="", aliases=("betingelse",))

    def ends(self) -> tuple[tuple[str, str], ...]:
        """From the body to whom it delegates."""
        return ((self.origin, self.to),)

    def words(self) -> dict[str, Any]:
        """What, and on which condition."""
        return {"subject": self.what, "condition": self.condition}
