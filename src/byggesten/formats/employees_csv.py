# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The register's file of employees: personal data, read only when somebody looks them up, or to check the file."""

from __future__ import annotations

import datetime as dt

from byggesten.formats.cells import DUPLICATE_COLUMN, Row, read_rows
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import nearest
from byggesten.organisation.employees import Employee

FILE = "employees.csv"
COLUMNS = {
    "id": ("id", "medarbejder", "medarbejdernummer"),
    "name": ("name", "navn"),
    "seniority": ("seniority", "seniority date", "anciennitet", "anciennitetsdato"),
    "employment": ("employment", "employment type", "ansættelse", "ansættelsesform"),
    "note": ("note", "bemærkning"),
}
UNKNOWN_COLUMN = declare(
    "employees.unknown_column",
    "error",
    da="Kolonnen »{column}« findes ikke i tabellen over medarbejdere",
    en="There is no column “{column}” in the table of employees",
    advice_da="Mente du {nearest}? Skriv ikke andre oplysninger om medarbejdere i filen.",
    advice_en="Did you mean {nearest}? Write no other information about employees in the file.",
)
NO_ID_COLUMN = declare(
    "employees.no_id_column",
    "error",
    da="Tabellen over medarbejdere mangler kolonnen »id«",
    en="The table of employees lacks the column “id”",
    advice_da="Tilføj kolonnen med de numre, der står i kolonnen »holder« i posts.csv.",
    advice_en="Add the column with the numbers that stand in the column “holder” of posts.csv.",
)
NO_ID = declare(
    "employees.no_id",
    "error",
    da="Rækken siger ikke, hvilken medarbejder den gælder",
    en="The row does not say which employee it is about",
    advice_da="Skriv det nummer, der står i kolonnen »holder« i posts.csv.",
    advice_en="Write the number that stands in the column “holder” of posts.csv.",
)
TWICE = declare(
    "employees.duplicate",
    "error",
    da="Medarbejderen står også på linje {line}",
    en="The employee also stands on line {line}",
    advice_da="Behold den ene række; en medarbejder med flere stillinger står én gang.",
    advice_en="Keep one of the rows; an employee with several posts stands once.",
)
BAD_DATE = declare(
    "employees.bad_date",
    "error",
    da="Anciennitetsdatoen er ikke en dato",
    en="The seniority date is not a date",
    advice_da="Skriv den som 2015-08-01, eller lad cellen være tom.",
    advice_en="Write it as 2015-08-01, or leave the cell empty.",
)


def read_employees(text: str, file: str) -> tuple[dict[str, Employee], list[Finding]]:
    """The employees in a text, by id, and what is wrong in it. No finding quotes a cell: it would be personal data."""
    findings: list[Finding] = []
    header, rows = read_rows(text, file, findings)
    columns = _columns(header, file, findings)
    found: dict[str, Employee] = {}
    lines: dict[str, int] = {}
    if header and "id" not in columns:
        findings.append(NO_ID_COLUMN(Place(file, 1), file))
        return found, findings
    for row in rows:
        employee = _employee(row, columns, findings)
        if employee.id in found:
            findings.append(TWICE(row.place, file, line=lines[employee.id]))
        elif employee.id:
            found[employee.id] = employee
            lines[employee.id] = row.place.line
        else:
            findings.append(NO_ID(row.place, file))
    return found, findings


def _columns(header: tuple[str, ...], file: str, findings: list[Finding]) -> dict[str, str]:
    """The heading of each column known."""
    known = {alias: name for name, aliases in COLUMNS.items() for alias in aliases}
    found: dict[str, str] = {}
    for heading in filter(None, header):
        name = known.get(heading.casefold().replace("_", " "))
        if name is None:
            close = nearest(heading, COLUMNS) or tuple(COLUMNS)
            findings.append(UNKNOWN_COLUMN(Place(file, 1), heading, column=heading, nearest=close))
        elif name in found:
            findings.append(DUPLICATE_COLUMN(Place(file, 1), heading, column=heading))
        else:
            found[name] = heading
    return found


def _employee(row: Row, columns: dict[str, str], findings: list[Finding]) -> Employee:
    cell = {name: row.cells.get(heading, "") for name, heading in columns.items()}
    seniority = None
    if said := cell.get("seniority", ""):
        try:
            seniority = dt.date.fromisoformat(said)
        except ValueError:
            findings.append(BAD_DATE(row.place, FILE))
    return Employee(
        id=cell["id"],
        name=cell.get("name", ""),
        seniority=seniority,
        employment=cell.get("employment", ""),
        note=cell.get("note", ""),
    )
