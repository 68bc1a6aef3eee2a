# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of the register, written from the declared attributes."""

from __future__ import annotations

import inspect

from byggesten.kernel.attributes import attributes
from byggesten.kernel.tables import attribute_table
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import TABLES


def page() -> str:
    """The page as Markdown: one table for each table of the register."""
    lines = [
        "# The register",
        "",
        "The opening register is a folder `register/` with one CSV file a table (comma or semicolon, UTF-8). Columns",
        "may stand in any order; their English or Danish names are understood. A reference is a name, or an id, or",
        "`Name (parent)` where a name is not alone. Several values in one cell are divided by `|`. Posts",
        "(`posts.csv`: id, unit, title, category, fte, cost, leader, permanent, holder, source) and money",
        "(`money.csv`: unit, function, year, amount, recurring, source) are columns that point at units. This page is",
        "written from the code by `make docs`.",
    ]
    for table, kind in TABLES.items():
        lines += ["", *_table(table, kind)]
    return "\n".join(lines) + "\n"


def _table(table: str, kind: type[Entity]) -> list[str]:
    doc = " ".join((inspect.getdoc(kind) or "").split())
    kinds = f" Kinds: {', '.join(kind.kinds)}." if kind.kinds else ""
    heading = f"## `{table}.csv` – {kind.title.en} ({kind.title.da})"
    return [heading, "", f"{doc}{kinds}", "", *attribute_table(attributes(kind), "column")]
