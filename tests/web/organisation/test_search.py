# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The search finds what people mean, of every kind, and answers as page, dialog and options."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from byggesten.actions.permission import Role

AsRole = Callable[[Role | None], Client]
LYNGBY = "/w/lyngby-taarbaek-2012"


def test_a_unit_is_found_by_its_beginning_a_slip_and_its_coming_name(client_as: AsRole) -> None:
    client = client_as(Role.EMPLOYEE)
    for typed, found in (
        ("økonomiafd", "Økonomiafdelingen"),
        ("okonomi afdelingen", "Økonomiafdelingen"),
        ("miljø og plan", "Center for Miljø og Plan"),
        ("plan og miljø", "Center for Miljø og Plan"),
        ("lokalplan", "Lokalplaner"),
        ("hovedudvalg", "Hovedudvalget"),
        ("integrationsråd", "Integrationsrådet"),
        ("fra forvaltninger", "Fra forvaltninger til centre"),
    ):
        assert found in client.get(f"{LYNGBY}/search", {"q": typed}).content.decode(), typed


def test_nothing_found_says_so_and_shows_the_way_on(client_as: AsRole) -> None:
    page = client_as(Role.EMPLOYEE).get(f"{LYNGBY}/search", {"q": "zzzz"}).content.decode()
    assert "Intet passer på »zzzz«" in page


@pytest.mark.parametrize("typed", ["", "   ", "-", "?", "%", "<script>alert(1)</script>", "æ" * 5000])
def test_anything_may_be_typed(client_as: AsRole, typed: str) -> None:
    answer = client_as(Role.EMPLOYEE).get(f"{LYNGBY}/search", {"q": typed})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_script_gets_a_dialog_and_options_and_no_whole_page(client_as: AsRole) -> None:
    client = client_as(Role.EMPLOYEE)
    dialog = client.get(f"{LYNGBY}/search", headers={"X-Dialog": "true"}).content.decode()
    assert 'role="combobox"' in dialog
    assert "<html" not in dialog
    options = client.get(f"{LYNGBY}/search", {"q": "økonomi"}, headers={"X-Options": "true"}).content.decode()
    assert 'role="option"' in options
    assert "<html" not in options


def test_in_the_chart_only_its_own_tree_is_searched(client_as: AsRole) -> None:
    client, headers = client_as(Role.EMPLOYEE), {"X-Options": "true"}
    fields = {"q": "økonomi", "of": "base"}
    units = client.get(f"{LYNGBY}/search", {**fields, "kind": "units"}, headers=headers).content.decode()
    assert "oekonomiafdelingen" in units
    assert "oekonomiudvalget" not in units
    committees = client.get(f"{LYNGBY}/search", {**fields, "kind": "committees"}, headers=headers).content.decode()
    assert "oekonomiudvalget" in committees
    assert "oekonomiafdelingen" not in committees


def test_the_public_finds_what_is_issued_only(client_as: AsRole) -> None:
    public = client_as(None).get("/p/lyngby-taarbaek-2012/search", {"q": "økonomi"}).content.decode()
    assert "/p/lyngby-taarbaek-2012/" in public
    assert "/w/lyngby-taarbaek-2012/organisation" not in public
