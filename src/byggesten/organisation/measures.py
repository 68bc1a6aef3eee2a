# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Measures: figures about the organisation, each with its definition and what it is counted of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Entity):
    """A figure: index, rank, share, count or time, with unit, definition, denominator and year."""

    table: ClassVar[str] = "measures"
    title: ClassVar[Text] = Text("måltal", "measure")
    kinds: ClassVar[tuple[str, ...]] = (
        "index",
        "rank",
        "share",
        "count",
        "time",
        "amount",
        "trend",
        "target",
    )

    value: Range | None = attribute("værdi", "value", default=None, form="range")
    bound: str = attribute(
        "om værdien er præcis, højst (below) eller mindst (above)",
        "whether the value is exact, below or above",
        default="",
    )
    unit: str = attribute("enhed for værdien", "unit of the value", default="")
    definition: str = attribute("definition", "definition", default="")
    base: str = attribute("hvad der tælles af (nævner)", "what it is counted of (denominator)", default="")
    year: str = attribute("år", "year", default="")
    about: tuple[str, ...] = attribute(
        "hvad den handler om", "what it is about", default=(), form="refs", refers="units tasks committees"
    )
    whole: str = attribute("helhed, andelen er del af", "whole the share is part of", default="")
    said: str = attribute("som teksten skriver den andetsteds", "as the text says it elsewhere", default="")
