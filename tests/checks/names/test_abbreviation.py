# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Abbreviations that are explained nowhere, or stand for two units."""

from __future__ import annotations

from support.workspaces import about, case, said

UNITS = "name,parent\nDirektion,\nA,Direktion"


def test_an_abbreviation_nobody_explains_is_found_once() -> None:
    """T20 and T50: LIS stands in two names; IT and HR are known to all."""
    this = case(units=UNITS + "\nLIS-afdelingen,Direktion\nLIS og data,A\nIT og HR,A")
    assert ["lis-afdelingen"] == about(this, "names.abbreviation")
    assert ["The abbreviation LIS in “LIS-afdelingen” is not explained"] == said(this, "names.abbreviation")


def test_an_abbreviation_that_is_written_out_as_a_name_is_not() -> None:
    """The unit has its abbreviation and its full name."""
    units = "name,parent,abbreviations\nDirektion,,\nPædagogisk Rådgivning,Direktion,PPR\nPPR-team,Direktion,"
    assert [] == about(case(units=units), "names.abbreviation")


def test_with_a_proposal_only_its_own_names_are_read() -> None:
    """The register is read when it is checked alone."""
    units = UNITS + "\nB,Direktion\nLIS-afdelingen,Direktion"
    assert [] == about(case(units=units, changes="- id: C1\n  move: A\n  to: B"), "names.abbreviation")
    changes = "- id: C1\n  establish: UMT-staben\n  under: A"
    assert ["umt-staben"] == about(case(units=units, changes=changes), "names.abbreviation")


def test_an_abbreviation_of_two_units_is_found() -> None:
    """PU cannot be both."""
    units = "name,parent,abbreviations\nDirektion,,\nPlan og Udvikling,Direktion,PU\nPsykiatri Ude,Direktion,PU"
    assert ["plan-og-udvikling", "psykiatri-ude"] == about(case(units=units), "names.abbreviation_twice")
    assert [] == about(case(units=units.replace("Ude,Direktion,PU", "Ude,Direktion,PSU")), "names.abbreviation_twice")
