# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Establish a committee."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.committee.tasks import anchored
from byggesten.changes.declared import identifier
from byggesten.changes.problems import absent, existing, taken
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import slug
from byggesten.organisation.bodies import Committee
from byggesten.organisation.organisation import Organisation


@change("committee.establish", order.ESTABLISH, evidence="OP18", da="{name} oprettes", en="{name} is established")
@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishCommittee(Change):
    """A political committee comes into being, with the tasks it gets."""

    name: str = attribute(
        "udvalgets navn",
        "name of the committee",
        key="establish committee",
        aliases=("opret udvalg",),
        form="new",
        refers="committees",
    )
    id: str = identifier()
    kind: str = attribute("slags", "kind", default="standing", aliases=("slags",))
    under: str = attribute(
        "organ, det hører under",
        "body it belongs under",
        default="",
        form="ref",
        refers="committees",
        aliases=("hører under",),
    )
    portfolio: str = attribute("ansvarsområde", "portfolio", default="", aliases=("ansvarsområde",))
    name_status: str = attribute(
        "navnets status: final, working, missing",
        "status of the name: final, working, missing",
        default="final",
    )
    gets: tuple[str, ...] = attribute(
        "opgaver, det får", "tasks it gets", default=(), form="refs", refers="tasks", aliases=("får",)
    )

    @property
    def committee(self) -> str:
        """The id of the new committee."""
        return self.id or slug(self.name)

    def parts(self) -> tuple[Change, ...]:
        """The establishing, and one anchoring for each task."""
        return (self, *anchored(self.gets, self.committee))

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the committee exists."""
        return (("existence", self.committee),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The body above must exist and the name be free."""
        yield from absent(org, at, self.under)
        yield from existing(org, at, self.committee, self.name)
        yield from taken(org, at, Committee, self.name, self.committee, self.under)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The committee exists."""
        if org.live(self.committee):
            return org
        new = Committee(
            id=self.committee, name=self.name, kind=self.kind, parent=self.under, portfolio=self.portfolio,
            name_status=self.name_status, valid_from=at.day,
        )  # fmt: skip
        return org.put(new, at.key)
