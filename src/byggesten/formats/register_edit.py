# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Edit a row of a table of the register: the other rows stand as they are written, in their order."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from byggesten.formats.cells import read_rows
from byggesten.formats.register_csv import UNKNOWN_COLUMN
from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import nearest, slug
from byggesten.organisation.organisation import TABLES

NO_ROW = declare(
    "edit.no_row",
    "error",
    da="Tabellen har ingen række »{id}«",
    en="The table has no row “{id}”",
    advice_da="Hent siden igen, og vælg en række på listen.",
    advice_en="Load the page again and choose a row of the list.",
)


def with_row(text: str, file: str, id: str, cells: Mapping[str, str] | None) -> tuple[str, list[Finding]]:
    """A table with the row of an id changed or added, or taken out where no cells are given.

    A row without an id of its own has the one made of its name, and keeps it when the name is another. Columns the
    table lacks are added at the end of each row. What is wrong with the table or the cells is found, and the text then
    stays as it was.
    """
    findings: list[Finding] = []
    declared = tuple(attributes(TABLES[file.rsplit("/", 1)[-1].removesuffix(".csv")]))
    wanted = _by_key(cells or {}, declared, file, findings)
    header, rows = read_rows(text, file, findings)
    held = [dict(each.cells) for each in rows]
    if findings and text.strip():
        return text, findings
    columns = list(header) if text.strip() else ["id", "name", "kind"]
    keys = [_key(each, declared) for each in columns]
    found = next((row for row in held if _id(row, columns, keys) == id), None)
    if found is None and cells is None:
        return text, [NO_ROW(Place(file), id, id=id)]
    if cells is None:
        held = [row for row in held if row is not found]
        return _written(text, columns, held), []
    columns += [key for key, value in wanted.items() if key not in keys and value]
    keys = [_key(each, declared) for each in columns]
    row = found if found is not None else {}
    if found is None:
        held.append(row)
    if (found is None and "id" in keys) or slug(wanted.get("name", row.get("name", ""))) != id:
        wanted = {"id": id, **wanted}
    if "id" in wanted and "id" not in keys:
        columns.append("id")
        keys.append("id")
    for column, key in zip(columns, keys, strict=True):
        if key in wanted:
            row[column] = " ".join(wanted[key].split())
    return _written(text, columns, held), []


def _by_key(
    cells: Mapping[str, str], declared: Sequence[Attribute], file: str, findings: list[Finding]
) -> dict[str, str]:
    known = [each.key for each in declared]
    found: dict[str, str] = {}
    for name, value in cells.items():
        key = _key(name, declared)
        if key not in known:
            close = nearest(name, known) or tuple(known[:4])
            findings.append(UNKNOWN_COLUMN(Place(file), name, column=name, nearest=close))
        found[key] = value
    return found


def _key(heading: str, declared: Sequence[Attribute]) -> str:
    """The key of the attribute a heading means; the heading itself where it means none."""
    said = heading.casefold().replace("_", " ")
    return next(
        (each.key for each in declared if said in (each.key, each.name.replace("_", " "), *each.aliases)), heading
    )


def _id(row: Mapping[str, str], columns: Sequence[str], keys: Sequence[str]) -> str:
    said = dict(zip(keys, (row.get(each, "") for each in columns), strict=True))
    return said.get("id") or slug(said.get("name", ""))


def _written(text: str, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    first = text.split("\n", 1)[0]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if first.count(";") > first.count(",") else ",", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row.get(each, "") for each in columns] for row in rows)
    return out.getvalue()
