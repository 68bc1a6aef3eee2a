# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the tests of the web application ask for: a filled site, readers of every role, a server, pages and axe."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.plugin import DjangoDbBlocker

from byggesten.actions.permission import Role
from byggesten.web.demo import Account, prepare
from byggesten.web.models import User
from byggesten.web.opened import forget

from support.databases import postgres, using  # noqa: F401 - postgres is a fixture
from support.site import Server, Site, on_postgres, on_sqlite, serving_site

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "examples"
SHOTS = ROOT / "build" / "shots"
LYNGBY = "lyngby-taarbaek-2012"
NOW = dt.datetime(2012, 2, 10, 12, tzinfo=dt.UTC)
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def worker_site(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
    django_test_environment: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Site]:
    """The database of this worker: Lyngby-Taarbæk and Slagelse with invented staff, and one account for each role.

    PostgreSQL where ``BYGGESTEN_TEST_DATABASE`` says so, else SQLite, prepared once for all workers.
    """
    own = tmp_path_factory.getbasetemp()
    with django_db_blocker.unblock():
        if os.environ.get("BYGGESTEN_TEST_DATABASE") == "postgresql":
            made: Site = on_postgres(request.getfixturevalue("postgres"), _fill)
        else:
            made = on_sqlite(own if worker_id == "master" else own.parent, own, _fill)
    with using(made.url):
        yield made


def _fill() -> None:
    prepare([EXAMPLES / LYNGBY, EXAMPLES / "slagelse-2018"], NOW)


@pytest.fixture(scope="session")
def django_db_setup(worker_site: Site) -> None:
    """pytest-django's own database is not made: the worker's is there."""


@pytest.fixture
def site(db: None) -> Iterator[None]:
    """The prepared site; what a test changes is undone after it."""
    _begin_anew()
    yield
    _begin_anew()


def _begin_anew() -> None:
    """Nothing is kept in the process: neither opened workspaces nor what limits have counted."""
    forget()
    cache.clear()


@pytest.fixture
def client_as(site: None) -> Callable[[Role | None], Client]:
    """A client that has signed in with the account of a role; None signs in nobody."""

    def made(role: Role | None) -> Client:
        client = Client()
        if role is not None:
            user = User.objects.get(email=Account(role).email)
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return made


@pytest.fixture(scope="session")
def web_server(worker_site: Site) -> Iterator[Server]:
    """The server of this worker."""
    with serving_site() as server:
        yield server


@pytest.fixture
def live_site(worker_site: Site, web_server: Server, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The address of a server with the prepared site, for a browser; what is changed is put back after the test."""
    _begin_anew()
    with django_db_blocker.unblock():
        yield web_server.url
        connections.close_all()
        worker_site.restore()
    _begin_anew()


@pytest.fixture
def page_as(live_site: str, browser: Browser) -> Iterator[Callable[..., Page]]:
    """A page of Chromium signed in as a role: ``page_as(Role.X, phone=False, lang="da")``; None signs in nobody."""
    contexts: list[BrowserContext] = []

    def made(role: Role | None, *, phone: bool = False, lang: str = "da") -> Page:
        context = browser.new_context(
            base_url=live_site, viewport=PHONE if phone else WIDE, has_touch=phone, locale="da-DK",
            reduced_motion="reduce",
        )  # fmt: skip
        contexts.append(context)
        context.add_cookies([{"name": "django_language", "value": lang, "url": live_site}])
        if role is not None:
            client = Client()
            user = User.objects.get(email=Account(role).email)
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
            context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_site}])
        page = context.new_page()
        page.problems = []  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.problems.append(str(error)))  # type: ignore[attr-defined]
        page.on("console", lambda said: page.problems.append(said.text) if said.type == "error" else None)  # type: ignore[attr-defined]
        return page

    yield made
    for context in contexts:
        context.close()


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """Asserts that a page has no violation of WCAG 2.1 A and AA, and no error of script or content policy."""

    def check(page: Page) -> None:
        # Only violations are asked for in full: a long document has many thousand nodes that pass.
        rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
        found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
        told = [
            f"{each['id']}: {[node['target'] for node in each['nodes']][:4]}" for each in found.response["violations"]
        ]
        assert not told, f"{page.url}\n" + "\n".join(told)
        problems: list[str] = page.problems  # type: ignore[attr-defined]
        assert not problems, f"{page.url}\n" + "\n".join(problems)

    return check


@pytest.fixture
def shot() -> Callable[[Page, str], Path]:
    """Saves a picture of what a page shows under build/shots, to be looked at."""

    def taken(page: Page, name: str) -> Path:
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{name}.png"
        page.screenshot(path=path)
        return path

    return taken
