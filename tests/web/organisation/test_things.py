# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The pages of one unit, committee, MED body and task: what is there, what becomes of it, and where to read on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from byggesten.actions.permission import Role

AsRole = Callable[[Role | None], Client]
LYNGBY = "/w/lyngby-taarbaek-2012"
PROPOSAL = "centermodel"


def page(client: Client, address: str) -> str:
    answer = client.get(f"{LYNGBY}/organisation/{address}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_unit_says_what_it_is_and_what_is_proposed(client_as: AsRole) -> None:
    said = page(client_as(Role.EMPLOYEE), "units/oekonomiafdelingen")
    for part in ("afdelingschef", "Økonomistyring", "Ejendomskontoret", "Hovedudvalget", "Direktionen"):
        assert part in said
    assert "Center for Økonomi og Personale" in said
    assert "C12" in said
    assert "Foreslået i" in said


def test_a_unit_that_only_a_proposal_brings_is_found_in_it(client_as: AsRole) -> None:
    said = page(client_as(Role.EMPLOYEE), "units/center-for-miljoe-og-plan")
    assert "Den oprettes, hvis forslaget" in said
    assert f"of={PROPOSAL}" in said


def test_a_unit_that_ends_says_so_in_the_proposal(client_as: AsRole) -> None:
    said = page(client_as(Role.EMPLOYEE), f"units/oekonomiafdelingen?of={PROPOSAL}")
    assert "Findes ikke 1. januar 2015" in said


@pytest.mark.parametrize("address", ["units/nothing", "units/oekonomiudvalget", "committees/x", "tasks/x", "med/x"])
def test_what_is_not_there_is_no_page(client_as: AsRole, address: str) -> None:
    assert client_as(Role.EMPLOYEE).get(f"{LYNGBY}/organisation/{address}").status_code == 404


def test_a_committee_says_who_serves_it_and_what_changes(client_as: AsRole) -> None:
    said = page(client_as(Role.POLITICIAN), f"committees/oekonomiudvalget?of={PROPOSAL}")
    assert "Stab for Politik og Jura" in said
    assert "Betjenes af" in said


def test_a_task_says_who_answers_for_it(client_as: AsRole) -> None:
    said = page(client_as(Role.EMPLOYEE), "tasks/social-raadgivning-af-boern-unge-og-familier")
    assert "Ansvarlig" in said
    assert "Det sker der, hvis" in said


def test_a_med_body_says_which_of_its_units_change(client_as: AsRole) -> None:
    said = page(client_as(Role.MED_REPRESENTATIVE), f"med/hovedudvalget?of={PROPOSAL}")
    assert "Enheder, det dækker" in said


def test_small_groups_are_told_as_ranges_to_who_may_not_see_persons(client_as: AsRole) -> None:
    address = "units/oekonomiafdelingen"
    assert "Grupper under fem" in page(client_as(Role.EMPLOYEE), address)
    assert "Grupper under fem" not in page(client_as(Role.HR_PARTNER), address)
