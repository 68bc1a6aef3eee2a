# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Make an agreement between units, or between a unit and a committee."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.link.establish import EstablishLink
from byggesten.kernel.attributes import attribute
from byggesten.organisation.links import ANY


@change(
    "link.agree",
    order.LINK,
    evidence="OP32",
    da="{kind}: {units} med {others}",
    en="{kind}: {units} with {others}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Agree(EstablishLink):
    """A service, development or contact agreement between parties, renewed at an interval."""

    kind: str = attribute(
        "slags: service agreement, development agreement, contact agreement",
        "kind: service agreement, development agreement, contact agreement",
        key="agreement",
        aliases=("aftale",),
    )
    units: tuple[str, ...] = attribute("mellem", "between", key="between", form="refs", refers=ANY, aliases=("mellem",))
    others: tuple[str, ...] = attribute("og", "and", key="and", form="refs", refers=ANY, aliases=("og",))
    subject: str = attribute("om hvad", "about what", default="", key="about", aliases=("om",))
    interval: str = attribute("hvor tit", "how often", default="", key="every", aliases=("hver",))

    def ends(self) -> tuple[tuple[str, str], ...]:
        """Each of the first with each of the others."""
        return tuple((unit, other) for unit in self.units for other in self.others)

    def words(self) -> dict[str, Any]:
        """Which kind, about what, and how often."""
        return {"kind": self.kind, "subject": self.subject or self.kind, "interval": self.interval}
