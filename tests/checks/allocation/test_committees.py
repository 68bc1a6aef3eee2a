"""Tasks under several committees, and tasks under none."""

from __future__ import annotations

from support.workspaces import about, case

UNITS = "name,parent\nDirektion,\nA,Direktion"
COMMITTEES = "name,kind\nTeknik,standing\nKultur,standing"


def test_a_task_under_two_committees_is_found() -> None:
    """Two anchors for one task."""
    this = case(
        units=UNITS, committees=COMMITTEES, tasks="name,responsible,committees\nBy,A,Teknik|Kultur\nVej,A,Teknik"
    )
    assert ["by"] == about(this, "allocation.several_committees")


def test_a_task_without_a_committee_in_a_unit_under_two_is_found() -> None:
    """Which of the two it belongs to cannot be inferred."""
    tasks = "name,responsible,committees\nBy,A,Teknik\nMusik,A,Kultur\nFest,A,"
    this = case(units=UNITS, committees=COMMITTEES, tasks=tasks)
    assert ["fest"] == about(this, "allocation.no_committee")


def test_a_task_whose_unit_has_one_committee_is_not() -> None:
    """The others say where it belongs, or nothing is known of committees at all."""
    tasks = "name,responsible,committees\nBy,A,Teknik\nFest,A,"
    assert [] == about(case(units=UNITS, committees=COMMITTEES, tasks=tasks), "allocation.no_committee")
    assert [] == about(case(units=UNITS, tasks="name,responsible\nBy,A\nFest,A"), "allocation.no_committee")
