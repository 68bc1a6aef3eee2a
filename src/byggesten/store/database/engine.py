# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Which database, from its address, with the options under which nothing acknowledged is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

EMBEDDED = "sqlite:///byggesten.sqlite3"
WAIT = 30
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
POSTGRESQL = ("postgresql", "postgres")
# What may follow the question mark of PostgreSQL's address, as libpq names it.
LIBPQ = ("sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "target_session_attrs", "passfile")


class AddressError(ValueError):
    """The address of the database cannot be used; the text says why, and never repeats a password."""


def database(url: str, base_dir: Path) -> dict[str, Any]:
    """Django's settings of the database at an address.

    ``sqlite:///name.db`` lies under ``base_dir``, ``sqlite:////a/b.db`` at an absolute path;
    ``postgresql://user:password@host:port/name?sslmode=require`` is a server, ``?host=/folder`` one on a local socket.
    No address is SQLite in a file of its own. Raises ``AddressError``.
    """
    address = urlsplit(url or EMBEDDED)
    if address.scheme == "sqlite":
        return _sqlite(address, base_dir)
    if address.scheme in POSTGRESQL:
        return _postgresql(address)
    raise AddressError(f"DATABASE_URL begins with “{address.scheme}:”; it must begin with sqlite:/// or postgresql://")


def _sqlite(address: SplitResult, base_dir: Path) -> dict[str, Any]:
    name = unquote(address.path.removeprefix("/"))
    if address.netloc or not name:
        raise AddressError("DATABASE_URL names no file; write sqlite:///name.db or sqlite:////absolute/path.db")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name if name == ":memory:" else str(base_dir / name),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": WAIT, "init_command": ";".join(PRAGMAS)},
    }


def _postgresql(address: SplitResult) -> dict[str, Any]:
    given = dict(parse_qsl(address.query, keep_blank_values=True))
    unknown = sorted(set(given) - {"host", "port", *LIBPQ})
    if unknown:
        raise AddressError(f"DATABASE_URL has options that are not known: {', '.join(unknown)}")
    try:
        port = address.port
    except ValueError:
        raise AddressError("DATABASE_URL has a port that is no number") from None
    if not address.path.strip("/"):
        raise AddressError("DATABASE_URL names no database; write postgresql://user@host/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(address.path.strip("/")),
        "USER": unquote(address.username or ""),
        "PASSWORD": unquote(address.password or ""),
        "HOST": given.get("host", unquote(address.hostname or "")),
        "PORT": given.get("port", str(port or "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {name: given[name] for name in LIBPQ if name in given},
    }
