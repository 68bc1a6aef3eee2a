# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What there is to look at, as choices: the organisation as decided, proposals, their phases and alternatives."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.actions.subject import BASE, Subject, named
from byggesten.kernel.text import Language
from byggesten.kernel.wording import fill
from byggesten.proposal.proposal import Proposal
from byggesten.web.pages.organisation.words import ALTERNATIVE, AS_DECIDED, PHASE
from byggesten.web.visit import Visit


def subjects(visit: Visit, subject: Subject | None = None) -> tuple[tuple[str, str], ...]:
    """Every subject a reader may choose, as (name, what it is called); the one looked at is among them."""
    found = [(BASE, AS_DECIDED.in_(visit.lang))]
    for proposal in visit.workspace.proposals:
        found += _of(proposal, visit.lang)
    if subject is not None and subject.name not in dict(found):
        found.append((subject.name, subject_title(subject, visit.lang)))
    return tuple(found)


def _of(proposal: Proposal, lang: Language) -> Iterator[tuple[str, str]]:
    title = proposal.head.title
    yield from wholes(proposal, lang)
    if proposal.head.alternative:
        yield from _alternatives(proposal, lang)
    for phase in proposal.phases:
        yield named(proposal.id, phase.id), fill(PHASE, lang, {"title": title, "name": phase.name})


def wholes(proposal: Proposal, lang: Language) -> tuple[tuple[str, str], ...]:
    """A proposal as it can be looked at whole, as (name, title): each alternative where none is chosen."""
    if proposal.alternatives and not proposal.head.alternative:
        return tuple(_alternatives(proposal, lang))
    return ((proposal.id, proposal.head.title),)


def _alternatives(proposal: Proposal, lang: Language) -> Iterator[tuple[str, str]]:
    title = proposal.head.title
    for each in proposal.alternatives:
        yield named(proposal.id, alternative=each.id), fill(ALTERNATIVE, lang, {"title": title, "name": each.name})


def subject_title(subject: Subject, lang: Language) -> str:
    """What a subject is called."""
    proposal = subject.proposal
    if proposal is None:
        return AS_DECIDED.in_(lang)
    title = proposal.head.title
    if subject.phase and (phase := proposal.phase(subject.phase)):
        title = fill(PHASE, lang, {"title": title, "name": phase.name})
    chosen = next((each for each in proposal.alternatives if each.id == subject.alternative), None)
    return fill(ALTERNATIVE, lang, {"title": title, "name": chosen.name}) if chosen else title
