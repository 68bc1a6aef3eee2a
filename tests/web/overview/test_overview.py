# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The overview answers what each role asks first."""

from __future__ import annotations

import datetime as dt

import pytest

from byggesten.actions.glance import coming, glances
from byggesten.actions.permission import Role
from byggesten.actions.workspace import open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.store.folder import FolderStore

from support.repository import ROOT

LYNGBY = "lyngby-taarbaek-2012"
FIRST = {
    Role.ADMINISTRATOR: ("Fejl og advarsler", "Brugere og roller", "Revisionsspor"),
    Role.PROJECT_LEADER: ("Fejl og advarsler", "heraf 24 uden ansvarlig", "Ændringer, der ikke regnes med"),
    Role.CHIEF_EXECUTIVE: ("fra 50 til 28", "Ledelsesniveauer", "Største ledelsesspænd"),
    Role.HR_PARTNER: ("Berørte enheder", "Stillinger i dem", "MED-udvalg, der berøres"),
    Role.CONTROLLER: ("Nye årsværk", "Besparelse", "6,4 mio. kr. er ikke udmøntet"),
    Role.HEAD_OF_UNIT: ("Din enhed", "Læs om Skoler"),
    Role.MED_REPRESENTATIVE: ("Berørte enheder", "Hovedudvalget"),
    Role.POLITICIAN: ("Udvalg, der ændres", "Besparelse"),
    Role.EMPLOYEE: ("Find min enhed eller opgave", "Opgaver, der flytter", "medio 2012"),
    Role.PUBLIC: ("Find min enhed eller opgave", "Opgaver, der flytter"),
}


@pytest.mark.parametrize("role", list(Role))
def test_each_role_reads_what_it_asks_first(client_as, role):
    page = client_as(role).get(f"/w/{LYNGBY}/").content.decode()
    for words in FIRST[role]:
        assert words in page, words


def test_the_public_address_needs_no_sign_in_and_shows_no_errors_of_files(client_as):
    page = client_as(None).get(f"/p/{LYNGBY}/").content.decode()
    assert "Fra forvaltninger til centre" in page
    assert "Fejl i filerne" not in page


def test_the_overview_speaks_english(client_as):
    client = client_as(Role.CHIEF_EXECUTIVE)
    client.cookies["django_language"] = "en"
    page = client.get(f"/w/{LYNGBY}/").content.decode()
    assert "Management levels" in page
    assert "Ledelsesniveauer" not in page


def test_dates_come_in_order_and_only_those_ahead():
    workspace = open_workspace(FolderStore(ROOT / "examples" / LYNGBY), FolderCodecs())
    found = glances(workspace)
    ahead = coming(found, dt.date(2012, 3, 1))
    assert [date.day for date in ahead] == sorted(date.day for date in ahead)
    assert all(date.day >= dt.date(2012, 3, 1) for date in ahead)
    assert any(date.day == dt.date(2012, 3, 26) for date in ahead)
    assert coming(found, dt.date(2030, 1, 1)) == ()


def test_the_traffic_light_follows_the_gravest_finding():
    workspace = open_workspace(FolderStore(ROOT / "examples" / LYNGBY), FolderCodecs())
    (glance,) = glances(workspace)
    severities = {finding.severity.value for finding in glance.findings}
    assert glance.light == ("error" if "error" in severities else "warning" if "warning" in severities else "ok")


def test_the_overview_is_accessible_for_leader_and_employee(page_as, axe, shot):
    for role, phone in ((Role.PROJECT_LEADER, False), (Role.EMPLOYEE, True)):
        page = page_as(role, phone=phone)
        page.goto(f"/w/{LYNGBY}/")
        axe(page)
        shot(page, f"overview-{role.value}")
