# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Units with names about the same that go to one receiver."""

from __future__ import annotations

from support.workspaces import about, case

UNITS = """
    name,parent,collective
    Direktion,,
    Sundhedscentret,Direktion,
    Sundhedstjenesten,Direktion,
    Ejendomskontoret,Direktion,
    Ejendom og Energiafdelingen,Direktion,
    Skoleafdelingen,Direktion,
    Skoler,Skoleafdelingen,ja
    Center,Direktion,
"""
TAKES = """
    - id: C1
      extend: Center
      takes:
        - {one}
        - {other}
"""


def test_a_centre_and_a_service_of_one_subject_may_be_one() -> None:
    """T76 and T99: Both are about health and nothing else."""
    this = case(units=UNITS, changes=TAKES.format(one="Sundhedscentret", other="Sundhedstjenesten"))
    assert ["center"] == about(this, "names.same_thing")


def test_names_about_more_are_two_things() -> None:
    """One is about property, the other about property and energy."""
    this = case(units=UNITS, changes=TAKES.format(one="Ejendomskontoret", other="Ejendom og Energiafdelingen"))
    assert [] == about(this, "names.same_thing")


def test_a_department_and_its_institutions_are_not_the_same() -> None:
    """The schools come along with their department."""
    this = case(units=UNITS, changes=TAKES.format(one="Skoleafdelingen", other="Ejendomskontoret"))
    assert [] == about(this, "names.same_thing")
