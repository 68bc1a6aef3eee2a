# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a change is: fields, problems, apply, one sentence; and the registry that finds it by id or by keyword."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, TypeVar

from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.findings import NOWHERE, Finding, Place
from byggesten.kernel.text import Text
from byggesten.organisation.organisation import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """Where in time and text a change is applied: its day, its key, its place, and what comes into being later."""

    day: dt.date
    key: str = ""
    place: Place = NOWHERE
    future: Mapping[str, dt.date] = field(default_factory=dict)


_FIELDS: dict[type, tuple[Attribute, ...]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of an organisation, as a value.

    Subclasses declare their fields with ``attribute``; the first field is the one whose key names the change in a
    document. ``problems`` says what would go wrong, ``apply`` gives the organisation after it and never raises: what
    cannot be done is left undone and stands among the problems. A change made of others returns them in ``parts``.
    """

    op: ClassVar[str] = ""
    version: ClassVar[int] = 1
    slot: ClassVar[int] = 0
    sentence: ClassVar[Text] = Text("", "")
    evidence: ClassVar[str] = ""

    def parts(self) -> tuple[Change, ...]:
        """The simpler changes it is made of, itself included where it does something of its own."""
        return (self,)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """What it decides, as (aspect, id): of two changes that decide the same the later registered one stands."""
        return ()

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """What is wrong with it in this organisation."""
        yield from ()

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The organisation after it."""
        return org

    @classmethod
    def fields(cls) -> tuple[Attribute, ...]:
        """Its declared fields, the naming one first."""
        if cls not in _FIELDS:
            _FIELDS[cls] = tuple(attributes(cls))
        return _FIELDS[cls]

    @classmethod
    def keyword(cls) -> str:
        """The key that names it in a document, such as ``move``."""
        return cls.fields()[0].key


def referred_by(change: Change) -> tuple[str, ...]:
    """The ids a change names."""
    found: list[str] = []
    for each in change.fields():
        value = getattr(change, each.name)
        if each.form == "ref" and value:
            found.append(value)
        elif each.form == "refs":
            found.extend(value)
    return tuple(found)


C = TypeVar("C", bound=type[Change])
CHANGES: dict[str, type[Change]] = {}


def change(op: str, slot: int, *, da: str, en: str, version: int = 1, evidence: str = "") -> Callable[[C], C]:
    """Register a kind of change under a stable dotted id, with its same-day slot, version and sentence.

    ``evidence`` names the operations of the domain it says (``OP05``).
    """

    def register(cls: C) -> C:
        if op in CHANGES:
            raise ValueError(f"the change {op} is registered twice")
        cls.op, cls.slot, cls.version = op, slot, version
        cls.sentence, cls.evidence = Text(da, en), evidence
        CHANGES[op] = cls
        return cls

    return register
