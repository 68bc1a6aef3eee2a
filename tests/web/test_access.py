# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every address × method × role × own unit, other unit, other organisation is answered as the table promises.

The table is ``access_table``, written by hand. An address or a method of the application that it does not hold fails.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import override_settings
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from byggesten.actions.audit import AUDIT
from byggesten.actions.permission import Role
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.models import Membership, Token
from byggesten.web.opened import forget
from web.access_table import (
    ANYONE,
    API_FOR_ANYBODY,
    API_WITH_TOKEN,
    CALLS,
    CLOSED,
    NAMELESS,
    NOT_HERE,
    NOTHING_TO_DO,
    SEEN,
    SIGNED_IN,
    SITE,
    WITHIN,
    Call,
    Row,
    Site,
)

from support.canaries import LED, OTHER, SLUG
from support.lilleby import EVERY_SCOPE, TODAY, client, prepare, secret_of, seen

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
NEIGHBOUR = "kanarienabobruger@naboby.example"
PUBLIC = "public-"
TOKEN = re.compile(r'(?<=value=")[A-Za-z0-9]{64}(?=")|(?<=X-CSRFToken": ")[A-Za-z0-9]{64}')


@pytest.fixture
def lilleby(site: None, tmp_path: Path) -> Iterator[None]:
    """The small workspace, and beside it another organisation."""
    with override_settings(TODAY=TODAY):
        prepare(tmp_path)
        yield


def names(resolver: URLResolver | None = None, space: str = "") -> Iterator[str | None]:
    """The names of every address of the application."""
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            yield from names(each, f"{space}{each.namespace}:" if each.namespace else space)
        else:
            yield f"{space}{each.name}" if each.name else None


def sent(
    browser: Client, method: str, name: str, parts: Mapping[str, Any], query: Any = (), form: Any = ()
) -> HttpResponse:
    """What a request is answered; nothing that it wrote is kept."""
    address = reverse(name, kwargs=dict(parts)) + (f"?{urlencode(query)}" if query and method == "GET" else "")
    # A savepoint and no block: what is written makes blocks of its own, which must be the outermost.
    before = transaction.savepoint()
    form = {key: _filled(value, browser) for key, value in dict(form).items()}
    send = {"GET": lambda: browser.get(address), "POST": lambda: browser.post(address, form)}
    answer: HttpResponse = send.get(method, lambda: browser.generic(method, address))()
    transaction.savepoint_rollback(before)
    if method == "POST":
        forget()
    return answer


def _filled(value: object, browser: Client) -> object:
    """A value of a form; by their numbers the membership of the silent user, and a token of who asks."""
    if value == "{member}":
        return Membership.objects.get(user__email="kanariebruger@lilleby.example").pk
    if value == "{token}" and (user := browser.session.get("_auth_user_id")):
        return Token.objects.create(
            user_id=user, workspace=Workspace.objects.get(slug=SLUG), name="x", digest="x", scopes="read",
            created=timezone.now(), expires=timezone.now() + dt.timedelta(days=9),
        ).pk  # fmt: skip
    return value


# ------------------------------------------------------------------------------------------------ the table is whole


def test_every_address_is_in_the_table_and_nothing_else() -> None:
    twins = {PUBLIC + row.name for row in WITHIN if row.public}
    told = {row.name for row in WITHIN} | twins | {row.name for row in SITE} | set(CLOSED)
    told |= {f"api:{name}" for name in (*(call.name for call in CALLS), *API_FOR_ANYBODY, *API_WITH_TOKEN)}
    found = {name for name in names() if name is not None}
    assert found - told == set(), "addresses that the table does not hold"
    assert told - found == set(), "addresses that are not there"
    assert sum(name is None for name in names()) == len(NAMELESS)


# ------------------------------------------------------------------------------------------------ within organisations


def parts_of(row: Row, slug: str = SLUG) -> dict[str, Any]:
    return {"organisation": slug, **row.parts}


@pytest.mark.parametrize("role", list(Role))
def test_a_member_may_do_what_the_table_says_and_nothing_else(lilleby: None, role: Role) -> None:
    browser, wrong = client(role), []
    for row in WITHIN:
        for method, allowed in (("GET", row.get), ("POST", row.post)):
            answer = sent(browser, method, row.name, parts_of(row), row.query, row.form)
            if not allowed:
                expected, right = "405", answer.status_code == 405
            elif role in allowed:
                expected, right = "an answer", answer.status_code < 400
            else:
                expected, right = "403", answer.status_code == 403
            if not right:
                wrong.append(f"{method} {row.name}: {answer.status_code} instead of {expected}")
    assert not wrong, "\n".join(wrong)


def test_who_is_member_of_another_organisation_finds_nothing(lilleby: None) -> None:
    """An administrator there is nobody here: what is not public is not there."""
    browser, wrong = client(NEIGHBOUR), []
    for row in WITHIN:
        for method, allowed in (("GET", row.get), ("POST", row.post)):
            answer = sent(browser, method, row.name, parts_of(row), row.query, row.form)
            if answer.status_code != (404 if allowed else 405):
                wrong.append(f"{method} {row.name}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


def test_a_workspace_that_is_not_there_is_answered_as_one_that_is_another_s(lilleby: None) -> None:
    """So that nobody learns which organisations there are."""
    browser = client(NEIGHBOUR)
    one, two = (sent(browser, "GET", "overview", {"organisation": slug}) for slug in (SLUG, "findes-ikke"))
    assert one.status_code == two.status_code == 404
    said = [
        TOKEN.sub("", each.content.decode().replace(slug, "")) for each, slug in ((one, SLUG), (two, "findes-ikke"))
    ]
    assert said[0] == said[1]


def test_who_has_not_signed_in_is_asked_to(lilleby: None) -> None:
    browser, wrong = client(""), []
    for row in WITHIN:
        for method, allowed in (("GET", row.get), ("POST", row.post)):
            answer = sent(browser, method, row.name, parts_of(row), row.query, row.form)
            asked = answer.status_code == 302 and answer["Location"].startswith(reverse("account_login"))
            right = (
                answer.status_code == 405 if not allowed else asked if method == "GET" else answer.status_code == 403
            )
            if not right:
                wrong.append(f"{method} {row.name}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("who", ["", NEIGHBOUR, Role.ADMINISTRATOR])
def test_everybody_reads_what_is_public_and_writes_nothing_there(lilleby: None, who: str | Role) -> None:
    browser, wrong = client(who), []
    for row in WITHIN:
        if not row.public:
            continue
        for method in METHODS:
            answer = sent(browser, method, PUBLIC + row.name, parts_of(row), row.query, row.form)
            right = answer.status_code == 200 if method == "GET" else answer.status_code == 405
            if not right:
                wrong.append(f"{method} {PUBLIC}{row.name}: {answer.status_code}")
        elsewhere = sent(browser, "GET", PUBLIC + row.name, parts_of(row, OTHER), row.query)
        if elsewhere.status_code != 404:
            wrong.append(f"{PUBLIC}{row.name} where nothing is issued: {elsewhere.status_code}")
    assert not wrong, "\n".join(wrong)


def test_methods_that_are_not_declared_are_not_answered(lilleby: None) -> None:
    browser, wrong = client(Role.ADMINISTRATOR), []
    rows = [(row.name, parts_of(row), {"GET"} if row.get else set()) for row in WITHIN]
    rows += [(row.name, dict(row.parts), set()) for row in SITE]
    for name, parts, _ in rows:
        for method in METHODS[2:]:
            if (answer := sent(browser, method, name, parts)).status_code != 405:
                wrong.append(f"{method} {name}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


# ------------------------------------------------------------------------------------------------ own and other unit


def looks(role: Role, unit: str, **headers: str) -> tuple[HttpResponse, int]:
    """What somebody is told who looks up the holders of the posts of a unit, and how many lines that leaves."""
    store = DatabaseStore(Workspace.objects.get(slug=SLUG).pk)
    before = len((store.read(AUDIT) or b"").splitlines())
    answer = client(role).post(
        reverse("staff", kwargs={"organisation": SLUG, "unit": unit}), {"purpose": "notice"}, **headers
    )
    lines = (store.read(AUDIT) or b"").splitlines()[before:]
    return answer, sum(json.loads(each)["action"] == "persons" for each in lines)


@pytest.mark.parametrize("headers", [{}, {"HTTP_HX_REQUEST": "true"}])
def test_a_head_of_unit_sees_who_works_in_their_own_unit_and_in_no_other(
    lilleby: None, headers: dict[str, str]
) -> None:
    own, traced = looks(Role.HEAD_OF_UNIT, LED, **headers)
    assert own.status_code == 200
    assert "Kanarinavn Ledsen" in own.content.decode()
    assert traced == 1
    for unit in ("skoleafdelingen", "kultur-og-fritid", "direktionen"):
        other, traced = looks(Role.HEAD_OF_UNIT, unit, **headers)
        assert "hkan-2" not in other.content.decode()
        assert "Kanarinavn" not in other.content.decode()
        assert traced == 0
        if not headers:
            assert other.status_code == 403, unit


def test_a_head_of_a_unit_sees_who_works_below_it(lilleby: None) -> None:
    Membership.objects.filter(role=Role.HEAD_OF_UNIT.value, workspace__slug=SLUG).update(unit="kultur-og-fritid")
    below, traced = looks(Role.HEAD_OF_UNIT, LED)
    assert below.status_code == 200
    assert "Kanarinavn Ledsen" in below.content.decode()
    assert traced == 1


def test_a_head_of_no_unit_sees_nobody(lilleby: None) -> None:
    Membership.objects.filter(role=Role.HEAD_OF_UNIT.value, workspace__slug=SLUG).update(unit="")
    answer, traced = looks(Role.HEAD_OF_UNIT, LED)
    assert (answer.status_code, traced) == (403, 0)


# ------------------------------------------------------------------------------------------------ outside them


@pytest.mark.parametrize("who", ["", NEIGHBOUR])
def test_what_lies_outside_organisations_is_for_whom_the_table_says(lilleby: None, who: str) -> None:
    wrong = []
    for row in SITE:
        for method in ("GET", "POST"):
            # Each with a client of its own: some of these sign somebody out.
            answer = sent(client(who), method, row.name, row.parts, form=row.form)
            if not _as_said(row, method, answer, bool(who)):
                wrong.append(f"{method} {row.name}: {answer.status_code} {answer.get('Location', '')}")
    assert not wrong, "\n".join(wrong)


def _as_said(row: Site, method: str, answer: HttpResponse, signed_in: bool) -> bool:
    status = answer.status_code
    if method not in row.methods:
        return status == 405
    if row.who == NOT_HERE:
        return status == 404
    if row.who == SIGNED_IN and not signed_in:
        asked = status == 302 and answer["Location"].startswith(reverse("account_login"))
        return asked if method == "GET" else status == 403
    assert row.who in (ANYONE, SIGNED_IN)
    return status in (200, 302, 303, 404) if row.needs else status < 400


@pytest.mark.parametrize("who", ["", NEIGHBOUR, Role.ADMINISTRATOR])
def test_what_is_closed_is_closed_for_everybody(lilleby: None, who: str | Role) -> None:
    browser = client(who)
    for address in (*(reverse(name, kwargs=dict(parts)) for name, parts in CLOSED.items()), *NAMELESS):
        for method in METHODS:
            assert browser.generic(method, address).status_code == 404, (method, address)


# ------------------------------------------------------------------------------------------------ programs


@dataclass
class Program:
    """A program that asks with a token of a user; with none where it has no scopes."""

    who: Role | str
    scopes: str
    slug: str = SLUG
    browser: Client = field(default_factory=Client)

    def __post_init__(self) -> None:
        """Make the token."""
        secret = secret_of(self.who, self.scopes, self.slug) if self.scopes else ""
        self.headers = {"HTTP_AUTHORIZATION": f"Bearer {secret}"} if secret else {}

    def call(self, call: Call, method: str = "") -> int:
        """The status of an answer; nothing that was written is kept."""
        cache.clear()
        address = reverse(f"api:{call.name}", kwargs={"organisation": SLUG, **call.parts})
        query = {key: number() if value == SEEN else value for key, value in call.query.items()}
        body = {key: number() if value == SEEN else value for key, value in (call.body or {}).items()}
        before = transaction.savepoint()
        answer = self.browser.generic(
            method or call.method, f"{address}?{urlencode(query)}" if query else address,
            json.dumps(body) if call.body is not None else "", "application/json", **self.headers,
        )  # fmt: skip
        transaction.savepoint_rollback(before)
        if call.method != "GET":
            forget()
        return answer.status_code


def number() -> int:
    """The newest revision of the proposal."""
    return seen(DatabaseStore(Workspace.objects.get(slug=SLUG).pk), "udsendt")[0]


@pytest.mark.parametrize("role", list(Role))
def test_a_program_may_do_what_its_user_may(lilleby: None, role: Role) -> None:
    program, wrong = Program(role, EVERY_SCOPE), []
    for call in CALLS:
        status = program.call(call)
        done = (409, 422) if call.name in NOTHING_TO_DO else (200,)
        if status not in done if role in call.who else status != 403:
            wrong.append(f"{call.method} {call.name}: {status}")
    assert not wrong, "\n".join(wrong)


def test_a_program_may_do_no_more_than_its_scopes_say(lilleby: None) -> None:
    wrong = []
    for who in (Role.PROJECT_LEADER, Role.CHIEF_EXECUTIVE):
        for scope in EVERY_SCOPE.split():
            program = Program(who, " ".join({"read", scope}))
            for call in CALLS:
                if call.scope == "read":
                    continue
                may = who in call.who and call.scope == scope
                if (program.call(call) != 403) is not may:
                    wrong.append(f"{call.method} {call.name} with {scope}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("browser", ["nobody", "signed in"])
def test_without_a_token_nothing_is_answered(lilleby: None, browser: str) -> None:
    """Being signed in is no token: what a page makes a browser send must not reach the API."""
    program = Program("", "", browser=client(Role.PROJECT_LEADER if browser == "signed in" else ""))
    assert {401} == {program.call(call) for call in CALLS}
    assert program.browser.get(reverse("api:organisations")).status_code == 401
    assert program.browser.get(reverse("api:openapi")).status_code == 200


def test_a_token_of_another_organisation_finds_nothing(lilleby: None) -> None:
    program = Program(NEIGHBOUR, EVERY_SCOPE, slug=OTHER)
    assert {404} == {program.call(call) for call in CALLS}


def test_methods_the_api_does_not_declare_are_not_answered(lilleby: None) -> None:
    program, wrong = Program(Role.PROJECT_LEADER, EVERY_SCOPE), []
    declared = {(call.method, call.name) for call in CALLS}
    for call in {call.name: call for call in CALLS}.values():
        for method in METHODS:
            if (method, call.name) not in declared and (status := program.call(call, method)) != 405:
                wrong.append(f"{method} {call.name}: {status}")
    assert not wrong, "\n".join(wrong)


def test_static_files_are_for_everybody_and_are_never_listed(site: None) -> None:
    browser = Client()
    file = browser.get("/static/byggesten/byggesten.css")
    assert file.status_code == 200
    file.close()
    for address in ("/static/", "/static/byggesten/", "/static/../settings.py", "/static/%2e%2e/settings.py"):
        assert browser.get(address).status_code == 404, address
