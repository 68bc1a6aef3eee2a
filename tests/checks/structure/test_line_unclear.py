# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""New units under a management of several, where it is not said which of its members leads which."""

from __future__ import annotations

from support.workspaces import about, case

UNITS = "name,kind,parent,leader title\nDirektionen,direktion,,\nPlan,enhed,Direktionen,chef"
TWO = """
    - id: C1
      establish: Center A
      under: Direktionen
    - id: C2
      establish: Center B
      under: Direktionen
"""


def test_two_new_units_under_a_management_are_found() -> None:
    """T92: Which director leads which centre is not said."""
    assert ["direktionen"] == about(case(units=UNITS, changes=TWO), "structure.line_unclear")


def test_one_new_unit_is_not() -> None:
    """A single unit under the management needs no distribution."""
    one = "- id: C1\n  establish: Center A\n  under: Direktionen"
    assert [] == about(case(units=UNITS, changes=one), "structure.line_unclear")


def test_nor_where_one_person_leads() -> None:
    """Under a centre with one leader, the line is clear."""
    units = UNITS.replace("Direktionen,direktion,,", "Direktionen,center,,centerchef").replace("Direktionen", "Center")
    assert [] == about(case(units=units, changes=TWO.replace("Direktionen", "Center")), "structure.line_unclear")


def test_units_that_report_to_a_named_director_are_clear() -> None:
    """One of the two reports to the director's own unit, so one is left and needs no distribution."""
    units = UNITS + "\nDirektør 1,direktør,Direktionen,direktør"
    changes = TWO + "    - id: C3\n      report: Center A\n      to: Direktør 1\n"
    assert [] == about(case(units=units, changes=changes), "structure.line_unclear")
