# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An organisation as a value: its things, posts, money and flows. Every edit gives a new one and shares the rest."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from immutables import Map

from byggesten.kernel.names import loose
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.entity import Entity
from byggesten.organisation.flows import Flow
from byggesten.organisation.groups import Group
from byggesten.organisation.links import Link
from byggesten.organisation.measures import Measure
from byggesten.organisation.money import Money, MoneyColumns, MoneyLine
from byggesten.organisation.others import Asset, Party
from byggesten.organisation.posts import PostColumns, PostLine, Posts
from byggesten.organisation.references import referred
from byggesten.organisation.statements import Statement
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

TABLES: dict[str, type[Entity]] = {
    kind.table: kind
    for kind in (Unit, Committee, MedBody, Task, Group, Link, Statement, Measure, Asset, Party)
}  # fmt: skip
E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, eq=False)
class Root:
    """The opening register an organisation grew from, with what has been derived of it once and for all."""

    day: dt.date
    things: Map[str, Entity]
    order: Map[str, tuple[str, ...]]
    derived: dict[str, object] = field(default_factory=dict)

    def things_of(self, kind: type[E]) -> tuple[E, ...]:
        """The things of a kind in the register, in order."""
        found = (self.things[id] for id in self.order.get(kind.table, ()))
        return tuple(each for each in found if isinstance(each, kind))


@dataclass(frozen=True, slots=True)
class Organisation:
    """The organisation on a day.

    ``things`` holds every entity by id, closed ones too; ``order`` the ids of a table in the order they came;
    ``children`` and ``users`` are indexes (unit → units below it, thing → things that refer to it), ``called`` finds
    ids by any name in its loose form; ``touched`` names the changes that have touched a thing; ``flows`` what went
    where. ``dated`` holds the ids whose validity begins or ends; ``undated`` counts the rest by table. ``root`` is the
    opening register.
    """

    day: dt.date
    things: Map[str, Entity] = field(default_factory=Map)
    order: Map[str, tuple[str, ...]] = field(default_factory=Map)
    children: Map[str, tuple[str, ...]] = field(default_factory=Map)
    users: Map[str, tuple[str, ...]] = field(default_factory=Map)
    called: Map[str, tuple[str, ...]] = field(default_factory=Map)
    touched: Map[str, tuple[str, ...]] = field(default_factory=Map)
    dated: Map[str, None] = field(default_factory=Map)
    undated: Map[str, int] = field(default_factory=Map)
    flows: tuple[Flow, ...] = ()
    posts: Posts = field(default_factory=lambda: Posts(PostColumns.none()))
    money: Money = field(default_factory=lambda: Money(MoneyColumns.none()))
    root: Root = field(default_factory=lambda: Root(dt.date.min, Map(), Map()), compare=False, repr=False)

    def get(self, kind: type[E], id: str) -> E | None:
        """The thing of a kind with an id, closed or not, or None."""
        found = self.things.get(id)
        return found if isinstance(found, kind) else None

    def unit(self, id: str) -> Unit | None:
        """The unit with an id, closed or not, or None."""
        return self.get(Unit, id)

    def name(self, id: str) -> str:
        """The name of a thing; the id itself where nothing has it."""
        found = self.things.get(id)
        return found.name if found else id

    def named(self, name: str) -> tuple[Entity, ...]:
        """Everything that answers to a name, spelling variants included, closed things too."""
        return tuple(self.things[id] for id in self.called.get(loose(name), ()))

    def live(self, id: str) -> bool:
        """Whether a thing with the id exists on the organisation's day."""
        found = self.things.get(id)
        return found is not None and found.valid_on(self.day)

    def all(self, kind: type[E]) -> Iterator[E]:
        """Every thing of a kind, closed ones too, in the order they came."""
        for id in self.order.get(kind.table, ()):
            found = self.things[id]
            if isinstance(found, kind):
                yield found

    def every(self, kind: type[E]) -> Iterator[E]:
        """Every thing of a kind that exists on the day."""
        return (each for each in self.all(kind) if each.valid_on(self.day))

    def count(self, kind: type[Entity]) -> int:
        """How many things of a kind exist on the day, without looking at each."""
        dated = sum(1 for id in self.dated if isinstance(self.things[id], kind) and self.live(id))
        return self.undated.get(kind.table, 0) + dated

    def below(self, unit: str) -> tuple[str, ...]:
        """The ids of the live units directly below a unit, in order; the top ones for an empty id."""
        return tuple(id for id in self.children.get(unit, ()) if self.live(id))

    def tasks_of(self, unit: str) -> tuple[Task, ...]:
        """The live tasks a unit answers for."""
        return tuple(task for task in self.using(unit, Task) if unit in task.responsible)

    def using(self, id: str, kind: type[E]) -> tuple[E, ...]:
        """The live things of a kind that refer to a thing, its units below it apart."""
        found = (self.get(kind, user) for user in self.users.get(id, ()))
        return tuple(each for each in found if each and each.valid_on(self.day))

    def chain(self, unit: str, *, line: bool = False) -> tuple[str, ...]:
        """The unit and those above it, nearest first; along the reporting line when asked. Stops at a cycle."""
        path: list[str] = []
        while unit and unit not in path:
            path.append(unit)
            found = self.unit(unit)
            unit = (found.line if line else found.parent) if found else ""
        return tuple(path)

    def descendants(self, unit: str) -> Iterator[str]:
        """The ids of live units at any depth below a unit."""
        todo, seen = list(reversed(self.below(unit))), {unit}
        while todo:
            id = todo.pop()
            if id not in seen:
                seen.add(id)
                yield id
                todo.extend(reversed(self.below(id)))

    def put(self, entity: Entity, change: str = "") -> Organisation:
        """With a thing added or replaced; indexes follow, and the change is noted as having touched it."""
        before = self.things.get(entity.id)
        order = self.order
        if before is None:
            table = type(entity).table
            order = order.set(table, (*order.get(table, ()), entity.id))
        return replace(
            self,
            things=self.things.set(entity.id, entity),
            order=order,
            children=_reindexed(self.children, entity.id, _parents(before), _parents(entity)),
            users=_reindexed(self.users, entity.id, referred(before), referred(entity)),
            called=_reindexed(self.called, entity.id, _forms(before), _forms(entity)),
            touched=self._noted(entity.id, change),
            **self._dates(before, entity),
        )

    def _dates(self, before: Entity | None, entity: Entity) -> dict[str, Any]:
        was, now = before is not None and _has_dates(before), _has_dates(entity)
        table = type(entity).table
        held = self.undated.get(table, 0)
        counted = held - (before is not None and not was) + (not now)
        return {
            "dated": self.dated.set(entity.id, None) if now else self.dated.delete(entity.id) if was else self.dated,
            "undated": self.undated.set(table, counted) if counted != held else self.undated,
        }

    def _noted(self, id: str, change: str) -> Map[str, tuple[str, ...]]:
        noted = self.touched.get(id, ())
        if not change or change in noted:
            return self.touched
        return self.touched.set(id, (*noted, change))

    def note(self, ids: Iterable[str], change: str) -> Organisation:
        """With the change noted as touching things it leaves as they are."""
        touched = self
        for id in ids:
            touched = replace(touched, touched=touched._noted(id, change))
        return touched

    def with_flow(self, flow: Flow) -> Organisation:
        """With a flow added."""
        return replace(self, flows=(*self.flows, flow))

    def with_posts(self, line: PostLine) -> Organisation:
        """With posts added to or taken from a unit."""
        return replace(self, posts=self.posts.add(line)).note((line.unit,), line.change)

    def with_money(self, line: MoneyLine) -> Organisation:
        """With a line of economy added."""
        return replace(self, money=replace(self.money, lines=(*self.money.lines, line)))

    def routed(self, source: str, target: str, change: str = "") -> Organisation:
        """With the posts of one unit held by another."""
        return replace(self, posts=self.posts.route(source, target, change))

    def on(self, day: dt.date) -> Organisation:
        """The same things looked at on another day."""
        return replace(self, day=day)


def opening(
    day: dt.date,
    entities: Iterable[Entity],
    posts: PostColumns | None = None,
    money: MoneyColumns | None = None,
    called: Map[str, tuple[str, ...]] | None = None,
) -> Organisation:
    """An organisation from its opening register, built in one pass; an index of names known already may be given."""
    things: dict[str, Entity] = {}
    order: dict[str, list[str]] = {}
    children: dict[str, list[str]] = {}
    users: dict[str, list[str]] = {}
    found: dict[str, list[str]] = {}
    dated: dict[str, None] = {}
    undated: Counter[str] = Counter()
    for entity in entities:
        things[entity.id] = entity
        order.setdefault(type(entity).table, []).append(entity.id)
        if _has_dates(entity):
            dated[entity.id] = None
        else:
            undated[type(entity).table] += 1
        for parent in _parents(entity):
            children.setdefault(parent, []).append(entity.id)
        for other in referred(entity):
            users.setdefault(other, []).append(entity.id)
        for form in _forms(entity) if called is None else ():
            found.setdefault(form, []).append(entity.id)
    root = Root(day, Map(things), _frozen(order))
    return Organisation(
        day,
        root.things,
        root.order,
        _frozen(children),
        _frozen(users),
        _frozen(found) if called is None else called,
        dated=Map(dated),
        undated=Map(undated),
        root=root,
        posts=Posts(posts or PostColumns.none()),
        money=Money(money or MoneyColumns.none()),
    )


def _frozen(lists: dict[str, list[str]]) -> Map[str, tuple[str, ...]]:
    return Map({key: tuple(ids) for key, ids in lists.items()})


def _has_dates(entity: Entity) -> bool:
    return entity.valid_from is not None or entity.valid_to is not None


def _parents(entity: Entity | None) -> tuple[str, ...]:
    return (entity.parent,) if isinstance(entity, Unit) else ()


def _forms(entity: Entity | None) -> tuple[str, ...]:
    if entity is None:
        return ()
    names = entity.names
    return (loose(names[0]),) if len(names) == 1 else tuple(dict.fromkeys(loose(name) for name in names if name))


def _reindexed(
    index: Map[str, tuple[str, ...]], id: str, before: tuple[str, ...], after: tuple[str, ...]
) -> Map[str, tuple[str, ...]]:
    for key in before:
        if key not in after:
            index = index.set(key, tuple(each for each in index.get(key, ()) if each != id))
    for key in after:
        if key not in before:
            index = index.set(key, (*index.get(key, ()), id))
    return index
