# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Which values of the register are personal, as one table, and things without the values a reader may not see."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, TypeVar, cast

from byggesten.actions.permission import Actor, Right
from byggesten.changes.change import Change
from byggesten.changes.entry import Entry
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import Organisation, opening
from byggesten.organisation.others import Party
from byggesten.organisation.references import renamed_reference
from byggesten.organisation.statements import QUESTION, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A value that only those with a right may see: the field it stands in, on things and in changes, and why."""

    field: str
    right: Right
    why: Text


SECRETS = (
    Secret(field="leader", right=Right.READ, why=Text("navnet på en leder", "the name of a leader")),
    Secret(field="owner", right=Right.READ, why=Text("kan være en person", "may be a person")),
    Secret(field="chair", right=Right.READ, why=Text("navnet på en formand", "the name of a chair")),
    Secret(field="secretary", right=Right.READ, why=Text("navnet på en sekretær", "the name of a secretary")),
    Secret(field="contact", right=Right.PERSONS, why=Text("adressen på en person", "the address of a person")),
    Secret(field="note", right=Right.DRAFTS, why=Text("arbejdsnotat i fri tekst", "a working note in free text")),
    Secret(field="source", right=Right.DRAFTS, why=Text("kilde i fri tekst", "a source in free text")),
)
_SECRET = frozenset(each.field for each in SECRETS)
WORKING = frozenset((QUESTION, "input"))
PERSON = "person"
T = TypeVar("T", Entity, Change)


@dataclass(frozen=True, slots=True)
class Mask:
    """What is left out for a reader: fields by name, statements of the work itself, and who outsiders are.

    ``strangers`` leads from the id of a person outside the administration, which is made of a name, to another.
    """

    hidden: frozenset[str]
    drafts: bool
    strangers: tuple[tuple[str, str], ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether it leaves nothing out."""
        return not self.hidden and self.drafts and not self.strangers

    @property
    def name(self) -> str:
        """What tells this mask from others of one register."""
        return f"masked {sorted(self.hidden)} {self.drafts} {bool(self.strangers)}"


def mask_of(org: Organisation, actor: Actor) -> Mask:
    """The mask of an actor; the right to see persons of one unit is none to see those outside it."""
    persons = actor.may(Right.PERSONS) and not actor.unit
    granted = {right for right in Right if actor.may(right) and (right is not Right.PERSONS or persons)}
    hidden = frozenset(each.field for each in SECRETS if each.right not in granted)
    people = (each.id for each in org.all(Party) if each.kind == PERSON)
    strangers = () if persons else tuple((id, f"{PERSON}-{number}") for number, id in enumerate(people, start=1))
    return Mask(hidden, actor.may(Right.DRAFTS), strangers)


def masked_opening(org: Organisation, mask: Mask) -> Organisation:
    """The opening register without what a mask hides; made once for each mask."""
    if mask.nothing:
        return org
    if mask.name not in org.root.derived:
        kept = (org.things[id] for ids in org.order.values() for id in ids)
        things = [_thing(each, mask) for each in kept if mask.drafts or not _working(each)]
        org.root.derived[mask.name] = _rebuilt(org, things)
    return cast(Organisation, org.root.derived[mask.name]).on(org.day)


def _rebuilt(org: Organisation, things: list[Entity]) -> Organisation:
    """The register with its things as they may be seen; the register itself where that makes no difference."""
    if len(things) == len(org.things) and all(org.things.get(each.id) is each for each in things):
        return org
    same = len(things) == len(org.things) and all(each.id in org.things for each in things)
    return opening(org.root.day, things, org.posts.columns, org.money.columns, org.called if same else None)


def _working(entity: Entity) -> bool:
    return isinstance(entity, Statement) and entity.kind in WORKING


def _thing(entity: Entity, mask: Mask) -> Entity:
    entity = _masked(entity, mask.hidden)
    for old, new in mask.strangers:
        entity = renamed_reference(entity, old, new)
        if entity.id == old:
            entity = Party(id=new, name=new, kind=PERSON, valid_from=entity.valid_from, valid_to=entity.valid_to)
    return entity


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a kind of thing, or of change, that somebody may not see."""
    return tuple(each.name for each in fields(kind) if each.name in _SECRET)


def _masked(thing: T, hidden: frozenset[str]) -> T:
    """A thing, or a change, with its hidden texts empty; the thing itself where it has none."""
    values: dict[str, Any] = {
        name: ""
        for name in _fields(cast(Any, type(thing)))
        if name in hidden and isinstance(value := getattr(thing, name), str) and value
    }
    return replace(thing, **values) if values else thing


def masked_entry(entry: Entry, mask: Mask, *, issued: bool = False) -> Entry:
    """An entry without what a mask hides; the notes and sources of an issued document are issued with it."""
    change = _masked(entry.change, mask.hidden)
    for old, new in mask.strangers:
        change = _renamed(change, old, new)
    if change is not entry.change:
        entry = replace(entry, change=change, mentions=())
    bare = not issued and not mask.drafts and (entry.note or entry.source)
    return replace(entry, note="", source="") if bare else entry


def _renamed(change: Change, old: str, new: str) -> Change:
    """A change with one id exchanged for another."""
    values: dict[str, Any] = {}
    for each in change.fields():
        value = getattr(change, each.name)
        if each.form == "ref" and value == old:
            values[each.name] = new
        elif each.form == "refs" and old in value:
            values[each.name] = tuple(new if id == old else id for id in value)
    return replace(change, **values) if values else change
