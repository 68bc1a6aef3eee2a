# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Abolish a committee."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.committee.tasks import anchored
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.bodies import Committee
from byggesten.organisation.organisation import Organisation


@change("committee.close", order.CLOSE, evidence="OP18", da="{committee} nedlægges", en="{committee} is abolished")
@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCommittee(Change):
    """A committee ends; its tasks may be given to another in the same breath."""

    committee: str = attribute(
        "udvalg",
        "committee",
        key="abolish committee",
        aliases=("nedlæg udvalg",),
        form="ref",
        refers="committees",
    )
    tasks: tuple[str, ...] = attribute(
        "opgaver, der går videre",
        "tasks that pass on",
        default=(),
        form="refs",
        refers="tasks",
        key="passing",
        aliases=("opgaver",),
    )
    to: str = attribute("til udvalg", "to committee", default="", form="ref", refers="committees", aliases=("til",))

    def parts(self) -> tuple[Change, ...]:
        """The closing, and one anchoring for each task."""
        return (self, *anchored(self.tasks, self.to)) if self.to else (self,)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the committee ends."""
        return (("end", self.committee),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The committee must exist."""
        yield from absent(org, at, self.committee, self.to)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The committee has ended."""
        found = org.get(Committee, self.committee)
        return org.put(replace(found, valid_to=at.day), at.key) if found and org.live(self.committee) else org
