# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a search finds: units, tasks, committees, MED bodies, job titles, proposals and changes, by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from byggesten.actions.find import COMMITTEE, MOST, TASK, TITLE, UNIT, find
from byggesten.actions.subject import BASE, Subject, choices
from byggesten.changes.entry import Entry
from byggesten.changes.sentences import sentence
from byggesten.kernel.names import danish_key, slug
from byggesten.kernel.text import Language
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.entity import Entity
from byggesten.organisation.units import Unit
from byggesten.proposal.proposal import Proposal
from byggesten.web.kept import remember
from byggesten.web.pages.organisation.looking import subject_of
from byggesten.web.pages.organisation.query import COMMITTEES, MED, UNITS, Query
from byggesten.web.pages.organisation.things import address_of
from byggesten.web.visit import Visit

MED_BODY, PROPOSAL, CHANGE = "med", "proposal", "change"
KINDS = (UNIT, TASK, COMMITTEE, MED_BODY, TITLE, PROPOSAL, CHANGE)
OF_TREE = {UNITS: UNIT, COMMITTEES: COMMITTEE, MED: MED_BODY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found: its id, what it is called, where it lies in words, and its page."""

    id: str
    label: str
    where: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What is found of one kind, best first."""

    kind: str
    hits: tuple[Hit, ...]


def search(visit: Visit, text: str, of: str = "", tree: str = "") -> tuple[Group, ...]:
    """What a reader may mean by a text, by kind; of one subject and one tree alone where they are named."""
    if not slug(text):
        return ()
    found: dict[str, dict[str, Hit]] = {kind: {} for kind in KINDS}
    for query in [Query(of=of)] if of else _everywhere(visit):
        subject = subject_of(visit, query)
        for each in find(subject, text, visit.lang):
            if (hit := _hit(visit, subject, query.of, each.kind, each.id, each.label, each.where)) is not None:
                found[each.kind].setdefault(each.id, hit)
        for kind, hit in _beginning(visit, subject, query.of, text):
            if len(found[kind]) < MOST:
                found[kind].setdefault(hit.id, hit)
    if not tree:
        for proposal in visit.workspace.proposals:
            found[PROPOSAL].update((hit.id, hit) for hit in _proposal(visit, proposal, text))
            found[CHANGE].update((hit.id, hit) for hit in _changes(visit, proposal, text))
    kinds = (OF_TREE[tree],) if tree in OF_TREE else KINDS
    groups = (Group(kind=kind, hits=tuple(found[kind].values())[:MOST]) for kind in kinds)
    return tuple(sorted((each for each in groups if each.hits), key=lambda each: not _exact(each, text)))


def _exact(group: Group, text: str) -> bool:
    """Whether something of the group is called just what was typed: such a group comes first."""
    return any(slug(hit.label) == slug(text) for hit in group.hits)


def _everywhere(visit: Visit) -> list[Query]:
    """The organisation as decided first, then each proposal, for what is only there."""
    return [Query(of=BASE), *(Query(of=name) for name in choices(visit.workspace))]


def _hit(visit: Visit, subject: Subject, of: str, kind: str, id: str, label: str, where: str) -> Hit | None:
    if kind == TITLE:
        address = visit.link("find")
        return Hit(id=id, label=label, where="", address=f"{address}?{urlencode({'q': label})}") if address else None
    thing = subject.after.things.get(id) or subject.before.things.get(id)
    address = address_of(visit, thing, of) if thing else ""
    return Hit(id=id, label=label, where=where, address=address) if address else None


def _beginning(visit: Visit, subject: Subject, of: str, text: str) -> Iterator[tuple[str, Hit]]:
    """Units and MED bodies whose names have words that begin as those typed, in Danish order."""
    kinds: tuple[tuple[str, type[Entity]], ...] = ((UNIT, Unit), (MED_BODY, MedBody))
    for kind, type_ in kinds:
        for thing in _named(visit, subject, of, type_):
            if fits(text, thing.names):
                where = ", ".join(subject.after.name(id) for id in getattr(thing, "units", ())[:3])
                parent = getattr(thing, "parent", "")
                above = subject.after.name(parent) if parent else ""
                yield (
                    kind,
                    Hit(id=thing.id, label=thing.name, where=where or above, address=address_of(visit, thing, of)),
                )


def _named(visit: Visit, subject: Subject, of: str, kind: type[Entity]) -> list[Entity]:
    """The things of a kind after and, where they end, before, in Danish order of names."""
    key = ("named", of, subject.date, kind.table)

    def listed() -> list[Entity]:
        every = {each.id: each for org in (subject.before, subject.after) for each in org.every(kind)}
        return sorted(every.values(), key=lambda each: danish_key(each.name))

    return remember(visit.workspace, key, listed)


def fits(text: str, names: Iterable[str]) -> bool:
    """Whether every word typed begins a word of one of the names."""
    asked = slug(text).split("-")
    return any(all(any(word.startswith(each) for word in slug(name).split("-")) for each in asked) for name in names)


def _proposal(visit: Visit, proposal: Proposal, text: str) -> Iterator[Hit]:
    address = visit.link("proposal", proposal=proposal.id) or visit.url("organisation") + Query(of=proposal.id).text
    if fits(text, (proposal.head.title, proposal.id)):
        yield Hit(id=proposal.id, label=proposal.head.title, where="", address=address)


def _changes(visit: Visit, proposal: Proposal, text: str) -> Iterator[Hit]:
    page, lang = visit.link("proposal", proposal=proposal.id), visit.lang
    if not page:
        return
    for key, title, heading in _entries(visit, proposal, lang):
        if slug(text) == slug(key) or fits(text, (title,)):
            yield Hit(
                id=f"{proposal.id}#{key}", label=f"{key}: {title}" if title else key,
                where=f"{proposal.head.title} · {heading}" if heading else proposal.head.title,
                address=f"{page}#change-{key}",
            )  # fmt: skip


def _entries(visit: Visit, proposal: Proposal, lang: Language) -> list[tuple[str, str, str]]:
    """The changes of a proposal as (key, title or sentence, heading)."""
    subject = subject_of(visit, Query(of=proposal.id))
    return remember(
        visit.workspace,
        ("entries", proposal.id, lang),
        lambda: [_entry(subject, each, lang) for each in proposal.entries],
    )


def _entry(subject: Subject, entry: Entry, lang: Language) -> tuple[str, str, str]:
    after, before = subject.after, subject.before
    names = {each.id: each.name for each in subject.proposal.new_names} if subject.proposal else {}

    def name(id: str) -> str:
        return after.name(id) if id in after.things else before.name(id) if id in before.things else names.get(id, id)

    return entry.key, entry.title or sentence(entry.change, name, lang, before.name), entry.heading
