# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit or committee whose name is missing or only a working name."""

from __future__ import annotations

from support.workspaces import about, case, found

UNITS = "name,parent\nDirektion,\nA,Direktion"


def test_a_new_unit_without_a_name_and_a_working_name_are_found_where_they_are_given() -> None:
    """T19: The later change of A's parent is not where its name comes from."""
    changes = """
        - id: C1
          establish: Klimaenhed
          under: Direktion
          name status: missing
        - id: C2
          rename: A
          to: Sekretariat
          name status: working
        - id: C3
          move: A
          to: Klimaenhed
    """
    this = case(units=UNITS, changes=changes)
    assert [("klimaenhed", "proposals/forslag.md:9")] == found(this, "names.missing")
    assert [("a", "proposals/forslag.md:13")] == found(this, "names.working")


def test_a_final_name_is_not() -> None:
    """Names are final unless something else is said."""
    this = case(units=UNITS, changes="- id: C1\n  establish: Klimaenhed\n  under: Direktion")
    assert [] == about(this, "names.missing") + about(this, "names.working")
