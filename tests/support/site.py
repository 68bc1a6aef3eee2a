# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The site of the tests: a database prepared once a run, copied for each worker and put back after each live test."""

from __future__ import annotations

import contextlib
import fcntl
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connections
from django.test.testcases import QuietWSGIRequestHandler

from support.databases import using
from support.postgres import Postgres

PREPARED = "prepared.sqlite3"


@dataclass(frozen=True)
class SqliteSite:
    """A file of this worker's own, made of the prepared one."""

    prepared: Path
    file: Path

    @property
    def url(self) -> str:
        """Where the database is."""
        return f"sqlite:///{self.file}"

    def restore(self) -> None:
        """Put back what was prepared, page by page: a server that still reads sees the old or the new, whole."""
        source, target = sqlite3.connect(self.prepared), sqlite3.connect(self.file, timeout=30)
        with contextlib.closing(source), contextlib.closing(target):
            source.backup(target)


@dataclass(frozen=True)
class PostgresSite:
    """A database of this worker's own, made of the prepared one."""

    server: Postgres
    prepared: str = "site_prepared"
    name: str = "site"

    @property
    def url(self) -> str:
        """Where the database is."""
        return self.server.url(self.name)

    def restore(self) -> None:
        """Put back what was prepared; whoever is connected is cut off."""
        connections["default"].close()
        self.server.execute(
            f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)", f"CREATE DATABASE {self.name} TEMPLATE {self.prepared}"
        )


Site = SqliteSite | PostgresSite


def on_sqlite(shared: Path, own: Path, fill: Callable[[], None]) -> SqliteSite:
    """The site on SQLite; the first worker to come prepares it in the folder that all share, the others wait."""
    prepared = shared / PREPARED
    with (shared / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not prepared.exists():
            making = shared / "making.sqlite3"
            _prepare(f"sqlite:///{making}", fill)
            making.rename(prepared)
    site = SqliteSite(prepared=prepared, file=own / "site.sqlite3")
    shutil.copy(prepared, site.file)
    return site


def on_postgres(server: Postgres, fill: Callable[[], None]) -> PostgresSite:
    """The site on PostgreSQL."""
    site = PostgresSite(server)
    server.execute(f"CREATE DATABASE {site.prepared}")
    _prepare(server.url(site.prepared), fill)
    site.restore()
    return site


def _prepare(url: str, fill: Callable[[], None]) -> None:
    with using(url):
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        fill()
        if url.startswith("sqlite"):
            connections["default"].cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


@dataclass
class Server:
    """The application answering on a port, each request in a thread of its own."""

    answering: ThreadedWSGIServer = field(init=False)

    def __post_init__(self) -> None:
        """Take a free port."""
        self.answering = ThreadedWSGIServer(("127.0.0.1", 0), QuietWSGIRequestHandler, allow_reuse_address=False)
        self.answering.set_app(WSGIHandler())

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.answering.server_port}"


@contextlib.contextmanager
def serving_site() -> Iterator[Server]:
    """A server of the site, as long as it lasts."""
    server = Server()
    thread = threading.Thread(target=server.answering.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.answering.shutdown()
        server.answering.server_close()
        thread.join()
