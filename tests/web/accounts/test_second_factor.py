# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The second factor: set up, asked for, and demanded of the roles that can do harm."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from pytest_django.fixtures import Settings

from byggesten.actions.permission import Role
from byggesten.web.demo import PASSWORD, Account
from byggesten.web.models import User
from byggesten.web.second_factor import ROLES

ACTIVATE = "/account/2fa/totp/activate/"
ClientAs = Callable[[Role | None], Client]


def sign_in(client: Client, role: Role):  # type: ignore[no-untyped-def]
    return client.post("/account/login/", {"login": Account(role).email, "password": PASSWORD})


def code_of(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def set_up(client: Client) -> list[str]:
    """Turn the second factor on, as the pages ask for it; the recovery codes."""
    page = client.get(ACTIVATE, follow=True)
    assert page.wsgi_request.path == "/account/reauthenticate/"
    page = client.post(page.wsgi_request.get_full_path(), {"password": PASSWORD, "next": ACTIVATE}, follow=True)
    secret = client.session["mfa.totp.secret"]
    page = client.post(ACTIVATE, {"code": code_of(secret)}, follow=True)
    assert "Nødkoder" in page.content.decode()
    return client.get("/account/2fa/recovery-codes/").context_data["unused_codes"]  # type: ignore[no-any-return]


@pytest.fixture
def required(settings: Settings) -> None:
    settings.REQUIRE_MFA = True


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.usefixtures("required")
def test_who_lacks_it_is_led_to_set_it_up_before_anything_else(client_as: ClientAs, role: Role) -> None:
    client = client_as(None)
    sign_in(client, role)
    for path in ("/", "/account/", "/w/lyngby-taarbaek-2012/", "/account/2fa/"):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (302, ACTIVATE), path
    assert client.post("/account/", {"name": "x"}).status_code == 302
    assert client.post("/account/logout/").status_code == 302


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.POLITICIAN, Role.MED_REPRESENTATIVE])
def test_who_only_reads_is_not(client_as: ClientAs, role: Role) -> None:
    client = client_as(None)
    sign_in(client, role)
    assert client.get("/account/").status_code == 200


@pytest.mark.usefixtures("required")
def test_when_it_is_set_up_one_goes_on_and_is_asked_for_it_at_the_next_sign_in(client_as: ClientAs) -> None:
    client = client_as(None)
    sign_in(client, Role.ADMINISTRATOR)
    set_up(client)
    assert client.get("/account/").status_code == 200
    again = client_as(None)
    answer = sign_in(again, Role.ADMINISTRATOR)
    assert answer["Location"] == "/account/2fa/authenticate/"
    assert again.get("/account/").status_code == 302
    assert again.post("/account/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert again.get("/account/").status_code == 302


@pytest.mark.usefixtures("required")
def test_a_recovery_code_works_once(client_as: ClientAs) -> None:
    client = client_as(None)
    sign_in(client, Role.ADMINISTRATOR)
    code = set_up(client)[0]
    for works in (True, False):
        other = client_as(None)
        sign_in(other, Role.ADMINISTRATOR)
        other.post("/account/2fa/authenticate/", {"code": code})
        assert works is (other.get("/account/").status_code == 200)


@pytest.mark.usefixtures("required")
def test_it_cannot_be_turned_off_where_the_role_demands_it(client_as: ClientAs) -> None:
    client = client_as(None)
    sign_in(client, Role.ADMINISTRATOR)
    set_up(client)
    client.post("/account/2fa/totp/deactivate/")
    user = User.objects.get(email=Account(Role.ADMINISTRATOR).email)
    assert Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def test_the_same_code_does_not_work_twice(client_as: ClientAs) -> None:
    client = client_as(None)
    sign_in(client, Role.EMPLOYEE)
    set_up(client)
    user = User.objects.get(email=Account(Role.EMPLOYEE).email)
    secret = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP).wrap().instance.data["secret"]
    code = format_hotp_value(hotp_value(secret, max(yield_hotp_counters_from_time())))
    worked = []
    for _ in range(2):
        other = client_as(None)
        sign_in(other, Role.EMPLOYEE)
        other.post("/account/2fa/authenticate/", {"code": code})
        worked.append(other.get("/account/").status_code == 200)
    assert [True, False] == worked
