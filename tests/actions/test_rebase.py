# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rebase: renamed names are written anew, what was itself changed is a conflict, and the rest of the text stands."""

from __future__ import annotations

import difflib

from byggesten.actions.check import check
from byggesten.actions.decide import Decided, decide
from byggesten.actions.rebase import Moved, rebase_proposal
from byggesten.store.memory import MemoryStore

from support.desk import NOBODY, NOW, OWNER, TODAY, codes, desk, document, opened, subject

RENAME = document("navn", '- id: N1\n  rename: Børn og Skole\n  to: "Børn: Skole & Familie"', day="2026-09-01")
MINE = """---
proposal: b
title: B
effective: 2027-06-01
decided by: Kommunalbestyrelsen
---
# Ændringer

{unit}`Børn og Skole` får {unit}`Biblioteket`. Børn og Skole er stor.

:::{changes}
- id: D1
  move: Biblioteket
  to: "Børn og Skole"
  because: Børn og Skole har plads
- id: D2
  keep:
    - Børn og Skole
    - Teknik og Miljø
:::
"""


def decided(store: MemoryStore, name: str) -> None:
    """Decide a proposal of the store."""
    assert isinstance(decide(store, subject(opened(store), name), actor=OWNER, decision="KB", now=NOW), Decided)


def moved(store: MemoryStore, *, accept: bool = False) -> Moved:
    """Rebase the proposal b."""
    workspace = opened(store)
    proposal = workspace.proposal("b")
    assert proposal is not None
    found = rebase_proposal(store, workspace, proposal, actor=OWNER, now=NOW, accept=accept)
    assert isinstance(found, Moved)
    return found


def changed_lines(before: str, after: bytes | None) -> list[str]:
    """The lines that differ, with their signs."""
    lines = difflib.ndiff(before.splitlines(), (after or b"").decode().splitlines())
    return [line for line in lines if line[0] in "+-"]


def test_names_are_patched_and_nothing_else() -> None:
    """References and roles get the new name, quoted where it must be; prose and reasons stand as written."""
    store = desk({"proposals/navn.md": RENAME, "proposals/b.md": MINE})
    decided(store, "navn")
    assert moved(store).written
    new = "Børn: Skole & Familie"
    assert [
        "+ base: 1",
        "- {unit}`Børn og Skole` får {unit}`Biblioteket`. Børn og Skole er stor.",
        f"+ {{unit}}`{new}` får {{unit}}`Biblioteket`. Børn og Skole er stor.",
        '-   to: "Børn og Skole"',
        f'+   to: "{new}"',
        "-     - Børn og Skole",
        f'+     - "{new}"',
    ] == changed_lines(MINE, store.read("proposals/b.md"))
    assert not [each for each in check(opened(store), TODAY) if each.place.file == "proposals/b.md"]
    decided(store, "b")


def test_what_was_itself_changed_is_a_conflict() -> None:
    """Nothing is written until somebody has looked."""
    store = desk({"proposals/b.md": MINE})
    decided(store, "boern-og-kultur")
    found = moved(store)
    assert not found.written
    assert ["rebase.conflict"] == codes(found.rebased.conflicts)
    assert "boern-og-kultur/C2" in found.rebased.conflicts[0].text("da")
    assert MINE.encode() == store.read("proposals/b.md")
    assert moved(store, accept=True).written
    assert () == moved(store).rebased.patches


def test_line_ends_and_mark_of_the_file_are_kept() -> None:
    """A file from Windows stays one."""
    store = desk({"proposals/navn.md": RENAME})
    store.write("proposals/b.md", b"\xef\xbb\xbf" + MINE.replace("\n", "\r\n").encode())
    decided(store, "navn")
    assert moved(store).written
    data = store.read("proposals/b.md") or b""
    assert data.startswith(b"\xef\xbb\xbf---\r\nbase: 1\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_stranger_rewrites_nothing() -> None:
    """It takes the right to propose."""
    store = desk({"proposals/b.md": MINE})
    workspace = opened(store)
    proposal = workspace.proposal("b")
    assert proposal is not None
    denied = rebase_proposal(store, workspace, proposal, actor=NOBODY, now=NOW)
    assert ["action.forbidden"] == codes(denied)


STEPS = """---
proposal: b
title: B
base: 0
effective: 2027-06-01
decided by: Kommunalbestyrelsen
phases:
  - id: et
    name: Et
    effective: 2027-01-01
  - id: to
    name: To
    effective: 2028-01-01
---
# Ændringer

Det gør b bedre.

:::{changes}
- id: D1
  phase: et
  move: Biblioteket
  to: Børn og Skole
- id: D2
  phase: to
  move: Biblioteket
  to: Teknik og Miljø
:::
"""


def test_a_phase_of_its_own_that_is_decided_is_no_conflict() -> None:
    """Alone it leaves the text as it is; with another decision the text moves."""
    store = desk({"proposals/b.md": STEPS})
    decided(store, "b@et")
    alone = moved(store)
    assert () == alone.rebased.conflicts + alone.findings
    assert STEPS.encode() == store.read("proposals/b.md")
    store.write("proposals/navn.md", RENAME.replace("---\n", "---\nbase: 1\n", 1).encode())
    decided(store, "navn")
    both = moved(store)
    assert () == both.rebased.conflicts + both.findings
    assert 2 == both.base
    decided(store, "b@to")
