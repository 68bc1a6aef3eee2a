# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The kill harness around the real application: gunicorn with its workers, and clients that edit over HTTP."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from byggesten.actions.audit import AUDIT
from byggesten.actions.revisions import Standing, standing
from byggesten.store.database.store import DatabaseStore
from byggesten.store.database.verify import verify
from fire.http_clients import section
from fire.kill import PATIENCE, Fire

from support.brand import FILE, PROPOSAL, filled, sections_of
from support.databases import using

SLUG = "under-fire"
WRITTEN = re.compile(r"Skrevet: (\S+)\.")


@dataclass(kw_only=True)
class HttpFire(Fire):
    """A fire whose clients speak to ``python -m byggesten.web serve``, which is killed with them and started again."""

    client: str = "fire.http_clients:through_pages"
    port: int = 0

    def begin(self) -> None:
        """Make the workspace, its proposal, and the users."""
        super().begin()
        with using(self.database):
            sessions = filled(self.workspace, sections_of(self.clients), self.clients)
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}/w/{SLUG}/proposals/{PROPOSAL}#{','.join(sessions)}"
        self.serve = self.served

    def served(self) -> Sequence[subprocess.Popen[bytes]]:
        """Start the application, and wait until it answers."""
        data = self.folder / "data"
        data.mkdir(parents=True, exist_ok=True)
        own = {
            "BYGGESTEN_DATA": str(data), "DATABASE_URL": self.database, "BYGGESTEN_HTTPS": "0", "BYGGESTEN_DEMO": "0",
            "BYGGESTEN_REQUIRE_MFA": "0", "BYGGESTEN_SECRET_KEY": "only for tests",
        }  # fmt: skip
        known = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        log = self.folder / f"served-{self.rounds}"
        with log.open("wb") as said:
            command = [sys.executable, "-m", "byggesten.web", "serve", "--port", str(self.port), "--workers", "2"]
            process = subprocess.Popen(command, env=known | own, stdout=said, stderr=said, start_new_session=True)
        until = time.monotonic() + PATIENCE
        while not _answers(self.port):
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(log.read_text())
            time.sleep(0.05)
        return (process,)

    def look(self) -> list[str]:
        """What of the acknowledged is lost, doubled or half: text, revision and audit line of each edit are one."""
        with using(self.database):
            store = DatabaseStore(self.workspace)
            found = standing(store, FILE)
            if not isinstance(found, Standing):
                return [f"unreadable: {each.text('en')}" for each in found]
            chain = [f"chain: {each.text('en')}" for each in verify(self.workspace) if each.severity == "error"]
            return [*self._told(found), *_one_to_one(store, found), *self._newest(found), *chain]

    def _told(self, found: Standing) -> list[str]:
        """Whether each acknowledged edit has one revision, and its text stands in it."""
        by_token = {each.token: each for each in found.history.all() if each.token}
        counted = Counter(each.token for each in found.history.all() if each.token)
        wrong = [f"lost: {each}" for each in self.acknowledged if each not in by_token]
        wrong += [f"twice: {token}" for token, count in counted.items() if count > 1]
        return wrong + [
            f"half: {token}"
            for token, each in by_token.items()
            if f"Skrevet: {token}." not in _text(found, each.number)
        ]

    def _newest(self, found: Standing) -> list[str]:
        """Sections that do not hold the last edit of their client, and a document that is not the last revision."""
        text = found.text or ""
        last: dict[str, str] = {}
        for each in found.history.all():
            if each.token:
                last[each.token.partition("-client-")[2].partition("-")[0]] = each.token
        wrong = [] if text == _text(found, found.number) else ["behind: the document"]
        for number, token in last.items():
            part = text.partition(f"# {section(f'client-{number}')}\n")[2].partition("\n# ")[0]
            if WRITTEN.findall(part) != [token]:
                wrong.append(f"behind: client {number} wrote {token} and its section holds {WRITTEN.findall(part)}")
        return wrong


def _text(found: Standing, number: int) -> str:
    text = found.text_at(number)
    return text if isinstance(text, str) else ""


def _one_to_one(store: DatabaseStore, found: Standing) -> list[str]:
    """Edits with a revision and no line in the audit trail, or the reverse."""
    lines = [json.loads(each) for each in (store.read(AUDIT) or b"").splitlines()]
    edits = [each for each in lines if each["action"] == "edit" and each["subject"] == PROPOSAL]
    audited = Counter((each["revision"], each["text_sha256"]) for each in edits)
    revised = Counter((each.number, each.digest) for each in found.history.all() if each.token)
    return [f"half: revision {number} {digest[:8]}" for number, digest in (audited - revised) + (revised - audited)]


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthy", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
