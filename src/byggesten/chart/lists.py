# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Indented lists: how units at the bottom of the tree stand below each other, in one column or several.

[ Center                ]
  ├─[ Afdeling          ]
  │   ├─[ Team          ]
  │   └─[ Team          ]
  └─[ Afdeling          ]
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from byggesten.chart.forest import Forest
from byggesten.chart.options import BRANCH, LEAF, Options, Style
from byggesten.chart.texts import Fitted, Fitter

# A box in a list never gets narrower than this share of the boxes in rows.
NARROWEST: Final = 0.66


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One box of a list, its place relative to the list's upper left corner."""

    node: int
    x: float
    y: float
    w: float
    fitted: Fitted
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A unit with everything below it as one indented list; it begins with its root."""

    entries: tuple[Entry, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Blocks below each other, `tops` their distances from the column's top."""

    blocks: tuple[Block, ...]
    tops: tuple[float, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """The children of one parent as columns beside each other."""

    columns: tuple[Column, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Makes the blocks and stacks of one forest at one box width."""

    forest: Forest
    fitter: Fitter
    options: Options
    width: float
    known: dict[tuple[int, int], Block] = field(default_factory=dict)

    def block(self, root: int, indent: int) -> Block:
        """Give the list that begins with `root`, itself indented `indent` steps."""
        if (root, indent) not in self.known:
            self.known[root, indent] = self._block(root, indent)
        return self.known[root, indent]

    def stack(self, roots: Sequence[int], limit: float) -> Stack:
        """Give the lists of `roots`, in columns of about equal height, none above `limit` where that can be."""
        blocks = [self.block(root, 1) for root in roots]
        columns = tuple(self._column(part) for part in _share(blocks, limit, self.options.below))
        gaps = self.options.beside * (len(columns) - 1)
        return Stack(
            columns=columns,
            width=sum(column.width for column in columns) + gaps,
            height=max(column.height for column in columns),
        )

    def _block(self, root: int, indent: int) -> Block:
        entries: list[Entry] = []
        y = 0.0
        waiting = [(root, indent)]
        while waiting:
            node, depth = waiting.pop()
            entry = self._entry(node, depth, y)
            entries.append(entry)
            y += entry.fitted.height + self.options.below
            waiting += [(below, depth + 1) for below in reversed(self.forest.below(node))]
        return Block(
            entries=tuple(entries),
            width=max(entry.x + entry.w for entry in entries),
            height=y - self.options.below,
        )

    def _entry(self, node: int, depth: int, y: float) -> Entry:
        x = depth * self.options.indent
        width = max(self.width - x, NARROWEST * self.width)
        style = BRANCH if self.forest.below(node) or node in self.forest.beside else LEAF
        fitted = self.fitter.fit(node, width, style)
        return Entry(node=node, x=x, y=y, w=width, fitted=fitted, style=style)

    def _column(self, blocks: Sequence[Block]) -> Column:
        tops: list[float] = []
        y = 0.0
        for block in blocks:
            tops.append(y)
            y += block.height + self.options.below
        width = max(self.width, *(block.width for block in blocks))
        return Column(blocks=tuple(blocks), tops=tuple(tops), width=width, height=y - self.options.below)


def _share(blocks: Sequence[Block], limit: float, gap: float) -> list[list[Block]]:
    """Share blocks, in order, over as few columns as `limit` allows, then make the columns as low as they can be."""
    parts = _fill(blocks, limit, gap)
    low, high = max(block.height for block in blocks), limit
    while len(parts) > 1 and high - low > 4:
        middle = (low + high) / 2
        tried = _fill(blocks, middle, gap)
        if len(tried) > len(parts):
            low = middle
        else:
            parts, high = tried, middle
    return parts


def _fill(blocks: Sequence[Block], limit: float, gap: float) -> list[list[Block]]:
    parts: list[list[Block]] = []
    used = 0.0
    for block in blocks:
        if parts and used + gap + block.height <= limit:
            parts[-1].append(block)
            used += gap + block.height
        else:
            parts.append([block])
            used = block.height
    return parts
