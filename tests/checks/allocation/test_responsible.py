# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks with no responsible unit, with several, with a closed one, and with a team across the line."""

from __future__ import annotations

from support.workspaces import about, case, found, said

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion"


def test_a_task_nobody_has_is_found_at_its_row() -> None:
    """T23: A task with an executing unit still lacks the one who answers for it."""
    this = case(units=UNITS, tasks="name,responsible,executing\nPlan,A,\nNatur,,B")
    assert [("natur", "register/tasks.csv:3")] == found(this, "allocation.no_responsible")


def test_a_task_excepted_from_a_merger_is_left_out() -> None:
    """A gives everything but Plan to B, and nobody gets Plan."""
    this = case(
        units=UNITS,
        tasks="name,responsible\nPlan,A\nNatur,A",
        changes="""
            - id: C1
              absorb: A
              into: B
              except:
                - Plan
        """,
    )
    assert ["plan"] == about(this, "allocation.task_left_out")
    assert [] == about(this, "allocation.no_responsible")


def test_an_excepted_task_that_is_placed_is_not() -> None:
    """A third unit gets what was excepted."""
    this = case(
        units=UNITS,
        tasks="name,responsible\nPlan,A\nNatur,A",
        changes="""
            - id: C1
              absorb: A
              into: B
              except:
                - Plan
            - id: C2
              move task: Plan
              to: Direktion
        """,
    )
    assert [] == about(this, "allocation.task_left_out")


def test_two_responsible_units_are_one_too_many() -> None:
    """T82: Several may execute a task, one answers for it."""
    this = case(units=UNITS, tasks="name,responsible,executing\nPlan,A|B,\nNatur,A,A|B")
    assert ["plan"] == about(this, "allocation.several_responsible")
    assert ["Several are responsible for the task “Plan”: “A” and “B”"] == said(this, "allocation.several_responsible")


def test_a_task_left_in_a_closed_unit_is_found_at_the_closing() -> None:
    """T93: A closes and takes nothing along."""
    this = case(units=UNITS, tasks="name,responsible\nPlan,A\nNatur,B", changes="- id: C1\n  close: A")
    assert [("plan", "proposals/forslag.md:9")] == found(this, "allocation.responsible_closed")


def test_a_task_that_follows_its_unit_is_not() -> None:
    """What A has goes into B with it."""
    this = case(units=UNITS, tasks="name,responsible\nPlan,A", changes="- id: C1\n  absorb: A\n  into: B")
    assert [] == about(this, "allocation.responsible_closed")


TEAM = """
    - id: C1
      form team: Teamet
      in: A
      of:
        - A
        - {other}
      takes tasks:
        - Plan
"""


def test_a_team_that_works_here_and_across_has_no_one_place() -> None:
    """T15: The team lies in A and works in B too."""
    this = case(units=UNITS, tasks="name,responsible\nPlan,B", changes=TEAM.format(other="B"))
    assert ["teamet"] == about(this, "allocation.across")


def test_a_team_within_its_unit_has() -> None:
    """The other member lies below the unit the team is anchored in."""
    units = UNITS + "\nA1,A"
    this = case(units=units, tasks="name,responsible\nPlan,B", changes=TEAM.format(other="A1"))
    assert [] == about(this, "allocation.across")
