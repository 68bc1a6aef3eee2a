# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Posts from and to, and the price of what is new."""

from __future__ import annotations

from byggesten.documents.cells import CHANGES, Declared, keys, number, row, table
from byggesten.documents.material import Material
from byggesten.documents.memo import Cell, Inline, Kind, Row, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.text import Text

CAPTION = Text("Stillinger og årsværk fra og til", "Posts and full-time equivalents from and to")
FROM = Text("Fra", "From")
TO = Text("Til", "To")
TITLE = Text("Stilling", "Post")
POSTS = Text("Stillinger", "Posts")
FTE = Text("Årsværk", "FTE")
NEW = Text("ny", "new")
ENDS = Text("bortfalder", "ends")


def posts(material: Material) -> Table:
    """One row for each flow of posts; new ones come from nowhere, those that end go nowhere."""
    flows = material.found.post_flows
    titled = any(each.title for each in flows)
    declared: list[Declared] = [TO, FROM, *([TITLE] if titled else []), (POSTS, Kind.NUMBER), (FTE, Kind.NUMBER)]
    declared.append((CHANGES, Kind.KEYS))
    rows: list[Row] = []
    for each in flows:
        cells = [
            _end(material, each.to, ENDS),
            _end(material, each.origin, NEW),
            *([Cell((Words(each.title),))] if titled else []),
            number(material, each.posts, each.changes),
            number(material, each.fte, each.changes),
            keys(material, each.changes),
        ]
        about = (*(material.name(id) for id in (each.origin, each.to) if id), each.title, *each.changes)
        rows.append(row(*cells, about=about))
    return table(material, "posts", CAPTION, declared, rows)


def _end(material: Material, id: str, otherwise: Text) -> Cell:
    shown: Inline = material.named(id) if id else Words(material.say(otherwise))
    return Cell((shown,))
