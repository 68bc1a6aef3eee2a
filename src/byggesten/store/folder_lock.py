# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""One writer at a time in a folder, and what it wrote put back when it fails.

The lock is on the folder itself, so no file of ours lies about in it; it is the operating system's and goes with the
process that holds it.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import threading
from collections.abc import Iterator
from pathlib import Path


class Undo:
    """The files of a folder as they were when it began."""

    def __init__(self) -> None:
        """Nothing noted yet."""
        self._before: dict[Path, bytes | None] = {}

    def note(self, place: Path) -> None:
        """Remember a file before it is changed, once."""
        if place not in self._before:
            self._before[place] = place.read_bytes() if place.is_file() else None

    def put_back(self) -> None:
        """Make every file noted what it was."""
        for place, data in self._before.items():
            if data is None:
                place.unlink(missing_ok=True)
            elif not place.is_file() or place.read_bytes() != data:
                place.write_bytes(data)


class _Held(threading.local):
    """The folders that this thread holds, each with what to undo, the innermost last."""

    def __init__(self) -> None:
        self.folders: dict[str, list[Undo]] = {}


_HELD = _Held()


@contextlib.contextmanager
def together(folder: Path) -> Iterator[None]:
    """Hold a folder's lock over several writes, and put them back when what is inside fails."""
    with _holding(folder) as undos:
        undo = Undo()
        undos.append(undo)
        try:
            yield
        except BaseException:
            undo.put_back()
            raise
        finally:
            undos.remove(undo)


@contextlib.contextmanager
def changing(folder: Path, place: Path) -> Iterator[None]:
    """Hold a folder's lock while one file is changed; alone it needs no undoing, for it is whole or not done."""
    with _holding(folder) as undos:
        for undo in undos:
            undo.note(place)
        yield


@contextlib.contextmanager
def _holding(folder: Path) -> Iterator[list[Undo]]:
    """Hold a folder's lock; a thread that holds it already goes on. The folder is made where it is missing."""
    key = os.path.realpath(folder)
    if key in _HELD.folders:
        yield _HELD.folders[key]
        return
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with locked(descriptor):
            undos = _HELD.folders[key] = []
            try:
                yield undos
            finally:
                del _HELD.folders[key]
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def locked(descriptor: int) -> Iterator[None]:
    """Hold the operating system's lock on an open file."""
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
