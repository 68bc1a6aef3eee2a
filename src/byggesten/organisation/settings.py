# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The settings of a workspace: names, words, limits, prices, and which rules weigh how much."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from byggesten.kernel.attributes import attribute
from byggesten.kernel.ranges import Range

COUNTED = ("decided", "in progress", "recommended", "proposed")
DECIDERS = ("council", "finance committee", "committee", "chief executive")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding that is accepted: its rule, the subject where it is only one, and the reason."""

    rule: str = attribute("regel", "rule")
    subject: str = attribute("emne; tomt for alle", "subject; empty for all", default="")
    reason: str = attribute("begrundelse", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a workspace sets.

    ``vocabulary`` maps a slot (council, unit, leader …) to the municipality's word; ``severities`` a rule to error,
    warning, info or off; ``limits`` a parameter of a rule to its number; ``prices`` a job category to kroner a year;
    ``competences`` a kind of change to the body that decides it here (one of ``DECIDERS``).
    """

    name: str = attribute("organisationens navn", "name of the organisation", default="")
    opening: dt.date = attribute(
        "dagen, registeret beskriver", "the day the register describes", default=dt.date.min, form="day"
    )
    language: str = attribute("sprog: da eller en", "language: da or en", default="da")
    budget_year: int = attribute("budgetår", "budget year", default=0, form="number", key="budget-year")
    synthetic: bool = attribute("rummer opdigtede data", "holds synthetic data", default=False, form="flag")
    counted: tuple[str, ...] = attribute(
        "statusser, der regnes med", "statuses that count", default=COUNTED, form="texts"
    )
    vocabulary: Mapping[str, str] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    limits: Mapping[str, float] = field(default_factory=dict)
    prices: Mapping[str, Range] = field(default_factory=dict)
    competences: Mapping[str, str] = field(default_factory=dict)
