# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chain of a workspace: how a link is made of the one before it, and what stands at its end."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from byggesten.store.database.models import Content, Line

SALT = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a link is to record; ``data`` is kept only where ``keeps`` says so, else its digest alone."""

    kind: str
    path: str
    position: int
    data: bytes = b""
    salt: bytes = b""
    keeps: bool = False


def salt() -> bytes:
    """A salt, so that nobody finds what was erased by guessing at its digest."""
    return secrets.token_bytes(SALT)


def digest_of(salt: bytes, data: bytes) -> str:
    """The salted digest of bytes."""
    return hashlib.sha256(salt + data).hexdigest()


def digest_of_line(previous: str, seq: int, kind: str, path: str, position: int, content: str) -> str:
    """The digest of a link: of the one before it and of everything it says, in a form that reads one way only."""
    said = json.dumps([previous, seq, kind, path, position, content], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def head(workspace_id: int, using: str = "default") -> tuple[int, str]:
    """The number and digest of the last link; (0, "") of an empty chain.

    Whoever keeps the digest somewhere else can see later whether the chain still holds it.
    """
    last = _links(workspace_id, using).order_by("-seq").values_list("seq", "digest").first()
    return last or (0, "")


def holds(workspace_id: int, digest: str, using: str = "default") -> bool:
    """Whether a digest is in a workspace's chain."""
    return bool(_links(workspace_id, using).filter(digest=digest).exists())


def extend(workspace_id: int, links: Sequence[Link], using: str = "default") -> tuple[int, str]:
    """Add links at the end; the number and digest of the last. The workspace must be locked."""
    last, previous = head(workspace_id, using)
    rows = []
    for seq, link in enumerate(links, start=last + 1):
        content = digest_of(link.salt, link.data)
        digest = digest_of_line(previous, seq, link.kind, link.path, link.position, content)
        rows.append(
            Line(
                workspace_id=workspace_id, seq=seq, kind=link.kind, path=link.path, position=link.position,
                content=content, digest=digest, previous=previous,
            )
        )  # fmt: skip
        previous = digest
    made = Line.objects.using(using).bulk_create(rows)
    Content.objects.using(using).bulk_create(
        Content(line=row, salt=link.salt, data=link.data) for row, link in zip(made, links, strict=True) if link.keeps
    )
    return last + len(rows), previous


def _links(workspace_id: int, using: str):  # type: ignore[no-untyped-def]
    return Line.objects.using(using).filter(workspace_id=workspace_id)
