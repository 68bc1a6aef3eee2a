# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Political bodies and MED bodies: the two hierarchies beside the administration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee(Entity):
    """The council, a standing or special committee, a group of chairs, a board or tribunal."""

    table: ClassVar[str] = "committees"
    title: ClassVar[Text] = Text("udvalg", "committee")
    kinds: ClassVar[tuple[str, ...]] = (
        "council", "finance", "standing", "special", "group chairs", "board", "tribunal", "advisory",
    )  # fmt: skip

    parent: str = attribute(
        "organ, det hører under", "body it belongs under", default="", form="ref", refers="committees"
    )
    chair: str = attribute("formandskab", "chair", default="")
    secretary: str = attribute("sekretær", "secretary", default="")
    term: str = attribute("valgperiode", "council term", default="")
    portfolio: str = attribute("ansvarsområde med ord", "portfolio in words", default="")
    name_status: str = attribute(
        "om navnet er endeligt (final), et arbejdsnavn (working) eller mangler (missing)",
        "whether the name is final, working or missing",
        default="final",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MedBody(Entity):
    """A body of the MED system (co-determination), mirroring a unit of the line."""

    table: ClassVar[str] = "med"
    title: ClassVar[Text] = Text("MED-udvalg", "MED body")
    kinds: ClassVar[tuple[str, ...]] = ("main", "sector", "local", "working environment")

    parent: str = attribute("overordnet MED-udvalg", "parent MED body", default="", form="ref", refers="med")
    units: tuple[str, ...] = attribute(
        "enheder, det dækker", "units it covers", default=(), form="refs", refers="units"
    )
