# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""How a chart is to be laid out: sizes and distances in CSS pixels."""

from dataclasses import dataclass
from typing import Final

from byggesten.chart.model import Anchor

# A4 landscape inside its margins, and about what a laptop shows below a page's heading.
PAGE: Final = (1060.0, 700.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The text of one kind of box: sizes, weight, alignment, room around it, and how much wider the box is."""

    size: float
    bold: bool
    anchor: Anchor
    least: float
    detail: float = 11.0
    side: float = 8.0
    above: float = 7.0
    wider: float = 1.0


TOP: Final = Style(size=14, bold=True, anchor=Anchor.MIDDLE, least=48, above=9, wider=1.2)
ROW: Final = Style(size=13, bold=True, anchor=Anchor.MIDDLE, least=44)
# In lists: units with others below them, and those without.
BRANCH: Final = Style(size=12, bold=True, anchor=Anchor.START, least=28, above=5.5)
LEAF: Final = Style(size=12, bold=False, anchor=Anchor.START, least=28, above=5.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a caller can ask of a layout; what is left `None` is chosen so that the chart fits `page` best.

    `box_width`: of the boxes in rows. `stack_levels`: how many of the lowest levels stand as indented lists (0: none).
    `column`: the height at which a list goes on in a new column. `level_labels`: names of the rows from the top.
    """

    page: tuple[float, float] = PAGE
    box_width: float | None = None
    stack_levels: int | None = None
    column: float | None = None
    level_labels: tuple[str, ...] = ()
    margin: float = 16.0
    beside: float = 18.0
    between: float = 38.0
    below: float = 7.0
    indent: float = 16.0
    gutter: float = 19.0
    most_lines: int = 6
    label_room: float = 92.0
