# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""From a plan to boxes: every unit's rectangle with its text."""

from collections.abc import Iterator
from math import floor

from byggesten.chart.lists import Block, Stack
from byggesten.chart.model import Box
from byggesten.chart.options import Style
from byggesten.chart.plan import Plan
from byggesten.chart.texts import Fitted, set_lines


def boxes(plan: Plan, at: tuple[float, float]) -> dict[int, Box]:
    """Give every unit's box, by unit, with the plan's upper left corner at `at`."""
    right, down = at[0] - plan.left, at[1]
    found: dict[int, Box] = {}
    for node in plan.shape.row:
        found[node] = _row_box(plan, node, right, down)
        found.update(_staff_boxes(plan, node, right, down))
    for row, items in (
        (-1, plan.shape.top),
        *((plan.shape.row[n], items) for n, items in plan.shape.below.items()),
    ):
        for item in items:
            if item in plan.stacks:
                cell = plan.cells[item]
                corner = (right + cell.x + cell.outline[0][0], down + plan.rows.tops[row + 1])
                found.update(_stack_boxes(plan, plan.stacks[item], row + 1, corner))
    return {node: found[node] for node in plan.forest.order}


def _row_box(plan: Plan, node: int, right: float, down: float) -> Box:
    row, (left, side) = plan.shape.row[node], plan.cells[node].outline[0]
    corner = (right + plan.cells[node].x + left, down + plan.rows.tops[row])
    size = (side - left, plan.rows.heights[row])
    return _box(plan, node, corner, size, plan.fitted[node], plan.style(node), row=row, listed=False)


def _staff_boxes(plan: Plan, node: int, right: float, down: float) -> Iterator[tuple[int, Box]]:
    if node not in plan.staff:
        return
    row = plan.shape.row[node]
    trunk, top = right + plan.cells[node].x, down + plan.rows.tops[row] + plan.rows.heights[row]
    for placed in plan.staff[node].placed:
        yield from _block_boxes(plan, placed.block, row, (trunk + placed.x, top + placed.y))


def _stack_boxes(plan: Plan, stack: Stack, row: int, corner: tuple[float, float]) -> Iterator[tuple[int, Box]]:
    x = corner[0]
    for column in stack.columns:
        for block, top in zip(column.blocks, column.tops, strict=True):
            yield from _block_boxes(plan, block, row, (x, corner[1] + top))
        x += column.width + plan.lists.options.beside


def _block_boxes(plan: Plan, block: Block, row: int, corner: tuple[float, float]) -> Iterator[tuple[int, Box]]:
    for entry in block.entries:
        place = (corner[0] + entry.x, corner[1] + entry.y)
        size = (entry.w, entry.fitted.height)
        yield entry.node, _box(plan, entry.node, place, size, entry.fitted, entry.style, row=row, listed=True)


def _box(
    plan: Plan,
    at: int,
    corner: tuple[float, float],
    size: tuple[float, float],
    fitted: Fitted,
    style: Style,
    *,
    row: int,
    listed: bool,
) -> Box:
    node = plan.forest.nodes[at]
    x, y, w, h = (_whole(value) for value in (*corner, *size))
    return Box(
        id=node.id,
        label=node.label,
        x=x,
        y=y,
        w=w,
        h=h,
        lines=set_lines(fitted, style, x=x, y=y, w=w, h=h),
        row=row,
        listed=listed,
        staff=node.staff and plan.forest.parent[at] is not None,
        mark=node.mark,
        kind=node.kind,
        flag=plan.forest.flags[at],
        gutter=fitted.gutter,
    )


def _whole(value: float) -> int:
    """Round halves up, always: boxes with one centre keep it, whatever their widths."""
    return floor(value + 0.5)
