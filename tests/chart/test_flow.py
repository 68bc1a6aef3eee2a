# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Flows from units to units, and amounts with ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.chart.axis import ticks_for
from byggesten.chart.bars import Amount, Group, lay_out_bars
from byggesten.chart.flow import Flow, lay_out_flow
from byggesten.chart.model import Node

ids = st.sampled_from("abcdefgh")
sides = st.lists(st.builds(Node, id=ids, label=st.sampled_from(["Plan", "Center for Job og Ydelser " * 4])))
flows = st.lists(st.builds(Flow, source=ids, target=ids, weight=st.one_of(st.none(), st.floats(0, 1e6))), max_size=20)
amounts = st.floats(-1e9, 1e9)


@given(sides, sides, flows)
def test_bands_begin_and_end_at_their_boxes(left: list[Node], right: list[Node], given: list[Flow]) -> None:
    """Every band lies within the height of both its units, side by side with its neighbours."""
    drawing = lay_out_flow(left, right, given)
    starts = {box.id: box for box in drawing.left}
    ends = {box.id: box for box in drawing.right}
    for band in drawing.ribbons:
        start, end = starts[band.source], ends[band.target]
        assert start.right == band.start[0]
        assert end.x == band.end[0]
        assert start.y <= band.start[1] <= band.start[1] + band.thickness <= start.bottom
        assert end.y <= band.end[1] <= band.end[1] + band.thickness <= end.bottom
    assert len({node.id for node in left}) == len(drawing.left)


def test_bands_are_as_thick_as_their_weights() -> None:
    """Twice the weight is twice as thick; an unknown one is the average and says so."""
    nodes = [Node(id=name, label=name) for name in "ab"]
    given_flows = [
        Flow(source="a", target="a", weight=10),
        Flow(source="a", target="b", weight=20),
        Flow(source="b", target="b"),
    ]
    first, second, unknown = lay_out_flow(nodes, nodes, given_flows).ribbons
    assert second.thickness == pytest.approx(2 * first.thickness, rel=0.01)
    assert unknown.thickness == pytest.approx(1.5 * first.thickness, rel=0.01)
    assert [True, True, False] == [first.known, second.known, unknown.known]


def test_the_right_side_stands_where_its_bands_come_from() -> None:
    """What the first unit gives stands first, unless the caller wants its own order."""
    left = [Node(id=name, label=name) for name in "ab"]
    right = [Node(id=name, label=name) for name in "xy"]
    crossing = [Flow(source="a", target="y"), Flow(source="b", target="x")]
    assert ["y", "x"] == [box.id for box in lay_out_flow(left, right, crossing).right]


@given(st.lists(amounts, max_size=8))
def test_the_axis_reaches_over_all_amounts(values: list[float]) -> None:
    """Zero is on the axis, and nothing lies beyond its ends."""
    ticks = ticks_for(values)
    assert 0 in ticks
    hair = (ticks[-1] - ticks[0]) * 1e-6
    assert [] == [value for value in values if not ticks[0] - hair <= value <= ticks[-1] + hair]
    assert len(ticks) <= 8


def test_a_range_is_solid_to_its_low_end_and_open_to_its_high_end() -> None:
    """4 to 4.5 millions: solid up to 4, open from there."""
    drawing = lay_out_bars([Group(label="2022", amounts=(Amount(series="", low=4, high=4.5),))], str)
    (bar,) = drawing.bars
    x, y, width, height = bar.solid
    assert bar.open[:1] + bar.open[2:3] == (x, width)
    assert y == pytest.approx(bar.open[1] + bar.open[3])
    assert height == pytest.approx(8 * bar.open[3], rel=0.01)


@given(st.lists(st.tuples(amounts, amounts), min_size=1, max_size=6))
def test_bars_stay_inside_the_plot(ranges: list[tuple[float, float]]) -> None:
    """Also for amounts below zero and ranges across it."""
    group = Group(label="2022", amounts=tuple(Amount(series="", low=low, high=high) for low, high in ranges))
    drawing = lay_out_bars([group], lambda value: f"{value:.0f}")
    left, top, width, height = drawing.plot
    for bar in drawing.bars:
        for x, y, w, h in (bar.solid, bar.open):
            assert w > 0
            assert h >= 0
            assert left <= x
            assert x + w <= left + width
            assert top - 0.1 <= y
            assert y + h <= top + height + 0.1
