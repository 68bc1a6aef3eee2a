# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Erase lines: what they said goes for good, the chain stands, and says who did it and why."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from byggesten.store.database import chain, medium
from byggesten.store.database.chain import Link
from byggesten.store.database.contents import bytes_of
from byggesten.store.database.models import Content, File, Kind, Line
from byggesten.store.database.store import DatabaseStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line as it was appended: its number in the chain, its file, its number in the file from 0, its bytes."""

    seq: int
    path: str
    position: int
    data: bytes


def erase(
    store: DatabaseStore,
    which: Callable[[Written], bool],
    *,
    reason: str,
    actor: str,
    instead: Callable[[Written], str] | None = None,
) -> tuple[Written, ...]:
    """Erase every appended line that ``which`` points at; those erased, as they were.

    A file reads afterwards with what ``instead`` makes of the line, one line of text, in its place; without it, a line
    of JSON that says that it was erased and why. The reason and the actor's name stay in the chain, and must not
    tell what was erased. Of a file that is written whole only the last bytes are kept: write it again without them.
    """
    if not reason.strip() or not actor.strip():
        raise ValueError("an erasure needs a reason and somebody who did it")
    put = instead or (lambda _: json.dumps({"erased": reason}, ensure_ascii=False))
    with store.together(), medium.refusals():
        chosen = tuple(line for line in _written(store) if which(line))
        links = [_link(line, reason, actor, put(line)) for line in chosen]
        if links:
            _forget(store, chosen)
            chain.extend(store.workspace_id, links, store.using)
            _refresh(store, {line.path for line in chosen})
    return chosen


def _written(store: DatabaseStore) -> Iterator[Written]:
    rows = Line.objects.using(store.using).filter(workspace_id=store.workspace_id, kind=Kind.APPEND)
    rows = rows.filter(bytes__data__isnull=False).order_by("seq")
    for seq, path, position, data in rows.values_list("seq", "path", "position", "bytes__data").iterator():
        yield Written(seq=seq, path=path, position=position, data=bytes(data))


def _link(line: Written, reason: str, actor: str, instead: str) -> Link:
    if "\n" in instead:
        raise ValueError("what stands in place of a line is one line")
    record = json.dumps({"of": line.seq, "reason": reason, "by": actor, "instead": instead}, ensure_ascii=False)
    salt = chain.salt()
    return Link(
        kind=Kind.ERASE, path=line.path, position=line.position, data=record.encode(), salt=salt, keeps=True
    )  # fmt: skip


def _forget(store: DatabaseStore, chosen: tuple[Written, ...]) -> None:
    for line in chosen:
        rows = Content.objects.using(store.using).filter(line__workspace_id=store.workspace_id, line__seq=line.seq)
        rows.update(data=None, salt=None)


def _refresh(store: DatabaseStore, touched: set[str]) -> None:
    """A file whose text has changed gets a new stamp, that of the last link about it."""
    for file in File.objects.using(store.using).filter(workspace_id=store.workspace_id, path__in=touched):
        about = Line.objects.using(store.using).filter(workspace_id=store.workspace_id, path=file.path)
        file.stamp = about.order_by("-seq").values_list("digest", flat=True)[0]
        file.size = len(bytes_of(file, store.using))
        file.save(using=store.using, update_fields=["stamp", "size"])
