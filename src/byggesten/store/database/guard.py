# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Refuse a database that may forget what it has acknowledged, or one where the chain can be rewritten."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from byggesten.store.database import triggers

POSTGRESQL = "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')"
FULL = (2, 3)


def weaknesses(connection: Any) -> tuple[str, ...]:
    """Why what a database acknowledges may be lost when the machine stops; empty where it cannot.

    An SQLite database in memory is for tests, and nobody expects it to last.
    """
    with connection.cursor() as cursor:
        return tuple(_sqlite(cursor) if connection.vendor == "sqlite" else _postgresql(cursor))


def _postgresql(cursor: Any) -> Iterable[str]:
    cursor.execute(POSTGRESQL)
    return [f"PostgreSQL runs with {name} = off" for name, value in sorted(cursor.fetchall()) if value == "off"]


def _sqlite(cursor: Any) -> Iterable[str]:
    cursor.execute("PRAGMA database_list")
    if not any(file for _, name, file in cursor.fetchall() if name == "main"):
        return []
    found = {name: _pragma(cursor, name) for name in ("synchronous", "journal_mode", "foreign_keys")}
    wrong = {
        "synchronous": found["synchronous"] not in FULL,
        "journal_mode": found["journal_mode"] not in ("wal", "delete", "truncate", "persist"),
        "foreign_keys": found["foreign_keys"] != 1,
    }
    return [f"SQLite runs with {name} = {found[name]}" for name, bad in wrong.items() if bad]


def _pragma(cursor: Any, name: str) -> Any:
    cursor.execute(f"PRAGMA {name}")
    return cursor.fetchone()[0]


def refuse_forgetful(sender: object, connection: Any, **_: object) -> None:
    """Close a new connection to a database that may forget, and say why (``ImproperlyConfigured``)."""
    if found := weaknesses(connection):
        connection.close()
        raise ImproperlyConfigured(f"Byggesten uses no database that may lose what it has saved: {'; '.join(found)}")


def check_durable(app_configs: object = None, databases: Iterable[str] | None = None, **_: object) -> list[Any]:
    """Django's check that no database may forget what it has acknowledged."""
    found: list[Any] = []
    for alias in databases or ():
        try:
            said = weaknesses(connections[alias])
        except ImproperlyConfigured as error:
            said = (str(error),)
        found += [checks.Error(each, hint="Turn it on in the server's settings.", id="byggesten.E001") for each in said]
    return found


def check_append_only(app_configs: object = None, databases: Iterable[str] | None = None, **_: object) -> list[Any]:
    """Django's check that the triggers stand wherever the chain does."""
    found: list[Any] = []
    for alias in databases or ():
        if apps.get_model("byggesten_store", "Line")._meta.db_table not in _tables(alias):
            continue
        names = triggers.missing(connections[alias])
        found += [
            checks.Error(f"The trigger {name} is missing or off: the chain can be rewritten", id="byggesten.E002")
            for name in names
            if not _waits_for_migration(alias)
        ]
    return found


def check_requests(app_configs: object = None, databases: Iterable[str] | None = None, **_: object) -> list[Any]:
    """Django's check that no request is one transaction, for its page would then be sent before it is committed."""
    return [
        checks.Error(
            "ATOMIC_REQUESTS is on: a write would be acknowledged before it is committed",
            hint="Turn it off; the store opens its own transactions.",
            id="byggesten.E003",
        )
        for alias in databases or ()
        if connections[alias].settings_dict.get("ATOMIC_REQUESTS")
    ]


def _tables(alias: str) -> list[str]:
    try:
        return list(connections[alias].introspection.table_names())
    except ImproperlyConfigured:
        return []


def _waits_for_migration(alias: str) -> bool:
    """Whether the migration that puts the triggers is still to be run, as when ``migrate`` itself asks."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT 1 FROM django_migrations WHERE app = 'byggesten_store' AND name = '0002_append_only'")
        return cursor.fetchone() is None
