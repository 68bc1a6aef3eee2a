# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Units that move or end, although it is not stated where they lie before."""

from __future__ import annotations

from support.workspaces import about, case, found, said

UNITS = """
    name,parent,certainty
    Direktion,,stated
    Skole,Direktion,stated
    Erhverv,Skole,unclear
    Integration,,stated
    Plan,Direktion,implied
    Natur,Direktion,implied
"""


def test_a_unit_that_closes_without_a_parent_is_found_at_its_row() -> None:
    """T24 and T91: The register is where it must be corrected."""
    this = case(units=UNITS, changes="- id: C1\n  close: Integration")
    assert [("integration", "register/units.csv:5")] == found(this, "structure.origin_unclear")


def test_a_unit_that_moves_from_an_unclear_place_is_found() -> None:
    """T21: The place is written, but nobody is sure."""
    this = case(units=UNITS, changes="- id: C1\n  move: Erhverv\n  to: Direktion")
    assert ["erhverv"] == about(this, "structure.origin_unclear")


def test_a_unit_that_stays_is_not_asked_about() -> None:
    """Only what the proposal moves must have a clear origin."""
    this = case(units=UNITS, changes="- id: C1\n  move: Plan\n  to: Skole")
    assert [] == about(this, "structure.origin_unclear")


def test_inferred_places_are_said_once_for_each_parent() -> None:
    """T24 and T91: Two units move from one place, which is inferred for both."""
    this = case(units=UNITS, changes="- id: C1\n  move: Plan\n  to: Skole\n- id: C2\n  move: Natur\n  to: Skole")
    assert ["direktion"] == about(this, "structure.origin_implied")
    assert ["That “Natur” and “Plan” today lie under “Direktion” is inferred and not stated"] == said(
        this, "structure.origin_implied"
    )


def test_a_stated_place_is_neither() -> None:
    """A unit with a stated parent moves without comment."""
    this = case(units=UNITS + "    By,Skole,stated\n", changes="- id: C1\n  move: By\n  to: Direktion")
    assert [] == about(this, "structure.origin_unclear") + about(this, "structure.origin_implied")
