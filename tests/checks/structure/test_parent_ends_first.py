# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit of the register that outlives its parent."""

from __future__ import annotations

from support.workspaces import case, found

HEAD = "name,parent,valid to\nDirektion,,\nA,Direktion,2023-01-01\n"


def test_a_child_without_an_end_outlives_a_parent_that_ends() -> None:
    """It is found today, before it happens, at the child's row."""
    assert [("b", "register/units.csv:4")] == found(case(units=HEAD + "B,A,"), "structure.parent_ends_first")


def test_a_child_that_ends_with_its_parent_does_not() -> None:
    """Both end on the same day."""
    assert [] == found(case(units=HEAD + "B,A,2023-01-01"), "structure.parent_ends_first")


def test_a_parent_that_a_change_closes_is_found_by_the_fold() -> None:
    """What the proposal does is said once, where it is done."""
    this = case(units="name,parent\nDirektion,\nA,Direktion\nB,A", changes="- id: C1\n  close: A")
    assert [] == found(this, "structure.parent_ends_first")
