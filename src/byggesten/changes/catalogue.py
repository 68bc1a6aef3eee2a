# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every kind of change there is, found by looking in the package; nothing is listed twice."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache, lru_cache

import byggesten.changes
from byggesten.changes.change import CHANGES, Change
from byggesten.kernel.names import loose, nearest


def all_changes() -> dict[str, type[Change]]:
    """Every kind of change by its id; loads the modules that declare them."""
    _load()
    return CHANGES


@cache
def _load() -> None:
    """Load every module of the package, once: looking through its folders takes longer than reading a document."""
    for module in pkgutil.walk_packages(byggesten.changes.__path__, "byggesten.changes."):
        importlib.import_module(module.name)


def keywords() -> dict[str, type[Change]]:
    """Every kind of change by the keys that name it in a document, English and Danish."""
    return dict(_keywords(tuple(all_changes().values())))


@lru_cache(maxsize=4)
def _keywords(kinds: tuple[type[Change], ...]) -> dict[str, type[Change]]:
    found: dict[str, type[Change]] = {}
    for kind in kinds:
        naming = kind.fields()[0]
        for key in (naming.key, *naming.aliases):
            if found.setdefault(key, kind) is not kind:
                raise ValueError(f"two changes are named {key!r}")
    return found


def suggestion(word: str) -> tuple[str, ...]:
    """The keywords most like what was written, else those that share a word with it."""
    words = set(loose(word).split())
    return nearest(word, keywords()) or tuple(key for key in keywords() if words & set(loose(key).split()))
