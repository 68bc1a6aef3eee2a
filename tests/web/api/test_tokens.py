# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tokens: who comes in by one, how far it reaches, how often, and that it ends."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from byggesten.actions.permission import ROLES, Right, Role, in_role
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.api.urls import API_ACCESS, OPERATIONS
from byggesten.web.demo import Account
from byggesten.web.models import Membership, Token, User
from byggesten.web.tokens import SCOPES, narrowed

from support.api import LYNGBY, SLAGELSE, Api, a_token

ApiAs = Callable[..., Api]
ClientAs = Callable[[Role | None], Client]
TOKENS = f"/w/{LYNGBY}/account/tokens"
WITHIN = [each for each in OPERATIONS if each.within]
UNREADABLE = (
    "[" * 100_000, '{"title": "\\ud800"}', '{"title": "a\\u0000b"}', '{"title": NaN}', "{", '{"a":1,"a":2}',
)  # fmt: skip


def filled(address: str) -> str:
    parts = {"organisation": LYNGBY, "proposal": "centermodel", "path:unit": "direktionen", "key": "C31",
             "version": "hoeringsversion", "anchor": "x", "int:number": "1", "code": "dates.vague"}  # fmt: skip
    for name, value in parts.items():
        address = address.replace(f"{{{name}}}", value)
    return f"/api/v1{address}"


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: f"{each.method} {each.name}")
def test_nobody_comes_in_without_a_token_that_works(operation: Any, site: None) -> None:
    for api in (Api(), Api("bst_wrong")):
        answer = api(operation.method, filled(operation.address))
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
        assert json.loads(answer.content)["status"] == 401


def test_a_session_is_no_token(client_as: ClientAs) -> None:
    assert client_as(Role.PROJECT_LEADER).get(f"/api/v1/w/{LYNGBY}/units").status_code == 401


@pytest.mark.parametrize(
    "operation", [each for each in OPERATIONS if each.within], ids=lambda each: f"{each.method} {each.name}"
)
@pytest.mark.parametrize("role", [Role.PROJECT_LEADER, Role.CHIEF_EXECUTIVE, Role.EMPLOYEE])
def test_the_table_says_who_may_use_an_operation_and_another_organisation_is_not_there(
    operation: Any, role: Role, api_as: ApiAs
) -> None:
    api = api_as(role)
    elsewhere = api(operation.method, filled(operation.address).replace(LYNGBY, SLAGELSE))
    assert elsewhere.status_code == 404
    need = API_ACCESS[f"api:{operation.name}"].methods[operation.method]
    may = need.test(type("Visit", (), {"actor": in_role(role, "x")})())
    answer = api(operation.method, filled(operation.address))
    assert (answer.status_code == 403) is not may, answer.content


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("scope", [*SCOPES, "unheard-of"])
def test_a_scope_only_narrows_what_a_role_may(role: Role, scope: str) -> None:
    actor = narrowed(in_role(role, "x", "unit"), [scope])
    assert actor.rights <= ROLES[role]
    assert actor.rights <= (SCOPES[scope].rights if scope in SCOPES else frozenset())


def test_no_scope_reaches_accounts_settings_or_the_audit_trail() -> None:
    reached = frozenset[Right]().union(*(each.rights for each in SCOPES.values()))
    assert not reached & {Right.ADMINISTER, Right.AUDIT, Right.FILL, Right.CREATE, Right.PRICE}


def test_a_token_to_read_with_writes_nothing_and_sees_no_costs(api_as: ApiAs) -> None:
    api = api_as(Role.PROJECT_LEADER, "read")
    assert api.told("DELETE", "proposals/centermodel/changes/C31?seen=1", None, 403)["title"].startswith("The token")
    assert api_as(Role.HR_PARTNER, "read").get("organisation")["posts"]["cost"] is None
    assert api_as(Role.HR_PARTNER, "read", "persons").get("organisation")["posts"]["cost"] is not None
    assert api_as(Role.HR_PARTNER, "read").get("/api/v1/organisations")["organisations"][0]["rights"] == [
        "drafts", "outline", "read"
    ]  # fmt: skip


def test_a_token_ends_when_it_is_revoked_expires_or_its_user_goes(site: None) -> None:
    def working(api: Api) -> bool:
        return bool(api("GET", "units").status_code == 200)

    token, secret = a_token(Role.EMPLOYEE)
    user, api = token.user, Api(secret)
    assert working(api)
    Token.objects.filter(pk=token.pk).update(revoked=True)
    assert not working(api)
    Token.objects.filter(pk=token.pk).update(revoked=False)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert not working(api)
    User.objects.filter(pk=user.pk).update(is_active=True)
    assert working(api)
    Membership.objects.filter(user=user, workspace__slug=LYNGBY).delete()
    assert not working(api)
    assert not working(Api(a_token(Role.CONTROLLER, expires=dt.timedelta(seconds=-1))[1]))


def test_who_loses_a_role_loses_it_for_the_token_too(site: None) -> None:
    token, secret = a_token(Role.PROJECT_LEADER)
    Membership.objects.filter(user=token.user).update(role=Role.EMPLOYEE.value)
    Api(secret).told("POST", "proposals/centermodel/undo", None, 403)


def test_only_the_day_of_use_is_kept(api_as: ApiAs) -> None:
    api_as(Role.EMPLOYEE).get("units")
    used = Token.objects.get().last_used
    assert used is not None
    assert (used.hour, used.minute, used.second, used.date()) == (0, 0, 0, timezone.now().date())


def test_who_asks_too_often_is_told_how_long_to_wait(api_as: ApiAs, settings: Any) -> None:
    settings.API_PER_MINUTE = 3
    api, second = api_as(Role.EMPLOYEE), api_as(Role.EMPLOYEE)
    codes = [each("GET", "kinds").status_code for each in (api, second, api)]
    answer = second("GET", "kinds")
    assert (codes, answer.status_code) == ([200] * 3, 429)
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert api_as(Role.CONTROLLER)("GET", "kinds").status_code == 200


def test_who_tries_many_tokens_waits_and_keeps_nobody_else_out(api_as: ApiAs, settings: Any) -> None:
    settings.API_WRONG_TOKENS = 2
    codes = [Api(f"bst_{number}")("GET", "kinds").status_code for number in range(4)]
    assert codes == [401, 401, 429, 429]
    assert api_as(Role.EMPLOYEE)("GET", "kinds").status_code == 200


def test_too_much_too_deep_and_other_than_json_is_refused_without_repeating_it(api_as: ApiAs, settings: Any) -> None:
    api = api_as(Role.PROJECT_LEADER)
    address = f"/api/v1/w/{LYNGBY}/proposals/centermodel/copies"

    def sent(data: str, kind: str = "application/json") -> Any:
        return api.client.post(address, data, content_type=kind, headers=api.headers)

    assert sent('{"title": "' + "x" * settings.API_BODY + '"}').status_code == 413
    assert sent("title=hemmeligt", "application/x-www-form-urlencoded").status_code == 415
    for wrong in UNREADABLE:
        assert sent(wrong).status_code == 400, wrong[:20]
    unknown = sent('{"hemmeligt": 1}')
    assert unknown.status_code == 422
    assert json.loads(unknown.content)["invalid"] == [{"where": "body.hemmeligt", "message": "is not known"}]
    assert api("GET", "units?hemmeligt=1").status_code == 422
    assert api("GET", "units/findes/ikke/her").headers["Content-Type"] == "application/problem+json"


# ------------------------------------------------------------------------------------------------ the page


def made_on_page(client: Client, **said: Any) -> str:
    page = client.post(TOKENS, {"name": "Ugentlig rapport", "days": "30", **said}).content.decode()
    return page.partition('id="secret"')[2].partition(">")[2].partition("<")[0]


def audited() -> list[dict[str, Any]]:
    store = DatabaseStore(Workspace.objects.get(slug=LYNGBY).pk)
    lines = [json.loads(line) for line in (store.read("audit.jsonl") or b"").decode().splitlines()]
    return [each for each in lines if str(each["action"]).startswith("token.")]


def test_a_token_is_made_shown_once_used_and_revoked_with_a_trace(client_as: ClientAs) -> None:
    client = client_as(Role.PROJECT_LEADER)
    secret = made_on_page(client, scope=["propose"])
    assert secret.startswith("bst_")
    assert secret not in client.get(TOKENS).content.decode()
    token = Token.objects.get()
    assert token.scopes == "read propose"
    assert secret not in token.digest
    assert (token.expires - token.created).days == 30
    assert Api(secret).get("units")["total"] == 50
    client.post(f"{TOKENS}/revoke", {"token": token.pk})
    assert Api(secret)("GET", "units").status_code == 401
    assert [each["action"] for each in audited()] == ["token.made", "token.revoked"]
    assert all(secret not in json.dumps(each) and "Ugentlig" not in json.dumps(each) for each in audited())


def test_a_scope_the_role_has_nothing_of_is_neither_offered_nor_given(client_as: ClientAs) -> None:
    client = client_as(Role.EMPLOYEE)
    assert 'value="decide"' not in client.get(TOKENS).content.decode()
    made_on_page(client, scope=["decide", "propose"])
    assert Token.objects.get().scopes == "read"


def test_nobody_revokes_anothers_token(client_as: ClientAs) -> None:
    token, _ = a_token(Role.CONTROLLER)
    assert client_as(Role.ADMINISTRATOR).post(f"{TOKENS}/revoke", {"token": token.pk}).status_code == 404
    assert client_as(Role.ADMINISTRATOR).get(f"/w/{SLAGELSE}/account/tokens").status_code == 200


def test_a_token_needs_a_name_and_there_is_an_end_to_how_many(client_as: ClientAs) -> None:
    client = client_as(Role.EMPLOYEE)
    assert client.post(TOKENS, {"name": " ", "days": "30"}).status_code == 422
    for _ in range(20):
        made_on_page(client)
    assert client.post(TOKENS, {"name": "En til", "days": "30"}).status_code == 422
    assert Token.objects.filter(user__email=Account(Role.EMPLOYEE).email).count() == 20


@pytest.mark.browser
@pytest.mark.parametrize("phone", [False, True])
def test_the_page_of_tokens_can_be_used_by_everybody(page_as: Any, axe: Any, shot: Any, phone: bool) -> None:
    page = page_as(Role.PROJECT_LEADER, phone=phone)
    page.goto(TOKENS)
    axe(page)
    page.get_by_label("Navn").fill("Ugentlig rapport")
    page.get_by_label("Ændre forslag").check()
    page.get_by_role("button", name="Lav nøglen").click()
    assert page.locator("#secret").inner_text().startswith("bst_")
    axe(page)
    shot(page, f"tokens-{'phone' if phone else 'wide'}")
