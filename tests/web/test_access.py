# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every address × method × role × own unit, other unit, other organisation is answered as the table promises.

The table is ``access_table``, written by hand. An address or a method of the application that it does not hold fails.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
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
from web.access_table import ANYONE, CLOSED, NAMELESS, NOT_HERE, SIGNED_IN, SITE, WITHIN, Row, Site

from support.canaries import LED, OTHER, SLUG
from support.lilleby import client, prepare

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
NEIGHBOUR = "kanarienabobruger@naboby.example"
PUBLIC = "public-"


@pytest.fixture
def lilleby(site: None, tmp_path: Path) -> Iterator[None]:
    """The small workspace, and beside it another organisation."""
    with override_settings(TODAY=None):
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
    with transaction.atomic():
        form = {key: _filled(value, browser) for key, value in dict(form).items()}
        answer: HttpResponse = browser.generic(method, address) if method not in ("GET", "POST") else (
            browser.post(address, form) if method == "POST" else browser.get(address)
        )  # fmt: skip
        transaction.set_rollback(True)
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
    assert one.content.replace(SLUG.encode(), b"") == two.content.replace(b"findes-ikke", b"")


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
        assert "h-2" not in other.content.decode()
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


def test_static_files_are_for_everybody_and_are_never_listed() -> None:
    browser = Client()
    assert browser.get("/static/byggesten/byggesten.css").status_code == 200
    for address in ("/static/", "/static/byggesten/", "/static/../settings.py", "/static/%2e%2e/settings.py"):
        assert browser.get(address).status_code == 404, address
