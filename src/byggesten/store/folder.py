# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace kept in a folder of plain files that a case officer can read and git can compare."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from byggesten.store import folder_lock, paths


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
        return tuple(sorted(each.name for each in place.iterdir() if paths.shown(each.name)))

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
        with folder_lock.changing(self.folder, self.folder / path):
            self._replace(path, data)

    def _replace(self, path: str, data: bytes) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        old = place.stat() if place.is_file() else None
        mode = old.st_mode & 0o777 if old else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fchmod(file.fileno(), mode)
                os.fsync(file.fileno())
            if old:
                _make_later(Path(temporary), old.st_mtime_ns)
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
        with folder_lock.changing(self.folder, place):
            return self._add_lines(place, lines, expected)

    def remove(self, path: str) -> bool:
        """Take a file away; False where there was none, ``OSError`` where there is a folder."""
        place = self.folder / path
        if not place.is_file() and not place.is_dir():
            return False
        with folder_lock.changing(self.folder, place):
            place.unlink(missing_ok=True)
            _reach_disk(place.parent)
        return True

    def stamps(self) -> Mapping[str, str]:
        """A stamp for each file that is not hidden, by path, made of its size, time of change and number on the disk.

        A file that another program changes in place, to the same size and within the same tick of the disk's clock,
        keeps its stamp.
        """
        return {path: stamp for path, stamp in sorted(self._walk("")) if stamp}

    def together(self) -> contextlib.AbstractContextManager[None]:
        """Other processes that write through a store wait until this is done; what fails is put back as it was.

        That is all a folder can promise: a reader may see one file before the next, a program that does not ask for
        the lock is not stopped, and a machine that stops in the middle leaves what was written until then. Where that
        is not enough, keep the workspace in a database.
        """
        return folder_lock.together(self.folder)

    def _walk(self, folder: str) -> Iterator[tuple[str, str]]:
        for name in self.names(folder):
            path = f"{folder}/{name}" if folder else name
            try:
                found = (self.folder / path).stat()
            except OSError:
                continue
            if stat.S_ISDIR(found.st_mode):
                yield from self._walk(path)
            else:
                yield path, f"{found.st_size}-{found.st_mtime_ns}-{found.st_ino}"

    def _add_lines(self, place: Path, lines: bytes, expected: int | None) -> bool:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("a+b") as file, folder_lock.locked(file.fileno()):
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


def _make_later(place: Path, than: int) -> None:
    """Let a file's time of change be after that of the one it replaces, so that its stamp cannot be the same."""
    time = place.stat()
    if time.st_mtime_ns <= than:
        os.utime(place, ns=(time.st_atime_ns, than + 1))


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
