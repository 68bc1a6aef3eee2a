# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Paths where there are no folders but those that files imply: what a folder holds, and where a file cannot be."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable

CACHE = ".cache"


def shown(path: str) -> bool:
    """Whether a file is for people: neither it nor a folder above it is hidden or temporary."""
    return all(part[:1] not in (".", "~") for part in path.split("/"))


def kept_in_chain(path: str) -> bool:
    """Whether what happens to a file is recorded: all but the cache, which can be made anew."""
    return not path.startswith(f"{CACHE}/")


def names(all_paths: Iterable[str], folder: str = "") -> tuple[str, ...]:
    """The names of what lies directly in a folder, sorted; hidden and temporary ones are passed over."""
    prefix = f"{folder}/" if folder else ""
    rest = (path[len(prefix) :] for path in all_paths if path.startswith(prefix))
    return tuple(sorted({first for name in rest if shown(first := name.split("/")[0])}))


def is_folder(all_paths: Iterable[str], path: str) -> bool:
    """Whether files lie below a path."""
    return any(each.startswith(f"{path}/") for each in all_paths)


def a_folder(path: str) -> OSError:
    """The refusal of what is done to a folder as if it were a file."""
    return IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)


def refuse_misplaced(all_paths: Iterable[str], path: str) -> None:
    """Refuse a new file where there is a folder, or below a file, as a disk does; ``OSError``."""
    held = frozenset(all_paths)
    if is_folder(held, path):
        raise a_folder(path)
    parts = path.split("/")
    if any("/".join(parts[:depth]) in held for depth in range(1, len(parts))):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
