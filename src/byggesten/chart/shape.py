# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Which units stand in rows and which in lists, and in which row.

A unit's children stand as a list when nothing below them is deeper than the lists may be; else they stand in a row,
where three or more neighbours without children are gathered in a list of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from byggesten.chart.forest import Forest

# Fewer childless neighbours than this stand in the row like their siblings.
GATHER: Final = 3

# What stands below a unit: a child in the next row, or several as a list.
Item = int | tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The row of each unit that stands in a row, what is below it, and `top`: what nobody is above.

    `levels` is how many levels the lists may have.
    """

    row: dict[int, int]
    below: dict[int, tuple[Item, ...]]
    top: tuple[Item, ...]
    rows: int
    levels: int


def shape(forest: Forest, heights: Sequence[int], levels: int) -> Shape:
    """Decide for every unit, with lists of at most `levels` levels."""
    top = tuple(_items(forest.roots, heights, levels))
    base = min((node.level for node in forest.nodes if node.level is not None), default=0)
    asked: dict[int, int] = {}
    below: dict[int, tuple[Item, ...]] = {}
    used = {0} if top else set()
    waiting = [(root, 0) for root in reversed(_in_rows(top))]
    while waiting:
        node, least = waiting.pop()
        asked[node] = max(least, (forest.nodes[node].level or base) - base)
        below[node] = tuple(_items(forest.line[node], heights, levels))
        used |= {asked[node], asked[node] + 1} if _has_list(below[node]) else {asked[node]}
        waiting += [(kid, asked[node] + 1) for kid in reversed(_in_rows(below[node]))]
    rank = {row: at for at, row in enumerate(sorted(used))}
    row = {node: rank[row] for node, row in asked.items()}
    return Shape(row=row, below=below, top=top, rows=len(rank), levels=levels)


def _items(kids: Sequence[int], heights: Sequence[int], levels: int) -> Iterator[Item]:
    if kids and levels and all(heights[kid] < levels for kid in kids):
        yield tuple(kids)
        return
    run: list[int] = []
    for kid in kids:
        if levels and not heights[kid]:
            run.append(kid)
            continue
        yield from _gathered(run)
        run = []
        yield kid
    yield from _gathered(run)


def _gathered(run: list[int]) -> Iterator[Item]:
    if len(run) < GATHER:
        yield from run
    else:
        yield tuple(run)


def _in_rows(items: Sequence[Item]) -> list[int]:
    return [item for item in items if isinstance(item, int)]


def _has_list(items: Sequence[Item]) -> bool:
    return any(isinstance(item, tuple) for item in items)
