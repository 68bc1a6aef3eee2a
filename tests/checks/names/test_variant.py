# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Two units whose names are spellings of one name."""

from __future__ import annotations

import pytest

from byggesten.checks.case import Case

from support.workspaces import about, case

SPELLINGS = [("Plan & Udvikling", "Udvikling og Plan"), ("HR, Politik & Udvikling", "HR Politik og udvikling")]
FORMS = [("Socialcenteret", "Socialcentret"), ("Jobcenter", "Jobcenteret"), ("Afdeling", "Afdelingen")]
OTHERS = [("Plan", "Plan og Byg"), ("Skoler", "Skole 2"), ("Sekretariat", "Sekretariat")]


def two(one: str, other: str) -> Case:
    """An organisation with two units of these names under different parents."""
    return case(units=f'id,name,parent\nd,Direktion,\np,Center,d\none,"{one}",d\nother,"{other}",p')


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings_of_one_name_are_found_from_both_sides(one: str, other: str) -> None:
    """T76: Case, &, commas and the order of words make no other name."""
    assert ["one", "other"] == about(two(one, other), "names.variant")


@pytest.mark.parametrize(("one", "other"), FORMS)
def test_the_definite_form_is_the_same_word(one: str, other: str) -> None:
    """T89: With or without the article."""
    assert ["one", "other"] == about(two(one, other), "names.inflection")


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_names_and_the_same_name_under_two_parents_are_not(one: str, other: str) -> None:
    """A longer name is another; an equal one is told apart by its parent."""
    assert [] == about(two(one, other), "names.variant") + about(two(one, other), "names.inflection")


def test_with_a_proposal_only_the_units_it_touches_are_held_against_the_rest() -> None:
    """What it establishes is found; what stood there before is found when the register is checked alone."""
    units = "name,parent\nDirektion,\nJobcenter,Direktion\nSkole,Direktion\nSkolen,Direktion"
    this = case(units=units, changes="- id: C1\n  establish: Jobcenteret\n  under: Direktion")
    assert ["jobcenteret"] == about(this, "names.inflection")
    assert ["skole", "skolen"] == about(case(units=units), "names.inflection")


def test_a_closed_unit_is_no_rival() -> None:
    """The old name is gone when the new one comes."""
    units = "name,parent\nDirektion,\nJobcenter,Direktion"
    changes = "- id: C1\n  close: Jobcenter\n- id: C2\n  establish: Jobcenteret\n  under: Direktion"
    assert [] == about(case(units=units, changes=changes), "names.inflection")
