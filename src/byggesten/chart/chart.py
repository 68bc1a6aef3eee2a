# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Lay an organisation chart out: the way in."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from byggesten.chart.boxes import boxes
from byggesten.chart.choose import choose
from byggesten.chart.connectors import connectors
from byggesten.chart.forest import plant
from byggesten.chart.metrics import BASELINE, LINE, text_width
from byggesten.chart.model import Band, Drawing, Node, Role, TextLine
from byggesten.chart.options import Options
from byggesten.chart.plan import Plan
from byggesten.chart.wrap import wrap

LABEL_SIZE = 11.0


def lay_out(nodes: Sequence[Node], options: Options | None = None) -> Drawing:
    """Give every node its box, in a tidy tree that fits the page as legibly as it can.

    Time grows linearly with the number of nodes; the same nodes give the same drawing.
    """
    with _without_collecting():
        return _lay_out(nodes, options or Options())


def _lay_out(nodes: Sequence[Node], options: Options) -> Drawing:
    plan = choose(plant(nodes), options)
    left = options.margin + (options.label_room if options.level_labels else 0.0)
    placed = boxes(plan, (left, options.margin))
    return Drawing(
        width=round(left + plan.width + options.margin),
        height=round(plan.height + 2 * options.margin),
        boxes=tuple(placed.values()),
        connectors=connectors(plan, placed, options.margin),
        bands=tuple(_bands(plan, options)),
    )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let the search for garbage in circles wait: a layout makes many small values, and looking through them again and
    again takes as long as the layout; none of them are in circles.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _bands(plan: Plan, options: Options) -> Iterator[Band]:
    for row, (top, height) in enumerate(zip(plan.rows.tops, plan.rows.heights, strict=True)):
        y = round(options.margin + top)
        label = options.level_labels[row] if row < len(options.level_labels) else ""
        yield Band(row=row, y=y, h=round(height), lines=tuple(_label(label, y, height, options)))


def _label(label: str, y: float, height: float, options: Options) -> Iterator[TextLine]:
    room = options.label_room - options.beside
    lines = wrap(label, room, lambda text: text_width(text, LABEL_SIZE))
    top = y + max(0.0, (height - len(lines) * LABEL_SIZE * LINE) / 2)
    for number, text in enumerate(lines):
        yield TextLine(
            text=text,
            x=options.margin,
            y=round(top + LABEL_SIZE * (number * LINE + BASELINE), 2),
            width=round(text_width(text, LABEL_SIZE), 2),
            size=LABEL_SIZE,
            role=Role.DETAIL,
        )
