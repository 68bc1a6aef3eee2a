# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A case: what rules look at. An organisation before and after, the proposal between them, and the settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from byggesten.changes.entry import Entry
from byggesten.consequences.compare import Consequences
from byggesten.kernel.findings import NOWHERE, Place
from byggesten.organisation.bodies import Committee
from byggesten.organisation.entity import Entity
from byggesten.organisation.groups import Group
from byggesten.organisation.links import Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.settings import Settings
from byggesten.organisation.tasks import Task
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
        """The ids of the things of a kind that exist after."""
        return (each.id for each in self.after.every(KINDS[kind]))

    def limit(self, name: str, default: float) -> float:
        """A parameter of a rule, as the workspace sets it or by default."""
        return self.settings.limits.get(name, default)

    @cached_property
    def by_key(self) -> dict[str, Entry]:
        """The counted entries by key."""
        return {entry.key: entry for entry in self.entries}

    def place(self, *ids: str, changes: tuple[str, ...] = ()) -> Place:
        """Where to point: the last change named or that touched a thing, else the thing's row in the register."""
        keys = (*changes, *(key for id in ids for key in self.after.touched.get(id, ())))
        for key in reversed(keys):
            if key in self.by_key:
                return self.by_key[key].place
        return next((self.register[id] for id in ids if id in self.register), NOWHERE)
