# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""The lines between boxes: horizontal and vertical pieces that keep clear of every box.

A unit in a row hangs from the bus below its parent's row; a list hangs from a trunk in the gutter left of it; staff
hangs from the side of the trunk.
"""

from collections.abc import Iterator

from byggesten.chart.model import Box, Connector
from byggesten.chart.plan import Plan
from byggesten.chart.shape import Item

Points = tuple[tuple[float, float], ...]


def connectors(plan: Plan, boxes: dict[int, Box], top: float) -> tuple[Connector, ...]:
    """Give one connector for every unit with a parent, in reading order; `top` is the y of the first row."""
    points: dict[int, Points] = {}
    for node, items in plan.shape.below.items():
        bus = round(top + plan.rows.buses[plan.shape.row[node]])
        direct = _stands_on_list(plan, node)
        for item in items:
            points.update(_to_item(plan, boxes, boxes[node], item, bus, direct))
        for staff in plan.forest.staff[node]:
            points[staff] = _to_staff(boxes[node], boxes[staff])
    return tuple(
        _connector(plan, child, points.get(child) or _in_list(plan, boxes[above], boxes[child]))
        for child in plan.forest.order
        if (above := plan.forest.parent[child]) is not None
    )


def _connector(plan: Plan, child: int, points: Points) -> Connector:
    node, above = plan.forest.nodes[child], plan.forest.parent[child]
    source = plan.forest.nodes[above].id if above is not None else ""
    return Connector(source=source, target=node.id, points=_straight(points), mark=node.mark, staff=node.staff)


def _to_item(
    plan: Plan, boxes: dict[int, Box], parent: Box, item: Item, bus: float, direct: bool
) -> Iterator[tuple[int, Points]]:
    if isinstance(item, int):
        yield item, _to_row(parent, boxes[item], bus)
        return
    for child in item:
        trunk = boxes[child].x - plan.lists.options.indent / 2
        yield child, _to_list(parent, boxes[child], trunk, trunk if direct else parent.middle[0], bus)


def _stands_on_list(plan: Plan, node: int) -> bool:
    """Say whether a unit stands right above its one column, so that the trunk leaves it straight down."""
    items = plan.shape.below[node]
    alone = len(items) == 1 and items[0] in plan.stacks and len(plan.stacks[items[0]].columns) == 1
    return alone and node not in plan.staff


def _to_row(parent: Box, child: Box, bus: float) -> Points:
    start, end = parent.middle[0], child.middle[0]
    return ((start, parent.bottom), (start, bus), (end, bus), (end, child.y))


def _to_list(parent: Box, child: Box, trunk: float, start: float, bus: float) -> Points:
    return (
        (start, parent.bottom),
        (start, bus),
        (trunk, bus),
        (trunk, child.middle[1]),
        (child.x, child.middle[1]),
    )


def _to_staff(parent: Box, child: Box) -> Points:
    trunk, y = parent.middle[0], child.middle[1]
    return ((trunk, parent.bottom), (trunk, y), (child.x if child.x > trunk else child.right, y))


def _in_list(plan: Plan, parent: Box, child: Box) -> Points:
    trunk = child.x - plan.lists.options.indent / 2
    return ((trunk, parent.bottom), (trunk, child.middle[1]), (child.x, child.middle[1]))


def _straight(points: Points) -> Points:
    """Leave out points that lie on the line between their neighbours."""
    kept: list[tuple[float, float]] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return tuple(kept)
