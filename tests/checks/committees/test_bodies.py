# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Committees that close under their tasks, have none, are served by nobody, or lack a final name."""

from __future__ import annotations

from support.workspaces import about, case, found

UNITS = "name,parent\nDirektion,\nBy,Direktion"
COMMITTEES = "name,kind\nTeknik,standing\nKultur,standing"
TASKS = "name,responsible,committees\nGader,By,Teknik\nFest,By,Kultur"


def test_a_task_whose_committee_closes_is_found_at_the_closing() -> None:
    """Nobody has said where Fest belongs from then on."""
    this = case(units=UNITS, committees=COMMITTEES, tasks=TASKS, changes="- id: C1\n  abolish committee: Kultur")
    assert [("fest", "proposals/forslag.md:9")] == found(this, "committees.task_of_closed")


def test_a_task_that_passes_on_is_not() -> None:
    """The other committee gets it in the same breath."""
    changes = "- id: C1\n  abolish committee: Kultur\n  passing:\n    - Fest\n  to: Teknik"
    this = case(units=UNITS, committees=COMMITTEES, tasks=TASKS, changes=changes)
    assert [] == found(this, "committees.task_of_closed")


def test_a_new_committee_without_tasks_is_idle_and_one_emptied_too() -> None:
    """Klima gets nothing, and Kultur loses its only task."""
    changes = """
        - id: C1
          establish committee: Klima
          kind: standing
        - id: C2
          anchor: Fest
          to: Teknik
    """
    this = case(units=UNITS, committees=COMMITTEES, tasks=TASKS, changes=changes)
    assert ["klima", "kultur"] == sorted(about(this, "committees.idle"))


def test_a_portfolio_in_words_is_enough_and_an_old_committee_is_not_asked() -> None:
    """Kultur had no task before either."""
    changes = "- id: C1\n  establish committee: Klima\n  kind: standing\n  portfolio: Klima og energi"
    tasks = "name,responsible,committees\nGader,By,Teknik"
    assert [] == about(case(units=UNITS, committees=COMMITTEES, tasks=tasks, changes=changes), "committees.idle")


SERVICE = "kind,from,to\ncommittee service,By,Teknik"


def test_a_committee_whose_server_closes_is_served_by_nobody() -> None:
    """By served Teknik and closes; Kultur was never served."""
    this = case(units=UNITS, committees=COMMITTEES, links=SERVICE, changes="- id: C1\n  close: By")
    assert ["teknik"] == about(this, "committees.unserved")


def test_a_new_committee_beside_served_ones_is_to_be_served() -> None:
    """Until a change says by whom."""
    changes = "- id: C1\n  establish committee: Klima\n  kind: standing\n"
    serve = "- id: C2\n  serve:\n    - Klima\n  by:\n    - By\n"
    this = case(units=UNITS, committees=COMMITTEES, links=SERVICE, changes=changes)
    assert ["klima"] == about(this, "committees.unserved")
    this = case(units=UNITS, committees=COMMITTEES, links=SERVICE, changes=changes + serve)
    assert [] == about(this, "committees.unserved")
    assert [] == about(case(units=UNITS, committees=COMMITTEES, changes=changes), "committees.unserved")


def test_a_committee_without_a_final_name_is_found() -> None:
    """T19: Missing and working names alike."""
    this = case(units=UNITS, committees="name,name status\nTeknik,final\nKlima,working\nUnavngivet,missing")
    assert ["klima", "unavngivet"] == about(this, "committees.name_open")
