# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The organisation's own sign-in, against a real provider, in a real browser under the real content policy."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator

import pytest
from django.core.exceptions import ImproperlyConfigured
from oidc_provider_mock import User as Told
from oidc_provider_mock import run_server_in_thread
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings

from byggesten.actions.permission import Role
from byggesten.web.demo import Account
from byggesten.web.models import Membership, User
from byggesten.web.oidc_roles import Grant, grants, origin

LYNGBY = "lyngby-taarbaek-2012"
TOLD = (
    Told(
        sub="new", claims={"email": "ny@kommune.example", "email_verified": True, "name": "Åse Ny", "groups": ["andre"]}
    ),
    Told(
        sub="hr", claims={"email": "hr@kommune.example", "email_verified": True, "name": "Per HR", "groups": ["org-hr"]}
    ),
    Told(sub="known", claims={"email": Account(Role.EMPLOYEE).email, "email_verified": True, "name": "Kendt"}),
    Told(sub="claims-to-be", claims={"email": Account(Role.ADMINISTRATOR).email, "email_verified": False}),
    Told(sub="nameless", claims={"name": "Uden adresse"}),
)
PageAs = Callable[..., Page]


@pytest.fixture
def issuer(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Iterator[str]:
    """A provider that answers, and the installation set up for it."""
    monkeypatch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
    with run_server_in_thread(user_claims=TOLD) as server:
        address = f"http://localhost:{server.server_port}"
        providers = copy.deepcopy(settings.SOCIALACCOUNT_PROVIDERS)
        providers["openid_connect"]["APPS"] = [
            {"provider_id": "organisation", "name": "Lyngby-login", "client_id": "byggesten", "secret": "hemmelig",
             "settings": {"server_url": address}}
        ]  # fmt: skip
        settings.SOCIALACCOUNT_PROVIDERS = providers
        settings.OIDC_ISSUER = address
        settings.OIDC_ROLES = grants(f"org-hr={LYNGBY}:hr-partner")
        policy = copy.deepcopy(settings.CONTENT_SECURITY_POLICY)
        policy["DIRECTIVES"]["form-action"] += origin(address)
        settings.CONTENT_SECURITY_POLICY = policy
        yield address


def come_in(page: Page, sub: str) -> None:
    page.goto("/account/login/")
    page.get_by_role("button", name="Log ind med Lyngby-login").click()
    page.get_by_role("button", name=sub, exact=True).click()
    page.wait_for_load_state()


@pytest.mark.browser
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # the provider's own
@pytest.mark.usefixtures("issuer")
class TestTheFlow:
    """From our sign-in page over the provider's and back."""

    def test_who_is_unknown_gets_an_account_and_no_role(self, page_as: PageAs, axe: Callable[[Page], None]) -> None:
        page = page_as(None)
        come_in(page, "new")
        expect(page.get_by_role("heading", name="Du er ikke med i en organisation endnu")).to_be_visible()
        page.problems.clear()  # type: ignore[attr-defined] # those of the provider's pages
        page.reload()
        axe(page)
        made = User.objects.get(email="ny@kommune.example")
        assert made.name == "Åse Ny"
        assert not made.memberships.exists()
        assert not made.has_usable_password()
        assert made.socialaccount_set.get().extra_data == {}
        assert page.request.get(f"/w/{LYNGBY}/").status == 404

    def test_a_claim_gives_a_role_and_its_loss_takes_it_away(self, page_as: PageAs, settings: Settings) -> None:
        settings.REQUIRE_MFA = True
        come_in(page_as(None), "hr")
        user = User.objects.get(email="hr@kommune.example")
        assert [(LYNGBY, "hr-partner")] == list(user.memberships.values_list("workspace__slug", "role"))
        page = page_as(None)
        settings.OIDC_ROLES = grants(f"another={LYNGBY}:hr-partner")
        come_in(page, "hr")
        assert not Membership.objects.filter(user=user).exists()

    def test_a_verified_address_is_the_account_it_belongs_to(self, page_as: PageAs) -> None:
        before = User.objects.get(email=Account(Role.EMPLOYEE).email)
        page = page_as(None)
        come_in(page, "known")
        page.goto("/account/")
        expect(page.get_by_label("Navn")).to_have_value(before.name)
        assert before.socialaccount_set.count() == 1

    @pytest.mark.parametrize("sub", ["claims-to-be", "nameless"])
    def test_an_address_that_is_not_verified_opens_nothing(self, page_as: PageAs, sub: str) -> None:
        page = page_as(None)
        before = User.objects.count()
        come_in(page, sub)
        expect(page.get_by_role("heading", name="Du kunne ikke logges ind")).to_be_visible()
        assert User.objects.count() == before
        assert not User.objects.get(email=Account(Role.ADMINISTRATOR).email).socialaccount_set.exists()

    def test_who_says_no_is_not_in(self, page_as: PageAs) -> None:
        page = page_as(None)
        page.goto("/account/login/")
        page.get_by_role("button", name="Log ind med Lyngby-login").click()
        page.get_by_role("button", name="Deny").click()
        expect(page.get_by_role("heading", name=re.compile("Du afbrød|Kommunens login svarede ikke"))).to_be_visible()
        assert page.request.get("/account/", max_redirects=0).status == 302


def test_without_an_issuer_the_addresses_are_not_there(client_as: Callable[..., object]) -> None:
    client = client_as(None)
    assert client.post("/account/oidc/organisation/login/").status_code == 404  # type: ignore[attr-defined]
    assert client.get("/account/oidc/organisation/login/callback/").status_code == 404  # type: ignore[attr-defined]


def test_the_mapping_reads_values_with_signs_in_them() -> None:
    text = "cn=org-hr,dc=kommune=lyngby:hr-partner; leder=lyngby:head-of-unit:u12;"
    assert (
        Grant("cn=org-hr,dc=kommune", "lyngby", Role.HR_PARTNER), Grant("leder", "lyngby", Role.HEAD_OF_UNIT, "u12")
    ) == grants(text)  # fmt: skip
    assert () == grants("")


@pytest.mark.parametrize("bad", ["x", "x=y", "x=y:king", "=y:administrator", "x=:administrator", "x=y:public"])
def test_a_mapping_that_cannot_be_read_is_refused(bad: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        grants(bad)
