# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""People who edit one proposal: a document with two sections, and edits of it as a page makes them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from byggesten.actions.edit import Conflicted, Make, current, edit
from byggesten.actions.permission import Actor, Role, in_role
from byggesten.actions.ports import Store
from byggesten.actions.revisions import Act
from byggesten.actions.saving import Edited
from byggesten.actions.workspace import Workspace, open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.findings import Finding
from byggesten.proposal.patches import Patch, difference
from byggesten.proposal.proposal import Proposal
from byggesten.store.folder import FolderStore

from support.desk import NOW, desk

ANNA, BO = in_role(Role.PROJECT_LEADER, "anna"), in_role(Role.PROJECT_LEADER, "bo")
READER = in_role(Role.EMPLOYEE, "læser")
FILE = "proposals/b.md"
REVISIONS = "revisions/b.jsonl"
TEXT = """---
proposal: b
title: Biblioteket
effective: 2027-06-01
decided by: Kommunalbestyrelsen
---
# Hvorfor

Børn læser for lidt.

# Ændringer

Det gør biblioteket bedre.

:::{changes}
- id: D1
  move: Biblioteket
  to: Børn og Skole
:::
"""


def store_of(kind: str, tmp_path: Path, files: dict[str, str] | None = None) -> Store:
    """A store of a kind with the small workspace and the proposal b."""
    memory = desk({FILE: TEXT, **(files or {})})
    if kind == "memory":
        return memory
    folder = FolderStore(tmp_path)
    for path in memory.stamps():
        folder.write(path, memory.read(path) or b"")
    return folder


@pytest.fixture(params=["memory", "folder"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A store of each kind with the proposal b."""
    return store_of(request.param, tmp_path)


def workspace(store: Store) -> Workspace:
    """The workspace as it is now."""
    return open_workspace(store, FolderCodecs())


def becomes(old: str, new: str) -> Make:
    """An edit that makes some words others; the test fails where they are not there."""

    def make(proposal: Proposal) -> tuple[Patch, ...]:
        assert old in proposal.text
        return difference(proposal.text, proposal.text.replace(old, new, 1))

    return make


def edits(
    store: Store, actor: Actor, old: str, new: str, *, seen: int = 0, here: Workspace | None = None, **more: Any
) -> Edited | Conflicted | tuple[Finding, ...]:
    """An edit of b by somebody who saw a revision, else the newest."""
    act = Act("prose", {"section": "Hvorfor"})
    number = seen or newest(store)
    return edit(
        store, here or workspace(store), "b", becomes(old, new), actor=actor, seen=number, now=NOW, what=act, **more
    )


def newest(store: Store) -> int:
    """The number of the newest revision of b, as an editor sees it."""
    found = current(store, FILE)
    assert not isinstance(found, Finding)
    return found[0]


def saved(result: object) -> Edited:
    """An edit that must have been saved."""
    assert isinstance(result, Edited), result
    return result


def text(store: Store) -> str:
    """The document b."""
    return (store.read(FILE) or b"").decode()


def trail(store: Store) -> Iterator[dict[str, Any]]:
    """The lines of the audit trail."""
    return (json.loads(line) for line in (store.read("audit.jsonl") or b"").splitlines())


def later(minutes: int) -> dt.datetime:
    """Some minutes after now."""
    return NOW + dt.timedelta(minutes=minutes)
