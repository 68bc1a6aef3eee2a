# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The small shapes that the others are made of: things, ranges, amounts, findings and problems."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

SeverityWord = Literal["error", "warning", "info"]


class Shape(BaseModel):
    """What is answered: these keys and no others."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Body(BaseModel):
    """What is taken: these keys and no others, each of its own kind."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Thing(Shape):
    """A unit, committee, task, MED body or other thing by its id and name."""

    id: str
    name: str


class Range(Shape):
    """A number that may be uncertain; both ends are the same where it is exact."""

    low: int | float
    high: int | float


class Cost(Range):
    """Kroner a year. With ``at_least`` some of it may not be told."""

    at_least: bool = Field(default=False, description="left out unless true")


class Reading(Range):
    """One of several ways to read what is said."""

    name: str


class Amount(Range):
    """Whole kroner; with readings where what is said can be read in several ways."""

    readings: list[Reading] = Field(default=[], description="left out where there is one reading")


class Total(Shape):
    """Posts, full-time equivalents, leaders and cost; null where nothing is stated or may be told."""

    posts: Range | None
    fte: Range | None
    leaders: Range | None
    cost: Cost | None


class Finding(Shape):
    """Something found to be wrong or worth knowing: where, why, and what to do."""

    code: str
    severity: SeverityWord
    subject: str
    message: str
    advice: str
    file: str
    line: int
    column: int
    date: dt.date | None
    reference: str
    verify: bool


class Conflict(Shape):
    """A place that two have changed: the three texts, and the revisions that changed it meanwhile."""

    id: str
    section: str
    before: str
    yours: str
    theirs: str
    revisions: list[int]


class Invalid(Shape):
    """A part of the request that is not as it is described."""

    where: str
    message: str


class Problem(Shape):
    """What went wrong (RFC 9457)."""

    type: Literal["about:blank"]
    title: str
    status: int
    detail: str = ""
    findings: list[Finding] = []
    invalid: list[Invalid] = []
    conflicts: list[Conflict] = []
    revision: int = Field(default=0, description="the newest revision, where there are conflicts")


class Listing(Shape):
    """A part of a list: how many there are in all, and which part this is."""

    total: int = Field(ge=0)
    offset: int = Field(ge=0)
    limit: int = Field(ge=1)


def _iso(value: object) -> object:
    """A date is written YYYY-MM-DD and in no other way."""
    if isinstance(value, str):
        return dt.date.fromisoformat(value) if len(value) == len("YYYY-MM-DD") else None
    return value


Day = Annotated[dt.date, BeforeValidator(_iso)]
Of = Annotated[str, Field(max_length=300)]
Offset = Annotated[int, Field(ge=0, le=10_000_000)]
Limit = Annotated[int, Field(ge=1, le=500)]
Word = Annotated[str, Field(min_length=1, max_length=200)]
Line = Annotated[str, Field(max_length=500)]
Paragraphs = Annotated[str, Field(max_length=200_000)]
