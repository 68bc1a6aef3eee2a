# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""New: a small workspace that works, with units, tasks, committees and one proposal to look at and write over."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.workspace import SETTINGS
from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.kernel.text import Language

SETTINGS_TEXT = "settings.txt"
NOT_EMPTY = declare(
    "new.not_empty",
    "error",
    da="{folder} er ikke tom",
    en="{folder} is not empty",
    advice_da="Vælg en ny eller tom mappe; intet bliver overskrevet her.",
    advice_en="Choose a new or empty folder; nothing is overwritten here.",
)


def starter(lang: Language) -> dict[str, bytes]:
    """The files of the small workspace in a language, by their paths."""
    root = files("byggesten.actions").joinpath("starter", lang)
    found = dict(_below(root, ""))
    found[SETTINGS] = found.pop(SETTINGS_TEXT)
    return dict(sorted(found.items()))


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _below(each, f"{path}{each.name}/")
        else:
            yield f"{path}{each.name}", each.read_bytes()


def new(store: Store, folder: str, lang: Language, *, actor: Actor) -> tuple[str, ...] | tuple[Finding, ...]:
    """Write the small workspace in an empty store; the files written, or findings where it may not be done."""
    if denied := actor.denied(Right.CREATE):
        return denied
    if store.names():
        return (NOT_EMPTY(NOWHERE, folder, folder=folder),)
    made = starter(lang)
    with store.together():
        for file, data in made.items():
            store.write(file, data)
    return tuple(made)
