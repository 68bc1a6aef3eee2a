# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace moved in and out is the same, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from byggesten.actions.ports import Store
from byggesten.actions.transfer import Copied, copy
from byggesten.store.database import chain
from byggesten.store.database.store import DatabaseStore
from byggesten.store.database.verify import verify
from byggesten.store.folder import FolderStore
from byggesten.store.memory import MemoryStore

from support.databases import Database
from support.desk import NOBODY, OWNER, codes, desk
from support.repository import ROOT
from support.stores import database_store

EXAMPLES = sorted(each.name for each in (ROOT / "examples").iterdir() if each.is_dir())
TRAIL = b'{"n": 1}\n{"n": 2}\n'


def held(store: Store) -> dict[str, bytes | None]:
    """Every file of a store that is not hidden."""
    return {path: store.read(path) for path in store.stamps()}


def moved(source: Store, target: Store, *, replace: bool = False) -> Copied:
    """A copy that succeeds."""
    done = copy(source, target, actor=OWNER, name="målet", replace=replace)
    assert isinstance(done, Copied), codes(done)
    return done


@pytest.fixture
def target(database: Database) -> DatabaseStore:
    """An empty workspace in each database."""
    return database_store()


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_go_in_and_out_without_loss(target: DatabaseStore, example: str, tmp_path: Path) -> None:
    """From the folder into the database and out into another folder: the same files with the same bytes."""
    source, out = FolderStore(ROOT / "examples" / example), FolderStore(tmp_path / "out")
    done = moved(source, target)
    assert sorted(done.files) == list(held(source))
    moved(target, out)
    assert held(source) == held(target) == held(out)
    assert () == verify(target.workspace_id)


def test_a_trail_gets_a_link_for_each_line(target: DatabaseStore) -> None:
    """Files of lines are added line by line, the others written once; hidden ones and the cache stay behind."""
    source = desk()
    for path, data in (("log.jsonl", TRAIL), ("revisions/a.jsonl", TRAIL), (".cache/x", b"x"), (".hidden", b"x")):
        source.write(path, data)
    moved(source, target)
    assert TRAIL == target.read("log.jsonl")
    assert target.append("log.jsonl", b"3", expected=2)
    assert len(held(source)) - 2 + 4 + 1 == chain.head(target.workspace_id)[0]
    assert [None, None] == [target.read(".cache/x"), target.read(".hidden")]
    assert () == verify(target.workspace_id)


NAMES = st.sampled_from(("log.jsonl", "audit.jsonl", "revisions/æ.jsonl", "register/units.csv", "proposals/a/b.md"))
BYTES = st.binary(max_size=20) | st.sampled_from((b"", b"\n", b"a\n", b"a\nb", b"\n\na\n", b"\r\n", b"a\r\n\n"))


@given(st.dictionaries(NAMES, BYTES), st.dictionaries(NAMES, BYTES))
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_law_a_round_trip_is_the_same(
    database: Database,
    files: dict[str, bytes],
    before: dict[str, bytes],
) -> None:
    """Any bytes come out as they went in, into an empty place or in place of anything."""
    head = {"byggesten.toml": b"x"}
    source, inside, out = MemoryStore(head | files), database_store(), MemoryStore(head | before)
    moved(MemoryStore(head | before), inside)
    moved(source, inside, replace=True)
    assert held(source) == held(inside)
    moved(inside, out, replace=True)
    assert held(source) == held(out)
    assert [] == [each for each in verify(inside.workspace_id) if each.severity == "error"]


def test_something_that_is_there_is_not_overwritten_unless_asked() -> None:
    """Nothing changes; asked, the target holds what the source holds and nothing else."""
    source, full = desk(), MemoryStore({"byggesten.toml": b"theirs", "old.md": b"x", ".git": b"x"})
    assert ["transfer.occupied"] == codes(copy(source, full, actor=OWNER, name="målet"))
    assert {"byggesten.toml": b"theirs", "old.md": b"x"} == held(full)
    assert ("old.md",) == moved(source, full, replace=True).removed
    assert held(source) == held(full)
    assert b"x" == full.read(".git")


def test_what_is_no_workspace_is_never_replaced() -> None:
    """A folder named by mistake keeps what is in it, even when it is asked."""
    foreign = MemoryStore({"thesis.docx": b"x"})
    assert ["transfer.foreign"] == codes(copy(desk(), foreign, actor=OWNER, name="målet", replace=True))
    assert {"thesis.docx": b"x"} == held(foreign)


def test_a_trail_that_became_longer_is_only_added_to(target: DatabaseStore) -> None:
    """A second import of the same workspace leaves the links that are there."""
    source = desk()
    source.write("log.jsonl", TRAIL)
    moved(source, target)
    before = chain.head(target.workspace_id)[0]
    source.append("log.jsonl", b"three")
    moved(source, target, replace=True)
    assert before + 1 == chain.head(target.workspace_id)[0]
    assert () == verify(target.workspace_id)


def test_without_the_right_nothing_is_moved() -> None:
    """Who may not make a workspace may not import one."""
    empty = MemoryStore()
    assert ["action.forbidden"] == codes(copy(desk(), empty, actor=NOBODY, name="målet"))
    assert () == empty.names()


def test_a_place_without_a_workspace_is_said_to_be_so(tmp_path: Path) -> None:
    """And the folder is not made by asking."""
    assert ["workspace.missing"] == codes(copy(FolderStore(tmp_path / "no"), MemoryStore(), actor=OWNER, name="x"))
    assert [] == list(tmp_path.iterdir())


def test_a_file_that_cannot_be_read_stops_it_all(tmp_path: Path) -> None:
    """A link that leads nowhere would be lost; so nothing is written."""
    source, empty = FolderStore(tmp_path), MemoryStore()
    moved(desk(), source)
    (tmp_path / "register" / "lost.csv").symlink_to(tmp_path / "nowhere")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert ["file.unreadable", "file.unreadable"] == codes(copy(source, empty, actor=OWNER, name="x"))
    assert () == empty.names()


class Full(MemoryStore):
    """A store whose medium becomes full."""

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        """No room for lines."""
        raise OSError(28, "full")


def test_a_medium_that_refuses_is_left_as_it_was() -> None:
    """What was written before it refused is taken back."""
    source, full = desk({"log.jsonl": "{}\n"}), Full()
    assert ["transfer.not_written"] == codes(copy(source, full, actor=OWNER, name="x"))
    assert () == full.names()
