# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of the register, written from the declared attributes."""

from __future__ import annotations

import inspect

from byggesten.kernel.attributes import attributes
from byggesten.kernel.tables import attribute_table
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import TABLES

ENTITIES: tuple[tuple[str, str], ...] = (
    ("municipality, its words and terms (E01)", "`byggesten.toml`, kind `value` or `vision` in `statements.csv`"),
    ("council, committees, mayor (E02–E04, E06)", "`committees.csv`"),
    ("politicians and parties, unions, other organisations (E05, E30, E33)", "`parties.csv`"),
    ("committee service, contact agreements, delegations (E07–E09)", "`links.csv`"),
    ("units of every kind, levels, leaders, core tasks (E10–E14, E18, E19, E49)", "`units.csv`"),
    ("posts and employees (E15, E16)", "`posts.csv`"),
    ("tasks (E17)", "`tasks.csv`"),
    ("teams, networks, projects, forums, arrangements (E20–E24, E50)", "`groups.csv`"),
    ("service, development and other agreements, interfaces (E25–E27, E43)", "`links.csv`"),
    ("economic responsibility and role tasks (E28, E44)", "`statements.csv`, kind `role task`"),
    ("MED bodies (E29)", "`med.csv`"),
    ("sites, IT systems, data sources (E31, E32, E47)", "`assets.csv`"),
    ("principles, mandates, recommendations, assessments, risks (E34–E38)", "`statements.csv`"),
    ("alternatives and phases (E39, E40)", "the head of a [proposal](proposal.md)"),
    ("inputs, open questions, staffing procedures, drivers (E41, E42, E45, E48)", "`statements.csv`, `{questions}`"),
    ("aims of a strategy (E46)", "`statements.csv`, kind `aim`"),
)


def page() -> str:
    """The page as Markdown: one table for each table of the register."""
    lines = [
        "# The register",
        "",
        "The opening register is a folder `register/` with one CSV file a table (comma or semicolon, UTF-8). Columns",
        "may stand in any order; their English or Danish names are understood. A reference is a name, or an id, or",
        "`Name (parent)` where a name is not alone. Several values in one cell are divided by `|`. Posts",
        "(`posts.csv`: id, unit, title, category, fte, cost, leader, permanent, holder, source) and money",
        "(`money.csv`: unit, function, year, amount, recurring, source) are columns that point at units. Employees",
        "(`employees.csv`: id, name, seniority, employment, note; the id is the post's `holder`) are personal data and",
        "are read only when somebody looks them up. This page is written from the code by `make docs`.",
    ]
    for table, kind in TABLES.items():
        lines += ["", *_table(table, kind)]
    lines += ["", "## Where the domain's things stand", "", "| thing | where |", "|---|---|"]
    lines += [f"| {thing} | {where} |" for thing, where in ENTITIES]
    return "\n".join(lines) + "\n"


def _table(table: str, kind: type[Entity]) -> list[str]:
    doc = " ".join((inspect.getdoc(kind) or "").split())
    kinds = f" Kinds: {', '.join(kind.kinds)}." if kind.kinds else ""
    heading = f"## `{table}.csv` – {kind.title.en} ({kind.title.da})"
    return [heading, "", f"{doc}{kinds}", "", *attribute_table(attributes(kind), "column")]
