# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What every store promises; memory, folder and the database, on SQLite and on PostgreSQL, pass the same tests."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from byggesten.actions.ports import Store
from byggesten.store.folder import FolderStore

from support.stores import STORES, closing, opened

WRITERS, LINES = 6, 40
WRITER = """
import sys, time
from pathlib import Path
from byggesten.store.folder import FolderStore
folder, name, lines = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
(folder / f".ready-{name}").touch()
while not (folder / ".go").exists():
    time.sleep(0.001)
for number in range(lines):
    FolderStore(folder).append("log.jsonl", f"{name} {number} {'x' * 500}".encode())
"""
DECIDER = """
import sys, time
from pathlib import Path
from byggesten.store.folder import FolderStore
folder, name, lines = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
(folder / f".ready-{name}").touch()
while not (folder / ".go").exists():
    time.sleep(0.001)
store = FolderStore(folder)
for expected in range(lines):
    if store.append("log.jsonl", f"{name} {expected}".encode(), expected=expected):
        print(expected)
"""


class TestStore:
    """The contract."""

    @pytest.fixture(params=STORES)
    def store(self, request: pytest.FixtureRequest) -> Iterator[Store]:
        """A store of each kind, empty."""
        with opened(request, request.param) as store:
            yield store

    def test_what_is_written_is_read(self, store: Store) -> None:
        """The same bytes come back, and the last ones written."""
        store.write("register/units.csv", b"one")
        store.write("register/units.csv", "æøå\r\n".encode())
        assert "æøå\r\n".encode() == store.read("register/units.csv")

    def test_what_is_not_there_is_none(self, store: Store) -> None:
        """A missing file is no error; neither is one below a file."""
        assert store.read("log.jsonl") is None
        assert store.read("no/where.csv") is None
        store.write("a", b"")
        assert b"" == store.read("a")

    def test_names_are_what_lies_directly_in_a_folder(self, store: Store) -> None:
        """Sorted, folders too, hidden and temporary ones apart; a folder that is not there is empty."""
        for file in ("b.csv", "a.csv", ".hidden", "~lock", "sub/c.csv"):
            store.write(file, b"x")
        assert ("a.csv", "b.csv", "sub") == store.names()
        assert ("c.csv",) == store.names("sub")
        assert () == store.names("nowhere")

    def test_a_folder_is_no_file(self, store: Store) -> None:
        """Reading a folder is refused, not empty."""
        store.write("register/units.csv", b"x")
        with pytest.raises(IsADirectoryError):
            store.read("register")

    def test_lines_are_added_at_the_end(self, store: Store) -> None:
        """One or several at a time, each ended."""
        assert store.append("log.jsonl", b"one")
        assert store.append("log.jsonl", b"two\nthree")
        assert b"one\ntwo\nthree\n" == store.read("log.jsonl")

    def test_a_line_is_not_added_when_the_file_has_moved(self, store: Store) -> None:
        """With another number of lines than expected nothing is written."""
        assert store.append("log.jsonl", b"one\ntwo", expected=0)
        assert not store.append("log.jsonl", b"late", expected=0)
        assert not store.append("log.jsonl", b"early", expected=3)
        assert store.append("log.jsonl", b"three", expected=2)
        assert b"one\ntwo\nthree\n" == store.read("log.jsonl")

    def test_a_half_line_is_never_added_to(self, store: Store) -> None:
        """What a crash left without its end keeps its own line and counts as one."""
        store.write("log.jsonl", b"one\nhal")
        assert not store.append("log.jsonl", b"two", expected=1)
        assert store.append("log.jsonl", b"two", expected=2)
        assert b"one\nhal\ntwo\n" == store.read("log.jsonl")

    def test_threads_that_append_at_once_lose_nothing(self, store: Store) -> None:
        """Every line of every thread is there, whole and in its thread's order."""

        @closing
        def write(name: int) -> None:
            for number in range(LINES):
                store.append("log.jsonl", f"{name} {number}".encode())

        threads = [threading.Thread(target=write, args=(name,)) for name in range(WRITERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        lines = (store.read("log.jsonl") or b"").decode().splitlines()
        for name in range(WRITERS):
            assert [f"{name} {n}" for n in range(LINES)] == [line for line in lines if line.startswith(f"{name} ")]

    def test_what_is_removed_is_not_there(self, store: Store) -> None:
        """It can be written again and begins anew; removing nothing says so, removing a folder is refused."""
        assert store.append("revisions/a.jsonl", b"one")
        assert store.remove("revisions/a.jsonl")
        assert not store.remove("revisions/a.jsonl")
        assert store.read("revisions/a.jsonl") is None
        assert store.append("revisions/a.jsonl", b"two", expected=0)
        assert b"two\n" == store.read("revisions/a.jsonl")
        with pytest.raises(IsADirectoryError):
            store.remove("revisions")

    def test_a_file_is_not_put_where_a_folder_is_or_below_a_file(self, store: Store) -> None:
        """The medium refuses, and what was there is there."""
        store.write("register/units.csv", b"x")
        with pytest.raises(OSError, match="register"):
            store.write("register", b"y")
        with pytest.raises(OSError, match=r"units\.csv"):
            store.append("register/units.csv/more", b"y")
        assert b"x" == store.read("register/units.csv")
        assert ("register",) == store.names()

    def test_adding_to_a_written_file_keeps_it(self, store: Store) -> None:
        """Written, added to, written again, added to: each reads as it should, with the right number of lines."""
        store.write("log.jsonl", b"one\ntwo\n")
        assert store.append("log.jsonl", b"three", expected=2)
        assert b"one\ntwo\nthree\n" == store.read("log.jsonl")
        store.write("log.jsonl", b"four")
        assert store.append("log.jsonl", b"five\nsix", expected=1)
        assert store.append("log.jsonl", b"", expected=3)
        assert b"four\nfive\nsix\n\n" == store.read("log.jsonl")

    def test_a_stamp_is_as_old_as_the_bytes(self, store: Store) -> None:
        """Every change gives a new stamp to its file and to no other; hidden files have none."""
        seen = set()
        store.write("other.csv", b"x")
        for data in (b"aaa", b"bbb", b"aab"):
            store.write("register/units.csv", data)
            seen.add(store.stamps()["register/units.csv"])
        store.write(".cache/posts.npz", b"x")
        assert store.append("register/units.csv", b"four")
        seen.add(store.stamps()["register/units.csv"])
        assert 4 == len(seen)
        assert store.stamps() == store.stamps()
        assert ["other.csv", "register/units.csv"] == list(store.stamps())
        store.remove("other.csv")
        assert ["register/units.csv"] == list(store.stamps())

    def test_the_cache_is_kept_too(self, store: Store) -> None:
        """Written, read, added to and removed like any file, though never listed."""
        store.write(".cache/a", b"\x00\xff")
        assert store.append(".cache/a", b"more", expected=1)
        assert b"\x00\xff\nmore\n" == store.read(".cache/a")
        assert store.remove(".cache/a")
        assert store.read(".cache/a") is None

    def test_a_large_file_is_whole(self, store: Store) -> None:
        """Ten megabytes of posts come back as they were."""
        data = b"unit,title,fte,cost\n" + b"Plan,Planl\xc3\xa6gger,1.00,550000\n" * 350_000
        store.write("register/posts.csv", data)
        assert data == store.read("register/posts.csv")

    def test_together_all_of_it_is_written(self, store: Store) -> None:
        """What is written inside is seen inside, and stays; one inside another is a part of it."""
        with store.together():
            store.write("a", b"1")
            with store.together():
                assert store.append("log.jsonl", b"one", expected=0)
            assert b"one\n" == store.read("log.jsonl")
        assert b"1" == store.read("a")
        assert b"one\n" == store.read("log.jsonl")

    def test_together_nothing_is_written_when_it_fails(self, store: Store) -> None:
        """New files are gone, changed ones as before, removed ones back, and their stamps with them."""
        store.write("kept", b"before")
        store.write("removed", b"before")
        assert store.append("log.jsonl", b"one")
        stamps = store.stamps()

        def fail() -> None:
            with store.together():
                store.write("kept", b"after")
                store.write("new", b"after")
                store.remove("removed")
                assert store.append("log.jsonl", b"two")
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail()
        assert [b"before", b"before", b"one\n", None] == [
            store.read(each) for each in ("kept", "removed", "log.jsonl", "new")
        ]
        assert list(stamps) == list(store.stamps())
        assert store.append("log.jsonl", b"three", expected=1)

    def test_the_inner_of_two_may_fail_alone(self, store: Store) -> None:
        """What the inner one wrote is undone; what the outer one wrote stays."""

        def fail() -> None:
            with store.together():
                store.write("inner", b"x")
                store.write("outer", b"y")
                raise ZeroDivisionError

        with store.together():
            store.write("outer", b"x")
            with pytest.raises(ZeroDivisionError):
                fail()
        assert b"x" == store.read("outer")
        assert store.read("inner") is None

    def test_any_history_reads_as_in_a_dictionary(self, store: Store) -> None:
        """Law: after any writes, additions and removals every store holds what the simplest one would."""
        number = iter(range(1_000_000))

        @given(st.lists(STEPS, max_size=12))
        @settings(max_examples=25, suppress_health_check=list(HealthCheck))
        def law(steps: list[tuple[str, str, bytes]]) -> None:
            below, held = f"case-{next(number)}", {}
            for what, name, data in steps:
                path = f"{below}/{name}"
                if what == "write":
                    store.write(path, data)
                    held[path] = data
                elif what == "append":
                    was = held.get(path, b"")
                    assert store.append(path, data)
                    held[path] = was + (b"\n" if was and not was.endswith(b"\n") else b"") + data + b"\n"
                else:
                    assert (held.pop(path, None) is not None) == store.remove(path)
                assert held.get(path) == store.read(path)
            assert sorted(held) == [path for path in store.stamps() if path.startswith(f"{below}/")]

        law()


STEPS = st.tuples(
    st.sampled_from(("write", "append", "append", "remove")),
    st.sampled_from(("log.jsonl", "æøå.md")),
    st.sampled_from((b"", b"one", b"one\n", b"\xff\x00", b"a\nb", "æ\r\n".encode(), b"\n\n")),
)


def race(folder: Path, program: str) -> list[str]:
    """Run a program in several processes that begin together; what each printed."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(folder), str(name), str(LINES)], stdout=subprocess.PIPE, text=True
        )
        for name in range(WRITERS)
    ]
    while len(list(folder.glob(".ready-*"))) < WRITERS:
        assert all(process.poll() is None for process in started)
    (folder / ".go").touch()
    said = [process.communicate()[0] for process in started]
    assert [0] * WRITERS == [process.returncode for process in started]
    return said


def test_processes_that_append_at_once_lose_nothing(tmp_path: Path) -> None:
    """Every line of every process is there, whole and in its process's order."""
    race(tmp_path, WRITER)
    lines = (tmp_path / "log.jsonl").read_text().split("\n")
    assert "" == lines.pop()
    assert WRITERS * LINES == len(lines)
    for name in range(WRITERS):
        own = [line for line in lines if line.startswith(f"{name} ")]
        assert [f"{name} {number} {'x' * 500}" for number in range(LINES)] == own


def test_of_processes_that_expect_the_same_position_one_gets_it(tmp_path: Path) -> None:
    """Each position of the log is given once, to the process that was told so."""
    said = race(tmp_path, DECIDER)
    lines = (tmp_path / "log.jsonl").read_text().splitlines()
    told = sorted(int(position) for one in said for position in one.split())
    assert list(range(len(lines))) == told
    for name, one in enumerate(said):
        for position in one.split():
            assert f"{name} {position}" == lines[int(position)]


def test_writing_keeps_the_rights_of_a_file(tmp_path: Path) -> None:
    """A replaced file may be read by those who could read it before."""
    store = FolderStore(tmp_path)
    store.write("a.csv", b"one")
    (tmp_path / "a.csv").chmod(0o640)
    store.write("a.csv", b"two")
    assert 0o640 == (tmp_path / "a.csv").stat().st_mode & 0o777
    assert ["a.csv"] == [each.name for each in tmp_path.iterdir()]


def test_a_link_in_a_circle_is_refused(tmp_path: Path) -> None:
    """A link that points at itself is an error of the medium, not a missing file."""
    (tmp_path / "units.csv").symlink_to(tmp_path / "units.csv")
    with pytest.raises(OSError, match=r"units\.csv"):
        FolderStore(tmp_path).read("units.csv")
    assert ("units.csv",) == FolderStore(tmp_path).names()
