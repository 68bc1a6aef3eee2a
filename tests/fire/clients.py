# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a client under fire does: one change after another, each acknowledged when it is saved.

A client is a function of `Task` that gives a function of a token: it makes one change that carries the token and calls
`task.acknowledge` when whoever asked for the change would be told that it is saved. The harness knows nothing more of
it, so that a client which speaks HTTP to a server can stand here as well. The two last are controls: with the guard
off the harness must find the loss.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass

from byggesten.store.database.store import DatabaseStore

LOG, AUDIT = "log.jsonl", "audit.jsonl"
PAUSE = 0.03
Edit = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a client is told: its own name, the workspace, the address of what it speaks to, and whom to tell."""

    name: str
    workspace: int
    url: str
    acknowledge: Callable[[str], None]


def through_store(task: Task) -> Edit:
    """Audit line, log line and the client's own proposal in one transaction, acknowledged after it."""
    store = DatabaseStore(task.workspace)

    def edit(token: str) -> None:
        with store.together():
            store.append(AUDIT, _line(token, "audit"))
            store.append(LOG, _line(token, "log"))
            store.write(_proposal(task), f"# Forslag\n\n{token}\n".encode())
        task.acknowledge(token)

    return edit


def acknowledging_early(task: Task) -> Edit:
    """Control: says that it is saved a moment before it is."""
    store = DatabaseStore(task.workspace)

    def edit(token: str) -> None:
        with store.together():
            store.append(AUDIT, _line(token, "audit"))
            store.append(LOG, _line(token, "log"))
            store.write(_proposal(task), f"# Forslag\n\n{token}\n".encode())
            task.acknowledge(token)
            time.sleep(PAUSE)

    return edit


def audit_and_log_apart(task: Task) -> Edit:
    """Control: audit line and log line are saved one after the other, each on its own."""
    store = DatabaseStore(task.workspace)

    def edit(token: str) -> None:
        store.append(AUDIT, _line(token, "audit"))
        time.sleep(PAUSE)
        store.append(LOG, _line(token, "log"))
        task.acknowledge(token)

    return edit


def _line(token: str, what: str) -> bytes:
    return json.dumps({"what": what, "token": token, "text": "æøå " * 20}, ensure_ascii=False).encode()


def _proposal(task: Task) -> str:
    return f"proposals/{task.name}.md"
