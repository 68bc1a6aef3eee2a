# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What every store promises; memory and folder pass the same tests."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from byggesten.actions.ports import Store
from byggesten.store.folder import FolderStore
from byggesten.store.memory import MemoryStore

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

    @pytest.fixture(params=["memory", "folder"])
    def store(self, request: pytest.FixtureRequest, tmp_path: Path) -> Store:
        """A store of each kind, empty."""
        made: dict[str, Callable[[], Store]] = {"memory": MemoryStore, "folder": lambda: FolderStore(tmp_path)}
        return made[request.param]()

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
