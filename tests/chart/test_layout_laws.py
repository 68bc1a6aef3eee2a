# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What holds for every chart, whatever is put in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import given

from byggesten.chart.chart import lay_out
from byggesten.chart.model import Anchor, Box, Connector, Drawing, Flag, Node, TextLine
from byggesten.chart.options import Options
from chart.examples import HEDENSTED, LYNGBY, forests, options, read_tree

Segment = tuple[float, float, float, float]


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom


def segments(connector: Connector) -> Iterator[Segment]:
    """The pieces of a connector as (left, top, right, bottom)."""
    for (x1, y1), (x2, y2) in pairwise(connector.points):
        yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def passes_through(segment: Segment, box: Box) -> bool:
    """Whether a piece of a line enters the inside of a box."""
    left, top, right, bottom = segment
    return left < box.right and right > box.x and top < box.bottom and bottom > box.y


def touch(one: Segment, other: Segment) -> bool:
    """Whether two pieces have a point in common."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def span(line: TextLine) -> tuple[float, float]:
    """The left and right end of a line of text."""
    share = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[line.anchor]
    return line.x - share * line.width, line.x + (1 - share) * line.width


def outside(box: Box) -> list[str]:
    """The lines of a box that do not lie inside it, with the height of the font's letters."""
    return [
        line.text
        for line in box.lines
        if span(line)[0] < box.x + box.gutter
        or span(line)[1] > box.right
        or line.y - 0.91 * line.size < box.y
        or line.y + 0.22 * line.size > box.bottom
    ]


def first_of(drawing: Drawing, wanted: str) -> Box:
    """The box that owns an id: children hang from it, not from those that repeat the id."""
    return next(box for box in drawing.boxes if box.id == wanted and box.flag is not Flag.DUPLICATE)


@given(forests(), options)
def test_every_node_is_drawn_exactly_once(nodes: list[Node], wanted: Options) -> None:
    """Orphans, circles and repeated ids lose nobody and double nobody."""
    drawing = lay_out(nodes, wanted)
    assert Counter(node.id for node in nodes) == Counter(box.id for box in drawing.boxes)


@given(forests(), options)
def test_no_two_boxes_overlap(nodes: list[Node], wanted: Options) -> None:
    """Whatever their sizes, boxes keep clear of each other."""
    boxes = lay_out(nodes, wanted).boxes
    assert [] == [(one.id, other.id) for one, other in combinations(boxes, 2) if overlap(one, other)]


@given(forests(), options)
def test_children_stand_below_their_parents(nodes: list[Node], wanted: Options) -> None:
    """Every connector leads down or to the side, from a parent's lower edge to a child below it."""
    drawing = lay_out(nodes, wanted)
    for connector in drawing.connectors:
        parent = first_of(drawing, connector.source)
        (_, start), *_, (_, end) = connector.points
        assert parent.bottom == start
        assert end > start


@given(forests(), options)
def test_rows_are_aligned(nodes: list[Node], wanted: Options) -> None:
    """All boxes of a row begin at one height and are equally high; lower rows lie below."""
    rows = defaultdict(set)
    for box in lay_out(nodes, wanted).boxes:
        if not box.listed:
            rows[box.row].add((box.y, box.bottom))
    assert [] == [row for row, places in rows.items() if len(places) > 1]
    edges = [next(iter(rows[row])) for row in sorted(rows)]
    assert all(upper[1] < lower[0] for upper, lower in pairwise(edges))


@given(forests(), options)
def test_connectors_are_orthogonal_and_pass_through_no_box(nodes: list[Node], wanted: Options) -> None:
    """A line that crosses a box would say something untrue."""
    drawing = lay_out(nodes, wanted)
    pieces = [(one, piece) for one in drawing.connectors for piece in segments(one)]
    assert [] == [piece for _, piece in pieces if piece[0] != piece[2] and piece[1] != piece[3]]
    assert [] == [
        (one.source, one.target, box.id) for one, piece in pieces for box in drawing.boxes if passes_through(piece, box)
    ]


@given(forests(most=16), options)
def test_lines_of_different_parents_do_not_meet(nodes: list[Node], wanted: Options) -> None:
    """Whose child a unit is can always be seen."""
    drawing = lay_out(nodes, wanted)
    pieces = [(one, piece) for one in drawing.connectors for piece in segments(one)]
    assert [] == [
        (one.source, other.source)
        for (one, piece), (other, second) in combinations(pieces, 2)
        if one.source != other.source and touch(piece, second)
    ]


@given(forests(), options)
def test_text_stays_inside_its_box(nodes: list[Node], wanted: Options) -> None:
    """By the measured widths, beside the sign's room and inside the borders."""
    assert [] == [(box.id, lines) for box in lay_out(nodes, wanted).boxes if (lines := outside(box))]


@given(forests(), options)
def test_everything_lies_inside_the_drawing(nodes: list[Node], wanted: Options) -> None:
    """Nothing is cut off at the picture's edge."""
    drawing = lay_out(nodes, wanted)
    assert [] == [
        box.id
        for box in drawing.boxes
        if box.x < 0 or box.y < 0 or box.right > drawing.width or box.bottom > drawing.height
    ]


@given(forests(), options)
def test_the_same_nodes_give_the_same_drawing(nodes: list[Node], wanted: Options) -> None:
    """There is no chance, clock or order of a set in a layout."""
    assert lay_out(nodes, wanted) == lay_out(tuple(nodes), wanted)


@pytest.mark.parametrize("text", [HEDENSTED, LYNGBY])
def test_the_four_municipalities_fit_a_page(text: str) -> None:
    """Real charts of some thirty units are legible on A4 landscape: at most a third is lost in scale."""
    drawing: Drawing = lay_out(read_tree(text))
    width, height = Options().page
    assert min(width / drawing.width, height / drawing.height) > 0.67
