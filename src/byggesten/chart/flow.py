# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""What goes from where to where: units on the left, units on the right, bands between them.

A band is as thick as its weight says; one whose weight is not known is as thick as the average known one and says so.
The left side keeps the caller's order; the right side is put where its bands come from, so that few of them cross.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from byggesten.chart.model import Anchor, Box, Node
from byggesten.chart.options import Options, Style
from byggesten.chart.texts import Fitted, Fitter, set_lines

# The thinnest band that is still seen, and how thick all bands together are meant to be.
THINNEST: Final = 4.0
TOGETHER: Final = 340.0
# The room a box leaves above and below its bands.
ROOM: Final = 10.0
STYLE: Final = Style(size=12, bold=True, anchor=Anchor.START, least=30, above=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Something that goes from one unit to another; `weight` is `None` where nobody said how much."""

    source: str
    target: str
    weight: float | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """One flow's band: the upper edge of its left and right end, and how thick it is."""

    source: str
    target: str
    label: str
    start: tuple[float, float]
    end: tuple[float, float]
    thickness: float
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowDrawing:
    """A whole picture: the boxes of both sides and the bands between them."""

    width: float
    height: float
    left: tuple[Box, ...]
    right: tuple[Box, ...]
    ribbons: tuple[Ribbon, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowOptions:
    """Sizes of a flow picture in CSS pixels; `keep_order` leaves the right side as the caller gave it."""

    width: float = 1000.0
    box_width: float = 270.0
    between: float = 9.0
    margin: float = 16.0
    keep_order: bool = False


def lay_out_flow(
    left: Sequence[Node], right: Sequence[Node], flows: Sequence[Flow], options: FlowOptions | None = None
) -> FlowDrawing:
    """Place units and bands; a flow that names a unit which is not there is left out."""
    options = options or FlowOptions()
    left, right = _unique(left), _unique(right)
    flows = _possible(left, right, flows)
    right = right if options.keep_order else _ordered(left, right, flows)
    thick = _thicknesses(flows)
    sides = [
        _fitted(left, [flow.source for flow in flows], thick, options),
        _fitted(right, [flow.target for flow in flows], thick, options),
    ]
    high = max(_height(side, options) for side in sides)
    far = options.width - options.margin - options.box_width
    ones, others = (_boxes(side, x, high, options) for side, x in zip(sides, (options.margin, far), strict=True))
    return FlowDrawing(
        width=options.width,
        height=round(high + 2 * options.margin),
        left=tuple(ones.values()),
        right=tuple(others.values()),
        ribbons=tuple(_ribbons(flows, thick, ones, others)),
    )


def _unique(nodes: Sequence[Node]) -> list[Node]:
    return list({node.id: node for node in reversed(nodes)}.values())[::-1]


def _possible(left: Sequence[Node], right: Sequence[Node], flows: Sequence[Flow]) -> list[Flow]:
    sources, targets = {node.id for node in left}, {node.id for node in right}
    return [flow for flow in flows if flow.source in sources and flow.target in targets]


def _ordered(left: Sequence[Node], right: Sequence[Node], flows: Sequence[Flow]) -> list[Node]:
    """Order the right side by the middle of what comes in; what nothing comes to stands last."""
    place = {node.id: at for at, node in enumerate(left)}
    comes: dict[str, list[int]] = {node.id: [] for node in right}
    for flow in flows:
        comes[flow.target].append(place[flow.source])
    return sorted(right, key=lambda node: _mean(comes[node.id]))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else float("inf")


def _thicknesses(flows: Sequence[Flow]) -> list[float]:
    known = [flow.weight for flow in flows if flow.weight is not None]
    usual = _mean(known) if any(known) else 1.0
    weights = [usual if flow.weight is None else max(flow.weight, 0.0) for flow in flows]
    total = sum(weights) or 1.0
    return [max(THINNEST, round(weight / total * TOGETHER, 2)) for weight in weights]


Side = list[tuple[Node, Fitted, float]]


def _fitted(nodes: Sequence[Node], ends: Sequence[str], thick: Sequence[float], options: FlowOptions) -> Side:
    """Give each unit its text and a height that holds text and bands."""
    fitter = Fitter(nodes=tuple(nodes), options=Options())
    together = {node.id: 0.0 for node in nodes}
    for end, thickness in zip(ends, thick, strict=True):
        together[end] += thickness
    texts = [fitter.fit(at, options.box_width, STYLE) for at in range(len(nodes))]
    return [
        (node, text, max(text.height, round(together[node.id] + ROOM))) for node, text in zip(nodes, texts, strict=True)
    ]


def _height(side: Side, options: FlowOptions) -> float:
    return sum(height + options.between for *_, height in side) - options.between if side else 0.0


def _boxes(side: Side, x: float, high: float, options: FlowOptions) -> dict[str, Box]:
    """Place a side's boxes below each other, in the middle of the picture's height."""
    y = round(options.margin + (high - _height(side, options)) / 2)
    found: dict[str, Box] = {}
    for node, text, height in side:
        found[node.id] = _box(node, text, (x, y, options.box_width, height))
        y += round(height + options.between)
    return found


def _box(node: Node, text: Fitted, place: tuple[float, float, float, float]) -> Box:
    x, y, w, h = place
    lines = set_lines(text, STYLE, x=x, y=y, w=w, h=h)
    return Box(
        id=node.id,
        label=node.label,
        x=x,
        y=y,
        w=w,
        h=h,
        lines=lines,
        row=0,
        listed=True,
        staff=node.staff,
        mark=node.mark,
        kind=node.kind,
        gutter=text.gutter,
    )


def _ribbons(
    flows: Sequence[Flow], thick: Sequence[float], left: dict[str, Box], right: dict[str, Box]
) -> list[Ribbon]:
    starts = _touch([(left[flow.source], right[flow.target]) for flow in flows], thick)
    ends = _touch([(right[flow.target], left[flow.source]) for flow in flows], thick)
    return [
        Ribbon(
            source=flow.source,
            target=flow.target,
            label=flow.label,
            start=(left[flow.source].right, starts[at]),
            end=(right[flow.target].x, ends[at]),
            thickness=thick[at],
            known=flow.weight is not None,
        )
        for at, flow in enumerate(flows)
    ]


def _touch(pairs: Sequence[tuple[Box, Box]], thick: Sequence[float]) -> list[float]:
    """Give the y at which each flow leaves its own box, the flows of a box in the order of their other ends."""
    order = sorted(range(len(pairs)), key=lambda at: (pairs[at][1].y, at))
    together: dict[str, float] = {}
    for at in order:
        together[pairs[at][0].id] = together.get(pairs[at][0].id, 0.0) + thick[at]
    next_y = {own.id: own.middle[1] - together[own.id] / 2 for own, _ in pairs}
    found = [0.0] * len(pairs)
    for at in order:
        own = pairs[at][0].id
        found[at] = round(next_y[own], 2)
        next_y[own] += thick[at]
    return found
