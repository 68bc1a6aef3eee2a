# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A new or changed unit whose leader's title is not settled."""

from __future__ import annotations

from support.workspaces import about, case, found

UNITS = """
    name,parent,leader title
    Direktion,,Kommunaldirektør
    Skole,Direktion,Chef
    Plan,Direktion,
"""


def test_a_new_unit_beside_others_with_titles_says_its_own() -> None:
    """T18: The unit beside it has a title, so the new one is expected to have one."""
    this = case(units=UNITS, changes="- id: C1\n  establish: Økonomi\n  under: Direktion")
    assert [("oekonomi", "proposals/forslag.md:9")] == found(this, "structure.no_leader_title")


def test_a_new_unit_with_a_title_is_not_found() -> None:
    """A title is all that is asked for."""
    this = case(units=UNITS, changes="- id: C1\n  establish: Økonomi\n  under: Direktion\n  leader title: Chef")
    assert [] == about(this, "structure.no_leader_title")


def test_nor_where_the_register_holds_no_titles() -> None:
    """A register that names no leaders is not asked for one, and a unit that stood before is not new."""
    units = "name,parent\nDirektion,\nSkole,Direktion"
    this = case(units=units, changes="- id: C1\n  establish: Økonomi\n  under: Direktion")
    assert [] == about(this, "structure.no_leader_title")
    assert [] == about(case(units=UNITS), "structure.no_leader_title")


def test_a_title_that_is_several_is_open() -> None:
    """“chef- eller direktør” is not a title yet; a hyphen alone does not make it two."""
    this = case(
        units=UNITS,
        changes="""
            - id: C1
              establish: Økonomi
              under: Direktion
              leader title: chef eller direktør
            - id: C2
              describe: Plan
              leader title: vice-direktør
        """,
    )
    assert ["oekonomi"] == about(this, "structure.leader_title_open")
