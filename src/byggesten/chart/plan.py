# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""One way to lay a forest out, computed as far as its size: all that is needed to choose between several ways."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from byggesten.chart.forest import Forest
from byggesten.chart.lists import Lists, Stack
from byggesten.chart.options import ROW, TOP, Style
from byggesten.chart.rows import Rows, stack_rows
from byggesten.chart.shape import Item, Shape
from byggesten.chart.staff import Staff, beside_trunk
from byggesten.chart.texts import Fitted
from byggesten.chart.tidy import Cell, Outline, place

# The uppermost row has larger type when it holds no more boxes than this.
FEW: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where everything stands: rows by y, cells by x; `left` is the leftmost x, `width` and `height` the extent."""

    forest: Forest
    shape: Shape
    lists: Lists
    fitted: dict[int, Fitted]
    staff: dict[int, Staff]
    stacks: dict[Item, Stack]
    rows: Rows
    cells: dict[Item, Cell]
    left: float
    width: float
    height: float

    def style(self, node: int) -> Style:
        """Give the style of a unit that stands in a row."""
        return _style(self.shape, node)


def make_plan(forest: Forest, shape: Shape, lists: Lists, column: float) -> Plan:
    """Lay `forest` out in `shape`, its lists broken into columns at the height `column`."""
    widths = {node: 2 * round(lists.width * _style(shape, node).wider / 2) for node in shape.row}
    fitted = {node: lists.fitter.fit(node, widths[node], _style(shape, node)) for node in shape.row}
    staff = {node: beside_trunk(lists, forest.staff[node]) for node in shape.row if forest.staff[node]}
    stacks: dict[Item, Stack] = {item: lists.stack(item, column) for item in _listed(shape)}
    rows = stack_rows(shape, fitted, staff, lists.options)
    cells = _cells(shape, widths, lists.width, staff, stacks, rows)
    place(_hang(shape, cells), lists.options.beside)
    left, right = _reach(cells)
    return Plan(
        forest=forest,
        shape=shape,
        lists=lists,
        fitted=fitted,
        staff=staff,
        stacks=stacks,
        rows=rows,
        cells=cells,
        left=left,
        width=right - left,
        height=max(_bottoms(shape, staff, stacks, rows), default=0.0),
    )


def _style(shape: Shape, node: int) -> Style:
    return TOP if shape.row[node] == 0 and len(shape.top) <= FEW else ROW


def _listed(shape: Shape) -> Iterator[tuple[int, ...]]:
    for items in (shape.top, *shape.below.values()):
        yield from (item for item in items if isinstance(item, tuple))


def _cells(
    shape: Shape,
    widths: dict[int, int],
    width: float,
    staff: dict[int, Staff],
    stacks: dict[Item, Stack],
    rows: Rows,
) -> dict[Item, Cell]:
    cells: dict[Item, Cell] = {node: _unit_cell(shape, node, widths[node], staff.get(node)) for node in shape.row}
    for row, items in ((-1, shape.top), *((shape.row[node], items) for node, items in shape.below.items())):
        for item in items:
            if item in stacks:
                cells[item] = _stack_cell(stacks[item], row + 1, width, rows)
    return cells


def _unit_cell(shape: Shape, node: int, width: float, staff: Staff | None) -> Cell:
    own = (-width / 2, width / 2)
    outline = [own]
    if staff:
        outline.append((min(own[0], staff.left), max(own[1], staff.right)))
    elif shape.below[node]:
        outline.append(own)
    return Cell(first=2 * shape.row[node], outline=outline)


def _stack_cell(stack: Stack, row: int, width: float, rows: Rows) -> Cell:
    first = 2 * row
    last = max(first, rows.layer(rows.tops[row] + stack.height))
    half = width / 2 if len(stack.columns) == 1 else stack.width / 2
    outline: Outline = (-half, stack.width - half)
    return Cell(first=first, outline=[outline] * (last - first + 1))


def _hang(shape: Shape, cells: dict[Item, Cell]) -> Cell:
    """Hang every cell below its parent's, the uppermost ones below a root that is not drawn."""
    for node, items in shape.below.items():
        cells[node].kids = [cells[item] for item in items]
    return Cell(first=0, outline=[], kids=[cells[item] for item in shape.top])


def _reach(cells: dict[Item, Cell]) -> Outline:
    sides = [(cell.x + left, cell.x + right) for cell in cells.values() for left, right in set(cell.outline)]
    return min((left for left, _ in sides), default=0.0), max((right for _, right in sides), default=0.0)


def _bottoms(shape: Shape, staff: dict[int, Staff], stacks: dict[Item, Stack], rows: Rows) -> Iterator[float]:
    for node, row in shape.row.items():
        bottom = rows.tops[row] + rows.heights[row]
        yield bottom + staff[node].height if node in staff else bottom
    for row, items in ((-1, shape.top), *((shape.row[node], items) for node, items in shape.below.items())):
        yield from (rows.tops[row + 1] + stacks[item].height for item in items if item in stacks)
