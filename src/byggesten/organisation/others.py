# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Assets and parties: sites, IT systems and data sources; other organisations, unions and political parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset(Entity):
    """A site, building, IT system or data source."""

    table: ClassVar[str] = "assets"
    title: ClassVar[Text] = Text("sted, system eller datakilde", "site, system or data source")
    kinds: ClassVar[tuple[str, ...]] = ("site", "building", "IT system", "data source")

    address: str = attribute("adresse", "address", default="")
    area: Range | None = attribute("areal", "area", default=None, form="range", unit=Text("m²", "m²"))
    owner: str = attribute("ejer", "owner", default="")
    units: tuple[str, ...] = attribute(
        "enheder, der bruger det", "units that use it", default=(), form="refs", refers="units"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Entity):
    """Somebody outside the administration: an external organisation, union, supplier, party or person."""

    table: ClassVar[str] = "parties"
    title: ClassVar[Text] = Text("ekstern part", "external party")
    kinds: ClassVar[tuple[str, ...]] = (
        "external",
        "union",
        "supplier",
        "political party",
        "person",
        "group of persons",
    )

    letter: str = attribute("partibogstav", "party letter", default="")
    contact: str = attribute("kontakt", "contact", default="")
