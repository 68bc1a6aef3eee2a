# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Give a committee more to answer for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.committee.tasks import anchored, renamed
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.bodies import Committee
from byggesten.organisation.organisation import Organisation


@change(
    "committee.upgrade",
    order.COMMITTEE,
    evidence="OP18",
    da="{committee} får et større ansvarsområde",
    en="{committee} gets a larger portfolio",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class UpgradeCommittee(Change):
    """A committee that exists gets more tasks or a wider portfolio."""

    committee: str = attribute(
        "udvalg",
        "committee",
        key="upgrade committee",
        aliases=("opgrader udvalg",),
        form="ref",
        refers="committees",
    )
    gets: tuple[str, ...] = attribute(
        "opgaver, det får", "tasks it gets", default=(), form="refs", refers="tasks", aliases=("får",)
    )
    named: str = attribute(
        "navn herefter", "name from now on", default="", form="new", refers="committees", aliases=("navn herefter",)
    )
    portfolio: str = attribute(
        "ansvarsområde herefter", "portfolio from now on", default="", aliases=("ansvarsområde",)
    )

    def parts(self) -> tuple[Change, ...]:
        """The upgrading, and one anchoring for each task."""
        return (self, *anchored(self.gets, self.committee))

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides the name and the portfolio of the committee, where it says them."""
        said = (("name", self.named), ("portfolio", self.portfolio))
        return tuple((aspect, self.committee) for aspect, value in said if value)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The committee must exist."""
        yield from absent(org, at, self.committee)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The portfolio and the name are the new ones."""
        found = org.get(Committee, self.committee)
        if found is None or not org.live(self.committee):
            return org
        return org.put(renamed(replace(found, portfolio=self.portfolio or found.portfolio), self.named), at.key)
