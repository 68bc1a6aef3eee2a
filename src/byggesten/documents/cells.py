# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Cells, rows and tables in the few ways the builders need them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from byggesten.documents.material import Material
from byggesten.documents.memo import Break, Cell, Column, Inline, Inlines, Kind, Row, RowKind, Small, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_amount, write_range

Declared = Text | tuple[Text, Kind]
CHANGES = Text("Ændringer", "Changes")


def text(words: str, small: str = "") -> Cell:
    """A cell of text, with what is said of it on a line below."""
    if not small:
        return Cell((Words(words),) if words else ())
    return Cell((Words(words), Break(), Small((Words(small),))))


def names(material: Material, ids: Iterable[str], old: bool = False) -> Cell:
    """A cell with the names of things, one a line; empty ids are left out."""
    inlines: list[Inline] = []
    for id in ids:
        if id:
            shown: Inline = Words(material.old_name(id)) if old else material.named(id)
            inlines += [Break(), shown] if inlines else [shown]
    return Cell(tuple(inlines))


def keys(material: Material, changes: tuple[str, ...]) -> Cell:
    """A cell with the changes behind a row, as links."""
    return Cell(material.links(changes), changes=changes)


def number(material: Material, value: Range | None, changes: tuple[str, ...] = (), *, plus: bool = False) -> Cell:
    """A cell with a number; a dash where it is not known. ``plus`` puts a sign before what is above zero."""
    if value is None:
        return Cell((Words("–"),))
    sign = "+" if plus and value.low > 0 else ""
    return Cell((Words(sign + write_range(value, material.lang)),), value, changes)


def count(material: Material, value: int, changes: tuple[str, ...] = ()) -> Cell:
    """A cell with a whole number."""
    return number(material, Range.of(value), changes)


def kroner(material: Material, value: Range | None, changes: tuple[str, ...] = ()) -> Cell:
    """A cell with an amount; a dash where there is none."""
    if value is None:
        return Cell((Words("–"),))
    return Cell((Words(write_amount(value, material.lang)),), value, changes)


def columns(material: Material, *declared: Declared) -> tuple[Column, ...]:
    """Columns from their headings; a heading alone is a column of text."""
    found = (each if isinstance(each, tuple) else (each, Kind.TEXT) for each in declared)
    return tuple(Column(material.say(title), kind) for title, kind in found)


def row(*cells: Cell, about: Iterable[str] = (), kind: RowKind = RowKind.PLAIN) -> Row:
    """A row of cells. ``about`` are the words by which a document may choose it."""
    return Row(cells, kind, tuple(each for each in about if each))


def table(
    material: Material,
    name: str,
    caption: Text,
    declared: Sequence[Declared],
    rows: Iterable[Row],
    *,
    stacked: bool = False,
    note: Inlines = (),
) -> Table:
    """A table with its stable name and caption."""
    return Table(
        name=name,
        caption=(Words(material.say(caption)),),
        columns=columns(material, *declared),
        rows=tuple(rows),
        stacked=stacked,
        note=note,
    )
