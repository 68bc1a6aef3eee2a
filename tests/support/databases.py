# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A test that asks for `database` runs twice, on SQLite and on PostgreSQL, each time in a fresh database of its own.

The database is a copy of one that was migrated once in the session. What a test commits is committed, other threads
and processes see it, and nothing is emptied afterwards: the chain would not let it.
"""

from __future__ import annotations

import contextlib
import itertools
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections

from byggesten.store.database.engine import database as configured

from support.postgres import Postgres, serving

TEMPLATE = "byggesten_template"
COUNT = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Database:
    """A database that a test has to itself: which vendor, and the address another process finds it at."""

    vendor: str
    url: str


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL for the session."""
    with serving() as server:
        yield server


@pytest.fixture(scope="session")
def fresh_sqlite(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Callable[[Path], str]:
    """Makes an SQLite database in a folder: a copy of a migrated one; its address."""
    template = tmp_path_factory.mktemp("template") / "byggesten.sqlite3"
    with django_db_blocker.unblock():
        migrated(f"sqlite:///{template}")

    def make(folder: Path) -> str:
        shutil.copy(template, folder / "byggesten.sqlite3")
        return f"sqlite:///{folder / 'byggesten.sqlite3'}"

    return make


@pytest.fixture(scope="session")
def fresh_postgres(postgres: Postgres, django_db_blocker: Any) -> Callable[[], str]:
    """Makes a PostgreSQL database: a copy of a migrated one; its address."""
    postgres.execute(f"CREATE DATABASE {TEMPLATE}")
    with django_db_blocker.unblock():
        migrated(postgres.url(TEMPLATE))

    def make() -> str:
        name = f"byggesten_{next(COUNT)}"
        postgres.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        return postgres.url(name)

    return make


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: Any) -> Iterator[Database]:
    """A fresh database of each vendor, migrated, with Django's default connection on it in every thread."""
    if request.param == "sqlite":
        url = request.getfixturevalue("fresh_sqlite")(tmp_path)
    else:
        url = request.getfixturevalue("fresh_postgres")()
    with django_db_blocker.unblock(), using(url):
        yield Database(vendor=request.param, url=url)
    if request.param == "postgresql":
        name = url.split("?")[0].rpartition("/")[2]
        request.getfixturevalue("postgres").execute(f"DROP DATABASE {name} WITH (FORCE)")


def migrated(url: str, *app: str) -> str:
    """Migrate the database at an address, or what an app needs of it; the address."""
    with using(url):
        call_command("migrate", *app, verbosity=0, interactive=False)
    return url


@contextlib.contextmanager
def using(url: str) -> Iterator[None]:
    """Let Django's default connection be to the database at an address, also in threads that begin inside."""
    before: dict[str, Any] = connections.settings["default"]
    _point(connections.configure_settings({"default": configured(url, Path("/"))})["default"])
    try:
        yield
    finally:
        _point(before)


def _point(settings: dict[str, Any]) -> None:
    if hasattr(connections._connections, "default"):
        connections["default"].close()
        del connections["default"]
    connections.settings["default"] = settings
