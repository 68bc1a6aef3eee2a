# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The opening register as CSV: one file a table, headings from the declared attributes, names or ids as references."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from byggesten.formats.cells import DUPLICATE_COLUMN, Row, read_rows
from byggesten.formats.columns_csv import read_money, read_posts
from byggesten.formats.employees_csv import FILE as EMPLOYEES
from byggesten.formats.employees_csv import read_employees
from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import nearest, slug
from byggesten.kernel.ranges import read_range
from byggesten.organisation.entity import Entity
from byggesten.organisation.links import Link
from byggesten.organisation.money import MoneyColumns
from byggesten.organisation.organisation import TABLES, Organisation, opening
from byggesten.organisation.posts import PostColumns
from byggesten.organisation.references import reference_fields
from byggesten.organisation.units import Unit
from byggesten.proposal.names import Names, too_long

UNKNOWN_FILE = declare(
    "register.unknown_file",
    "error",
    da="Registeret har ingen tabel »{file}«",
    en="The register has no table “{file}”",
    advice_da="Brug en af: {known}.",
    advice_en="Use one of: {known}.",
)
UNKNOWN_COLUMN = declare(
    "register.unknown_column",
    "error",
    da="Kolonnen »{column}« findes ikke i tabellen",
    en="There is no column “{column}” in the table",
    advice_da="Mente du {nearest}? Kolonnerne står i docs/reference/register.md.",
    advice_en="Did you mean {nearest}? The columns are in docs/reference/register.md.",
)
EMPTY = declare(
    "register.empty_cell",
    "error",
    da="Cellen »{column}« er tom, men skal udfyldes: {meaning}",
    en="The cell “{column}” is empty but must be filled: {meaning}",
    advice_da="Udfyld den, eller slet rækken.",
    advice_en="Fill it, or delete the row.",
)
BAD_CELL = declare(
    "register.bad_cell",
    "error",
    da="»{value}« kan ikke stå i kolonnen »{column}«: {form}",
    en="“{value}” cannot stand in the column “{column}”: {form}",
    advice_da="Ret cellen.",
    advice_en="Correct the cell.",
)
DUPLICATE_ID = declare(
    "register.duplicate_id",
    "error",
    da="Id'et »{id}« bruges også på linje {line} i {file}",
    en="The id “{id}” is also used on line {line} of {file}",
    advice_da="Giv den ene et andet id, eller et andet navn.",
    advice_en="Give one of them another id, or another name.",
)
BAD_PERIOD = declare(
    "register.bad_period",
    "error",
    da="»{name}« ophører {end}, før eller samme dag som det begynder {start}",
    en="“{name}” ends on {end}, before or on the day it begins, {start}",
    advice_da="Ret datoerne i kolonnerne »valid from« og »valid to«.",
    advice_en="Correct the dates in the columns “valid from” and “valid to”.",
)
FILES = (*(f"{table}.csv" for table in TABLES), "posts.csv", "money.csv", EMPLOYEES)


@dataclass(slots=True)
class Register:
    """A register as read: the organisation on its opening day, where each thing stands, and what was wrong."""

    organisation: Organisation
    places: dict[str, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_register(
    files: Mapping[str, str],
    day: dt.date,
    *,
    folder: str = "register",
    posts: PostColumns | None = None,
    money: MoneyColumns | None = None,
    synthetic: bool = False,
) -> Register:
    """Read the texts of a register's files by their names.

    References are resolved when every table is read, so the order of files and rows does not matter. Columns of
    posts and money that are read already, from a cache, may be given and are then not read again.
    """
    reading = _Reading(folder, day)
    for name in files:
        if name not in FILES:
            reading.findings.append(UNKNOWN_FILE(Place(f"{folder}/{name}"), name, file=name, known=FILES))
    for table, kind in TABLES.items():
        if f"{table}.csv" in files:
            reading.table(files[f"{table}.csv"], kind)
    written = opening(day, reading.entities.values())
    units = reading.unit_finder(written)
    if posts is None and "posts.csv" in files:
        posts = read_posts(files["posts.csv"], f"{folder}/posts.csv", units, reading.findings, synthetic)
    if money is None and "money.csv" in files:
        money = read_money(files["money.csv"], f"{folder}/money.csv", units, reading.findings, synthetic)
    if EMPLOYEES in files:
        reading.findings.extend(read_employees(files[EMPLOYEES], f"{folder}/{EMPLOYEES}")[1])
    org = opening(day, reading.resolved(written), posts, money, written.called)
    return Register(org, reading.places, reading.findings)


class _Reading:
    """The tables while they are read."""

    def __init__(self, folder: str, day: dt.date) -> None:
        self.folder, self.day = folder, day
        self.entities: dict[str, Entity] = {}
        self.places: dict[str, Place] = {}
        self.findings: list[Finding] = []

    def table(self, text: str, kind: type[Entity]) -> None:
        """Read one table."""
        file = f"{self.folder}/{kind.table}.csv"
        header, rows = read_rows(text, file, self.findings)
        declared = list(attributes(kind))
        columns = {heading: self._column(heading, declared, file) for heading in header if heading}
        self._each_once(columns, file)
        for row in rows:
            entity = self._entity(row, kind, declared, columns)
            if entity is not None:
                self._add(entity, row)

    def _each_once(self, columns: dict[str, Attribute | None], file: str) -> None:
        """Note a column that stands there under two of its names."""
        seen: set[str] = set()
        for heading, attribute in columns.items():
            if attribute and attribute.name in seen:
                self.findings.append(DUPLICATE_COLUMN(Place(file, 1), heading, column=heading))
            seen.add(attribute.name if attribute else "")

    def _column(self, heading: str, declared: list[Attribute], file: str) -> Attribute | None:
        said = heading.casefold().replace("_", " ")
        for each in declared:
            if said in (each.key, each.name.replace("_", " "), *each.aliases):
                return each
        close = nearest(said, [each.key for each in declared]) or tuple(each.key for each in declared[:4])
        self.findings.append(UNKNOWN_COLUMN(Place(file, 1), heading, column=heading, nearest=close))
        return None

    def _entity(
        self, row: Row, kind: type[Entity], declared: list[Attribute], columns: dict[str, Attribute | None]
    ) -> Entity | None:
        values: dict[str, Any] = {}
        for heading, cell in row.cells.items():
            attribute = columns.get(heading)
            if attribute is not None and cell:
                values[attribute.name] = self._value(cell, attribute, row.place)
        missing = [each for each in declared if each.required and not values.get(each.name)]
        for each in missing:
            self.findings.append(EMPTY(row.place, each.key, column=each.key, meaning=each.meaning))
        if long := too_long(str(values.get("name", "")), row.place):
            self.findings.append(long)
            return None
        start, end = values.get("valid_from"), values.get("valid_to")
        if start and end and end <= start:
            name = values.get("name", "")
            self.findings.append(BAD_PERIOD(row.place, name, name=name, start=start, end=end))
            return None
        return None if missing else kind(**{k: v for k, v in values.items() if v is not None})

    def _value(self, cell: str, attribute: Attribute, place: Place) -> Any:
        reader = READERS.get(attribute.form, str)
        try:
            return reader(cell)
        except ValueError:
            self.findings.append(
                BAD_CELL(place, cell, value=cell, column=attribute.key, form=SHAPES.get(attribute.form, attribute.form))
            )
            return None

    def _add(self, entity: Entity, row: Row) -> None:
        if isinstance(entity, Link) and not entity.name:
            entity = replace(entity, name=f"{entity.start} – {entity.end}")
        id = entity.id or self._id(entity)
        entity = entity if entity.id else replace(entity, id=id)
        if id in self.entities:
            other = self.places[id]
            self.findings.append(DUPLICATE_ID(row.place, id, id=id, line=other.line, file=other.file))
            return
        self.entities[id] = entity
        self.places[id] = row.place

    def _id(self, entity: Entity) -> str:
        name = slug(entity.name)
        parent = slug(getattr(entity, "parent", ""))
        kind = slug(f"{entity.kind} {entity.name} {getattr(entity, 'subject', '')}")
        placed = f"{name}-{parent}" if parent else name
        candidates = (kind,) if isinstance(entity, Link) else (name, placed, f"{name}-{entity.table}")
        if isinstance(entity, Unit) and isinstance(self.entities.get(name), Unit):
            candidates = (placed,)  # a second unit of the name has its id from its parent, and needs one of its own
        return next((each for each in candidates if each not in self.entities), candidates[0])

    def resolved(self, written: Organisation) -> list[Entity]:
        """The things with their references as ids; a reference to nothing is found and left out."""
        names = Names(written, findings=self.findings)
        return [self._resolve(entity, names) for entity in self.entities.values()]

    def _resolve(self, entity: Entity, names: Names) -> Entity:
        changed: dict[str, Any] = {}
        place = self.places[entity.id]
        for name, many, tables in reference_fields(type(entity)):
            value = getattr(entity, name)
            if many and value:
                changed[name] = tuple(id for each in value if (id := names.find(each, tables, place)))
            elif value:
                changed[name] = names.find(value, tables, place)
        changed = {name: value for name, value in changed.items() if value != getattr(entity, name)}
        return replace(entity, **changed) if changed else entity

    def unit_finder(self, org: Organisation) -> Callable[[str, Place], str]:
        """Finds a unit's id by id or name, remembering what it has found."""
        found: dict[str, str] = {}
        names = Names(org, findings=self.findings)

        def find(name: str, place: Place) -> str:
            if name not in found:
                found[name] = names.find(name, ("units",), place)
            return found[name]

        return find


def _texts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _flag(cell: str) -> bool:
    if cell.casefold() in ("ja", "yes", "true", "1", "x"):
        return True
    if cell.casefold() in ("nej", "no", "false", "0"):
        return False
    raise ValueError(cell)


READERS: dict[str, Callable[[str], Any]] = {
    "texts": _texts,
    "refs": _texts,
    "flag": _flag,
    "day": dt.date.fromisoformat,
    "range": read_range,
    "certainty": Certainty,
}
SHAPES = {
    "flag": "ja/nej, yes/no",
    "day": "2022-01-31",
    "range": "2, 2-3, 4,5",
    "certainty": "stated, implied, unclear",
}
