# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The steps of the process: their order, conditions and years, the decision, and the MED system before it."""

from __future__ import annotations

import pytest

from byggesten.checks.case import Case

from support.workspaces import about, case, document, said

TABLES = {
    "units": "name,parent\nDirektion,\nA,Direktion\nB,Direktion",
    "committees": "name,kind\nByråd,council\nØkonomiudvalg,finance",
    "med": "name,kind\nHovedudvalg,main",
}
HEAD = "---\nproposal: p\ntitle: Prøve\neffective: {effective}\nyear: 2021\ndecided by: Byråd\n{more}---\n"


def process(steps: str, effective: str = "2022-01-01", more: str = "") -> Case:
    """A case with process steps and one change."""
    head = HEAD.format(effective=effective, more=more)
    return case(document("- id: C1\n  close: A", head=head, more=f":::{{steps}}\n{steps}\n:::\n"), **TABLES)


def test_a_step_before_what_it_requires_is_found() -> None:
    """T60: a meeting in late April or early May that follows from a decision of 22 May."""
    this = process(
        "- id: beslutning\n  name: Beslutning\n  kind: decision\n  date: 22. maj 2021\n"
        "- id: møde\n  name: Temamøde\n  kind: meeting\n  date: ultimo april/primo maj 2021\n"
        "  after:\n    - beslutning\n"
    )
    expected = "“Temamøde” (ultimo april/primo maj 2021) requires “Beslutning” (22 May 2021), but comes before it"
    assert [expected] == said(this, "dates.order")


def test_what_a_whole_requires_its_parts_require() -> None:
    """T60: the meeting is part of a step that depends on the decision, through a step without a date."""
    this = process(
        "- id: beslutning\n  kind: decision\n  date: 22. maj 2021\n"
        "- id: plan\n  after:\n    - beslutning\n"
        "- id: trin-2\n  after:\n    - plan\n"
        "- id: møde\n  date: 1. maj 2021\n  part of: trin-2\n"
    )
    assert ["møde"] == about(this, "dates.order")


def test_a_step_outside_its_whole_is_found() -> None:
    """A part lies within the time of the whole."""
    this = process("- id: høring\n  date: april 2021\n- id: møde\n  date: 1. maj 2021\n  part of: høring\n")
    assert ["møde"] == about(this, "dates.outside")


def test_a_decision_whose_date_is_missing_may_come_too_late() -> None:
    """T13: a plan that follows a decision in June is discussed on 9 June."""
    steps = (
        "- id: beslutning\n  name: Beslutning\n  kind: decision\n  date: {date}\n"
        "- id: drøftelse\n  name: Drøftelse\n  date: 9. juni 2021\n  after:\n    - beslutning\n"
    )
    expected = "“Drøftelse” (9 June 2021) requires “Beslutning” (juni 2021), but may come before it"
    assert [expected] == said(process(steps.format(date="juni 2021")), "dates.order_possible")
    assert [] == about(process(steps.format(date="8. juni 2021")), "dates.order_possible")
    assert [] == about(process(steps.format(date="maj 2021")), "dates.order_possible")


def test_steps_in_order_are_right() -> None:
    """A hearing of weeks may well run until the decision, and two dates said alike say nothing."""
    this = process(
        "- id: høring\n  kind: hearing\n  date: maj 2021\n"
        "- id: svar\n  date: maj 2021\n  after:\n    - høring\n"
        "- id: beslutning\n  kind: decision\n  date: 26. maj 2021\n  after:\n    - høring\n"
    )
    assert [] == about(this, "dates.order")
    assert [] == about(this, "dates.order_possible")


def test_dates_that_hang_on_a_condition_are_found() -> None:
    """T66: every later date depends on one decision; what depends on a further condition is counted there."""
    this = process(
        "- id: ramme\n  name: Rammen\n  date: 19. marts 2021\n  if: Udvalget vil\n"
        "- id: videre\n  name: Videre\n  date: 22. maj 2021\n  if: Udvalget vil igen\n  after:\n    - ramme\n"
        "- id: slut\n  name: Slut\n  date: 18. juni 2021\n  after:\n    - videre\n"
    )
    assert ["The dates of 3 steps depend on “Rammen” (Udvalget vil): Rammen, Videre and Slut"] == (
        said(this, "dates.conditional")
    )


def test_a_condition_of_one_step_alone_is_no_finding() -> None:
    """What the step itself says need not be said again."""
    this = process("- id: ramme\n  date: 19. marts 2021\n  if: Udvalget vil\n- id: andet\n  date: 1. maj 2021\n")
    assert [] == about(this, "dates.conditional")


def test_dates_without_a_year_are_found_together() -> None:
    """T66: the years are missing all over, which is one finding."""
    this = process("- id: a\n  date: 19. marts\n- id: b\n  date: 18. juni\n- id: c\n  date: 1. maj 2021\n")
    assert ["Dates without a year (2) are read as 2021: 19. marts and 18. juni"] == (said(this, "dates.no_year"))


def test_steps_name_steps_there_are() -> None:
    """An unknown step, one named twice, and a circle."""
    this = process(
        "- id: a\n  after:\n    - b\n- id: b\n  after:\n    - c\n    - x\n"
        "- id: c\n  after:\n    - a\n- id: c\n  name: C\n"
    )
    assert ["b"] == about(this, "dates.unknown_step")
    assert ["c"] == about(this, "dates.step_twice")
    assert {"a", "b"} <= set(about(this, "dates.step_cycle"))


def test_a_proposal_is_decided_before_it_applies() -> None:
    """A decision in February of what applies from January, said in the head or as a step."""
    by_head = process("- id: a\n", more="decision: 1. februar 2022\n")
    by_step = process("- id: a\n  kind: decision\n  body: Byråd\n  date: 1. februar 2022\n")
    in_time = process("- id: a\n  kind: decision\n  body: Byråd\n  date: juni 2021\n")
    assert ["Prøve applies from 1 January 2022, but is decided only on 1 February 2022"] == (
        said(by_head, "dates.decision_late")
    )
    assert ["p"] == about(by_step, "dates.decision_late")
    assert [] == about(in_time, "dates.decision_late")


def test_a_phase_is_decided_before_it_applies() -> None:
    """A phase with a decision of its own."""
    phases = "phases:\n  - id: f1\n    effective: 2021-06-01\n    decision: 2021-09-01\n"
    assert ["f1"] == about(process("- id: a\n", more=phases), "dates.decision_late")


DECISION = "- id: beslutning\n  name: Beslutning\n  kind: decision\n  body: Byråd\n  date: juni 2021\n"


def test_the_process_has_a_med_discussion() -> None:
    """Without any the process is found; one by body or by kind will do; a proposal without a process is not judged."""
    by_body = "- id: med\n  body: Hovedudvalg\n  date: maj 2021\n"
    by_kind = "- id: med\n  kind: MED-drøftelse\n"
    assert ["p"] == about(process(DECISION), "dates.no_med")
    for step in (by_body, by_kind):
        assert [] == about(process(DECISION + step), "dates.no_med")
        assert [] == about(process(DECISION + step), "dates.med_late")
    assert [] == about(case(changes="- id: C1\n  close: A", **TABLES), "dates.no_med")


@pytest.mark.parametrize("when", ["date: 1. juli 2021", "after:\n    - beslutning"])
def test_a_med_discussion_comes_before_the_decision(when: str) -> None:
    """One that lies after it by date or by order is too late, unless another lies before."""
    late = f"- id: med\n  name: Drøftelse\n  kind: MED discussion\n  {when}\n"
    early = "- id: før\n  kind: MED discussion\n  date: maj 2021\n"
    assert ["“Drøftelse” comes after the decision, and no other MED discussion comes before it"] == (
        said(process(DECISION + late), "dates.med_late")
    )
    assert [] == about(process(DECISION + late + early), "dates.med_late")


def test_of_several_decisions_the_last_counts() -> None:
    """A discussion between a first decision to go on and the final one is in time."""
    steps = (
        "- id: ramme\n  kind: decision\n  body: Byråd\n  date: marts 2021\n"
        "- id: med\n  kind: MED discussion\n  date: april 2021\n  after:\n    - ramme\n"
    )
    assert [] == about(process(steps + DECISION), "dates.med_late")
