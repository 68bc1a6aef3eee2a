# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What proposals do to one thing: in three sentences, where it comes from and goes, and the changes that touch it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from byggesten.actions.answer import answer
from byggesten.actions.figures import Behind, behind
from byggesten.actions.find import KIND_NAMES
from byggesten.actions.subject import Subject, choices
from byggesten.consequences.lineage import Strand
from byggesten.kernel.wording import fill, write_list
from byggesten.organisation.flows import PART, TASK, WHOLE
from byggesten.web.kept import remember
from byggesten.web.pages.organisation.choices import subject_title
from byggesten.web.pages.organisation.looking import subject_of
from byggesten.web.pages.organisation.query import Query
from byggesten.web.pages.organisation.things import Seen, Thing
from byggesten.web.pages.organisation.words import WORDS

EXTENTS = {WHOLE: "extent_whole", PART: "extent_part", TASK: "extent_task"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change that touches the thing, with the place of its card; no address where the reader has no such page."""

    behind: Behind
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What one proposal does to the thing; without changes it does nothing."""

    title: str
    here: str
    sentences: tuple[str, ...]
    sources: tuple[Thing, ...]
    targets: tuple[Thing, ...]
    changes: tuple[Change, ...]
    explained: str


def happenings(seen: Seen) -> tuple[Happening, ...]:
    """What the chosen proposal does to the thing; where none is chosen, what each does that touches it."""
    if seen.subject.proposal is not None:
        return (_happening(seen, seen.subject, seen.query),)
    found = (
        _happening(seen, subject_of(seen.visit, query), query)
        for query in (Query(of=name) for name in choices(seen.visit.workspace))
    )
    return tuple(each for each in found if each.changes)


def _happening(seen: Seen, subject: Subject, query: Query) -> Happening:
    visit, id = seen.visit, seen.id
    key = ("happens", query.of, query.on, id, visit.lang, visit.public)
    return remember(visit.workspace, key, lambda: _made(seen, subject, query))


def _made(seen: Seen, subject: Subject, query: Query) -> Happening:
    visit, id, lang = seen.visit, seen.id, seen.visit.lang
    there = Seen(visit, query, subject, subject.after if id in subject.after.things else subject.before, id)
    line = next((each for each in subject.consequences.lineage if each.unit == id), None)
    told = answer(subject, id, lang) if _kind(there) in KIND_NAMES else None
    keys = dict.fromkeys((*subject.consequences.changes(id), *(told.changes if told else ())))
    find = visit.link("find") if told else ""
    return Happening(
        title=subject_title(subject, lang),
        here=there.address(id),
        sentences=tuple(each.text for each in told.sentences if each.text) if told and keys else (),
        sources=tuple(_strands(there, line.sources if line else ())),
        targets=tuple(_strands(there, line.targets if line else ())),
        changes=tuple(_changes(there, tuple(keys))),
        explained=f"{find}?{urlencode({'subject': subject.name, 'id': id})}" if find else "",
    )


def _kind(seen: Seen) -> str:
    thing = seen.org.things.get(seen.id)
    return {"units": "unit", "tasks": "task", "committees": "committee"}.get(thing.table if thing else "", "")


def _strands(seen: Seen, strands: Sequence[Strand]) -> Iterator[Thing]:
    lang = seen.visit.lang
    for each in strands:
        said = each.what or WORDS[EXTENTS[each.extent]].in_(lang)
        if each.excluding:
            names = write_list([seen.name(id) for id in each.excluding], lang)
            said = f"{said} {fill(WORDS['excluding'], lang, {'names': names})}"
        yield seen.thing(each.unit, said)


def _changes(seen: Seen, keys: Sequence[str]) -> Iterator[Change]:
    proposal = seen.subject.proposal
    page = seen.visit.link("proposal", proposal=proposal.id) if proposal else ""
    for each in behind(seen.subject, keys, seen.visit.lang):
        yield Change(behind=each, address=f"{page}#change-{each.key}" if page else "")
