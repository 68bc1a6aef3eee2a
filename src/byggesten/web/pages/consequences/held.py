# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What each unit holds before and after, as a table in the report's manner."""

from __future__ import annotations

from byggesten.consequences.posts import PostChange
from byggesten.documents.cells import CHANGES, Declared, keys, number, row, table
from byggesten.documents.material import Material
from byggesten.documents.memo import Cell, Kind, Row, Table
from byggesten.kernel.ranges import ZERO
from byggesten.kernel.text import Text

CAPTION = Text("Stillinger i hver enhed før og efter", "Posts of each unit before and after")
UNIT = Text("Enhed", "Unit")
BEFORE, AFTER = Text("Stillinger før", "Posts before"), Text("Stillinger efter", "Posts after")
FTE_BEFORE, FTE_AFTER = Text("Årsværk før", "FTE before"), Text("Årsværk efter", "FTE after")


def held(material: Material) -> Table:
    """One row for each unit that holds another number of posts."""
    declared: list[Declared] = [
        UNIT, (BEFORE, Kind.NUMBER), (AFTER, Kind.NUMBER), (FTE_BEFORE, Kind.NUMBER), (FTE_AFTER, Kind.NUMBER),
        (CHANGES, Kind.KEYS),
    ]  # fmt: skip
    return table(material, "held", CAPTION, declared, (_row(material, each) for each in _some(material)))


def _some(material: Material) -> list[PostChange]:
    return [each for each in material.found.posts if each.before.posts != ZERO or each.after.posts != ZERO]


def _row(material: Material, each: PostChange) -> Row:
    sides = (each.before.posts, each.after.posts, each.before.fte, each.after.fte)
    cells = [number(material, value, each.changes) for value in sides]
    return row(Cell((material.named(each.unit),)), *cells, keys(material, each.changes))
