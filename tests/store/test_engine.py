# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The address of the database, and the refusal of one that may forget what it has acknowledged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from byggesten.store.database import triggers
from byggesten.store.database.engine import AddressError, database
from byggesten.store.database.guard import weaknesses

from support.databases import Database, using
from support.postgres import Postgres, serving


def told(url: str) -> dict[str, Any]:
    """What matters of the settings of an address."""
    made = database(url, Path("/srv/byggesten"))
    return {name.lower(): made[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT") if made.get(name)}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", {"name": "/srv/byggesten/byggesten.sqlite3"}),
        ("sqlite:///data.db", {"name": "/srv/byggesten/data.db"}),
        ("sqlite:////var/lib/k%C3%B8ge.db", {"name": "/var/lib/køge.db"}),
        ("sqlite:///:memory:", {"name": ":memory:"}),
        ("postgresql:///byggesten", {"name": "byggesten"}),
        (
            "postgres://kari:p%40ss%2Fword@db.example:5433/bygge",
            {"name": "bygge", "user": "kari", "password": "p@ss/word", "host": "db.example", "port": "5433"},
        ),
        ("postgresql://kari@/bygge?host=/run/pg&port=5440", {
            "name": "bygge", "user": "kari", "host": "/run/pg", "port": "5440",
        }),
    ],
)  # fmt: skip
def test_an_address_is_read(url: str, expected: dict[str, str]) -> None:
    """File, server or socket; special characters are written as in any address."""
    assert expected == told(url)


def test_the_options_of_an_address_reach_the_driver() -> None:
    """Encryption above all."""
    assert {"sslmode": "verify-full"} == database("postgresql://a@b/c?sslmode=verify-full", Path("/"))["OPTIONS"]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://a@b/c", "mysql"),
        ("sqlite://", "names no file"),
        ("sqlite://data.db", "names no file"),
        ("postgresql://kari:secret@host", "names no database"),
        ("postgresql://kari:secret@host:x/name", "port"),
        ("postgresql://kari:secret@host/name?options=-c%20fsync=off", "options"),
    ],
)
def test_an_address_that_cannot_be_used_is_explained(url: str, said: str) -> None:
    """Without repeating the password; options that could turn a guard off are not passed on."""
    with pytest.raises(AddressError, match=said) as raised:
        database(url, Path("/"))
    assert "secret" not in str(raised.value)


def test_the_database_keeps_what_it_acknowledges(database: Database) -> None:
    """SQLite runs with synchronous=FULL, PostgreSQL with fsync and synchronous_commit on."""
    with connection.cursor() as cursor:
        if database.vendor == "sqlite":
            found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode")}
            assert {"synchronous": 2, "journal_mode": "wal"} == found
            assert "IMMEDIATE" == connection.transaction_mode
        else:
            cursor.execute("SELECT current_setting('fsync'), current_setting('synchronous_commit')")
            assert ("on", "on") == cursor.fetchone()
    assert () == weaknesses(connection)
    call_command("check", databases=["default"])


def test_triggers_that_are_gone_fail_the_check(database: Database) -> None:
    """Django's check names each; a database that is not migrated yet is not blamed."""
    with connection.schema_editor() as editor:
        triggers.lift(None, editor)
    with pytest.raises(SystemCheckError, match="byggesten_line_"):
        call_command("check", databases=["default"])


@pytest.mark.parametrize("pragma", ["synchronous = OFF", "synchronous = NORMAL", "foreign_keys = OFF"])
def test_sqlite_that_may_forget_is_refused(tmp_path: Path, pragma: str, django_db_blocker: Any) -> None:
    """A connection whose settings were weakened is closed before anything is written in it."""
    with django_db_blocker.unblock(), using(f"sqlite:///{tmp_path / 'a.db'}"):
        connection.settings_dict["OPTIONS"]["init_command"] += f";PRAGMA {pragma}"
        with pytest.raises(ImproperlyConfigured, match=pragma.split()[0]):
            connection.ensure_connection()
        assert connection.connection is None


def test_a_request_that_is_one_transaction_fails_the_check(database: Database) -> None:
    """Its page would be sent before what it says is committed."""
    connection.settings_dict["ATOMIC_REQUESTS"] = True
    with pytest.raises(SystemCheckError, match="ATOMIC_REQUESTS"):
        call_command("check", databases=["default"])


@pytest.fixture(scope="module")
def forgetful() -> Iterator[Postgres]:
    """A server that somebody has made fast."""
    with serving("fsync=off", "full_page_writes=off") as server:
        server.execute("CREATE DATABASE later", "ALTER DATABASE later SET synchronous_commit = off")
        yield server


@pytest.mark.parametrize(("name", "said"), [("postgres", "fsync = off"), ("later", "synchronous_commit = off")])
def test_postgresql_that_may_forget_is_refused(
    forgetful: Postgres, name: str, said: str, django_db_blocker: Any
) -> None:
    """Every connection to it, and Django's check, say which setting is off."""
    with django_db_blocker.unblock(), using(forgetful.url(name)):
        with pytest.raises(ImproperlyConfigured, match=said):
            connection.ensure_connection()
        assert connection.connection is None
        with pytest.raises(SystemCheckError, match=said):
            call_command("check", databases=["default"])
