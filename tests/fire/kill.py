# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The kill harness: many clients write, all is killed at a random moment, and what was acknowledged is looked for."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.store.database.verify import verify
from fire.clients import AUDIT, LOG

from support.databases import using
from support.killing import kill_all

TESTS = Path(__file__).resolve().parents[1]
SETTINGS = "support.django_settings"
TOKEN = re.compile(rb"token-\d+-client-\d+-\d+")
CLIENTS, LONGEST, PATIENCE = 16, 0.4, 120.0


@dataclass(kw_only=True)
class Fire:
    """One workspace in one database, and who writes in it.

    ``client`` is ``module:function`` (see ``fire.clients``); ``serve`` starts what the clients speak to, if anything
    stands between them and the database, and gives the processes, which are killed with them; ``files`` are those in
    which a change leaves its token, all or none of them.
    """

    database: str
    folder: Path
    client: str = "fire.clients:through_store"
    clients: int = CLIENTS
    files: Sequence[str] = (AUDIT, LOG)
    proposals: bool = True
    address: str = ""
    serve: Callable[[], Sequence[subprocess.Popen[bytes]]] = tuple
    chance: random.Random = field(default_factory=random.Random)
    rounds: int = 0
    acknowledged: list[str] = field(default_factory=list)
    workspace: int = 0

    def begin(self) -> None:
        """Make the workspace."""
        with using(self.database):
            self.workspace = Workspace.objects.create(slug="under-fire", name="Under fire").pk

    def round(
        self, kill_database: Callable[[], None] | None = None, restart: Callable[[], None] | None = None
    ) -> list[str]:
        """Let the clients write, kill everything, start the database again, and look; what is wrong."""
        folder = self.folder / f"round-{self.rounds}"
        folder.mkdir(parents=True)
        served = self.serve()
        nursery = self._start(folder, forgiving=kill_database is not None)
        self._wait(folder, nursery)
        if kill_database:
            kill_database()
        kill_all(nursery, *served)
        if restart:
            restart()
        self.rounds += 1
        self.acknowledged += [each for file in sorted(folder.iterdir()) for each in _whole_lines(file)]
        return self.look()

    def look(self) -> list[str]:
        """What of the acknowledged is lost, doubled or half, what the chain finds, and proposals that are behind."""
        with using(self.database):
            store = DatabaseStore(self.workspace)
            held = {
                path: Counter(each.decode() for each in TOKEN.findall(store.read(path) or b"")) for path in self.files
            }
            wrong = [
                f"lost: {each}" for each in self.acknowledged if any(each not in tokens for tokens in held.values())
            ]
            every = set().union(*held.values())
            wrong += [
                f"half: {each}" for each in sorted(every) if len({tokens[each] > 0 for tokens in held.values()}) > 1
            ]
            wrong += [f"twice: {each}" for tokens in held.values() for each, count in tokens.items() if count > 1]
            wrong += [f"chain: {each.text('en')}" for each in verify(self.workspace) if each.severity == "error"]
            return wrong + (self._behind(store, every) if self.proposals else [])

    def _behind(self, store: DatabaseStore, tokens: set[str]) -> list[str]:
        """Proposals that do not hold the last change of their client."""
        last: dict[str, tuple[int, int]] = {}
        for each in tokens:
            _, number, client, own, change = each.split("-")
            name = f"{client}-{own}"
            last[name] = max(last.get(name, (0, 0)), (int(number), int(change)))
        expected = {name: f"token-{number}-{name}-{change}" for name, (number, change) in last.items()}
        return [f"behind: {name}" for name, token in expected.items() if token.encode() not in _words(store, name)]

    def _start(self, folder: Path, *, forgiving: bool) -> subprocess.Popen[bytes]:
        told = {
            "clients": self.clients, "client": self.client, "folder": str(folder), "round": self.rounds,
            "workspace": self.workspace, "url": self.address or self.database, "forgiving": forgiving,
        }  # fmt: skip
        own = {"DATABASE_URL": self.database, "PYTHONPATH": str(TESTS), "DJANGO_SETTINGS_MODULE": SETTINGS}
        with (folder.parent / f"said-{self.rounds}").open("wb") as said:
            command = [sys.executable, "-m", "fire.nursery", json.dumps(told)]
            return subprocess.Popen(command, env=os.environ | own, stderr=said, stdout=said, start_new_session=True)

    def _wait(self, folder: Path, nursery: subprocess.Popen[bytes]) -> None:
        """Until every client has begun or many changes are acknowledged, and then a random moment more."""
        until = time.monotonic() + PATIENCE
        while sum(len(_whole_lines(file)) for file in folder.iterdir()) < self.clients:
            if nursery.poll() is not None or time.monotonic() > until:
                raise RuntimeError((folder.parent / f"said-{self.rounds}").read_text())
            time.sleep(0.01)
        time.sleep(self.chance.uniform(0, LONGEST))


def _whole_lines(file: Path) -> list[str]:
    """The tokens a client has been told are saved."""
    return file.read_text().split("\n")[:-1]


def _words(store: DatabaseStore, name: str) -> list[bytes]:
    return (store.read(f"proposals/{name}.md") or b"").split()
