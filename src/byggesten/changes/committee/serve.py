# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Change who serves a committee."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from byggesten.changes import order
from byggesten.changes.change import At, change
from byggesten.changes.link.establish import EstablishLink
from byggesten.kernel.attributes import attribute
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.organisation import Organisation


@change(
    "committee.serve",
    order.LINK,
    evidence="OP19",
    da="{committees} betjenes af {by}",
    en="{committees} are served by {by}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class ServeCommittee(EstablishLink):
    """Committees are served by units, many to many; a unit named in ``from`` no longer serves."""

    link_kind = SERVICE

    committees: tuple[str, ...] = attribute(
        "udvalg", "committees", key="serve", aliases=("betjen",), form="refs", refers="committees"
    )
    by: tuple[str, ...] = attribute("betjenes af", "served by", form="refs", refers="units", aliases=("ved",))
    origin: tuple[str, ...] = attribute(
        "før betjent af",
        "served before by",
        default=(),
        key="from",
        form="refs",
        refers="units",
        aliases=("fra",),
    )
    subject: str = attribute("hvordan", "how", default="", key="how", aliases=("hvordan",))

    def ends(self) -> tuple[tuple[str, str], ...]:
        """Every unit with every committee."""
        return tuple((unit, committee) for unit in self.by for committee in self.committees)

    def words(self) -> dict[str, Any]:
        """How the committee is served."""
        return {"subject": self.subject}

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The units serve the committees, and those before no longer do."""
        for unit in self.origin:
            for link in org.using(unit, Link):
                if link.kind == SERVICE and link.start == unit and link.end in self.committees:
                    org = org.put(replace(link, valid_to=at.day), at.key)
        return EstablishLink.apply(self, org, at)
