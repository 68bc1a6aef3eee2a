# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""What a chart is made of: nodes go in; boxes, lines of text and connectors come out.

A drawing's units are CSS pixels (96 to the inch) with y downwards; a writer scales them to points, EMU or a screen.
Nothing here knows a colour: a mark is a fact about a unit, and how it looks is the writer's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Mark(StrEnum):
    """What a proposal does to a unit."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    MERGED = "merged"
    CLOSED = "closed"


# The sign that stands beside the colour, the same in pictures and in text.
SYMBOLS: Final[Mapping[Mark, str]] = MappingProxyType(
    {Mark.NEW: "+", Mark.CHANGED: "~", Mark.MOVED: "→", Mark.MERGED: "»", Mark.CLOSED: "–"}
)


class Flag(StrEnum):
    """What was odd about a node in the input; it is drawn all the same."""

    ORPHAN = "orphan"
    CYCLE = "cycle"
    DUPLICATE = "duplicate"


class Role(StrEnum):
    """What a line of text says about its box."""

    LABEL = "label"
    DETAIL = "detail"
    NOTE = "note"


class Anchor(StrEnum):
    """Which point of a line of text its x is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One unit as the caller knows it.

    `details` are lines below the name (leader, posts), `note` is one more that belongs to the mark ("fra Plan &
    Udvikling"). `level` asks for a row of its own: a unit three levels down stands there even if its parent is the
    top. `staff` units stand beside their parent's line.
    """

    id: str
    label: str
    details: tuple[str, ...] = ()
    parent: str | None = None
    staff: bool = False
    mark: Mark | None = None
    kind: str = ""
    level: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One line of text; `x` is its anchor, `y` its baseline, `width` what it was measured to be."""

    text: str
    x: float
    y: float
    width: float
    size: float
    bold: bool = False
    anchor: Anchor = Anchor.START
    role: Role = Role.LABEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node's place and text. `gutter` is the width kept free at the left for the mark's sign."""

    id: str
    label: str
    x: float
    y: float
    w: float
    h: float
    lines: tuple[TextLine, ...]
    row: int
    listed: bool = False
    staff: bool = False
    mark: Mark | None = None
    kind: str = ""
    flag: Flag | None = None
    gutter: float = 0.0

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> tuple[float, float]:
        """The centre."""
        return self.x + self.w / 2, self.y + self.h / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Connector:
    """The line from a parent to one child: horizontal and vertical pieces from point to point."""

    source: str
    target: str
    points: tuple[tuple[float, float], ...]
    mark: Mark | None = None
    staff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A row of the chart, with the name of its level where one was given."""

    row: int
    y: float
    h: float
    lines: tuple[TextLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A whole chart, ready to be drawn; boxes in reading order."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    connectors: tuple[Connector, ...]
    bands: tuple[Band, ...]
