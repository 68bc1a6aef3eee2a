# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace kept in a database; every change of a file is also a link of the workspace's chain."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import AbstractContextManager

from byggesten.store import paths
from byggesten.store.database import chain, medium
from byggesten.store.database.chain import Link
from byggesten.store.database.contents import bytes_of
from byggesten.store.database.models import File, Kind


class DatabaseStore:
    """The files of one workspace. What a method has done when it returns is committed.

    Inside ``together`` it is committed when that ends. Files of the cache are kept without the chain.
    """

    def __init__(self, workspace_id: int, using: str = "default") -> None:
        """A store over the workspace of an id, in Django's connection of a name."""
        self.workspace_id, self.using = workspace_id, using

    def names(self, folder: str = "") -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted; hidden files are passed over."""
        with medium.refusals():
            return paths.names(self._paths(), folder)

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None where there is none; ``OSError`` where there is a folder."""
        with medium.refusals():
            file = self._file(path)
            if file is not None:
                return bytes_of(file, self.using)
            if paths.is_folder(self._paths(), path):
                raise paths.a_folder(path)
            return None

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place of what was there; the chain keeps its digest."""
        with self.together(), medium.refusals():
            file = self._file_to_change(path)
            salt, lines = chain.salt(), _lines_in(data)
            link = Link(kind=Kind.WRITE, path=path, position=lines, data=data, salt=salt)
            file.data, file.salt, file.lines, file.size, file.appended = data, salt, lines, len(data), 0
            file.base, file.stamp = self._record(link)
            file.last = file.base
            file.save(using=self.using)

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        """Add lines at the end of a file, all or none, unless it does not have the number of lines expected."""
        with self.together(), medium.refusals():
            file = self._file_to_change(path, without_data=paths.kept_in_chain(path))
            if expected is not None and file.lines != expected:
                return False
            if not paths.kept_in_chain(path):
                held = bytes(file.data)
                self.write(path, held + (b"\n" if _is_broken(held) else b"") + lines + b"\n")
                return True
            self._append(file, lines.split(b"\n"))
            return True

    def remove(self, path: str) -> bool:
        """Take a file away; False where there was none, ``OSError`` where there is a folder. The chain says so."""
        with self.together(), medium.refusals():
            file = self._file(path)
            if file is None:
                if paths.is_folder(self._paths(), path):
                    raise paths.a_folder(path)
                return False
            self._record(Link(kind=Kind.REMOVE, path=path, position=file.lines))
            file.delete(using=self.using)
            return True

    def stamps(self) -> Mapping[str, str]:
        """A stamp for each file that is not hidden, by path: the digest of the last link that changed it."""
        with medium.refusals():
            found = self._files().order_by("path").values_list("path", "stamp")
            return {path: stamp for path, stamp in found if paths.shown(path)}

    def together(self) -> AbstractContextManager[None]:
        """What is written inside is one transaction, and other writers of the workspace wait until it has ended."""
        return medium.writing(self.workspace_id, self.using)

    def _append(self, file: File, lines: list[bytes]) -> None:
        links = [
            Link(kind=Kind.APPEND, path=file.path, position=position, data=line, salt=chain.salt(), keeps=True)
            for position, line in enumerate(lines, start=file.lines)
        ]
        last, file.stamp = chain.extend(self.workspace_id, links, self.using)
        if file.pk is None:
            file.base = last - len(lines)
        elif not file.appended and _is_broken(self._data(file)):
            file.size += 1
        file.last, file.lines, file.appended = last, file.lines + len(lines), file.appended + len(lines)
        file.size += sum(len(line) + 1 for line in lines)
        changed = None if file.pk is None else ["stamp", "base", "last", "lines", "appended", "size"]
        file.save(using=self.using, update_fields=changed)

    def _record(self, link: Link) -> tuple[int, str]:
        """The number and stamp of a change: those of its link, or a stamp of its own in the cache."""
        if paths.kept_in_chain(link.path):
            return chain.extend(self.workspace_id, (link,), self.using)
        return 0, secrets.token_hex(32)

    def _file_to_change(self, path: str, without_data: bool = True) -> File:
        file = self._file(path, without_data)
        if file is None:
            paths.refuse_misplaced(self._paths(), path)
            file = File(workspace_id=self.workspace_id, path=path)
        return file

    def _file(self, path: str, without_data: bool = False) -> File | None:
        rows = self._files().filter(path=path)
        found: File | None = (rows.defer("data") if without_data else rows).first()
        return found

    def _data(self, file: File) -> bytes:
        return bytes(self._files().values_list("data", flat=True).get(pk=file.pk))

    def _files(self):  # type: ignore[no-untyped-def]
        return File.objects.using(self.using).filter(workspace_id=self.workspace_id)

    def _paths(self) -> tuple[str, ...]:
        return tuple(self._files().values_list("path", flat=True))


def _is_broken(data: bytes) -> bool:
    return bool(data) and not data.endswith(b"\n")


def _lines_in(data: bytes) -> int:
    return data.count(b"\n") + _is_broken(data)
