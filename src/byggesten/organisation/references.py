# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""References between things, read off the declared attributes: who names whom, and how to name somebody else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from byggesten.kernel.attributes import attributes
from byggesten.organisation.entity import Entity

E = TypeVar("E", bound=Entity)
_HIERARCHY = "parent"


_FIELDS: dict[type[Any], tuple[tuple[str, bool, tuple[str, ...]], ...]] = {}


def reference_fields(kind: type[Entity]) -> tuple[tuple[str, bool, tuple[str, ...]], ...]:
    """The fields of a kind that name other things: field, whether it holds several, and the tables it may name."""
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(
            (each.name, each.form == "refs", tuple(each.refers.split()))
            for each in attributes(kind)
            if each.form in ("ref", "refs")
        )
    return _FIELDS[kind]


def referred(entity: Entity | None) -> tuple[str, ...]:
    """The ids a thing names, its own parent apart, each once."""
    if entity is None:
        return ()
    found: dict[str, None] = {}
    for name, many, _ in reference_fields(type(entity)):
        value = getattr(entity, name)
        if name != _HIERARCHY and value:
            found.update(dict.fromkeys(value if many else (value,)))
    return tuple(found)


def renamed_reference(entity: E, old: str, new: str) -> E:
    """The thing with one id exchanged for another wherever it names it; a name it then holds twice is held once."""
    changed: dict[str, Any] = {}
    for name, many, _ in reference_fields(type(entity)):
        value = getattr(entity, name)
        if many and old in value:
            changed[name] = tuple(dict.fromkeys(new if each == old else each for each in value))
        elif not many and value == old and name != _HIERARCHY:
            changed[name] = new
    return replace(entity, **changed) if changed else entity
