# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The bytes of a file, put together of what it was written with and the lines appended after that."""

from __future__ import annotations

import json

from byggesten.store.database.models import File, Kind, Line


def bytes_of(file: File, using: str) -> bytes:
    """A file as it is now. An erased line reads as what was put in its place."""
    data = bytes(file.data)
    if not file.appended:
        return data
    lines = _lines(file, using)
    broken = bool(data) and not data.endswith(b"\n")
    return data + (b"\n" if broken else b"") + b"".join(lines[position] + b"\n" for position in sorted(lines))


def _lines(file: File, using: str) -> dict[int, bytes]:
    """The appended lines of a file by their number in it.

    Links are never changed, so that the row of the file, read first, says which of them were its lines then.
    """
    found: dict[int, bytes] = {}
    rows = Line.objects.using(using).filter(workspace_id=file.workspace_id, path=file.path, seq__gt=file.base)
    rows = rows.filter(kind__in=(Kind.APPEND, Kind.ERASE)).order_by("seq")
    for seq, kind, position, data in rows.values_list("seq", "kind", "position", "bytes__data").iterator():
        if kind == Kind.APPEND and seq <= file.last:
            found[position] = bytes(data or b"")
        elif kind == Kind.ERASE and position in found:
            record = json.loads(bytes(data or b"{}"))
            if record.get("of", 0) > file.base:
                found[position] = str(record.get("instead", "")).encode()
    return found
