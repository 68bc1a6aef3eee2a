# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An empty store of each kind, for what all of them promise."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator

import pytest
from django.db import connections

from byggesten.actions.ports import Store
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.store.folder import FolderStore
from byggesten.store.memory import MemoryStore

from support.databases import using

STORES = ("memory", "folder", "sqlite", "postgresql")
COUNT = itertools.count(1)


@contextlib.contextmanager
def opened(request: pytest.FixtureRequest, kind: str) -> Iterator[Store]:
    """A store of a kind; that of a database lies in a fresh one, which other threads find too."""
    folder = request.getfixturevalue("tmp_path")
    if kind == "memory":
        yield MemoryStore()
    elif kind == "folder":
        yield FolderStore(folder / "workspace")
    else:
        maker = request.getfixturevalue("fresh_sqlite" if kind == "sqlite" else "fresh_postgres")
        url = maker(folder) if kind == "sqlite" else maker()
        with request.getfixturevalue("django_db_blocker").unblock(), using(url):
            yield database_store()


def database_store() -> DatabaseStore:
    """The store of a new workspace in the database that Django is on."""
    name = f"kommune-{next(COUNT)}"
    return DatabaseStore(Workspace.objects.create(slug=name, name=name).pk)


def closing(work):  # type: ignore[no-untyped-def]
    """What a thread does, with its connection to the database closed at the end."""

    def run(*args: object) -> None:
        try:
            work(*args)
        finally:
            connections.close_all()

    return run
