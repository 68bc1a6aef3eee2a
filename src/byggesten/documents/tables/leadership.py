# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Leadership: spans of control, management levels, leaders and titles, before and after."""

from __future__ import annotations

from collections.abc import Callable

from byggesten.consequences.levels import Span
from byggesten.documents.cells import CHANGES, Declared, count, keys, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Cell, Kind, Row, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_range

SPANS = Text("Ledelsesspænd før og efter", "Spans of control before and after")
LEVELS = Text("Ledelsesniveauer før og efter", "Management levels before and after")
TITLES = Text("Ledere og titler, der ændres", "Leaders and titles that change")
UNIT = Text("Lederen af", "Leader of")
LEADERS_BEFORE = Text("Ledere før", "Leaders before")
LEADERS_AFTER = Text("Ledere efter", "Leaders after")
STAFF_BEFORE = Text("Stillinger før", "Posts before")
STAFF_AFTER = Text("Stillinger efter", "Posts after")
AT_LEAST = Text("mindst {number}", "at least {number}")
WHAT = Text("Organisationen", "The organisation")
MANAGEMENT_LEVELS = Text("Ledelsesniveauer", "Management levels")
BEFORE = Text("Før", "Before")
AFTER = Text("Efter", "After")
DIFFERENCE = Text("Forskel", "Difference")
TITLE = Text("Titel", "Title")
LINE = Text("Refererer til", "Reports to")


def spans(material: Material) -> Table:
    """Every leader whose span is another: how many leaders report to them, and how many posts. Empty spans go."""
    changed = [each for each in material.found.spans if _some(each.before) or _some(each.after)]
    staffed = any(span and span.staff.high for each in changed for span in (each.before, each.after))
    extra: list[Declared] = [(STAFF_BEFORE, Kind.NUMBER), (STAFF_AFTER, Kind.NUMBER)] if staffed else []
    leaders: list[Declared] = [(LEADERS_BEFORE, Kind.NUMBER), (LEADERS_AFTER, Kind.NUMBER)]
    declared: list[Declared] = [UNIT, *leaders, *extra, (CHANGES, Kind.KEYS)]
    rows: list[Row] = []
    for each in changed:
        sides = (each.before, each.after)
        cells = [_leaders(material, span, each.changes) for span in sides]
        cells += [_number(material, span.staff if span else None, each.changes) for span in sides] if staffed else []
        named = Cell((material.named(each.unit),))
        rows.append(row(named, *cells, keys(material, each.changes), about=(material.name(each.unit), *each.changes)))
    return table(material, "spans", SPANS, declared, rows)


def _some(span: Span | None) -> bool:
    return span is not None and (span.open or span.total.high > 0)


def _leaders(material: Material, span: Span | None, changes: tuple[str, ...]) -> Cell:
    if span is not None and span.open:
        said = material.say(AT_LEAST, number=write_range(span.leaders, material.lang))
        return Cell((Words(said),), span.leaders, changes)
    return _number(material, span.leaders if span else None, changes)


def _number(material: Material, value: Range | None, changes: tuple[str, ...]) -> Cell:
    return Cell((Words(write_range(value, material.lang)),), value, changes) if value is not None else text("–")


def levels(material: Material) -> Table:
    """The number of management levels."""
    before, after = material.found.levels
    declared: list[Declared] = [WHAT, (BEFORE, Kind.NUMBER), (AFTER, Kind.NUMBER), (DIFFERENCE, Kind.NUMBER)]
    difference = Cell((Words(f"{after - before:+d}".replace("-", "−") if after != before else "0"),))
    cells = (text(material.say(MANAGEMENT_LEVELS)), count(material, before), count(material, after), difference)
    return table(material, "levels", LEVELS, declared, [row(*cells)])


def titles(material: Material) -> Table:
    """Every leader titled or placed otherwise; what stays the same is said once."""
    rows = (
        row(
            Cell((material.named(each.unit),)),
            text(_from_to(each.title_before, each.title_after)),
            text(_from_to(_line(material.old_name, each.line_before), _line(material.name, each.line_after))),
            keys(material, each.changes),
            about=(material.name(each.unit), each.title_before, each.title_after, *each.changes),
        )
        for each in material.found.leaders
    )
    declared: list[Declared] = [UNIT, TITLE, LINE, (CHANGES, Kind.KEYS)]
    return table(material, "titles", TITLES, declared, rows, stacked=True)


def _line(name: Callable[[str], str], id: str) -> str:
    return name(id) if id else ""


def _from_to(before: str, after: str) -> str:
    return before or "–" if before == after else f"{before or '–'} → {after or '–'}"
