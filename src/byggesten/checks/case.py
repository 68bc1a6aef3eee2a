# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A case: what rules look at. An organisation before and after, the proposal between them, and the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from byggesten.changes.entry import Entry
from byggesten.consequences.compare import Consequences
from byggesten.kernel.findings import NOWHERE, Place
from byggesten.organisation.bodies import Committee
from byggesten.organisation.entity import Entity
from byggesten.organisation.flows import Flow
from byggesten.organisation.groups import Group
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.settings import Settings
from byggesten.organisation.statements import PRINCIPLE, Statement
from byggesten.organisation.tasks import Task
from byggesten.organisation.tree import lines_of
from byggesten.organisation.units import Unit
from byggesten.proposal.proposal import Proposal

KINDS: dict[str, type[Entity]] = {"unit": Unit, "task": Task, "committee": Committee, "group": Group, "link": Link}


@dataclass(frozen=True, kw_only=True, eq=False)
class Case:
    """What rules look at.

    With a proposal: ``before`` is the organisation as decided and ``after`` with the proposal's counted entries.
    Without one both are the organisation as decided. ``register`` says where things stand in the register's files.
    """

    before: Organisation
    after: Organisation
    settings: Settings
    consequences: Consequences
    proposal: Proposal | None = None
    entries: tuple[Entry, ...] = ()
    register: dict[str, Place] = field(default_factory=dict)

    def subjects(self, kind: str) -> Iterator[str]:
        """The ids of the things of a kind that exist after; or of the units changed, or closed."""
        match kind:
            case "changed unit":
                return iter(self.changed)
            case "closed unit":
                return iter(self.closed)
            case _:
                return (each.id for each in self.after.every(KINDS[kind]))

    def is_subject(self, kind: str, id: str) -> bool:
        """Whether a thing is among the subjects of a kind."""
        match kind:
            case "changed unit":
                return self.after.unit(id) is not None and self.after.live(id) and bool(self.consequences.changes(id))
            case "closed unit":
                unit = self.after.unit(id)
                return unit is not None and unit.valid_to is not None and unit.valid_to <= self.after.day
            case _:
                return isinstance(self.after.things.get(id), KINDS[kind]) and self.after.live(id)

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """The units that exist after and that the proposal's changes have touched."""
        touched = (id for id in self.after.touched if self.consequences.changes(id))
        return tuple(sorted(id for id in touched if self.after.unit(id) and self.after.live(id)))

    @cached_property
    def closed(self) -> tuple[str, ...]:
        """The units that have ended on the day after."""
        ended = (unit for id in self.after.dated if (unit := self.after.unit(id)) and unit.valid_to)
        return tuple(sorted(unit.id for unit in ended if unit.valid_to and unit.valid_to <= self.after.day))

    def is_new(self, id: str) -> bool:
        """Whether a thing exists after and did not before."""
        return self.after.live(id) and not self.before.live(id)

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """What the proposal lets go from one unit into another."""
        return self.consequences.difference.flows

    @cached_property
    def flows_from(self) -> dict[str, tuple[Flow, ...]]:
        """The proposal's flows by giver."""
        return _grouped(self.flows, lambda flow: flow.source)

    @cached_property
    def flows_to(self) -> dict[str, tuple[Flow, ...]]:
        """The proposal's flows by receiver."""
        return _grouped(self.flows, lambda flow: flow.target)

    @cached_property
    def leaders_stated(self) -> bool:
        """Whether the register says which units have leaders; if not, every unit is taken to have one."""
        return bool(lines_of(self.after).led.any())

    @cached_property
    def principles(self) -> dict[str, tuple[Statement, ...]]:
        """The principles in force after that name a rule, by the rule."""
        found: dict[str, list[Statement]] = {}
        for each in self.after.every(Statement):
            if each.kind == PRINCIPLE and each.rule:
                found.setdefault(each.rule, []).append(each)
        return {rule: tuple(stating) for rule, stating in found.items()}

    def limit(self, name: str, default: float) -> float:
        """A parameter of a rule, as the workspace sets it or by default."""
        return self.settings.limits.get(name, default)

    @cached_property
    def serves(self) -> dict[str, set[str]]:
        """The committees each unit serves after."""
        found: dict[str, set[str]] = {}
        for link in self.after.every(Link):
            if link.kind == SERVICE:
                found.setdefault(link.start, set()).add(link.end)
        return found

    @cached_property
    def by_key(self) -> dict[str, Entry]:
        """The counted entries by key."""
        return {entry.key: entry for entry in self.entries}

    def place(self, *ids: str, changes: tuple[str, ...] = ()) -> Place:
        """Where to point: a change named, else the change that decides about a thing, else one that touches it.

        Where no change does, the thing's row in the register.
        """
        deciding = (key for id in ids for key in self.deciding.get(id, ()))
        touching = (key for id in ids for key in self.after.touched.get(id, ()))
        for key in (*reversed(changes), *deciding, *touching):
            if key in self.by_key:
                return self.by_key[key].place
        return next((self.register[id] for id in ids if id in self.register), NOWHERE)

    @cached_property
    def deciding(self) -> dict[str, tuple[str, ...]]:
        """The keys of the counted entries by the things they decide about, in the document's order."""
        found: dict[str, dict[str, None]] = {}
        for entry in self.entries:
            for part in entry.change.parts():
                for _, id in part.claims():
                    found.setdefault(id, {})[entry.key] = None
        return {id: tuple(keys) for id, keys in found.items()}

    def born(self, id: str) -> Place:
        """Where a thing comes from: the first change that touched a new one, else its row in the register."""
        first = next((key for key in self.after.touched.get(id, ()) if key in self.by_key), "")
        return self.by_key[first].place if first and id not in self.register else self.place(id)


def _grouped(flows: Iterable[Flow], key: Callable[[Flow], str]) -> dict[str, tuple[Flow, ...]]:
    found: dict[str, list[Flow]] = {}
    for flow in flows:
        found.setdefault(key(flow), []).append(flow)
    return {end: tuple(each) for end, each in found.items()}
