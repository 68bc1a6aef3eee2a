# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Employees are shown to who may see them, for a purpose, with a trace, and to nobody else."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from django.test import Client

from byggesten.actions.audit import AUDIT
from byggesten.actions.permission import Role
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.models import Membership

AsRole = Callable[[Role | None], Client]
SLUG = "lyngby-taarbaek-2012"
LYNGBY = f"/w/{SLUG}"
STAFF = f"{LYNGBY}/organisation/staff"
UNIT = "oekonomiafdelingen"


def trail() -> list[dict[str, object]]:
    data = DatabaseStore(Workspace.objects.get(slug=SLUG).pk).read(AUDIT) or b""
    return [json.loads(line) for line in data.splitlines()]


def test_the_hr_partner_sees_employees_and_leaves_a_trace(client_as: AsRole) -> None:
    before = trail()
    answer = client_as(Role.HR_PARTNER).post(f"{STAFF}/{UNIT}", {"purpose": "placement"})
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    page = answer.content.decode()
    assert "Opslaget er skrevet i revisionssporet" in page
    assert "Anciennitet" in page
    (line,) = trail()[len(before) :]
    assert (line["action"], line["unit"], line["purpose"]) == ("persons", UNIT, "placement")
    assert page.count('<th scope="row">') == line["count"]


def test_without_a_purpose_nothing_is_shown_and_nothing_is_traced(client_as: AsRole) -> None:
    before = trail()
    answer = client_as(Role.HR_PARTNER).post(f"{STAFF}/{UNIT}", {"purpose": ""})
    assert answer.status_code == 400
    assert '<th scope="row">' not in answer.content.decode()
    assert trail() == before


def test_a_head_of_unit_sees_their_own_unit_and_no_other(client_as: AsRole) -> None:
    client = client_as(Role.HEAD_OF_UNIT)
    own = Membership.objects.get(workspace__slug=SLUG, role=Role.HEAD_OF_UNIT.value).unit
    assert own
    assert own != UNIT
    assert client.post(f"{STAFF}/{own}", {"purpose": "staffing"}).status_code == 200
    other = client.post(f"{STAFF}/{UNIT}", {"purpose": "staffing"})
    assert other.status_code == 403
    assert '<th scope="row">' not in other.content.decode()
    assert "Vis medarbejdere" in client.get(f"{LYNGBY}/organisation/units/{own}").content.decode()
    assert "Vis medarbejdere" not in client.get(f"{LYNGBY}/organisation/units/{UNIT}").content.decode()


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.PROJECT_LEADER, Role.MED_REPRESENTATIVE, Role.POLITICIAN])
def test_nobody_else_gets_there(client_as: AsRole, role: Role) -> None:
    client = client_as(role)
    assert client.post(f"{STAFF}/{UNIT}", {"purpose": "placement"}).status_code == 403
    assert "Vis medarbejdere" not in client.get(f"{LYNGBY}/organisation/units/{UNIT}").content.decode()


def test_employees_are_never_in_an_address(client_as: AsRole) -> None:
    assert client_as(Role.HR_PARTNER).get(f"{STAFF}/{UNIT}?purpose=placement").status_code == 405
