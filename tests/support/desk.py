# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace in memory to act on: the small one that `byggesten new` makes, with files added or replaced."""

from __future__ import annotations

import datetime as dt

from byggesten.actions.new import starter
from byggesten.actions.permission import Actor, owner
from byggesten.actions.subject import Subject, resolve
from byggesten.actions.workspace import Workspace, open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.findings import Finding
from byggesten.store.memory import MemoryStore

TODAY = dt.date(2026, 6, 1)
NOW = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
OWNER = owner("ejer")
NOBODY = Actor(name="gæst")
HEAD = "---\nproposal: {id}\ntitle: {id}\neffective: {day}\ndecided by: Kommunalbestyrelsen\n---\n"


def document(id: str, changes: str, day: str = "2027-06-01", base: int | None = None) -> str:
    """A proposal with changes under one heading; the section's prose is their reason."""
    head = HEAD.format(id=id, day=day)
    head = head if base is None else head.replace("---\n", f"---\nbase: {base}\n", 1)
    return f"{head}# Ændringer\n\nDet gør {id} bedre. Og mere til.\n\n:::{{changes}}\n{changes.strip()}\n:::\n"


def desk(files: dict[str, str] | None = None, *, without: tuple[str, ...] = ()) -> MemoryStore:
    """A store with the small workspace, some files added and some left out."""
    kept = {file: data for file, data in starter("da").items() if file not in without}
    return MemoryStore(kept | {file: text.encode() for file, text in (files or {}).items()})


def opened(store: MemoryStore) -> Workspace:
    """The workspace in a store."""
    return open_workspace(store, FolderCodecs())


def subject(workspace: Workspace, name: str, on: dt.date | None = None) -> Subject:
    """The subject of a name; the test fails where there is none."""
    found = resolve(workspace, name, TODAY, on)
    assert isinstance(found, Subject), found.text("en") if isinstance(found, Finding) else found
    return found


def codes(findings: object) -> list[str]:
    """The codes of findings, in order."""
    assert isinstance(findings, tuple | list)
    return [finding.code for finding in findings]
