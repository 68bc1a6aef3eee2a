# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Close a MED body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.organisation import Organisation


@change("med.close", order.CLOSE, da="{body} nedlægges", en="{body} is closed")
@dataclass(frozen=True, slots=True, kw_only=True)
class CloseMed(Change):
    """A MED body ends."""

    body: str = attribute(
        "MED-udvalg", "MED body", key="close MED", aliases=("nedlæg MED-udvalg",), form="ref", refers="med"
    )

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the body ends."""
        return (("end", self.body),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The body must exist."""
        yield from absent(org, at, self.body)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The body has ended."""
        body = org.get(MedBody, self.body)
        return org.put(replace(body, valid_to=at.day), at.key) if body and org.live(self.body) else org
