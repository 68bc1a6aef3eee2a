# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The administration: members, words, principles, prices, limits and the audit trail."""

from __future__ import annotations

import json

import pytest
from django.core import mail

from byggesten.actions.permission import Role
from byggesten.actions.settings_edit import STATEMENTS, stamp
from byggesten.kernel.names import slug
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.models import Membership, User

LYNGBY = "lyngby-taarbaek-2012"
PAGE = f"/w/{LYNGBY}/administration"


def store() -> DatabaseStore:
    return DatabaseStore(Workspace.objects.get(slug=LYNGBY).pk)


def audited() -> list[dict[str, object]]:
    return [json.loads(line) for line in (store().read("audit.jsonl") or b"").splitlines()]


def role_of(email: str) -> str:
    return Membership.objects.get(user__email=email, workspace__slug=LYNGBY).role


def test_somebody_new_gets_a_role_and_a_mail_and_the_trail_holds_no_name(client_as):
    client = client_as(Role.ADMINISTRATOR)
    form = {"email": "ny@kommune.example", "name": "Prøve Ny", "role": "politician"}
    page = client.post(f"{PAGE}/members/add", form, follow=True).content.decode()
    assert "Prøve Ny" in page
    assert role_of("ny@kommune.example") == "politician"
    assert [message.to for message in mail.outbox] == [["ny@kommune.example"]]
    last = audited()[-1]
    assert (last["action"], last["member"]) == ("member.added", User.objects.get(email="ny@kommune.example").pseudonym)
    assert "Prøve" not in json.dumps(last, ensure_ascii=False)


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"email": "ikke en adresse", "name": "A", "role": "employee"}, "E-mailadressen er ikke gyldig"),
        ({"email": "a@b.example", "name": "A", "role": "konge"}, "Vælg en rolle"),
        ({"email": "a@b.example", "name": "A", "role": "head-of-unit"}, "vælg en enhed"),
        ({"email": "a@b.example", "name": "", "role": "employee"}, "Skriv navnet"),
        ({"email": "employee@demo.example", "role": "politician"}, "allerede en rolle"),
    ],
)
def test_mistakes_in_the_form_are_said(client_as, form, says):
    page = client_as(Role.ADMINISTRATOR).post(f"{PAGE}/members/add", form, follow=True).content.decode()
    assert says in page


def test_a_role_is_changed_and_taken_away_but_never_the_last_administrators(client_as):
    client = client_as(Role.ADMINISTRATOR)
    member = Membership.objects.get(user__email="employee@demo.example", workspace__slug=LYNGBY)
    client.post(f"{PAGE}/members/change", {"member": member.pk, "role": "controller"})
    assert role_of("employee@demo.example") == "controller"
    client.post(f"{PAGE}/members/remove", {"member": member.pk})
    assert not Membership.objects.filter(pk=member.pk).exists()
    own = Membership.objects.get(user__email="administrator@demo.example", workspace__slug=LYNGBY)
    page = client.post(f"{PAGE}/members/remove", {"member": own.pk}, follow=True).content.decode()
    assert "Den eneste administrator kan ikke fjernes" in page
    client.post(f"{PAGE}/members/change", {"member": own.pk, "role": "employee"})
    assert role_of("administrator@demo.example") == "administrator"


def test_a_member_of_another_organisation_cannot_be_reached_from_here(client_as):
    other = Membership.objects.get(user__email="employee@demo.example", workspace__slug="slagelse-2018")
    answer = client_as(Role.ADMINISTRATOR).post(f"{PAGE}/members/remove", {"member": other.pk})
    assert answer.status_code == 404
    assert Membership.objects.filter(pk=other.pk).exists()


def test_a_word_a_price_and_a_limit_are_saved_and_taken_away_again(client_as):
    client = client_as(Role.ADMINISTRATOR)
    client.post(f"{PAGE}/words", {"what": "word", "slot": "committee", "word": "fagudvalg", "seen": stamp(store())})
    assert 'committee = "fagudvalg"' in store().read("byggesten.toml").decode()
    client.post(f"{PAGE}/prices", {"category": "leder", "price": "700–750 t.kr.", "seen": stamp(store())})
    assert (
        "700.000 kr.–750.000" in client.get(f"{PAGE}/prices").content.decode()
        or "700.000–750.000 kr." in client.get(f"{PAGE}/prices").content.decode()
    )
    refused = client.post(f"{PAGE}/prices", {"category": "leder", "price": "mange penge"}, follow=True).content.decode()
    assert "Prisen kan ikke læses" in refused
    client.post(f"{PAGE}/rules", {"limit": "span.wide", "number": "12,5", "seen": stamp(store())})
    assert "12.5" in store().read("byggesten.toml").decode()
    client.post(f"{PAGE}/rules", {"limit": "span.wide", "number": "", "seen": stamp(store())})
    assert "span.wide" not in store().read("byggesten.toml").decode()


def test_a_principle_is_added_changed_and_removed(client_as):
    client = client_as(Role.ADMINISTRATOR)
    form = {"id": "", "name": "Højst fire niveauer", "text": "", "rule": "levels.count", "limit": "4"}
    page = client.post(f"{PAGE}/principles", form | {"seen": stamp(store(), STATEMENTS)}, follow=True).content.decode()
    assert "Højst fire niveauer" in page
    id = slug(form["name"])
    changed = form | {"id": id, "name": "Højst fem niveauer", "limit": "5", "seen": stamp(store(), STATEMENTS)}
    assert "Højst fem niveauer" in client.post(f"{PAGE}/principles", changed, follow=True).content.decode()
    client.post(f"{PAGE}/principles/remove", {"id": id, "seen": stamp(store(), STATEMENTS)})
    assert "Højst fem niveauer" not in client.get(f"{PAGE}/principles").content.decode()


def test_the_controller_sees_prices_and_nothing_else_of_the_administration(client_as):
    client = client_as(Role.CONTROLLER)
    assert client.get(f"{PAGE}/prices").status_code == 200
    for path in ("", "/words", "/principles", "/rules", "/audit"):
        assert client.get(f"{PAGE}{path}").status_code == 403


def test_the_audit_trail_shows_who_did_what_and_that_the_chain_holds(client_as):
    client = client_as(Role.ADMINISTRATOR)
    client.post(f"{PAGE}/words", {"what": "word", "slot": "council", "word": "Byråd", "seen": stamp(store())})
    page = client.get(f"{PAGE}/audit").content.decode()
    assert "rettede indstillinger" in page
    assert "Administrator" in page
    assert "Kæden holder" in client.get(f"{PAGE}/audit?verify=1").content.decode()
    only = client.get(f"{PAGE}/audit?action=freeze").content.decode()
    assert "fastfrøs en version" in only
    assert "rettede indstillinger</td>" not in only


def test_the_pages_are_accessible(page_as, axe, shot):
    page = page_as(Role.ADMINISTRATOR)
    for path in ("", "/words", "/principles", "/prices", "/rules", "/audit"):
        page.goto(f"{PAGE}{path}")
        axe(page)
        shot(page, f"administration{path.replace('/', '-')}")
    phone = page_as(Role.ADMINISTRATOR, phone=True, lang="en")
    phone.goto(PAGE)
    axe(phone)
    shot(phone, "administration-390")
