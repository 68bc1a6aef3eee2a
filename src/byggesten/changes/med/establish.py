# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Establish a MED body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.declared import identifier
from byggesten.changes.problems import absent, existing, taken
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import slug
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.organisation import Organisation


@change("med.establish", order.ESTABLISH, da="{name} oprettes", en="{name} is established")
@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishMed(Change):
    """A MED body comes into being for the units it covers."""

    name: str = attribute(
        "MED-udvalgets navn",
        "name of the MED body",
        key="establish MED",
        aliases=("opret MED-udvalg",),
        form="new",
        refers="med",
    )
    kind: str = attribute(
        "slags: main, sector, local", "kind: main, sector, local", default="local", aliases=("slags",)
    )
    id: str = identifier()
    under: str = attribute(
        "overordnet MED-udvalg",
        "parent MED body",
        default="",
        form="ref",
        refers="med",
        aliases=("hører under",),
    )
    units: tuple[str, ...] = attribute(
        "enheder, det dækker",
        "units it covers",
        default=(),
        form="refs",
        refers="units",
        key="for",
        aliases=("dækker",),
    )

    @property
    def body(self) -> str:
        """The id of the new body."""
        return self.id or slug(self.name)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides that the body exists."""
        return (("existence", self.body),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Units and parent must exist and the name be free."""
        yield from absent(org, at, self.under, *self.units)
        yield from existing(org, at, self.body, self.name)
        yield from taken(org, at, MedBody, self.name, self.body, self.under)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The body exists."""
        if org.live(self.body):
            return org
        body = MedBody(
            id=self.body,
            name=self.name,
            kind=self.kind,
            parent=self.under,
            units=self.units,
            valid_from=at.day,
        )
        return org.put(body, at.key).note(self.units, at.key)
