# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Merge units into one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.declared import identifier
from byggesten.changes.portions import Portion
from byggesten.changes.unit.absorb import AbsorbUnit
from byggesten.changes.unit.establish import EstablishUnit
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.flows import WHOLE
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import FINAL

INTO_WHAT = declare(
    "merge.into_what",
    "error",
    da="{key} siger ikke entydigt, hvad enhederne samles i",
    en="{key} does not say clearly what the units merge into",
    advice_da="Skriv enten »as:« med den nye enheds navn eller »into:« med den enhed, der består.",
    advice_en="Write either “as:” with the name of the new unit or “into:” with the unit that remains.",
)


NAMED_TWICE = declare(
    "merge.named_twice",
    "error",
    da="{key} nævner »{what}« to gange blandt de enheder, der samles",
    en="{key} names “{what}” twice among the units that merge",
    advice_da="Slet den ene, eller skriv den enhed, der skulle have stået der.",
    advice_en="Delete one, or write the unit that should have stood there.",
)


@change(
    "unit.merge",
    order.ABSORB,
    evidence="OP03",
    da="{units} samles i {into}{name}",
    en="{units} are merged into {into}{name}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class MergeUnits(Change):
    """Two or more units become one: a new one (``as``), or one that exists (``into``) and takes in the others."""

    units: tuple[str, ...] = attribute(
        "enheder, der samles", "units that merge", key="merge", aliases=("saml",), form="refs", refers="units"
    )
    into: str = attribute(
        "enhed, der består", "unit that remains", default="", aliases=("i",), form="ref", refers="units"
    )
    name: str = attribute(
        "den nye enheds navn",
        "name of the new unit",
        default="",
        key="as",
        aliases=("som",),
        form="new",
        refers="units",
    )
    id: str = identifier()
    under: str = attribute(
        "overordnet enhed", "parent unit", default="", aliases=("placeres under",), form="ref", refers="units"
    )
    kind: str = attribute("slags enhed", "kind of unit", default="", aliases=("slags",))
    leader_title: str = attribute("lederens titel", "title of the leader", default="", aliases=("ledertitel",))
    name_status: str = attribute(
        "navnets status: final, working, missing",
        "status of the name: final, working, missing",
        default=FINAL,
    )
    purpose: str = attribute("formål", "purpose", default="", aliases=("formål",))

    def parts(self) -> tuple[Change, ...]:
        """Establishing the new unit where there is one, and taking each of the others in."""
        if self.into:
            return (
                self,
                *(AbsorbUnit(unit=unit, into=self.into) for unit in dict.fromkeys(self.units) if unit != self.into),
            )
        if not self.name:
            return (self,)
        new = EstablishUnit(
            name=self.name,
            id=self.id,
            under=self.under,
            kind=self.kind,
            leader_title=self.leader_title,
            name_status=self.name_status,
            purpose=self.purpose,
            takes=tuple(Portion(extent=WHOLE, what=unit) for unit in dict.fromkeys(self.units)),
        )
        return (self, *new.parts())

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Either the new unit is named or one of the known ones remains, and each is named once."""
        if bool(self.into) == bool(self.name):
            yield INTO_WHAT(at.place, at.key, date=at.day, key=at.key)
        for unit in sorted({unit for unit in self.units if self.units.count(unit) > 1}):
            yield NAMED_TWICE(at.place, unit, date=at.day, key=at.key, what=org.name(unit))
