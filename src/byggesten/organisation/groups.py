# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Groups that work across the line: teams, networks, projects, forums and arrangements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity

TEAM, KNOWLEDGE_TEAM, PROJECT = "team", "knowledge team", "project"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Entity):
    """A team, network, project or forum; a project is temporary and has an end, a knowledge team has a charter."""

    table: ClassVar[str] = "groups"
    title: ClassVar[Text] = Text("gruppe", "group")
    kinds: ClassVar[tuple[str, ...]] = (
        TEAM, KNOWLEDGE_TEAM, "network", "matrix", PROJECT, "programme", "analysis", "forum", "cluster", "arrangement",
    )  # fmt: skip

    unit: str = attribute("enhed, den er forankret i", "unit it is anchored in", default="", form="ref", refers="units")
    charter: str = attribute("kommissorium", "charter", default="")
    leader: str = attribute("leder", "leader", default="")
    owner: str = attribute("ejer", "owner", default="")
    members: tuple[str, ...] = attribute(
        "deltagere", "members", default=(), form="refs", refers="units groups committees parties med"
    )
    topic: str = attribute("emne", "topic", default="")
    ends: str = attribute("slutdato som sagt", "end as said", default="")
    interval: str = attribute("mødehyppighed", "how often it meets", default="")
    size: Range | None = attribute(
        "antal deltagere", "number of members", default=None, form="range", unit=Text("personer", "persons")
    )
