# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Change what a kind of unit is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

NO_SUCH_KIND = declare(
    "unit.no_such_kind",
    "warning",
    da="{key} ændrer betegnelsen »{kind}«, men ingen enhed er af den slags",
    en="{key} changes the term “{kind}”, but no unit is of that kind",
    advice_da="Ret betegnelsen, eller giv enhederne deres slags i registeret.",
    advice_en="Correct the term, or give the units their kind in the register.",
)


@change(
    "unit.retype",
    order.NAME,
    evidence="OP12",
    da="{kind} kaldes fremover {to}",
    en="{kind} is called {to} from now on",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class RetypeUnits(Change):
    """Every unit of one kind is called another kind: ``kompetencegruppe`` becomes ``afdeling``."""

    kind: str = attribute("slags enhed", "kind of unit", key="rename kind", aliases=("omdøb slags",))
    to: str = attribute("ny betegnelse", "new term", aliases=("til",))

    def claims(self) -> tuple[tuple[str, str], ...]:
        """It decides what the kind is called."""
        return (("kind", loose(self.kind)),)

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Some unit must be of the kind."""
        if not any(loose(unit.kind) == loose(self.kind) for unit in org.every(Unit)):
            yield NO_SUCH_KIND(at.place, self.kind, date=at.day, key=at.key, kind=self.kind)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The units have the new kind."""
        for unit in tuple(org.every(Unit)):
            if loose(unit.kind) == loose(self.kind):
                org = org.put(replace(unit, kind=self.to), at.key)
        return org
