# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Interfaces, delegations and agreements."""

from __future__ import annotations

from support.workspaces import about, case, found, said

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion\nC,Direktion"


def test_an_interface_only_one_side_states_is_found() -> None:
    """A names B and C; B names only C. C states nothing, so nothing is missing there."""
    this = case(units=UNITS, links="kind,from,to\ninterface,A,B\ninterface,A,C\ninterface,B,C")
    assert ["b"] == about(this, "links.one_sided")
    assert ["“B” does not itself state the interface with “A”"] == said(this, "links.one_sided")


def test_an_interface_both_state_is_not() -> None:
    """A names B, and B names A."""
    assert [] == about(case(units=UNITS, links="kind,from,to\ninterface,A,B\ninterface,B,A"), "links.one_sided")


ROLE = "name,kind,about,text\nLedelse,role task,A,Leder kun efter delegation\nStøtte,role task,B,Giver sparring"


def test_a_role_by_delegation_without_a_delegation_is_found() -> None:
    """A leads by delegation, but nothing is delegated; B does not speak of it."""
    this = case(units=UNITS, statements=ROLE)
    assert [("a", "register/statements.csv:2")] == found(this, "links.delegation_unsaid")


def test_a_delegation_to_the_unit_says_it() -> None:
    """The register holds what is delegated and by whom."""
    links = "kind,from,to,subject\ndelegation,Direktion,A,Ansættelse"
    assert [] == about(case(units=UNITS, statements=ROLE, links=links), "links.delegation_unsaid")


def test_a_delegation_of_nothing_is_vague() -> None:
    """What may be decided must be said."""
    links = "id,kind,from,to,subject\none,delegation,Direktion,A,\nother,delegation,Direktion,B,Ansættelse"
    assert ["one"] == about(case(units=UNITS, links=links), "links.delegation_vague")


AGREEMENT = "id,kind,from,to,subject\nx,service agreement,A,B,Rengøring\ny,interface,A,B,Rengøring"


def test_an_agreement_with_a_unit_that_ends_or_gives_must_be_redone() -> None:
    """A is taken over, or gives its task away."""
    this = case(units=UNITS, links=AGREEMENT, changes="- id: C1\n  absorb: A\n  into: C")
    assert ["x"] == about(this, "links.agreement")
    assert ["Aftalen »Rengøring« skal laves om: »A« ophører"] == said(this, "links.agreement", "da")
    tasks = "name,responsible\nVinduer,A"
    this = case(units=UNITS, links=AGREEMENT, tasks=tasks, changes="- id: C1\n  move task: Vinduer\n  to: C")
    assert ["x"] == about(this, "links.agreement")


def test_an_agreement_between_parties_that_stay_is_not() -> None:
    """C moves under A; the parties are as they were."""
    this = case(units=UNITS, links=AGREEMENT, changes="- id: C1\n  move: C\n  to: A")
    assert [] == about(this, "links.agreement")
