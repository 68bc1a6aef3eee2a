# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Planned changes are validated over the whole period, among the changes of a proposal and against the log."""

from __future__ import annotations

import datetime as dt

import pytest

from byggesten.changes.fold import fold
from byggesten.kernel.findings import Finding

from support.stories import Story, logged, organisation, proposal, tell

TOWN = """
    Direktion [direktion]
      Teknik [center]: veje
        Drift [afdeling]
      Kultur [center]: biblioteker
    """


def found(story: Story, code: str) -> list[Finding]:
    """The findings of one code."""
    return [each for each in story.findings if each.code == code]


def told(story: Story, code: str) -> list[str]:
    """What they say in English."""
    return [each.text("en") for each in found(story, code)]


def test_a_cycle_that_arises_only_later_is_found() -> None:
    """Two moves years apart put each unit under the other; the later one is refused and says so."""
    story = tell(
        TOWN,
        """
        - id: C1
          move: Teknik
          to: Kultur
        - id: C2
          move: Kultur
          to: Teknik
          effective: 2029-01-01
        """,
    )
    expected = "C2 puts “Kultur” under “Teknik”, which on 1 January 2029 itself lies under “Kultur”"
    assert [expected] == told(story, "planned.cycle")
    assert "teknik" not in story.after.chain("kultur")


def test_a_cycle_with_a_planned_change_of_the_log_is_found() -> None:
    """A proposal of today makes a cycle of what was decided for later."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  move: Kultur\n  to: Teknik", "2029-01-01")
    story = tell(org, "- id: C1\n  move: Teknik\n  to: Kultur", log)
    assert [dt.date(2029, 1, 1)] == [each.date for each in found(story, "planned.cycle")]


def test_a_cycle_of_reporting_lines_is_found() -> None:
    """Nobody reports to somebody who reports to them, not even in some years."""
    story = tell(
        TOWN,
        """
        - id: C1
          report: Teknik
          to: Kultur
        - id: C2
          report: Kultur
          to: Teknik
          effective: 2028-01-01
        """,
    )
    assert ["kultur"] == [each.subject for each in found(story, "planned.cycle")]


def test_a_parent_that_ends_before_its_units_leave_is_found() -> None:
    """A unit that moves out only after its parent has ended is under nothing in between."""
    story = tell(
        TOWN,
        """
        - id: C1
          close: Teknik
        - id: C2
          move: Drift
          to: Kultur
          effective: 2028-01-01
        """,
    )
    assert ["“Drift” lies under “Teknik”, which ends on 1 January 2027 (C1)"] == told(story, "planned.parent_ends")


def test_a_parent_that_the_log_has_planned_to_end_is_found() -> None:
    """A proposal moves a unit under one that is decided to end later."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  close: Kultur", "2028-01-01")
    story = tell(org, "- id: C1\n  move: Drift\n  to: Kultur", log)
    assert [("drift", dt.date(2028, 1, 1))] == [
        (each.subject, each.date) for each in found(story, "planned.parent_ends")
    ]


def test_moving_out_on_the_day_the_parent_ends_is_right() -> None:
    """The units leave before the parent closes on the same day."""
    story = tell(TOWN, "- id: C1\n  close: Teknik\n- id: C2\n  move: Drift\n  to: Kultur")
    assert [] == found(story, "planned.parent_ends")


def test_a_name_that_only_a_later_rename_brings_is_found() -> None:
    """A move in 2027 calls its target by the name it gets in 2028."""
    story = tell(
        TOWN,
        """
        - id: C1
          rename: Kultur
          to: Kultur & Fritid
          effective: 2028-01-01
        - id: C2
          move: Drift
          to: Kultur & Fritid
        """,
    )
    assert [
        "C2 calls “Kultur” “Kultur & Fritid” on 1 January 2027, but that name applies only from 1 January 2028 (C1)"
    ] == (told(story, "planned.leaking_rename"))


def test_a_name_that_only_the_log_s_later_rename_brings_is_found() -> None:
    """So does a name that is decided for later."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  rename: Kultur\n  to: Kultur & Fritid", "2028-01-01")
    story = tell(org, "- id: C1\n  move: Drift\n  to: Kultur & Fritid", log)
    assert ["kultur"] == [each.subject for each in found(story, "planned.leaking_rename")]


@pytest.mark.parametrize("day", ["2027-01-01", "2026-06-01"])
def test_a_name_used_from_the_rename_on_is_right(day: str) -> None:
    """The new name is free to use from the day of the rename."""
    story = tell(
        TOWN,
        f"""
        - id: C1
          rename: Kultur
          to: Kultur & Fritid
          effective: {day}
        - id: C2
          move: Drift
          to: Kultur & Fritid
        """,
    )
    assert [] == found(story, "planned.leaking_rename")


def test_an_alias_of_the_register_leaks_nothing() -> None:
    """A name the unit has always answered to is not brought by the rename."""
    units = "name,parent,aliases\nDirektion,,\nTeknik,Direktion,\nKultur,Direktion,Kultur & Fritid\n"
    org = organisation("Top", units=units)
    story = tell(
        org,
        """
        - id: C1
          rename: Kultur
          to: Kultur & Fritid
          effective: 2028-01-01
        - id: C2
          move: Teknik
          to: Kultur & Fritid
        """,
    )
    assert [] == found(story, "planned.leaking_rename")


def test_a_later_planned_change_of_the_log_that_stands_is_found() -> None:
    """An edit of today does not silently overwrite what is decided for later, nor is it silently overwritten."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  move: Drift\n  to: Direktion", "2029-01-01")
    story = tell(org, "- id: C1\n  move: Drift\n  to: Kultur", log)
    expected = (
        "C1 changes the place of “Drift” from 1 January 2027, but L1 is planned for 1 January 2029 and stands from then"
    )
    assert [expected] == told(story, "planned.overwrites")


def test_what_overwrites_speaks_danish_too() -> None:
    """The aspect two changes share is named in the reader's language."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  describe: Drift\n  leader title: Leder", "2029-01-01")
    story = tell(org, "- id: C1\n  describe: Drift\n  leader title: Chef", log)
    text = found(story, "planned.overwrites")[0].text("da")
    assert text.startswith("C1 ændrer lederens titel for »Drift« fra 1. januar 2027")


def test_two_changes_that_decide_the_same_on_one_day_are_found() -> None:
    """The later one stands, and the conflict is told."""
    story = tell(TOWN, "- id: C1\n  move: Drift\n  to: Kultur\n- id: C2\n  move: Drift\n  to: Direktion")
    assert ["drift"] == [each.subject for each in found(story, "planned.conflict")]
    assert "direktion" == story.after.things["drift"].parent  # type: ignore[attr-defined]


def test_a_change_against_the_log_on_the_same_day_is_found() -> None:
    """What is decided and what is proposed for the same day conflict, and the proposal stands in the to-be state."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  move: Drift\n  to: Direktion", "2027-01-01")
    story = tell(org, "- id: C1\n  move: Drift\n  to: Kultur", log)
    assert [("C1", "L1")] == [(each.params["key"], each.params["other"]) for each in found(story, "planned.conflict")]


def test_moving_to_a_unit_that_does_not_exist_yet_is_found() -> None:
    """The unit comes into being a year after something moves to it."""
    story = tell(
        TOWN,
        """
        - id: C1
          establish: Nyt center
          under: Direktion
          effective: 2028-01-01
        - id: C2
          move: Drift
          to: Nyt center
        """,
    )
    assert ["C2 uses “Nyt center” on 1 January 2027, but it exists only from 1 January 2028"] == (
        told(story, "planned.not_yet")
    )


def test_moving_to_a_unit_the_log_brings_later_is_found() -> None:
    """So is one that is decided for later."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  establish: Nyt center\n  under: Direktion", "2028-01-01")
    story = tell(org, "- id: C1\n  move: Drift\n  to: Nyt center", log)
    assert [dt.date(2027, 1, 1)] == [each.date for each in found(story, "planned.not_yet")]


def test_moving_to_a_unit_the_log_has_ended_is_found() -> None:
    """A unit that has ended by then receives nothing."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  close: Kultur", "2026-06-01")
    story = tell(org, "- id: C1\n  move: Drift\n  to: Kultur", log)
    assert ["kultur"] == [each.subject for each in found(story, "planned.gone")]


def test_two_units_of_one_name_under_one_parent_are_found() -> None:
    """Whichever of them comes last is told, also where the two are years apart."""
    story = tell(
        TOWN,
        """
        - id: C1
          establish: Plan
          under: Direktion
        - id: C2
          rename: Kultur
          to: Plan
          effective: 2028-01-01
        """,
    )
    assert [dt.date(2028, 1, 1)] == [each.date for each in found(story, "planned.duplicate_name")]


def test_a_name_the_log_gives_away_later_is_found() -> None:
    """What is decided to get a name finds it taken by the proposal."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  rename: Kultur\n  to: Plan", "2028-01-01")
    entries = proposal("- id: C1\n  establish: Plan\n  under: Direktion", org).entries
    findings = fold(org, (*log, *entries)).findings
    assert [dt.date(2028, 1, 1)] == [each.date for each in findings if each.code == "planned.duplicate_name"]


def test_a_key_used_twice_is_found() -> None:
    """Two changes of a proposal have keys of their own."""
    story = tell(TOWN, "- id: C1\n  close: Drift\n- id: C1\n  close: Kultur")
    assert ["C1"] == [each.subject for each in found(story, "planned.duplicate_key")]


def test_a_key_of_the_log_used_again_is_found() -> None:
    """So have those of the log, which history is told by."""
    org = organisation(TOWN)
    log = logged(org, "- id: C1\n  close: Drift", "2026-06-01")
    story = tell(org, "- id: C1\n  close: Kultur", log)
    assert ["C1"] == [each.subject for each in found(story, "planned.duplicate_key")]


def test_a_change_that_requires_one_there_is_not_is_found() -> None:
    """A key that a change names belongs to a change."""
    story = tell(TOWN, "- id: C1\n  close: Drift\n  requires:\n    - C9")
    assert ["C1 refers to the change C9, which does not exist"] == told(story, "planned.unknown_key")
