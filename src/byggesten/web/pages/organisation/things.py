# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Things as links: the page of each, looked at as now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404

from byggesten.actions.subject import Subject, choices
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write
from byggesten.organisation.codes import worded
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import Organisation
from byggesten.web.pages.organisation.looking import subject_of
from byggesten.web.pages.organisation.query import Query, read_query
from byggesten.web.visit import Visit

PAGES = {"units": "unit", "committees": "committee", "med": "body", "tasks": "task"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A thing by its name, with its page; no address for what has none. ``note`` is said beside it."""

    id: str
    name: str
    address: str = ""
    note: str = ""


@dataclass(frozen=True, eq=False)
class Seen:
    """One thing a page is about, in the organisation where it is found."""

    visit: Visit
    query: Query
    subject: Subject
    org: Organisation
    id: str

    @property
    def exists(self) -> bool:
        """Whether it exists on the day looked at."""
        return self.subject.after.live(self.id)

    @property
    def elsewhere(self) -> bool:
        """Whether it was not found in what was asked for, but in a proposal."""
        return self.query.of != read_query(self.visit.request.GET).of

    def thing(self, id: str, note: str = "") -> Thing:
        """Another thing as a link."""
        return Thing(id=id, name=self.name(id), address=self.address(id), note=note)

    def things(self, ids: Iterable[str]) -> tuple[Thing, ...]:
        """Other things as links, each once."""
        return tuple(self.thing(id) for id in dict.fromkeys(ids) if id)

    def name(self, id: str) -> str:
        """What a thing is called here; before, where it is not here."""
        return self.org.name(id) if id in self.org.things else self.subject.before.name(id)

    def address(self, id: str) -> str:
        """The page of a thing, looked at as now; empty where it has none."""
        thing = self.org.things.get(id) or self.subject.before.things.get(id)
        return address_of(self.visit, thing, self.query.of, self.query) if thing else ""

    def word(self, code: str) -> str:
        """A code of the register in the reader's words."""
        said = worded(code)
        return said.in_(self.visit.lang) if isinstance(said, Text) else said

    def write(self, value: object) -> str:
        """A value in the reader's language."""
        return write(value, self.visit.lang)


def address_of(visit: Visit, thing: Entity, of: str, query: Query | None = None) -> str:
    """The page of a thing within a subject; empty for what has no page."""
    name = PAGES.get(thing.table)
    if not name:
        return ""
    return visit.url(name, **{name: thing.id}) + Query(of=of, on=query.on if query else None).text


def seen_thing(visit: Visit, kind: type[Entity], id: str) -> Seen:
    """The thing of a kind that an address names, in the subject asked for, else in the first proposal that has it.

    What has ended is found too. The page does not exist where nobody has the thing.
    """
    query = read_query(visit.request.GET)
    for each in (query, *(Query(of=name) for name in choices(visit.workspace))):
        subject = subject_of(visit, each)
        for org in (subject.after, subject.before):
            if org.live(id) and org.get(kind, id) is not None:
                return Seen(visit, each, subject, org, id)
    subject = subject_of(visit, query)
    for org in (subject.after, subject.before):
        if org.get(kind, id) is not None:
            return Seen(visit, query, subject, org, id)
    raise Http404
