# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Close a group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.groups import Group
from byggesten.organisation.organisation import Organisation


@change("group.close", order.CLOSE, evidence="OP24", da="{group} nedlægges", en="{group} is closed")
@dataclass(frozen=True, slots=True, kw_only=True)
class CloseGroup(Change):
    """A team, network, project or forum ends."""

    group: str = attribute(
        "gruppe", "group", key="close group", aliases=("nedlæg gruppe",), form="ref", refers="groups"
    )

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the group ends."""
        return (("end", self.group),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The group must exist."""
        yield from absent(org, at, self.group)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The group has ended."""
        group = org.get(Group, self.group)
        return org.put(replace(group, valid_to=at.day), at.key) if group and org.live(self.group) else org
