# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Nothing acknowledged is lost when everything is killed; and the harness finds loss where there is some."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fire.kill import Fire

from support.databases import migrated
from support.postgres import Postgres, serving

ROUNDS = int(os.environ.get("BYGGESTEN_KILL_ROUNDS", "2"))


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A server of its own, for it is killed too."""
    with serving() as started:
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def fire(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: Any) -> Iterator[Fire]:
    """A fresh workspace on each database, ready to be written in."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'byggesten.sqlite3'}"
    else:
        server, name = request.getfixturevalue("server"), f"fire_{abs(hash(request.node.name))}"
        server.execute(f"CREATE DATABASE {name}")
        url = server.url(name)
    with django_db_blocker.unblock():
        migrated(url, "byggesten_store")
        made = Fire(database=url, folder=tmp_path / "fire", chance=random.Random(request.node.name))
        made.begin()
        yield made


def test_nothing_acknowledged_is_lost(fire: Fire, request: pytest.FixtureRequest) -> None:
    """Sixteen clients, all killed at once; on PostgreSQL the server too, every other time."""
    server = request.getfixturevalue("server") if fire.database.startswith("postgresql") else None
    for number in range(ROUNDS):
        too = server is not None and number % 2 == 0
        found = fire.round(server.kill, server.start) if server is not None and too else fire.round()
        print(f"round {number + 1}: {len(fire.acknowledged)} acknowledged{', the server killed too' * too}")
        assert [] == found
    assert len(fire.acknowledged) >= ROUNDS * fire.clients


@pytest.mark.parametrize(
    ("client", "finds"),
    [("fire.clients:acknowledging_early", "lost"), ("fire.clients:audit_and_log_apart", "half")],
)
def test_control_the_harness_finds_what_is_lost(fire: Fire, client: str, finds: str) -> None:
    """With a guard off: told before it is saved, or audit line and log saved apart."""
    fire.client, fire.clients, fire.proposals = client, 4, False
    found: list[str] = []
    for _ in range(10):
        found = fire.round()
        if found:
            break
    assert {finds} == {each.partition(":")[0] for each in found}
