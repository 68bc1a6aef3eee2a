# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The computed tables, one builder for each argument of ``{table}``; the names are the vocabulary's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from byggesten.documents.material import Material
from byggesten.documents.memo import Block, Table
from byggesten.documents.tables.bodies import committees, med
from byggesten.documents.tables.changes import changes
from byggesten.documents.tables.economy import economy
from byggesten.documents.tables.figures import composition, interfaces, measures
from byggesten.documents.tables.findings import findings
from byggesten.documents.tables.leadership import levels, spans, titles
from byggesten.documents.tables.lineage import from_to
from byggesten.documents.tables.posts import posts
from byggesten.documents.tables.process import phases, status, steps
from byggesten.documents.tables.tasks import tasks

BUILDERS: Mapping[str, Callable[[Material], Table | tuple[Block, ...]]] = {
    "changes": changes,
    "from-to": from_to,
    "tasks": tasks,
    "posts": posts,
    "economy": economy,
    "spans": spans,
    "levels": levels,
    "titles": titles,
    "committees": committees,
    "MED": med,
    "composition": composition,
    "measures": measures,
    "steps": steps,
    "phases": phases,
    "status": status,
    "interfaces": interfaces,
    "findings": findings,
}


def build(material: Material, name: str) -> tuple[Block, ...]:
    """The table of a name, with what stands below it. ``KeyError`` for a name that is no table."""
    built = BUILDERS[name](material)
    return built if isinstance(built, tuple) else (built,)
