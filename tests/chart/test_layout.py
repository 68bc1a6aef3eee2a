# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""How charts are laid out, in cases a reader can draw."""

from __future__ import annotations

from byggesten.chart.chart import lay_out
from byggesten.chart.model import Box, Drawing, Flag, Node
from byggesten.chart.options import Options
from chart.examples import read_tree


def box(drawing: Drawing, label: str) -> Box:
    """The box with a name."""
    return next(one for one in drawing.boxes if one.label == label)


def test_children_without_children_stand_as_a_list() -> None:
    """The departments of two centres are lists below them, so the chart stays narrow."""
    drawing = lay_out(
        read_tree(
            """
Direktion
  Center A
    Afdeling 1
    Afdeling 2
    Afdeling 3
  Center B
    Afdeling 4
"""
        ),
        Options(stack_levels=1),
    )
    listed = [box(drawing, f"Afdeling {number}") for number in (1, 2, 3)]
    assert [True, True, True] == [one.listed for one in listed]
    assert 1 == len({one.x for one in listed})
    assert box(drawing, "Center A").x < listed[0].x
    assert box(drawing, "Center A").right == listed[0].right


def test_a_parent_stands_in_the_middle_of_its_row() -> None:
    """The top box is centred over the first and the last child."""
    drawing = lay_out(read_tree("Direktion\n  A\n  B\n  C"), Options(stack_levels=0))
    assert box(drawing, "Direktion").middle[0] == box(drawing, "B").middle[0]


def test_staff_stands_beside_the_trunk_above_the_line() -> None:
    """Two staff units left and right of the trunk, higher than the first line unit."""
    drawing = lay_out(read_tree("Direktion\n  Center\n    Team\n  * Stab A\n  * Stab B"))
    top, left, right = (box(drawing, name) for name in ("Direktion", "Stab A", "Stab B"))
    assert left.right < top.middle[0] < right.x
    assert left.middle[1] == right.middle[1]
    assert top.bottom < left.y < left.bottom < box(drawing, "Center").y


def test_staff_with_many_units_stands_in_the_line() -> None:
    """A staff department with five teams is no small box beside the trunk, but stays marked as staff."""
    teams = "".join(f"\n    Team {number}" for number in range(5))
    drawing = lay_out(read_tree(f"Direktion\n  Center\n  * Stab{teams}"), Options(stack_levels=0))
    assert box(drawing, "Center").y == box(drawing, "Stab").y
    assert box(drawing, "Stab").staff


def test_a_level_puts_a_unit_in_a_lower_row() -> None:
    """A unit of the third level stands in the third row although its parent is the top."""
    nodes = [
        Node(id="top", label="Direktion", level=1),
        Node(id="centre", label="Center", parent="top", level=2),
        Node(id="dept", label="Afdeling", parent="centre", level=3),
        Node(id="odd", label="Særlig enhed", parent="top", level=3),
    ]
    drawing = lay_out(nodes, Options(stack_levels=0))
    assert box(drawing, "Afdeling").y == box(drawing, "Særlig enhed").y


def test_bad_input_is_drawn_and_flagged() -> None:
    """An orphan, a circle and a repeated id each keep their box."""
    nodes = [
        Node(id="orphan", label="Forældreløs", parent="nobody"),
        Node(id="a", label="A", parent="b"),
        Node(id="b", label="B", parent="a"),
        Node(id="a", label="A igen"),
    ]
    assert [Flag.ORPHAN, Flag.CYCLE, None, Flag.DUPLICATE] == [one.flag for one in lay_out(nodes).boxes]


def test_nothing_gives_an_empty_drawing() -> None:
    """A chart of no units is a small empty picture."""
    drawing = lay_out([])
    assert ((), ()) == (drawing.boxes, drawing.connectors)


def test_a_long_chain_is_laid_out() -> None:
    """Three thousand levels need no recursion."""
    nodes = [Node(id=str(at), label=f"Niveau {at}", parent=str(at - 1) if at else None) for at in range(3000)]
    assert 3000 == len(lay_out(nodes).boxes)


def test_level_labels_stand_at_their_rows() -> None:
    """A row's name stands left of the boxes, within the row's height."""
    drawing = lay_out(read_tree("Direktion\n  A\n  B"), Options(level_labels=("Direktion", "Center"), stack_levels=0))
    assert ["Direktion", "Center"] == [line.text for band in drawing.bands for line in band.lines]
    assert all(band.y < line.y < band.y + band.h for band in drawing.bands for line in band.lines)
