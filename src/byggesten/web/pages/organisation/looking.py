# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What is looked at: the subject, the side of it that is shown, and the same as material for charts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from byggesten.actions.subject import Subject
from byggesten.consequences.compare import compare
from byggesten.documents.material import Material
from byggesten.organisation.organisation import Organisation
from byggesten.web.pages.organisation.query import BEFORE, CHANGES, Query
from byggesten.web.visit import Visit


@dataclass(frozen=True, eq=False)
class Look:
    """A reader's look at the organisation."""

    visit: Visit
    query: Query
    subject: Subject

    @property
    def org(self) -> Organisation:
        """The organisation on the side that is shown; after, where both are."""
        return self.subject.before if self.query.view == BEFORE else self.subject.after

    @property
    def changes(self) -> bool:
        """Whether what changes is marked, and what ends is shown."""
        return self.query.view == CHANGES

    @cached_property
    def material(self) -> Material:
        """Before and after as a chart is made of them."""
        subject = self.subject
        case = replace(subject.case, before=subject.before, consequences=subject.consequences)
        return Material(case=case, lang=self.visit.lang)

    @cached_property
    def still(self) -> Material:
        """The side that is shown, as if nothing changed."""
        same = compare(self.org, self.org, self.subject.workspace.settings)
        case = replace(self.subject.case, before=self.org, after=self.org, consequences=same)
        return Material(case=case, lang=self.visit.lang)

    @cached_property
    def held_changes(self) -> Mapping[str, tuple[str, ...]]:
        """The changes behind the posts of each unit whose posts change."""
        return {each.unit: each.changes for each in self.subject.consequences.posts}

    @cached_property
    def span_changes(self) -> Mapping[str, tuple[str, ...]]:
        """The changes behind each span that changes."""
        return {each.unit: each.changes for each in self.subject.consequences.spans}

    @cached_property
    def task_changes(self) -> Mapping[str, tuple[str, ...]]:
        """The changes behind the tasks of each unit that gives or gets some."""
        found: dict[str, tuple[str, ...]] = {}
        for each in self.subject.consequences.tasks:
            for unit in filter(None, (each.origin, each.to)):
                found[unit] = tuple(dict.fromkeys((*found.get(unit, ()), *each.changes)))
        return found

    def side(self, id: str) -> Organisation:
        """The organisation in which a thing shown exists: the one shown, or the one before for what ends."""
        org = self.org
        return org if org.live(id) or not self.changes else self.subject.before


def look(visit: Visit, query: Query) -> Look:
    """A look at what a query asks for; the page does not exist where its subject does not."""
    return Look(visit, query, subject_of(visit, query))


def subject_of(visit: Visit, query: Query) -> Subject:
    """The subject of a query; a day before the register's is the register's."""
    opening = visit.workspace.opening.day
    day = max(query.on, opening) if query.on else None
    return visit.subject(query.of, day)
