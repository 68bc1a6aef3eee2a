# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""CSV as cells with their lines: comma or semicolon, quotes in pairs, every row as wide as the header."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.kernel.findings import Finding, Place, declare

BROKEN = declare(
    "csv.broken",
    "error",
    da="Rækken kan ikke læses: {problem}",
    en="The row cannot be read: {problem}",
    advice_da="Se efter anførselstegn, der ikke står i par.",
    advice_en="Look for quotes that do not stand in pairs.",
)
TOO_WIDE = declare(
    "csv.too_wide",
    "error",
    da="Rækken har {cells} celler, men overskriften har {columns}; »{lost}« ville gå tabt",
    en="The row has {cells} cells, but the header has {columns}; “{lost}” would be lost",
    advice_da="Sæt celler med skilletegn i anførselstegn, eller tilføj kolonnen.",
    advice_en="Put cells that hold the delimiter in quotes, or add the column.",
)
NO_HEADER = declare(
    "csv.no_header",
    "error",
    da="Filen har ingen overskrifter i første linje",
    en="The file has no headings in its first line",
    advice_da="Skriv kolonnernes navne i første linje, fx name,kind,parent.",
    advice_en="Write the names of the columns in the first line, for example name,kind,parent.",
)
DUPLICATE_COLUMN = declare(
    "csv.duplicate_column",
    "error",
    da="Kolonnen »{column}« står der to gange; kun den ene kan læses",
    en="The column “{column}” stands there twice; only one can be read",
    advice_da="Giv den ene et andet navn, eller slet den.",
    advice_en="Give one of them another name, or delete it.",
)


UNNAMED_COLUMN = declare(
    "csv.unnamed_column",
    "error",
    da="En kolonne har ingen overskrift, men den har celler: »{lost}« går tabt",
    en="A column has no heading, but it has cells: “{lost}” is lost",
    advice_da="Giv kolonnen en overskrift, eller slet den.",
    advice_en="Give the column a heading, or delete it.",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells by column and its line."""

    cells: dict[str, str]
    place: Place


def read_rows(text: str, file: str, findings: list[Finding]) -> tuple[tuple[str, ...], Iterator[Row]]:
    """The headings of a CSV text and its rows; what cannot be read is found and passed over. Empty rows are none."""
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    header = _header(reader, file, findings)
    return header, _rows(reader, header, file, findings)


def _header(reader: Iterator[list[str]], file: str, findings: list[Finding]) -> tuple[str, ...]:
    try:
        cells = tuple(cell.strip() for cell in next(reader, []))
    except csv.Error as error:
        findings.append(BROKEN(Place(file, 1), file, problem=str(error)))
        return ()
    if not any(cells):
        findings.append(NO_HEADER(Place(file, 1), file))
    for cell in dict.fromkeys(cell for cell in cells if cell and cells.count(cell) > 1):
        findings.append(DUPLICATE_COLUMN(Place(file, 1), cell, column=cell))
    return cells


def _rows(reader: Iterator[list[str]], header: tuple[str, ...], file: str, findings: list[Finding]) -> Iterator[Row]:
    width = len(header)
    unnamed = [number for number, heading in enumerate(header) if not heading] if any(header) else []
    while width:
        line: int = getattr(reader, "line_num", 0) + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            findings.append(BROKEN(Place(file, line), file, problem=str(error)))
            continue
        if cells is None:
            return
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            lost = " ".join(cells[width:])
            findings.append(TOO_WIDE(Place(file, line), file, cells=len(cells), columns=width, lost=lost))
        if unnamed and (stray := " ".join(cells[each] for each in unnamed if each < len(cells)).strip()):
            findings.append(UNNAMED_COLUMN(Place(file, line), file, lost=stray))
            unnamed = []
        if any(cell.strip() for cell in cells):
            yield Row(dict(zip(header, (cell.strip() for cell in cells), strict=False)), Place(file, line))
