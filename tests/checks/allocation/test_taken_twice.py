# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that one takes whole, while another takes part of it and no exception is made."""

from __future__ import annotations

from support.workspaces import about, case, said

UNITS = """
    name,parent
    Direktion,
    Kultur,Direktion
    Klubber,Kultur
    Læring,Direktion
    Fritid,Direktion
"""
TASKS = "name,responsible\nKlubliv,Kultur\nMusik,Kultur"


def test_a_part_in_words_and_the_whole_are_twice() -> None:
    """T74: The clubs go to Læring, all of Kultur to Fritid."""
    this = case(
        units=UNITS,
        changes="""
            - id: C1
              move part: klubområdet
              of: Kultur
              to: Læring
            - id: C2
              absorb: Kultur
              into: Fritid
        """,
    )
    assert ["kultur"] == about(this, "allocation.taken_twice")
    assert ["All of “Kultur” goes to “Fritid” (C2), but “klubområdet” to “Læring” (C1) without being excepted"] == said(
        this, "allocation.taken_twice"
    )


def test_a_task_and_a_unit_below_count_as_parts() -> None:
    """T75: One finding for the receiver of both."""
    this = case(
        units=UNITS,
        tasks=TASKS,
        changes="""
            - id: C1
              extend: Læring
              takes:
                - task: Klubliv
                - Klubber
            - id: C2
              absorb: Kultur
              into: Fritid
        """,
    )
    assert ["kultur"] == about(this, "allocation.taken_twice")


def test_what_is_excepted_is_not_taken_twice() -> None:
    """The exception names the task; a part in words about the same is meant by it."""
    this = case(
        units=UNITS,
        tasks=TASKS,
        changes="""
            - id: C1
              move task: Klubliv
              to: Læring
            - id: C2
              move part: klublivet
              of: Kultur
              to: Læring
            - id: C3
              extend: Fritid
              takes:
                - all of: Kultur
                  except:
                    - Klubliv
        """,
    )
    assert [] == about(this, "allocation.taken_twice")


def test_part_and_whole_to_the_same_are_once() -> None:
    """Fritid gets the clubs first and then the rest."""
    this = case(
        units=UNITS,
        changes="""
            - id: C1
              absorb: Klubber
              into: Fritid
            - id: C2
              absorb: Kultur
              into: Fritid
        """,
    )
    assert [] == about(this, "allocation.taken_twice")
