# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Affected staff by MED body and job category, as a table: numbers, never names."""

from __future__ import annotations

from byggesten.actions.affected import Affected, affected
from byggesten.actions.figures import row_path
from byggesten.actions.permission import Actor
from byggesten.actions.subject import Subject
from byggesten.documents.cells import row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Cell, Kind, Row, RowKind, Table, Value
from byggesten.documents.memo import Text as Words
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_list, write_range

CAPTION = Text("Stillinger i de enheder, der ændres, efter MED-udvalg og stillingsgruppe",
               "Posts of the units that change, by MED body and job group")  # fmt: skip
GROUP, POSTS = Text("Stillingsgruppe", "Job group"), Text("Stillinger", "Posts")
NO_BODY = Text("Enheder uden MED-udvalg", "Units without a MED body")
SMALL = Text("enheder med under fem stillinger", "units with fewer than five posts")
IN_ALL, BELOW = Text("I alt", "In all"), Text("I alt med udvalgene under", "In all with the bodies below")
NOT_STATED = Text("ikke oplyst", "not stated")


def groups(material: Material, subject: Subject, actor: Actor, within: frozenset[str] | None) -> Table:
    """The groups below each body; only of bodies with some of the units where these are given."""
    found = affected(subject, actor)
    if within is not None:
        found = tuple(each for each in found if within & set(each.units))
    rows = [row for each in found for row in _rows(material, each, below=within is None)]
    return table(material, "groups", CAPTION, [GROUP, (POSTS, Kind.NUMBER)], rows)


def _rows(material: Material, each: Affected, *, below: bool) -> list[Row]:
    head = material.named(each.body) if each.body else Words(material.say(NO_BODY))
    rows = [Row((Cell((head,)),), RowKind.GROUP)]
    for group in each.groups:
        names = write_list([name or material.say(NOT_STATED) for name in group.categories], material.lang)
        rows.append(row(text(names[:1].upper() + names[1:]), _number(material, group.posts)))
    if each.small != ZERO:
        rows.append(row(text(_capital(material.say(SMALL))), _number(material, each.small)))
    if each.units:
        rows.append(row(text(material.say(IN_ALL)), _total(material, each), kind=RowKind.TOTAL))
    if below and each.with_below != each.posts:
        rows.append(row(text(material.say(BELOW)), _number(material, each.with_below), kind=RowKind.TOTAL))
    return rows


def _number(material: Material, value: Range) -> Cell:
    return Cell((Words(write_range(value, material.lang)),), value)


def _total(material: Material, each: Affected) -> Cell:
    """The sum of a body, leading to the changes that touch its units where the consequences list the body."""
    said = write_range(each.posts, material.lang)
    if not any(body.body == each.body for body in material.found.med):
        return Cell((Words(said),), each.posts)
    return Cell((Value(said, row_path("med", each.body), each.changes, each.posts),))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
