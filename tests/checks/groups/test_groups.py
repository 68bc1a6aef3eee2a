# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Teams, projects and competences."""

from __future__ import annotations

from support.workspaces import about, case, said

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion"


def test_a_knowledge_team_without_its_frame_is_found_with_what_it_lacks() -> None:
    """It has a leader, and neither charter nor owner."""
    groups = """
        name,kind,charter,leader,owner
        Data,knowledge team,,Bo,
        Jura,knowledge team,Kommissorium,Bo,A
        Net,network,,,
    """
    this = case(units=UNITS, groups=groups)
    assert ["data"] == about(this, "groups.charter")
    assert ["Vidensteamet »Data« mangler kommissorium og ejer"] == said(this, "groups.charter", "da")


def test_a_project_without_an_end_is_found() -> None:
    """An end as said is an end; a network has none."""
    groups = "name,kind,ends\nCampus,project,\nMidtby,project,udgangen af 2023\nNet,network,"
    assert ["campus"] == about(case(units=UNITS, groups=groups), "groups.project_end")


def test_a_team_in_no_unit_is_found() -> None:
    """T15: A team, and a network that is responsible for a task; not a network that only meets."""
    groups = "name,kind,unit\nTeamet,team,\nNettet,network,\nSelskabet,network,\nHjemme,team,A"
    this = case(units=UNITS, groups=groups, tasks="name,responsible\nPlan,Nettet")
    assert ["teamet", "nettet"] == about(this, "groups.no_unit")


def test_competences_of_a_closed_unit_are_lost_unless_they_are_kept_somewhere() -> None:
    """Three ways to close: without a word, with what but not where, and with both."""
    close = "- id: C1\n  close: A\n"
    this = case(units=UNITS, changes=close)
    assert ["a"] == about(this, "groups.competences_lost")
    this = case(units=UNITS, changes=close + "  keeps competences: Tolkning\n")
    assert ([], ["a"]) == (about(this, "groups.competences_lost"), about(this, "groups.competences_nowhere"))
    this = case(units=UNITS, changes=close + "  keeps competences: Tolkning\n  kept in:\n    - B\n")
    assert [] == about(this, "groups.competences_lost") + about(this, "groups.competences_nowhere")


def test_competences_go_along_with_what_a_unit_gives() -> None:
    """A is taken over, so what it knows is in B."""
    this = case(units=UNITS, changes="- id: C1\n  absorb: A\n  into: B")
    assert [] == about(this, "groups.competences_lost")
