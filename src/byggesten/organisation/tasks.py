# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks: what the administration does, who answers for it and which committee it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity

CITIZEN, BACK_OFFICE, POLITICAL = "citizen-facing", "back-office", "political service"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Entity):
    """A task. That exactly one unit is responsible and one committee competent is a rule, never a column."""

    table: ClassVar[str] = "tasks"
    title: ClassVar[Text] = Text("opgave", "task")
    kinds: ClassVar[tuple[str, ...]] = (CITIZEN, BACK_OFFICE, POLITICAL)

    responsible: tuple[str, ...] = attribute(
        "ansvarlig enhed",
        "responsible unit",
        default=(),
        form="refs",
        refers="units groups parties",
        aliases=("ansvarlig",),
    )
    executing: tuple[str, ...] = attribute(
        "udførende enheder",
        "executing units",
        default=(),
        form="refs",
        refers="units groups parties",
        aliases=("udførende",),
    )
    insight: tuple[str, ...] = attribute(
        "enheder med indsigt",
        "units with insight",
        default=(),
        form="refs",
        refers="units groups parties",
        aliases=("indsigt",),
    )
    committees: tuple[str, ...] = attribute(
        "udvalg", "committee", default=(), form="refs", refers="committees", aliases=("udvalg",)
    )
    kle: tuple[str, ...] = attribute("KLE-numre", "KLE numbers", default=(), form="texts")
    basis: str = attribute("lovgrundlag", "statutory basis", default="")
    statutory: bool = attribute("lovbundet", "required by statute", default=False, form="flag")
