# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that lies under itself, or whose leader reports to itself."""

from __future__ import annotations

from support.workspaces import about, case, said


def test_units_under_each_other_are_found_and_those_below_the_ring_are_not() -> None:
    """Each unit of the ring is found with its path."""
    this = case(units="name,parent\nA,B\nB,A\nC,B")
    assert ["a", "b"] == about(this, "structure.cycle")
    assert ["“A” lies under itself: A → B → A", "“B” lies under itself: B → A → B"] == said(this, "structure.cycle")


def test_a_tree_has_no_ring() -> None:
    """Three levels are only a tree."""
    assert [] == about(case(units="name,parent\nA,\nB,A\nC,B"), "structure.cycle")


def test_a_leader_who_reports_to_their_own_unit_is_found() -> None:
    """B lies under A, and the leader of A reports to B."""
    this = case(units="name,parent,reports to\nTop,,\nA,Top,B\nB,A,")
    assert ["a"] == about(this, "structure.line_cycle")


def test_a_reporting_line_past_the_parent_is_no_ring() -> None:
    """B lies under A and reports past it."""
    assert [] == about(case(units="name,parent,reports to\nTop,,\nA,Top,\nB,A,Top"), "structure.line_cycle")
