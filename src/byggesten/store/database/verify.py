# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Look through a workspace's chain: every link, every content, and every file against what the chain says of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connections

from byggesten.kernel.findings import Finding, Place
from byggesten.store import findings as say
from byggesten.store import paths
from byggesten.store.database import chain, medium, triggers
from byggesten.store.database.contents import bytes_of
from byggesten.store.database.models import File, Kind, Line

CHUNK = 2_000


@dataclass(slots=True)
class _Told:
    """What the chain tells of a file: its lines, those appended since it was written, and that writing."""

    lines: int = 0
    appended: int = 0
    written: int = 0
    content: str = ""
    stamp: str = ""
    seq: int = 0


@dataclass(slots=True)
class _Walk:
    """Where a walk along the chain has come to."""

    workspace_id: int
    using: str
    seq: int = 0
    digest: str = ""
    files: dict[str, _Told] = field(default_factory=dict)
    empty: dict[int, Place] = field(default_factory=dict)
    erased: dict[int, dict[str, Any]] = field(default_factory=dict)


def verify(workspace_id: int, *, heads: Sequence[str] = (), using: str = "default") -> tuple[Finding, ...]:
    """Everything that is wrong with a workspace's chain and files, and, as information, what has been erased.

    ``heads`` are digests noted earlier; that each is still in the chain shows that its end was not cut off. Those who
    write are not stopped while it looks, and what they write meanwhile is not looked at.
    """
    walk = _Walk(workspace_id, using)
    with medium.refusals(), medium.snapshot(using):
        found = [say.UNGUARDED(subject=name, trigger=name) for name in triggers.missing(connections[using])]
        found += [
            say.HEAD_UNKNOWN(subject=head, head=head) for head in heads if not chain.holds(workspace_id, head, using)
        ]
        for line in _lines(walk):
            found += _link(walk, line)
        found += _erasures(walk)
        found += _files(walk)
    return tuple(found)


def _lines(walk: _Walk) -> Iterable[Line]:
    rows = Line.objects.using(walk.using).filter(workspace_id=walk.workspace_id)
    found: Iterable[Line] = rows.order_by("seq").select_related("bytes").iterator(chunk_size=CHUNK)
    return found


def _link(walk: _Walk, line: Line) -> Iterator[Finding]:
    """What is wrong with one link; the walk goes on from it."""
    place = Place(line.path, line.position + 1 if line.kind in (Kind.APPEND, Kind.ERASE) else 0)
    if line.seq != walk.seq + 1:
        yield say.MISSING(place, line.path, first=walk.seq + 1, last=line.seq - 1)
    elif line.previous != walk.digest:
        yield say.BROKEN(place, line.path, seq=line.seq)
    digest = chain.digest_of_line(line.previous, line.seq, line.kind, line.path, line.position, line.content)
    if line.digest != digest:
        yield say.ALTERED(place, line.path, seq=line.seq)
    walk.seq, walk.digest = line.seq, line.digest
    if line.kind in (Kind.APPEND, Kind.ERASE):
        yield from _content(walk, line, place)
    yield from _told(walk, line, place)


def _content(walk: _Walk, line: Line, place: Place) -> Iterator[Finding]:
    content = getattr(line, "bytes", None)
    if content is None or content.data is None:
        walk.empty[line.seq] = place
    elif chain.digest_of(bytes(content.salt or b""), bytes(content.data)) != line.content:
        yield say.CONTENT_ALTERED(place, line.path, seq=line.seq)
    elif line.kind == Kind.ERASE:
        record = json.loads(bytes(content.data))
        walk.erased[record["of"]] = record


def _told(walk: _Walk, line: Line, place: Place) -> Iterator[Finding]:
    """Keep what a link tells of its file; a line that is not at the place it says, or a trail that was replaced."""
    if line.kind == Kind.ERASE and line.path not in walk.files:
        return
    told = walk.files.get(line.path, _Told())
    if line.kind == Kind.APPEND:
        if line.position != told.lines:
            yield say.OUT_OF_PLACE(
                place, line.path, seq=line.seq, file=line.path, said=line.position + 1, found=told.lines + 1
            )
        told.lines, told.appended = line.position + 1, told.appended + 1
    elif line.kind != Kind.ERASE:
        if told.appended:
            yield say.REPLACED(place, line.path, file=line.path, lines=told.appended, seq=line.seq)
        told = _Told(lines=line.position, written=line.seq, content=line.content)
    told.stamp, told.seq = line.digest, line.seq
    walk.files[line.path] = told
    if line.kind == Kind.REMOVE:
        del walk.files[line.path]


def _erasures(walk: _Walk) -> Iterator[Finding]:
    """Contents that are not there: those erased, with who and why, and those that nobody has accounted for."""
    for seq, place in walk.empty.items():
        record = walk.erased.get(seq)
        if record is None:
            yield say.CONTENT_MISSING(place, place.file, seq=seq)
        else:
            yield say.ERASED(place, place.file, by=record["by"], reason=record["reason"])


def _files(walk: _Walk) -> Iterator[Finding]:
    """The files as they are, against what the chain tells of them."""
    rows = File.objects.using(walk.using).filter(workspace_id=walk.workspace_id)
    for path in sorted({*rows.values_list("path", flat=True), *walk.files}):
        file, told = rows.filter(path=path).first(), walk.files.get(path)
        if file is None:
            yield say.FILE_MISSING(Place(path), path, file=path)
        elif told is None:
            if paths.kept_in_chain(path):
                yield say.FILE_UNKNOWN(Place(path), path, file=path)
        elif not _fits(file, told, walk.using):
            yield say.FILE_ALTERED(Place(path), path, file=path, seq=told.seq)


def _fits(file: File, told: _Told, using: str) -> bool:
    """Whether a file is what the chain says: the bytes it was written with, its lines, its size and its stamp."""
    written = chain.digest_of(bytes(file.salt), bytes(file.data)) if told.written else ""
    known = (file.lines, file.appended, file.stamp, written) == (told.lines, told.appended, told.stamp, told.content)
    blank = bool(told.written) or not file.data
    return known and blank and file.size == len(bytes_of(file, using))
