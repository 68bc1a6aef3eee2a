# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The register as CSV, written from an organisation: what it is on its day becomes an opening register."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import Any

from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.ranges import Range
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import TABLES, Organisation
from byggesten.organisation.units import Unit

Rows = Iterable[Sequence[str]]
FIRST = ("id", "name", "kind", "parent")


def write_register(org: Organisation) -> dict[str, str]:
    """The tables that hold anything, by file name: things of the organisation's day, references as ids.

    Columns nothing is said in are left out. Posts and money are not written here.
    """
    return {f"{table}.csv": text for table in TABLES if (text := _table(org, TABLES[table]))}


def _table(org: Organisation, kind: type[Entity]) -> str:
    things = _in_order(org, kind)
    declared = [each for each in attributes(kind) if any(_said(thing, each, org) for thing in things)]
    declared.sort(key=lambda each: FIRST.index(each.name) if each.name in FIRST else len(FIRST))
    if not things:
        return ""
    return write_csv([each.key for each in declared], ([_said(t, each, org) for each in declared] for t in things))


def _in_order(org: Organisation, kind: type[Entity]) -> list[Any]:
    """Units tree-wise, others as they came."""
    if kind is not Unit:
        return list(org.every(kind))
    tree = [id for top in org.below("") for id in (top, *org.descendants(top))]
    rest = [unit.id for unit in org.every(Unit) if unit.id not in set(tree)]
    return [org.things[id] for id in (*tree, *rest)]


def _said(thing: Entity, declared: Attribute, org: Organisation) -> str:
    value = getattr(thing, declared.name)
    if declared.name in ("valid_from", "valid_to") and value is not None and value <= org.day:
        return ""
    if value == declared.default or value is None:
        return ""
    if declared.form in ("ref", "refs"):
        ids = value if isinstance(value, tuple) else (value,)
        return " | ".join(id for id in ids if org.live(id))
    return write_cell(value)


def write_cell(value: object) -> str:
    """A value as a cell that the reader reads as the same value."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Range():
            return f"{value.low:f}" if value.exact else f"{value.low:f}-{value.high:f}"
        case tuple():
            return " | ".join(str(each) for each in value)
        case dt.date():
            return value.isoformat()
        case _:
            return str(value)


def write_csv(header: Sequence[str], rows: Rows) -> str:
    """A table as CSV with Unix line ends."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
