# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Opened workspaces, kept in the process between requests and brought up to date from what has changed in the store."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field

from byggesten.actions.freeze import issued
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.reopen import reopen
from byggesten.actions.seen import seen_by
from byggesten.actions.workspace import Workspace, open_workspace
from byggesten.formats.codecs import FolderCodecs

KEPT = 8


@dataclass(slots=True)
class _Kept:
    stamps: Mapping[str, str]
    workspace: Workspace
    seen: dict[tuple[object, ...], Workspace] = field(default_factory=dict)


_kept: OrderedDict[str, _Kept] = OrderedDict()
_lock = threading.Lock()


def opened(store: Store, slug: str) -> Workspace:
    """The whole workspace of an organisation as it is in the store now."""
    return _current(store, slug).workspace


def seen(store: Store, slug: str, actor: Actor) -> Workspace:
    """The workspace of an organisation as an actor may see it now; only actors with the very same rights share one."""
    kept = _current(store, slug)
    key = (actor.rights, actor.unit)
    found = kept.seen.get(key)
    if found is None:
        audience = "staff" if actor.may(Right.READ) else "public"
        versions = {} if actor.may(Right.DRAFTS) else {each.proposal: each.text for each in issued(store, audience)}
        found = seen_by(kept.workspace, actor, versions)
        kept.seen[key] = found
    return found


def _current(store: Store, slug: str) -> _Kept:
    stamps = store.stamps()
    with _lock:
        kept = _kept.get(slug)
        if kept is not None and kept.stamps == stamps:
            _kept.move_to_end(slug)
            return kept
    codecs = FolderCodecs()
    workspace = (
        open_workspace(store, codecs) if kept is None else reopen(store, codecs, kept.workspace, kept.stamps, stamps)
    )
    fresh = _Kept(stamps, workspace)
    with _lock:
        _kept[slug] = fresh
        _kept.move_to_end(slug)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return fresh


def forget() -> None:
    """Keep nothing: for tests."""
    with _lock:
        _kept.clear()
