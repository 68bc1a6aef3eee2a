# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit whose leader reports to a unit that does not exist on the day."""

from __future__ import annotations

from support.workspaces import case, found

UNITS = "name,parent,reports to\nDirektion,,\nA,Direktion,\nB,Direktion,A"


def test_a_line_to_a_unit_that_closes_is_found_at_the_closing() -> None:
    """B's leader reports to A, which the proposal closes."""
    this = case(units=UNITS, changes="- id: C1\n  close: A")
    assert [("b", "proposals/forslag.md:9")] == found(this, "structure.reports_to_closed")


def test_a_line_that_is_changed_too_is_not() -> None:
    """The same proposal says whom B's leader reports to from then on."""
    this = case(units=UNITS, changes="- id: C1\n  close: A\n- id: C2\n  report: B\n  to: Direktion")
    assert [] == found(this, "structure.reports_to_closed")
