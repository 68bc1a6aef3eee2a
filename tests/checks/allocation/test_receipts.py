# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a receiver lists as coming to it, held against what the givers give."""

from __future__ import annotations

from support.workspaces import case, document, said

UNITS = "name,parent\nDirektion,\nPlan,Direktion\nByg,Direktion\nBibliotek,Byg\nCenter,Direktion"
TASKS = "name,responsible\nSkat,Plan\nKort,Byg"
CHANGES = """
    - id: C1
      move task: Skat
      to: Center
    - id: C2
      absorb: Byg
      into: Center
"""
LISTED = """
    :::{{receives}}
    - unit: Center
      receives:
        - {first}
        - {second}
    :::
"""


def findings(first: str, second: str, code: str) -> list[str]:
    """What is found when Center lists two things."""
    text = document(CHANGES, more=LISTED.format(first=first, second=second))
    return said(case(text, units=UNITS, tasks=TASKS), code)


def test_a_task_the_receiver_does_not_name_is_found() -> None:
    """T81: Center lists the unit it takes over and forgets the task it gets."""
    assert ["“Skat” goes to “Center” (C1), but “Center” does not list it itself"] == findings(
        "Byg", "Bibliotek", "allocation.given_not_received"
    )


def test_something_nobody_gives_is_found() -> None:
    """Center expects what no change gives it."""
    assert ["“Center” itself lists that it gets “Direktion”, but no change gives it that"] == findings(
        "Skat", "Direktion", "allocation.received_not_given"
    )


def test_a_full_list_agrees_both_ways() -> None:
    """What comes along with a unit may be listed and need not be."""
    for first, second in (("Byg", "Skat"), ("Byg", "Plan")):
        assert [] == findings(first, second, "allocation.given_not_received")
        assert [] == findings(first, second, "allocation.received_not_given")
    assert [] == findings("Bibliotek", "Kort", "allocation.received_not_given")


def test_without_a_list_nothing_is_compared() -> None:
    """A receiver that lists nothing says nothing."""
    this = case(units=UNITS, tasks=TASKS, changes=CHANGES)
    assert [] == said(this, "allocation.given_not_received") + said(this, "allocation.received_not_given")
