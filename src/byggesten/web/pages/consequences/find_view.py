# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Find my unit, my task: a name is typed, and three sentences say what happens and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpResponse

from byggesten.actions.answer import answer
from byggesten.actions.find import KIND_NAMES, MOST, Candidate
from byggesten.actions.find import find as found_in
from byggesten.actions.glance import Date, Glance
from byggesten.actions.subject import BASE, Subject, choices
from byggesten.actions.telling import Answer
from byggesten.web.pages.consequences.asked import named, subject
from byggesten.web.pages.consequences.parts import Parts
from byggesten.web.pages.consequences.words import WORDS
from byggesten.web.pages.organisation.choices import subject_title
from byggesten.web.pages.organisation.things import address_of
from byggesten.web.visit import Visit

DATES = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """Something a reader may have meant, and the address of the answer about it."""

    candidate: Candidate
    kind: str
    address: str


@dataclass(frozen=True, slots=True)
class Told:
    """What one proposal means for the thing; ``last`` is the latest date that is past where none is to come."""

    title: str
    proposal: str
    parts: Parts
    answer: Answer
    dates: tuple[Date, ...]
    last: Date | None
    page: str
    consequences: str


def find(visit: Visit) -> HttpResponse:
    """The field, what may be meant, and the answer about what was chosen or is the only one."""
    asked = visit.request.GET
    text, id, of = asked.get("q", "").strip(), asked.get("id", ""), named(visit)
    looked = [subject(visit, name) for name in ([of] if of else choices(visit.workspace) or [BASE])]
    hits = () if id else tuple(_hits(visit, looked, text, of))
    chosen = id or (hits[0].candidate.id if len(hits) == 1 else "")
    told = tuple(_told(visit, each, chosen) for each in looked) if chosen else ()
    answers = tuple(each for each in told if each)
    if id and not answers:
        raise Http404
    part = bool(visit.request.headers.get("HX-Request"))
    return visit.render(
        "consequences/_found.html.j2" if part else "consequences/find.html.j2", WORDS, section="consequences",
        text=text or (answers[0].answer.label if answers else ""), hits=hits, answers=answers, chosen=chosen, of=of,
        asked=bool(text) and not id,
        here=_address(visit, chosen, of) if chosen else "",
    )  # fmt: skip


def _address(visit: Visit, id: str, of: str) -> str:
    return f"{visit.url('find')}?{urlencode({'of': of, 'id': id} if of else {'id': id})}"


def _hits(visit: Visit, looked: list[Subject], text: str, of: str) -> Iterator[Hit]:
    """The best of each subject in turn, each thing once."""
    lists = [found_in(each, text, visit.lang) for each in looked]
    seen: dict[str, Candidate] = {}
    for at in range(MOST):
        for one in lists:
            if at < len(one):
                seen.setdefault(one[at].id, one[at])
    for each in list(seen.values())[:MOST]:
        yield Hit(each, KIND_NAMES[each.kind].in_(visit.lang), _address(visit, each.id, of))


def _told(visit: Visit, subject: Subject, id: str) -> Told | None:
    said = answer(subject, id, visit.lang)
    if said is None:
        return None
    proposal = subject.proposal
    dates = Glance(workspace=visit.workspace, proposal=proposal).dates if proposal else ()
    coming = tuple(each for each in dates if each.day >= visit.today)
    thing = subject.after.things.get(id) or subject.before.things.get(id)
    page = visit.link("consequences")
    unit = f"&{urlencode({'unit': id})}" if said.kind == "unit" else ""
    return Told(
        title=subject_title(subject, visit.lang),
        proposal=visit.link("proposal", proposal=proposal.id) if proposal else "",
        parts=Parts(visit, subject),
        answer=said,
        dates=coming[:DATES],
        last=dates[-1] if dates and not coming else None,
        page=address_of(visit, thing, subject.name) if thing else "",
        consequences=f"{page}?{urlencode({'of': subject.name})}{unit}" if page else "",
    )
