# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace kept in a folder of plain files that a case officer can read and git can compare."""

from __future__ import annotations

import contextlib
import fcntl
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


class FolderStore:
    """Files under a folder. Writing replaces a file whole or not at all; appending is locked and reaches the disk."""

    def __init__(self, folder: Path) -> None:
        """A store over a folder, which must exist before anything is read."""
        self.folder = folder

    def names(self, folder: str = "") -> tuple[str, ...]:
        """The names of the files directly in a folder, sorted; hidden files are passed over."""
        place = self.folder / folder
        if not place.is_dir():
            return ()
        return tuple(sorted(each.name for each in place.iterdir() if each.is_file() and each.name[0] not in ".~"))

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None where there is none."""
        place = self.folder / path
        return place.read_bytes() if place.is_file() else None

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place of what was there, in one step, so that a reader never sees half of it."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(place)
            _reach_disk(place.parent)
        finally:
            Path(temporary).unlink(missing_ok=True)

    def append(self, path: str, line: bytes, expected: int | None = None) -> bool:
        """Add one line at the end of a file; False, with nothing written, when it does not have the lines expected."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("a+b") as file, _locked(file.fileno()):
            if expected is not None:
                file.seek(0)
                if file.read().count(b"\n") != expected:
                    return False
            file.write(line + b"\n")
            file.flush()
            os.fsync(file.fileno())
        _reach_disk(place.parent)
        return True


@contextlib.contextmanager
def _locked(descriptor: int) -> Iterator[None]:
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


def _reach_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
