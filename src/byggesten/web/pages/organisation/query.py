# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a page of the organisation shows, as its address says it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from byggesten.actions.subject import BASE
from byggesten.web.numbers import LONGEST, whole_number

BEFORE, AFTER, CHANGES = "before", "after", "changes"
VIEWS = (BEFORE, AFTER, CHANGES)
UNITS, COMMITTEES, MED = "units", "committees", "med"
TREES = (UNITS, COMMITTEES, MED)
CHART, OUTLINE, TABLE = "chart", "outline", "table"
SHAPES = (CHART, OUTLINE, TABLE)
KIND, FTE, SPAN, COST, COMMITTEE, CHANGE = "kind", "fte", "span", "cost", "committee", "change"
COLOURS = (KIND, FTE, SPAN, COST, COMMITTEE, CHANGE)
DEEPEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """The fields of an address of the organisation.

    ``of`` is a subject, ``on`` a day (None: the subject's own), ``levels`` how many levels are unfolded (None: as
    many as can be read, 0: all), ``unit`` the one branch shown, ``reveal`` a thing that is unfolded and found in the
    chart. What cannot be understood is as if it were not said.
    """

    of: str = BASE
    on: dt.date | None = None
    view: str = AFTER
    tree: str = UNITS
    shape: str = CHART
    levels: int | None = None
    closed: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    colour: str = ""
    unit: str = ""
    reveal: str = ""
    sort: str = ""
    page: int = 1

    def but(self, **changes: Any) -> Query:
        """The same with some fields others."""
        return replace(self, **changes)

    @property
    def text(self) -> str:
        """The query string, without what goes without saying; empty where everything does."""
        plain = Query()
        fields = [
            (key, ",".join(value) if isinstance(value, tuple) else str(value))
            for name, key in KEYS.items()
            if (value := getattr(self, name)) != getattr(plain, name)
        ]
        return f"?{urlencode(fields)}" if fields else ""

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """What a form must carry along that has fields of its own for the subject and the day."""
        return tuple(
            (KEYS[name], str(value))
            for name in ("view", "tree", "shape", "levels", "colour", "unit")
            if (value := getattr(self, name)) != getattr(Query(), name)
        )


KEYS: Mapping[str, str] = {
    "of": "of", "on": "on", "view": "view", "tree": "tree", "shape": "as", "levels": "levels", "closed": "closed",
    "opened": "open", "colour": "colour", "unit": "unit", "reveal": "reveal", "sort": "sort", "page": "page",
}  # fmt: skip


def read_query(fields: Mapping[str, str]) -> Query:
    """The query of the fields of an address."""
    said = {name: fields.get(key, "").strip()[:4000] for name, key in KEYS.items()}
    return Query(
        of=said["of"] or BASE,
        on=_day(said["on"]),
        view=_among(said["view"], VIEWS, AFTER),
        tree=_among(said["tree"], TREES, UNITS),
        shape=_among(said["shape"], SHAPES, CHART),
        levels=_number(said["levels"], 0, DEEPEST),
        closed=_ids(said["closed"]),
        opened=_ids(said["opened"]),
        colour=_among(said["colour"], COLOURS, ""),
        unit=said["unit"],
        reveal=said["reveal"],
        sort=said["sort"],
        page=_number(said["page"], 1, 10_000) or 1,
    )


def _among(said: str, known: tuple[str, ...], otherwise: str) -> str:
    return said if said in known else otherwise


def _ids(said: str) -> tuple[str, ...]:
    return tuple(sorted(filter(None, said.split(","))))


def _number(said: str, least: int, most: int) -> int | None:
    number = whole_number(said[:LONGEST])
    return None if number is None else min(max(number, least), most)


def _day(said: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(said) if said else None
    except ValueError:
        return None
