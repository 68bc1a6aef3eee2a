# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace kept in a folder of plain files that a case officer can read and git can compare."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


class FolderStore:
    """Files under a folder. Writing replaces a file whole or not at all; appending is locked and reaches the disk."""

    def __init__(self, folder: Path) -> None:
        """A store over a folder, which must exist before anything is read."""
        self.folder = folder

    def names(self, folder: str = "") -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted; hidden files are passed over."""
        place = self.folder / folder
        if not place.is_dir():
            return ()
        return tuple(sorted(each.name for each in place.iterdir() if each.name[0] not in ".~"))

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None where there is none; ``OSError`` where there is something else, or no access."""
        place = self.folder / path
        try:
            mode = place.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return None
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(place))
        return place.read_bytes()

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place of what was there, in one step, so that a reader never sees half of it."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        mode = place.stat().st_mode & 0o777 if place.is_file() else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fchmod(file.fileno(), mode)
                os.fsync(file.fileno())
            Path(temporary).replace(place)
            _reach_disk(place.parent)
        finally:
            Path(temporary).unlink(missing_ok=True)

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        """Add lines at the end of a file, all of them or none.

        False, with nothing written, when the file does not have the number of lines expected. They are on the disk
        when this returns; a disk that is full raises ``OSError`` and leaves the file as it was.
        """
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("a+b") as file, _locked(file.fileno()):
            file.seek(0)
            held = file.read() if expected is not None else _last_byte(file)
            broken = bool(held) and not held.endswith(b"\n")
            if expected is not None and held.count(b"\n") + broken != expected:
                return False
            _add(file, (b"\n" if broken else b"") + lines + b"\n")
        _reach_disk(place.parent)
        return True


def _add(file: BinaryIO, data: bytes) -> None:
    size = file.seek(0, os.SEEK_END)
    try:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    except OSError:
        os.ftruncate(file.fileno(), size)
        raise


def _last_byte(file: BinaryIO) -> bytes:
    size = file.seek(0, os.SEEK_END)
    if not size:
        return b""
    file.seek(size - 1)
    return file.read(1)


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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
