# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace kept in memory, for tests and for trying things out."""

from __future__ import annotations

import contextlib
import itertools
import threading
from collections.abc import Iterator, Mapping

from byggesten.store import paths


class MemoryStore:
    """Files by path in a dictionary; paths use ``/`` and are relative to the workspace."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        """A store with some files to begin with."""
        self._count = itertools.count(1)
        self._files: dict[str, bytes] = dict(files or {})
        self._stamps: dict[str, str] = {path: str(next(self._count)) for path in self._files}
        self._lock = threading.RLock()

    def names(self, folder: str = "") -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted; hidden files are passed over."""
        return paths.names(tuple(self._files), folder)

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None where there is none; ``OSError`` where there is a folder."""
        held = self._files.get(path)
        if held is None and paths.is_folder(tuple(self._files), path):
            raise paths.a_folder(path)
        return held

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place of what was there."""
        with self._lock:
            self._put(path, data)

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        """Add lines at the end of a file, all or none; False where it does not have the number of lines expected."""
        with self._lock:
            held = self._files.get(path, b"")
            broken = bool(held) and not held.endswith(b"\n")
            if expected is not None and held.count(b"\n") + broken != expected:
                return False
            self._put(path, held + (b"\n" if broken else b"") + lines + b"\n")
            return True

    def remove(self, path: str) -> bool:
        """Take a file away; False where there was none, ``OSError`` where there is a folder."""
        with self._lock:
            if self.read(path) is None:
                return False
            del self._files[path]
            del self._stamps[path]
            return True

    def stamps(self) -> Mapping[str, str]:
        """A stamp for each file that is not hidden, by path; a new one with every change."""
        with self._lock:
            return {path: stamp for path, stamp in sorted(self._stamps.items()) if paths.shown(path)}

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """What is written inside stands or falls together; other writers wait."""
        with self._lock:
            before = dict(self._files), dict(self._stamps)
            try:
                yield
            except BaseException:
                self._files, self._stamps = before
                raise

    def _put(self, path: str, data: bytes) -> None:
        if path not in self._files:
            paths.refuse_misplaced(tuple(self._files), path)
        self._files[path] = data
        self._stamps[path] = str(next(self._count))
