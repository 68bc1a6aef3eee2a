# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Units and committees that do not follow each other."""

from __future__ import annotations

from support.workspaces import about, case, said

COMMITTEES = "name,kind\nTeknik,standing\nKultur,standing"
UNITS = "name,parent,committees\nDirektion,,\nBy,Direktion,Teknik\nVej,By,"


def test_a_task_under_another_committee_than_its_unit_is_found() -> None:
    """T16: Vej belongs under the committee of the unit above it, its task under another."""
    this = case(
        units=UNITS, committees=COMMITTEES, tasks="name,responsible,committees\nFest,Vej,Kultur\nGader,Vej,Teknik"
    )
    assert ["vej"] == about(this, "committees.alignment")
    assert ["“Vej” belongs under “Teknik”, but “Fest” belong under “Kultur”"] == said(this, "committees.alignment")


def test_a_unit_that_serves_the_committee_is_aligned() -> None:
    """Service is as good as belonging."""
    links = "kind,from,to\ncommittee service,Vej,Kultur"
    tasks = "name,responsible,committees\nFest,Vej,Kultur"
    this = case(units=UNITS, committees=COMMITTEES, links=links, tasks=tasks)
    assert [] == about(this, "committees.alignment")


def test_a_unit_without_a_committee_and_tasks_under_two_is_divided() -> None:
    """Nobody has said which of the two is the unit's."""
    tasks = "name,responsible,committees\nFest,Direktion,Kultur\nGader,Direktion,Teknik"
    assert ["direktion"] == about(case(units=UNITS, committees=COMMITTEES, tasks=tasks), "committees.divided")
    assert [] == about(
        case(units=UNITS, committees=COMMITTEES, tasks=tasks.replace("Kultur", "Teknik")), "committees.divided"
    )


def test_a_task_without_a_committee_in_a_unit_under_two_is_found() -> None:
    """Which of the two it belongs to cannot be inferred; from one it can."""
    tasks = "name,responsible,committees\nGader,By,Teknik\nMusik,By,Kultur\nFest,By,"
    assert ["by"] == about(case(units=UNITS, committees=COMMITTEES, tasks=tasks), "committees.unsaid")
    tasks = tasks.replace("Kultur", "Teknik")
    assert [] == about(case(units=UNITS, committees=COMMITTEES, tasks=tasks), "committees.unsaid")


STRENGTHEN = "- id: C1\n  strengthen:\n    - Fest\n    - Gader\n  what: den nye chefs område"


def test_one_effort_over_two_committees_is_found() -> None:
    """T16: The new chief's tasks lie under two committees."""
    tasks = "name,responsible,committees\nFest,By,Kultur\nGader,By,Teknik"
    this = case(units=UNITS, committees=COMMITTEES, tasks=tasks, changes=STRENGTHEN)
    assert ["C1"] == about(this, "committees.one_effort")


def test_one_effort_under_one_committee_is_not() -> None:
    """Both tasks have a committee in common."""
    tasks = "name,responsible,committees\nFest,By,Teknik\nGader,By,Teknik"
    this = case(units=UNITS, committees=COMMITTEES, tasks=tasks, changes=STRENGTHEN)
    assert [] == about(this, "committees.one_effort")
