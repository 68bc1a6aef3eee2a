# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""One box as SVG: border, sign, text."""

from typing import Final

from byggesten.chart.model import Box, Mark, Role
from byggesten.documents.svg_elements import Value, element, line_of_text, number, text
from byggesten.documents.svg_palette import MARKED, PAPER, PLAIN, SIGNS, SOFT_INK, STAFF, TOP, Look
from byggesten.documents.svg_words import Words

ROUND: Final = 3.0
TAB: Final = 18.0
# The room a box leaves free at the sides of its text, less a hair for rounding.
SIDES: Final = 15.0

Place = tuple[float, float, float, float]


def draw_box(box: Box, words: Words, *, name: str, fill: str = "") -> str:
    """Give one unit's box as a group; `fill` replaces the paper inside."""
    look = look_of(box)
    return element(
        "g",
        {"id": name, "data-unit": box.id},
        _tooltip(box, words),
        _frame(look, (box.x, box.y, box.w, box.h), fill),
        _tab(look, box.mark, (box.x, box.y, box.w, box.h)) if box.mark else "",
        *(
            line_of_text(
                line,
                fill=_ink(look, line.role, box.mark),
                struck=look.struck and line.role is Role.LABEL,
                room=box.w - box.gutter - SIDES,
            )
            for line in box.lines
        ),
    )


def sample(look: Look, mark: Mark | None, place: Place) -> str:
    """Give a small empty box for a legend."""
    return _frame(look, place, "") + (_tab(look, mark, place) if mark else "")


def look_of(box: Box) -> Look:
    """Give how a box looks: by its mark, else as staff, else by its row."""
    if box.mark:
        return MARKED[box.mark]
    if box.staff:
        return STAFF
    return TOP if box.row == 0 and not box.listed else PLAIN


def _tooltip(box: Box, words: Words) -> str:
    shown = " ".join(line.text for line in box.lines if line.role is Role.LABEL)
    if not box.mark and shown == box.label:
        return ""
    return element("title", {}, text(f"{box.label} ({words.marks[box.mark]})" if box.mark else box.label))


def _frame(look: Look, place: Place, fill: str) -> str:
    x, y, w, h = place
    outer: dict[str, Value] = {
        "x": x,
        "y": y,
        "width": w,
        "height": h,
        "rx": ROUND,
        "fill": fill or look.fill,
        "stroke": look.colour,
        "stroke-width": look.width,
        "stroke-dasharray": look.dashes,
    }
    if not look.double:
        return element("rect", outer)
    inner = {**outer, "x": x + 3, "y": y + 3, "width": w - 6, "height": h - 6, "rx": 1.5, "fill": "none"}
    return element("rect", outer) + element("rect", inner)


def _tab(look: Look, mark: Mark | None, place: Place) -> str:
    """Draw the coloured tab at the left with the mark's sign in it."""
    x, y, _, h = place
    if mark is None:
        return ""
    edge = f"M{number(x + TAB)} {number(y)}v{number(h)}h{number(ROUND - TAB)}"
    edge += f"a{ROUND:g} {ROUND:g} 0 0 1-{ROUND:g}-{ROUND:g}v{number(2 * ROUND - h)}"
    edge += f"a{ROUND:g} {ROUND:g} 0 0 1 {ROUND:g}-{ROUND:g}z"
    sign: dict[str, Value] = {
        "d": SIGNS[mark],
        "transform": f"translate({number(x + TAB / 2)} {number(y + h / 2)})",
        "fill": "none",
        "stroke": PAPER,
        "stroke-width": 1.9,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    tab: dict[str, Value] = {"d": edge, "fill": look.colour, "stroke": look.colour, "stroke-width": look.width}
    return element("path", tab) + element("path", sign)


def _ink(look: Look, role: Role, mark: Mark | None) -> str:
    if role is Role.LABEL:
        return look.text if look.struck else ""
    return look.colour if role is Role.NOTE and mark else SOFT_INK
