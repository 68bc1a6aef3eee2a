# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""State an interface between units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.link.establish import EstablishLink
from byggesten.kernel.attributes import attribute
from byggesten.organisation.links import INTERFACE


@change(
    "link.interface",
    order.LINK,
    evidence="OP24",
    da="{unit} samarbejder med {others}",
    en="{unit} works with {others}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class StateInterface(EstablishLink):
    """One unit states which others it works with, about what and how closely."""

    link_kind = INTERFACE

    unit: str = attribute("enhed", "unit", key="interface", aliases=("snitflade",), form="ref", refers="units")
    others: tuple[str, ...] = attribute(
        "med", "with", key="with", form="refs", refers="units groups parties", aliases=("med",)
    )
    subject: str = attribute("om hvad", "about what", default="", key="about", aliases=("om",))
    strength: str = attribute(
        "styrke: normal, close, strong", "strength: normal, close, strong", default="", aliases=("styrke",)
    )

    def ends(self) -> tuple[tuple[str, str], ...]:
        """From the unit to each of the others."""
        return tuple((self.unit, other) for other in self.others)

    def words(self) -> dict[str, Any]:
        """About what, and how closely."""
        return {"subject": self.subject, "strength": self.strength}
