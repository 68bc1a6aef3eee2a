# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Nothing that was acknowledged over HTTP is lost when the application, and the database with it, is killed."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from byggesten.store.database.store import DatabaseStore
from fire.http_kill import HttpFire

from support.brand import FILE
from support.databases import migrated, using
from support.postgres import Postgres, serving

ROUNDS = int(os.environ.get("BYGGESTEN_KILL_ROUNDS", "1"))


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A server of its own, for it is killed too."""
    with serving() as started:
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def fire(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: Any) -> Iterator[HttpFire]:
    """A fresh installation on each database, with one proposal that sixteen may write in."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'byggesten.sqlite3'}"
    else:
        server, name = request.getfixturevalue("server"), f"http_{abs(hash(request.node.name))}"
        server.execute(f"CREATE DATABASE {name}")
        url = server.url(name)
    with django_db_blocker.unblock():
        migrated(url)
        made = HttpFire(database=url, folder=tmp_path / "fire", chance=random.Random(request.node.name))
        made.begin()
        yield made


@pytest.mark.slow
def test_nothing_acknowledged_over_http_is_lost(fire: HttpFire, request: pytest.FixtureRequest) -> None:
    """Sixteen editors of one proposal; gunicorn, its workers and the editors are killed at once, PostgreSQL too."""
    server = request.getfixturevalue("server") if fire.database.startswith("postgresql") else None
    for number in range(ROUNDS):
        too = server is not None and number % 2 == 0
        found = fire.round(server.kill, server.start) if server is not None and too else fire.round()
        print(f"round {number + 1}: {len(fire.acknowledged)} acknowledged{', the server killed too' * too}")
        assert [] == found
    assert len(fire.acknowledged) >= ROUNDS * fire.clients
    _control(fire)


def _control(fire: HttpFire) -> None:
    """The look finds what is not there: an edit said to be acknowledged, and a document that a crash left behind."""
    fire.acknowledged.append("token-9-client-0-9")
    assert ["lost: token-9-client-0-9"] == fire.look()
    fire.acknowledged.pop()
    with using(fire.database):
        store = DatabaseStore(fire.workspace)
        store.write(FILE, (store.read(FILE) or b"").replace(b"Skrevet: ", b"Tabt: ", 1))
    assert {"behind"} == {each.partition(":")[0] for each in fire.look()}
