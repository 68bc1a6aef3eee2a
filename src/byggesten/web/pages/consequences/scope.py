# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""One unit with what is below it and what comes from it: what a page filtered to a unit is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from byggesten.actions.subject import Subject
from byggesten.consequences.committees import committees_of
from byggesten.kernel.names import danish_key
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit


@dataclass(frozen=True, eq=False)
class Scope:
    """A unit of a subject, before and after."""

    subject: Subject
    unit: str

    @property
    def name(self) -> str:
        """What the unit is called."""
        org = self.subject.after if self.subject.after.live(self.unit) else self.subject.before
        return org.name(self.unit)

    @cached_property
    def units(self) -> frozenset[str]:
        """The unit and what is below it, before or after."""
        found: set[str] = set()
        for org in (self.subject.before, self.subject.after):
            if org.live(self.unit):
                found |= {self.unit, *org.descendants(self.unit)}
        return frozenset(found)

    @cached_property
    def things(self) -> frozenset[str]:
        """The units with their tasks, committees and MED bodies, before or after."""
        found = set(self.units)
        for org in (self.subject.before, self.subject.after):
            found.update(_of(org, self.units))
        return frozenset(found)

    @cached_property
    def changes(self) -> tuple[str, ...]:
        """The changes that touch the units or their tasks, in the order of the document."""
        consequences = self.subject.consequences
        tasks = [each.task for each in consequences.tasks if each.origin in self.units or each.to in self.units]
        going = [each for each in consequences.difference.flows if {each.source, each.target} & self.units]
        keys = {*consequences.changes(*self.units, *tasks), *(each.change for each in going)}
        entries = self.subject.proposal.entries if self.subject.proposal else self.subject.entries
        return tuple(each.key for each in entries if each.key in keys)


def _of(org: Organisation, units: frozenset[str]) -> Iterator[str]:
    for id in units:
        if org.live(id):
            yield from (task.id for task in org.tasks_of(id))
            yield from committees_of(org, id)
            yield from (body.id for body in org.using(id, MedBody))


def units_of(subject: Subject) -> tuple[tuple[str, str], ...]:
    """Every unit before or after, as (id, name) in Danish order, for a reader to choose from."""
    found: dict[str, str] = {}
    for org in (subject.before, subject.after):
        found.update((each.id, each.name) for each in org.every(Unit))
    return tuple(sorted(found.items(), key=lambda each: danish_key(each[1])))
