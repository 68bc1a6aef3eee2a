# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chart as text, and shortened charts."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from byggesten.chart.cut import cut
from byggesten.chart.model import Mark, Node
from byggesten.chart.tree_text import PLAIN, outline, tree_text
from chart.examples import forests, read_tree

TREE = """
Kommunaldirektør
  + Økonomi, Personale & IT | chef
    → Budget & Styring
    – Regnskab
  * ~ Byrådssekretariat
  Læring
"""

WORDS = {Mark.NEW: "Ny", Mark.MOVED: "Flyttet", Mark.CLOSED: "Nedlagt", Mark.CHANGED: "Ændret"}


def test_the_text_says_what_the_picture_says() -> None:
    """Same order as the boxes (staff first), same signs, the words beside them."""
    expected = """\
Kommunaldirektør
├─ ~ Byrådssekretariat (ændret; stab)
├─ + Økonomi, Personale & IT (ny; chef)
│  ├─ → Budget & Styring (flyttet)
│  └─ – Regnskab (nedlagt)
└─ Læring"""
    assert expected == tree_text(read_tree(TREE), WORDS, staff="Stab")


def test_without_strokes_depth_is_indentation() -> None:
    """A screen reader is spared the strokes."""
    lines = tree_text(read_tree(TREE), guides=PLAIN).splitlines()
    assert ["Kommunaldirektør", "  ~ Byrådssekretariat"] == lines[:2]


@given(forests())
def test_every_unit_has_one_line(nodes: list[Node]) -> None:
    """The outline holds every node once, whatever the input."""
    assert Counter(node.id for node in nodes) == Counter(entry.node.id for entry in outline(nodes))


def test_a_chart_can_be_cut_to_levels_and_says_what_it_hides() -> None:
    """Two levels of the whole, with the number of units below in words."""
    shown = cut(read_tree(TREE), depth=2, hidden=lambda count: f"{count} underenheder")
    assert [(), ("chef", "2 underenheder"), (), ()] == [node.details for node in shown]


def test_a_branch_can_be_shown_alone() -> None:
    """The branch's root has no parent any more."""
    shown = cut(read_tree(TREE), root="Økonomi, Personale & IT")
    assert [None, "Økonomi, Personale & IT", "Økonomi, Personale & IT"] == [node.parent for node in shown]
