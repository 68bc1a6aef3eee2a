# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks before and after: another responsible unit, or other committees."""

from __future__ import annotations

from byggesten.documents.cells import CHANGES, keys, names, row, table
from byggesten.documents.material import Material
from byggesten.documents.memo import Break, Cell, Kind, Row, Small, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.text import Text

CAPTION = Text("Opgaver, der flytter", "Tasks that move")
TASK = Text("Opgave", "Task")
BEFORE = Text("Ansvarlig før", "Responsible before")
AFTER = Text("Ansvarlig efter", "Responsible after")
WITH_UNIT = Text("følger sin enhed", "goes with its unit")
NOBODY = Text("ingen", "nobody")


def tasks(material: Material) -> Table:
    """One row for each task whose responsible is another, what had it before and has it after."""
    moves: dict[str, tuple[dict[str, None], dict[str, None], bool, tuple[str, ...]]] = {}
    for each in material.found.tasks:
        had, has, together, changes = moves.get(each.task, ({}, {}, True, each.changes))
        had[each.origin] = None
        has[each.to] = None
        moves[each.task] = (had, has, together and each.with_unit, changes)
    rows = [_row(material, task, *move) for task, move in moves.items()]
    return table(material, "tasks", CAPTION, [TASK, BEFORE, AFTER, (CHANGES, Kind.KEYS)], rows, stacked=True)


def _row(
    material: Material, task: str, had: dict[str, None], has: dict[str, None], together: bool, changes: tuple[str, ...]
) -> Row:
    first = Cell((material.named(task), *((Break(), Small((Words(material.say(WITH_UNIT)),))) if together else ())))
    about = (material.name(task), *(material.name(id) for id in (*had, *has) if id), *changes)
    return row(first, _units(material, had), _units(material, has), keys(material, changes), about=about)


def _units(material: Material, ids: dict[str, None]) -> Cell:
    return names(material, ids) if any(ids) else Cell((Words(material.say(NOBODY)),))
