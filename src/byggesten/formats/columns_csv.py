# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Posts and money as CSV into columns: many rows, few objects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from byggesten.formats.cells import DUPLICATE_COLUMN, read_rows
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import nearest
from byggesten.kernel.ranges import read_number
from byggesten.organisation.money import MoneyColumns
from byggesten.organisation.posts import PostColumns

Finder = Callable[[str, Place], str]
BAD_NUMBER = declare(
    "columns.bad_number",
    "error",
    da="»{value}« i kolonnen »{column}« er ikke et tal",
    en="“{value}” in the column “{column}” is not a number",
    advice_da="Skriv fx 0,8 eller 37; en tom celle betyder ukendt.",
    advice_en="Write for example 0.8 or 37; an empty cell means unknown.",
)
MISSING_COLUMN = declare(
    "columns.missing",
    "error",
    da="Tabellen mangler kolonnen »{column}«",
    en="The table lacks the column “{column}”",
    advice_da="Tilføj kolonnen »{column}«.",
    advice_en="Add the column “{column}”.",
)
UNKNOWN_COLUMN = declare(
    "columns.unknown",
    "error",
    da="Kolonnen »{column}« findes ikke i tabellen",
    en="There is no column “{column}” in the table",
    advice_da="Mente du {nearest}?",
    advice_en="Did you mean {nearest}?",
)
NEGATIVE = declare(
    "columns.negative",
    "error",
    da="»{value}« i kolonnen »{column}« er mindre end nul",
    en="“{value}” in the column “{column}” is less than nothing",
    advice_da="Skriv nul eller mere; en stilling, der er nedlagt, slettes af filen.",
    advice_en="Write zero or more; a post that has ended is deleted from the file.",
)
BAD_FLAG = declare(
    "columns.bad_flag",
    "error",
    da="»{value}« i kolonnen »{column}« er hverken ja eller nej",
    en="“{value}” in the column “{column}” is neither yes nor no",
    advice_da="Skriv ja eller nej, eller lad cellen være tom.",
    advice_en="Write yes or no, or leave the cell empty.",
)
NO_UNIT = declare(
    "columns.no_unit",
    "error",
    da="Rækken siger ikke, hvilken enhed den hører til",
    en="The row does not say which unit it belongs to",
    advice_da="Skriv enhedens navn eller id i kolonnen »unit«.",
    advice_en="Write the unit's name or id in the column “unit”.",
)
DUPLICATE_POST = declare(
    "columns.duplicate_post",
    "error",
    da="Stillingsnummeret »{id}« bruges også på linje {line}",
    en="The post id “{id}” is also used on line {line}",
    advice_da="Giv hver stilling sit eget nummer; to, der deler en stilling, skrives med hver sin del af årsværket.",
    advice_en="Give each post an id of its own; two who share a post are written with a part of the FTE each.",
)
POST_COLUMNS = {
    "id": ("id", "stilling", "stillingsnummer"),
    "unit": ("unit", "enhed"),
    "title": ("title", "stillingsbetegnelse", "titel"),
    "category": ("category", "kategori"),
    "fte": ("fte", "årsværk"),
    "cost": ("cost", "udgift"),
    "leader": ("leader", "leder"),
    "permanent": ("permanent", "fast"),
    "holder": ("holder", "medarbejder"),
    "source": ("source", "kilde"),
}
MONEY_COLUMNS = {
    "unit": ("unit", "enhed"),
    "function": ("function", "funktion"),
    "year": ("year", "år"),
    "amount": ("amount", "beløb"),
    "recurring": ("recurring", "varig"),
    "source": ("source", "kilde"),
}
YES, NO = ("ja", "yes", "true", "1", "x"), ("nej", "no", "false", "0")
LARGEST = 1e12
# In kroner ``650.000`` is 650 thousand; an FTE of ``0.875`` is less than one.
KRONER = ("cost", "amount")


class _Codes:
    """Names as codes in the order they are first seen."""

    def __init__(self) -> None:
        self.of: dict[str, int] = {}

    def code(self, name: str) -> int:
        return self.of.setdefault(name, len(self.of))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.of)


class _Table:
    """A table read cell by cell under known column names."""

    def __init__(
        self,
        text: str,
        file: str,
        columns: Mapping[str, tuple[str, ...]],
        required: tuple[str, ...],
        findings: list[Finding],
    ) -> None:
        self.file, self.findings = file, findings
        header, self.rows = read_rows(text, file, findings)
        by_name = {alias: name for name, aliases in columns.items() for alias in aliases}
        self.heading: dict[str, str] = {}
        for heading in header:
            name = by_name.get(heading.casefold())
            if name and self.heading.setdefault(name, heading) != heading:
                findings.append(DUPLICATE_COLUMN(Place(file, 1), heading, column=heading))
            elif name:
                self.heading[name] = heading
            elif heading:
                close = nearest(heading, by_name) or required
                findings.append(UNKNOWN_COLUMN(Place(file, 1), heading, column=heading, nearest=close))
        self.missing = [name for name in required if name not in self.heading]
        for name in self.missing if header else ():
            findings.append(MISSING_COLUMN(Place(file, 1), name, column=name))

    def __iter__(self) -> Iterator[tuple[Callable[[str], str], Place]]:
        for row in self.rows if not self.missing else ():
            cells = row.cells
            yield (lambda name, cells=cells: cells.get(self.heading.get(name, ""), "")), row.place  # type: ignore[misc]

    def number(self, cell: str, column: str, place: Place, default: float, least: float = -LARGEST) -> float:
        """A cell as a number; the default, with a finding, where it is none or out of reason."""
        if not cell:
            return default
        try:
            plain = cell.isdecimal() or (column not in KRONER and cell.replace(".", "", 1).isdecimal())
            value = float(cell if plain else read_number(cell))
        except ValueError:
            value = LARGEST * 2
        if abs(value) > LARGEST:
            self.findings.append(BAD_NUMBER(place, cell[:40], value=cell[:40], column=column))
            return default
        if value < least:
            self.findings.append(NEGATIVE(place, cell, value=cell, column=column))
            return default
        return value

    def year(self, cell: str, place: Place) -> int:
        """A cell as a year; zero, with a finding, where it is none."""
        if cell.isascii() and cell.isdigit() and len(cell) == 4:
            return int(cell)
        self.findings.append(BAD_NUMBER(place, cell[:40], value=cell[:40], column="year"))
        return 0

    def flag(self, cell: str, column: str, place: Place, default: bool) -> bool:
        """A cell as yes or no; the default where it is empty, and with a finding where it is neither."""
        said = cell.casefold()
        if said in YES or said in NO:
            return said in YES
        if said:
            self.findings.append(BAD_FLAG(place, cell[:40], value=cell[:40], column=column))
        return default

    def unit(self, cell: str, place: Place, find: Finder) -> str:
        """The unit a cell names; empty, with a finding, where it names none."""
        if cell:
            return find(cell, place)
        self.findings.append(NO_UNIT(place, self.file))
        return ""


def read_posts(text: str, file: str, find: Finder, findings: list[Finding], synthetic: bool = False) -> PostColumns:
    """The posts of a CSV text. A post of an unknown unit, or with an id used before, is found and left out."""
    table = _Table(text, file, POST_COLUMNS, ("unit",), findings)
    units, titles, categories, sources = _Codes(), _Codes(), _Codes(), _Codes()
    columns: dict[str, list[Any]] = {
        name: [] for name in ("id", "unit", "title", "category", "fte", "cost", "leader", "permanent", "holder")
    }
    seen: dict[str, int] = {}
    for cell, place in table:
        unit = table.unit(cell("unit"), place, find)
        id = cell("id") or f"P{place.line}"
        if id in seen:
            findings.append(DUPLICATE_POST(place, id, id=id, line=seen[id]))
        if not unit or id in seen:
            continue
        seen[id] = place.line
        sources.code(cell("source"))
        values = (
            id, units.code(unit), titles.code(cell("title")), categories.code(cell("category")),
            table.number(cell("fte"), "fte", place, 1.0, 0), table.number(cell("cost"), "cost", place, 0.0, 0),
            table.flag(cell("leader"), "leader", place, False), table.flag(cell("permanent"), "permanent", place, True),
            cell("holder"),
        )  # fmt: skip
        for name, value in zip(columns, values, strict=True):
            columns[name].append(value)
    return PostColumns(
        id=_names(columns["id"]),
        unit=np.array(columns["unit"], np.int32),
        title=np.array(columns["title"], np.int32),
        category=np.array(columns["category"], np.int32),
        fte=np.array(columns["fte"], np.float64),
        cost=np.array(columns["cost"], np.float64),
        leader=np.array(columns["leader"], np.bool_),
        permanent=np.array(columns["permanent"], np.bool_),
        holder=_names(columns["holder"]),
        units=units.names,
        titles=titles.names,
        categories=categories.names,
        source=sources.names,
        synthetic=synthetic,
    )


def _names(values: list[str]) -> Any:
    return np.array(values, dtype=np.str_) if values else np.empty(0, np.dtype("U1"))


def read_money(text: str, file: str, find: Finder, findings: list[Finding], synthetic: bool = False) -> MoneyColumns:
    """The budget lines of a CSV text. A line of an unknown unit is found and left out."""
    table = _Table(text, file, MONEY_COLUMNS, ("unit", "year", "amount"), findings)
    units, functions, origins = _Codes(), _Codes(), _Codes()
    columns: dict[str, list[Any]] = {name: [] for name in ("unit", "function", "year", "amount", "recurring", "origin")}
    for cell, place in table:
        unit = table.unit(cell("unit"), place, find)
        if not unit:
            continue
        values = (
            units.code(unit), functions.code(cell("function")), table.year(cell("year"), place),
            table.number(cell("amount"), "amount", place, 0.0), table.flag(cell("recurring"), "recurring", place, True),
            origins.code(cell("source")),
        )  # fmt: skip
        for name, value in zip(columns, values, strict=True):
            columns[name].append(value)
    return MoneyColumns(
        unit=np.array(columns["unit"], np.int32),
        function=np.array(columns["function"], np.int32),
        year=np.array(columns["year"], np.int32),
        amount=np.array(columns["amount"], np.float64),
        recurring=np.array(columns["recurring"], np.bool_),
        origin=np.array(columns["origin"], np.int32),
        units=units.names,
        functions=functions.names,
        origins=origins.names,
        synthetic=synthetic,
    )
