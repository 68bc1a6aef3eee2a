# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Signing in with a password: who may, how often, and what the page shows to whom."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from pytest_django.fixtures import Settings

from byggesten.actions.permission import Role
from byggesten.web.demo import PASSWORD, Account
from byggesten.web.models import User

LOGIN = "/account/login/"
ClientAs = Callable[[Role | None], Client]


def sign_in(client: Client, role: Role, password: str = PASSWORD):  # type: ignore[no-untyped-def]
    return client.post(LOGIN, {"login": Account(role).email, "password": password})


def is_in(client: Client) -> bool:
    return "sessionid" in client.cookies and client.get("/account/").status_code == 200


def test_the_right_password_signs_in_and_the_session_is_a_new_one(client_as: ClientAs) -> None:
    client = client_as(None)
    client.get(LOGIN)
    answer = sign_in(client, Role.EMPLOYEE)
    assert answer.status_code == 302
    assert is_in(client)
    first = client.cookies["sessionid"].value
    client.post("/account/logout/")
    assert not is_in(client)
    sign_in(client, Role.EMPLOYEE)
    assert first != client.cookies["sessionid"].value


def test_signing_out_takes_a_form_not_a_link(client_as: ClientAs) -> None:
    client = client_as(Role.EMPLOYEE)
    assert client.get("/account/logout/").status_code == 405
    assert is_in(client)


def test_a_session_lasts_eight_hours_and_goes_with_the_browser(client_as: ClientAs) -> None:
    client = client_as(None)
    sign_in(client, Role.EMPLOYEE)
    cookie = client.cookies["sessionid"]
    assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == ("", True, "Lax")
    assert client.session.get_expiry_age() == 8 * 60 * 60


@pytest.mark.parametrize("path", ["/account/signup/", "/account/email/", "/account/3rdparty/", "/account/login/code/"])
def test_what_is_not_used_of_the_neighbour_is_not_there(client_as: ClientAs, path: str) -> None:
    assert client_as(Role.EMPLOYEE).get(path).status_code == 404
    assert client_as(None).post(path).status_code == 404


def test_the_sixth_try_is_refused_even_with_the_right_password(
    client_as: ClientAs, caplog: pytest.LogCaptureFixture
) -> None:
    client = client_as(None)
    with caplog.at_level(logging.DEBUG):
        answers = [sign_in(client, Role.POLITICIAN, "wrong").status_code for _ in range(5)]
        sixth = sign_in(client, Role.POLITICIAN)
    assert [200, 200, 200, 200, 429] == answers
    assert sixth.status_code == 429
    assert "For mange forsøg" in sixth.content.decode()
    assert not is_in(client)
    said = "\n".join(record.getMessage() for record in caplog.records if record.name != "django.db.backends")
    assert Account(Role.POLITICIAN).email not in said
    assert "127.0.0.1" not in said


def test_another_user_is_not_locked_out_nor_the_same_user_elsewhere(client_as: ClientAs) -> None:
    client = client_as(None)
    for _ in range(6):
        sign_in(client, Role.POLITICIAN, "wrong")
    assert sign_in(client, Role.EMPLOYEE).status_code == 302
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert sign_in(elsewhere, Role.POLITICIAN).status_code == 302


def test_the_letters_case_is_no_way_round_the_limit(client_as: ClientAs) -> None:
    client = client_as(None)
    email = Account(Role.POLITICIAN).email
    for each in (email, email.upper(), email.title(), f" {email}", email.capitalize()):
        client.post(LOGIN, {"login": each, "password": "wrong"})
    assert sign_in(client, Role.POLITICIAN).status_code == 429


def test_the_lock_page_speaks_english_too(client_as: ClientAs) -> None:
    client = client_as(None)
    client.cookies["django_language"] = "en"
    for _ in range(5):
        answer = sign_in(client, Role.POLITICIAN, "wrong")
    assert "Too many attempts" in answer.content.decode()


def test_the_demo_lists_its_accounts_on_this_machine_alone(client_as: ClientAs, settings: Settings) -> None:
    page = client_as(None).get(LOGIN, headers={"host": "127.0.0.1:8000"}).content.decode()
    assert all(Account(role).email in page for role in Role)
    settings.ALLOWED_HOSTS = ["*"]
    for elsewhere in ({"REMOTE_ADDR": "198.51.100.7"}, {"HTTP_HOST": "byggesten.example"}):
        page = Client(**elsewhere).get(LOGIN).content.decode()
        assert PASSWORD not in page
        assert "demo.example" not in page


def test_a_production_page_lists_no_accounts(client_as: ClientAs, settings: Settings) -> None:
    settings.DEMO = False
    page = client_as(None).get(LOGIN, headers={"host": "127.0.0.1:8000"}).content.decode()
    assert "E-mail" in page
    assert PASSWORD not in page
    assert "demo.example" not in page


def test_a_new_password_by_mail_ends_other_sessions(client_as: ClientAs) -> None:
    other = client_as(None)
    sign_in(other, Role.EMPLOYEE)
    client = client_as(None)
    client.post("/account/password/reset/", {"email": Account(Role.EMPLOYEE).email})
    assert [Account(Role.EMPLOYEE).email] == mail.outbox[0].to
    link = next(word for word in mail.outbox[0].body.split() if word.startswith("http"))
    form = client.get(link.split("testserver")[1], follow=True)
    done = client.post(form.wsgi_request.path, {"password1": "et-nyt-kodeord-her", "password2": "et-nyt-kodeord-her"})
    assert done.status_code == 302
    assert not is_in(other)
    assert sign_in(client, Role.EMPLOYEE, "et-nyt-kodeord-her").status_code == 302
    dead = client_as(None).get(link.split("testserver")[1], follow=True)
    assert "Linket virker ikke længere" in dead.content.decode()


def test_nobody_learns_who_has_an_account(client_as: ClientAs) -> None:
    client = client_as(None)
    known = client.post("/account/password/reset/", {"email": Account(Role.EMPLOYEE).email})
    unknown = client.post("/account/password/reset/", {"email": "nobody@demo.example"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert len(mail.outbox) == 1


def test_without_a_mail_server_nobody_is_offered_mail(client_as: ClientAs, settings: Settings) -> None:
    settings.SENDS_MAIL = False
    client = client_as(None)
    assert "administratoren" in client.get(LOGIN).content.decode()
    assert client.get("/account/password/reset/").status_code == 404


def test_a_closed_account_cannot_sign_in(client_as: ClientAs) -> None:
    client = client_as(None)
    User.objects.filter(email=Account(Role.EMPLOYEE).email).update(is_active=False)
    sign_in(client, Role.EMPLOYEE)
    assert not is_in(client)


def test_changing_the_password_ends_the_other_sessions(client_as: ClientAs) -> None:
    here, there = client_as(None), client_as(None)
    sign_in(here, Role.EMPLOYEE)
    sign_in(there, Role.EMPLOYEE)
    new = "et-helt-nyt-kodeord"
    here.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert is_in(here)
    assert not is_in(there)


@pytest.mark.parametrize("weak", ["kort", "password1234", "employee@demo.example"])
def test_a_weak_password_is_refused(client_as: ClientAs, weak: str) -> None:
    client = client_as(None)
    sign_in(client, Role.EMPLOYEE)
    client.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": weak, "password2": weak})
    assert User.objects.get(email=Account(Role.EMPLOYEE).email).check_password(PASSWORD)


def test_one_may_change_ones_name(client_as: ClientAs) -> None:
    client = client_as(Role.EMPLOYEE)
    assert client.post("/account/", {"name": "  Åse   Ærø "}).status_code == 302
    assert "Åse Ærø" in client.get("/account/").content.decode()
    for bad in ("", " ", "x" * 201):
        assert client.post("/account/", {"name": bad}).status_code == 400
    assert User.objects.get(email=Account(Role.EMPLOYEE).email).name == "Åse Ærø"
