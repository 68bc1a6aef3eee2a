# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Give a committee less to answer for."""

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
    "committee.reduce",
    order.COMMITTEE,
    evidence="OP18",
    da="{committee} får et mindre ansvarsområde",
    en="{committee} gets a smaller portfolio",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReduceCommittee(Change):
    """A committee gives tasks up to another, and may get another name or kind with it."""

    committee: str = attribute(
        "udvalg",
        "committee",
        key="reduce committee",
        aliases=("reducer udvalg",),
        form="ref",
        refers="committees",
    )
    loses: tuple[str, ...] = attribute(
        "opgaver, det afgiver",
        "tasks it gives up",
        default=(),
        form="refs",
        refers="tasks",
        aliases=("afgiver",),
    )
    to: str = attribute("til udvalg", "to committee", default="", form="ref", refers="committees", aliases=("til",))
    named: str = attribute(
        "navn herefter",
        "name from now on",
        default="",
        form="new",
        refers="committees",
        aliases=("navn herefter",),
    )
    kind: str = attribute("slags herefter", "kind from now on", default="", aliases=("slags",))

    def parts(self) -> tuple[Change, ...]:
        """The reducing, and one anchoring for each task."""
        return (self, *anchored(self.loses, self.to)) if self.to else (self,)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides the name and the kind of the committee, where it says them."""
        said = (("name", self.named), ("kind", self.kind))
        return tuple((aspect, self.committee) for aspect, value in said if value)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Both committees must exist."""
        yield from absent(org, at, self.committee, self.to)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The committee has its new name and kind."""
        found = org.get(Committee, self.committee)
        if found is None or not org.live(self.committee):
            return org
        return org.put(renamed(replace(found, kind=self.kind or found.kind), self.named), at.key)
