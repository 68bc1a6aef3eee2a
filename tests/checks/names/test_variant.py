"""Two units whose names are spellings of one name."""

from __future__ import annotations

import pytest
from support.workspaces import about, case


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Plan & Udvikling", "Udvikling og Plan"),
        ("HR, Politik & Udvikling", "HR Politik og udvikling"),
        ("Socialcenteret", "Socialcentret"),
        ("Jobcenter", "Jobcenteret"),
        ("Økonomiafdeling", "Økonomiafdelingen"),
    ],
)
def test_spellings_of_one_name_are_found_from_both_sides(one: str, other: str) -> None:
    """Case, &, commas, the order of words and the definite form make no other name."""
    this = case(units=f'id,name,parent\nd,Direktion,\none,"{one}",d\nother,"{other}",d')
    assert ["one", "other"] == about(this, "names.variant")


@pytest.mark.parametrize(
    ("one", "other"), [("Plan", "Plan og Byg"), ("Skoler", "Skole 2"), ("Sekretariat", "Sekretariat")]
)
def test_other_names_and_the_same_name_under_two_parents_are_not(one: str, other: str) -> None:
    """A longer name is another; an equal one is told apart by its parent."""
    this = case(units=f"id,name,parent\nd,Direktion,\np,Center,d\none,{one},d\nother,{other},p")
    assert [] == about(this, "names.variant")


def test_a_closed_unit_is_no_rival() -> None:
    """The old name is gone when the new one comes."""
    units = "name,parent\nDirektion,\nJobcenter,Direktion"
    changes = "- id: C1\n  close: Jobcenter\n- id: C2\n  establish: Jobcenteret\n  under: Direktion"
    assert [] == about(case(units=units, changes=changes), "names.variant")
