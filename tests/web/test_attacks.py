# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Attacks that once succeeded, as an attacker makes them: to read, to write, to leave no trace, to stop the site."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from byggesten.actions.affected import affected
from byggesten.actions.audit import AUDIT
from byggesten.actions.check import concerning
from byggesten.actions.edit import Edited, edit
from byggesten.actions.permission import Role, in_role
from byggesten.actions.revisions import Act
from byggesten.actions.seen import seen_by
from byggesten.actions.subject import of_proposal
from byggesten.actions.workspace import SETTINGS, Workspace
from byggesten.organisation.bodies import Committee
from byggesten.proposal.edits import add_change
from byggesten.proposal.patches import apply
from byggesten.store.database.models import Workspace as Row
from byggesten.store.database.store import DatabaseStore
from byggesten.web.models import Membership
from byggesten.web.opened import opened
from byggesten.web.operations import add_user, bring_in, send_out
from byggesten.web.rendering import rendered_for
from web.conftest import EXAMPLES, LYNGBY, NOW

SMALL, PROPOSAL = "direktionen", "centermodel"
As = Callable[[Role | None], Client]
LONG = "9" * 5000


@pytest.fixture
def store(site: None) -> DatabaseStore:
    return DatabaseStore(Row.objects.get(slug=LYNGBY).pk)


def trail(store: DatabaseStore) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (store.read(AUDIT) or b"").splitlines()]


def address(path: str) -> str:
    return f"/w/{LYNGBY}/{path}"


# ------------------------------------------------------------------------------------------------ reading


@pytest.mark.parametrize("role", [Role.PROJECT_LEADER, Role.CONTROLLER, Role.CHIEF_EXECUTIVE])
def test_what_hinders_a_decision_does_not_count_a_small_group(client_as: As, store: DatabaseStore, role: Role) -> None:
    """Whoever may weigh a rule makes it hinder, takes nine from a unit of three, and reads how many it has."""
    whole = opened(store, LYNGBY)
    assert whole.folded.organisation.posts.total(SMALL).posts.low == 3
    leader, org = in_role(Role.PROJECT_LEADER, "u-leader"), whole.folded.organisation
    done = edit(
        store, whole, PROPOSAL, lambda found: add_change(found, org, "posts.reduce", {"origin": SMALL, "count": "9"}),
        actor=leader, seen=1, now=NOW, what=Act("change.add"), form=True,
    )  # fmt: skip
    assert isinstance(done, Edited)
    weighed = {"rule": "allocation.more_than_held", "severity": "error"}
    client_as(Role.PROJECT_LEADER).post(address("checks/severity"), weighed)
    reader = client_as(role)
    if role is Role.CHIEF_EXECUTIVE:
        sent = {"sure": "1", "decision": "Byrådet"}
        answer = reader.post(address(f"proposals/{PROPOSAL}/decision"), sent, follow=True)
    else:
        answer = reader.get(address(f"proposals/{PROPOSAL}/decision"))
    page = unescape(answer.content.decode())
    assert "»Direktionen« har 1–4 stillinger" in page
    assert "»Direktionen« har 3 stillinger" not in page


def test_two_proposals_do_not_count_a_small_group_by_their_difference(store: DatabaseStore) -> None:
    """One that also changes a unit more tells no category of that unit that has fewer than five."""
    whole = opened(store, LYNGBY)
    some = ["direktionssekretariatet", "it-afdelingen", "personaleafdelingen", "boerne-og-fritidsforvaltningen"]
    before = _told(whole, some)
    for more in ("oekonomiafdelingen", "borgmestersekretariatet", "ejendomskontoret"):
        after = _told(whole, [*some, more])
        differences = {name: after[name] - before.get(name, 0) for name in after}
        assert {name: told for name, told in differences.items() if 0 < told < 5} == {}


def _told(whole: Workspace, units: list[str]) -> dict[str, int]:
    """What a proposal that renames these units tells of groups: by category, all mixed groups as one."""
    actor, org = in_role(Role.MED_REPRESENTATIVE, "m"), whole.folded.organisation
    known = next(each for each in whole.proposals if each.id == PROPOSAL)
    text = known.text[: known.text.index("\n---", 4) + 5] + "\n# Navne\n\n"
    for number, unit in enumerate(units):
        made = add_change(whole.read(text, known.file), org, "unit.rename", {"unit": unit, "to": f"Enhed {number}"})
        assert isinstance(made, tuple)
        text = apply(text, made)
    seen = seen_by(whole, actor, {PROPOSAL: text})
    proposal = seen.proposal(PROPOSAL)
    assert proposal is not None
    found: dict[str, int] = {}
    for body in affected(of_proposal(seen, proposal), actor):
        for group in body.groups:
            name = group.categories[0] if len(group.categories) == 1 else "mixed"
            found[name] = found.get(name, 0) + int(group.posts.low)
    return found


# ------------------------------------------------------------------------------------------------ writing


def test_nobody_leads_what_is_no_unit(client_as: As, store: DatabaseStore) -> None:
    """Below a committee may lie every unit: who “led” it would see everybody."""
    committee = next(iter(opened(store, LYNGBY).opening.every(Committee))).id
    new = {"email": "ny@kommune.example", "name": "Ny", "role": "head-of-unit", "unit": committee}
    client_as(Role.ADMINISTRATOR).post(address("administration/members/add"), new)
    assert not Membership.objects.filter(user__email=new["email"]).exists()


@pytest.mark.parametrize("field", [{"name": "N" * 201}, {"email": "e" * 60 + "@" + "d." * 120 + "example"}])
def test_names_and_addresses_longer_than_the_database_holds_are_refused(client_as: As, field: dict[str, str]) -> None:
    new = {"email": "ny@kommune.example", "name": "Ny", "role": "employee", **field}
    assert client_as(Role.ADMINISTRATOR).post(address("administration/members/add"), new).status_code == 302
    assert not Membership.objects.filter(user__email=new["email"]).exists()


@pytest.mark.parametrize("what", ["severity", "waive"])
def test_a_rule_there_is_not_cannot_be_weighed_so_that_nothing_can_be_decided(
    client_as: As, store: DatabaseStore, what: str
) -> None:
    said = {"rule": 'x"]\n[a', "severity": "off", "reason": "fordi"}
    assert client_as(Role.PROJECT_LEADER).post(address(f"checks/{what}"), said).status_code == 404


@pytest.mark.parametrize("number", ["1e400", "NaN", "sNaN", "inf", "-5", "1e99999999", LONG])
def test_a_limit_is_a_number_that_something_can_be_held_to(client_as: As, store: DatabaseStore, number: str) -> None:
    before = store.read(SETTINGS)
    said = {"limit": "span.wide", "number": number}
    assert client_as(Role.ADMINISTRATOR).post(address("administration/rules"), said).status_code < 500
    assert store.read(SETTINGS) == before


# ------------------------------------------------------------------------------------------------ without a trace


def test_what_the_operator_does_is_in_the_trail(store: DatabaseStore, tmp_path: Path) -> None:
    before = len(trail(store))
    add_user("ny@kommune.example", "Ny", LYNGBY, Role.HR_PARTNER)
    add_user("ny@kommune.example", "Ny", LYNGBY, Role.EMPLOYEE)
    send_out(LYNGBY, tmp_path / "ud", replace=False)
    said = trail(store)[before:]
    assert ["member.added", "member.changed", "export"] == [each["action"] for each in said]
    assert all(each["by"] == "operator" for each in said)
    assert "ny@kommune.example" not in json.dumps(said)


def test_bringing_in_an_older_folder_does_not_take_the_trail_away(store: DatabaseStore) -> None:
    add_user("ny@kommune.example", "Ny", LYNGBY, Role.HR_PARTNER)
    before = trail(store)
    assert bring_in(EXAMPLES / LYNGBY, LYNGBY, replace=True).code == 0
    assert trail(store)[:-1] == before
    assert trail(store)[-1]["action"] == "import"


# ------------------------------------------------------------------------------------------------ breaking


@pytest.mark.parametrize(
    "path",
    [
        f"organisation?stop={LONG}&was=1",
        f"proposals/{PROPOSAL}/revisions?before={LONG}",
        f"proposals/{PROPOSAL}/revisions?from=1&to={LONG}",
        f"proposals/{PROPOSAL}/since?after={LONG}",
        f"proposals/{PROPOSAL}/prose?section=&block={LONG}",
        "find?q=%00",
        "find?q=" + "x%20" * 2000,
    ],
)
def test_no_parameter_breaks_a_page(client_as: As, path: str) -> None:
    client = client_as(Role.PROJECT_LEADER)
    client.raise_request_exception = False
    assert client.get(address(path)).status_code < 500


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("administration/words", {"what": "workspace", "key": "budget-year", "value": "²"}),
        ("administration/words", {"what": "workspace", "key": "budget-year", "value": LONG}),
        ("administration/members/change", {"member": "²", "role": "employee"}),
        ("administration/members/change", {"member": LONG, "role": "employee"}),
    ],
)
def test_no_form_breaks_a_page(client_as: As, path: str, said: dict[str, str]) -> None:
    client = client_as(Role.ADMINISTRATOR)
    client.raise_request_exception = False
    assert client.post(address(path), said).status_code < 500


def test_markup_that_somebody_writes_is_shown_and_never_obeyed(client_as: As) -> None:
    said = '<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) <b hx-get="/x">y</b>'
    page = client_as(Role.PROJECT_LEADER).post(address(f"proposals/{PROPOSAL}/preview"), {"text": said})
    assert not re.search(r"<(script|img|b)\b|href=\"javascript:", page.content.decode())


def test_a_version_issued_tells_nothing_of_what_the_rules_found(store: DatabaseStore) -> None:
    """Nor is a version for those who work on it made of another text than the one that is frozen."""
    whole = opened(store, LYNGBY)
    known = next(each for each in whole.proposals if each.id == PROPOSAL)
    text = known.text.replace("title: ", "title: Kanariefugl ", 1)
    found = {audience: rendered_for(whole, PROPOSAL, text, audience).decode() for audience in ("work", "public")}
    assert all("Kanariefugl" in page for page in found.values())
    code = next(each.code for each in concerning(whole, of_proposal(whole, known)))
    assert code in found["work"]
    assert code not in found["public"]
