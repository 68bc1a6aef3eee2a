# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""The text of a box: broken into lines, and how high the box must be to hold it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from math import ceil
from typing import Final

from byggesten.chart.metrics import BASELINE, LINE, text_width
from byggesten.chart.model import Anchor, Node, Role, TextLine
from byggesten.chart.options import Options, Style
from byggesten.chart.wrap import Prepared, prepare, wrap_prepared

# Between the name and what stands below it.
PAUSE: Final = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A node's text at one width: its lines without their places, how high they and the box are, the
    room for the sign."""

    lines: tuple[tuple[str, Role], ...]
    text_height: float
    height: float
    gutter: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitter:
    """Breaks texts and remembers them: one text at one width is broken once, however many layouts are tried."""

    nodes: tuple[Node, ...]
    options: Options
    known: dict[tuple[int, float, int], Fitted] = field(default_factory=dict)

    def fit(self, at: int, width: float, style: Style) -> Fitted:
        """Give the text of the node at `at` in a box of `width`."""
        key = (at, width, id(style))
        if key not in self.known:
            node = self.nodes[at]
            gutter = self.options.gutter if node.mark else 0.0
            self.known[key] = _fit(node.label, node.details, node.note, gutter, width, style, self.options.most_lines)
        return self.known[key]


# The same names are set again with every chart of an organisation, and at several widths for every chart.
@lru_cache(maxsize=1 << 16)
def _fit(
    label: str, details: tuple[str, ...], note: str, gutter: float, width: float, style: Style, most: int
) -> Fitted:
    room = max(width - gutter - 2 * style.side, style.size)
    texts = ((label, Role.LABEL), *((text, Role.DETAIL) for text in details), (note, Role.NOTE))
    lines = tuple(
        (line, role)
        for text, role in texts
        if text
        for line in _wrapped(text, room, _size(role, style), _bold(role, style), most)
    )
    text_height = _height(lines, style)
    height = max(style.least, 2 * ceil(text_height / 2 + style.above))
    return Fitted(lines=lines, text_height=text_height, height=height, gutter=gutter)


@lru_cache(maxsize=1 << 16)
def _wrapped(text: str, room: float, size: float, bold: bool, most: int) -> tuple[str, ...]:
    return wrap_prepared(_prepared(text, size, bold), room, _measure(size, bold), most=most)


@lru_cache(maxsize=1 << 15)
def _prepared(text: str, size: float, bold: bool) -> Prepared:
    return prepare(text, _measure(size, bold))


@lru_cache(maxsize=64)
def _measure(size: float, bold: bool) -> Callable[[str], float]:
    return partial(text_width, size=size, bold=bold)


def set_lines(fitted: Fitted, style: Style, *, x: float, y: float, w: float, h: float) -> tuple[TextLine, ...]:
    """Place the lines in the box, in the middle of its height."""
    top = y + (h - fitted.text_height) / 2
    start = x + fitted.gutter + style.side
    across = start if style.anchor is Anchor.START else (x + fitted.gutter + x + w) / 2
    placed, previous = [], Role.LABEL
    for text, role in fitted.lines:
        top += PAUSE if role is not Role.LABEL and previous is Role.LABEL else 0.0
        placed.append(_place(text, role, style, across, top))
        top += _size(role, style) * LINE
        previous = role
    return tuple(placed)


def _place(text: str, role: Role, style: Style, x: float, top: float) -> TextLine:
    size, bold = _size(role, style), _bold(role, style)
    return TextLine(
        text=text,
        x=round(x, 2),
        y=round(top + size * BASELINE, 2),
        width=round(text_width(text, size, bold=bold), 2),
        size=size,
        bold=bold,
        anchor=style.anchor,
        role=role,
    )


def _height(lines: tuple[tuple[str, Role], ...], style: Style) -> float:
    pause = PAUSE if any(role is not Role.LABEL for _, role in lines) else 0.0
    return sum(_size(role, style) * LINE for _, role in lines) + pause


def _size(role: Role, style: Style) -> float:
    return style.size if role is Role.LABEL else style.detail


def _bold(role: Role, style: Style) -> bool:
    return style.bold and role is Role.LABEL
