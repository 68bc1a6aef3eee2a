# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace kept in memory, for tests and for trying things out."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Mapping


class MemoryStore:
    """Files by path in a dictionary; paths use ``/`` and are relative to the workspace."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        """A store with some files to begin with."""
        self._files: dict[str, bytes] = dict(files or {})
        self._lock = threading.Lock()

    def names(self, folder: str = "") -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted; hidden files are passed over."""
        prefix = f"{folder}/" if folder else ""
        rest = (path[len(prefix) :] for path in self._files if path.startswith(prefix))
        return tuple(sorted({first for name in rest if (first := name.split("/")[0])[0] not in ".~"}))

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None where there is none; ``OSError`` where there is a folder."""
        if any(each.startswith(f"{path}/") for each in self._files):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
        return self._files.get(path)

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place of what was there."""
        with self._lock:
            self._files[path] = data

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        """Add lines at the end of a file, all or none; False where it does not have the number of lines expected."""
        with self._lock:
            held = self._files.get(path, b"")
            broken = bool(held) and not held.endswith(b"\n")
            if expected is not None and held.count(b"\n") + broken != expected:
                return False
            self._files[path] = held + (b"\n" if broken else b"") + lines + b"\n"
            return True
