# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace kept in memory, for tests and for trying things out."""

from __future__ import annotations

from collections.abc import Mapping


class MemoryStore:
    """Files by path in a dictionary; paths use ``/`` and are relative to the workspace."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        """A store with some files to begin with."""
        self._files: dict[str, bytes] = dict(files or {})

    def names(self, folder: str = "") -> tuple[str, ...]:
        """The names of the files directly in a folder, sorted."""
        prefix = f"{folder}/" if folder else ""
        rest = (path[len(prefix) :] for path in self._files if path.startswith(prefix))
        return tuple(sorted(name for name in rest if "/" not in name))

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None where there is none."""
        return self._files.get(path)

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place of what was there."""
        self._files[path] = data

    def append(self, path: str, line: bytes, expected: int | None = None) -> bool:
        """Add one line at the end of a file; False, with nothing written, when it does not have the lines expected."""
        now = self._files.get(path, b"")
        if expected is not None and now.count(b"\n") != expected:
            return False
        self._files[path] = now + line + b"\n"
        return True
