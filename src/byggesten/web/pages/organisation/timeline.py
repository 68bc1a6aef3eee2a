# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The history of a unit and its future, as decided and as proposed, in the order in which it takes effect."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.actions.history import Event, History, history
from byggesten.kernel.wording import fill, write_date
from byggesten.web.pages.organisation.kept import remember
from byggesten.web.pages.organisation.things import Seen
from byggesten.web.pages.organisation.words import WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something in the time of a unit: when, what, why, and by which decision or proposal."""

    day: dt.date
    text: str
    reason: str = ""
    decision: str = ""
    registered: dt.datetime | None = None
    proposal: str = ""
    key: str = ""
    address: str = ""
    decided: bool = True
    now: bool = False


def told(seen: Seen) -> History | None:
    """The history of the unit; None where nothing is known of it."""
    found = remember(seen.visit.workspace, ("history", seen.id), lambda: history(seen.visit.workspace, seen.id))
    return found if isinstance(found, History) else None


def moments(seen: Seen) -> tuple[Moment, ...]:
    """Every event, with today among them."""
    found = told(seen)
    events = found.events if found else ()
    if not events:
        return ()
    listed = [_moment(seen, each) for each in events]
    today = max(seen.visit.today, seen.visit.workspace.opening.day)
    word = WORDS["today"].in_(seen.visit.lang)
    return tuple(sorted((*listed, Moment(day=today, text=word, now=True)), key=lambda each: (each.day, each.now)))


def _moment(seen: Seen, event: Event) -> Moment:
    record = event.record
    id = record.proposal if record else event.proposal.id if event.proposal else ""
    key = record.key if record else event.entry.key
    proposal = seen.visit.workspace.proposal(id) if id else None
    page = seen.visit.link("proposal", proposal=id) if proposal else ""
    text = event.sentence(seen.visit.lang)
    return Moment(
        day=event.entry.day,
        text=text if text.endswith((".", "!", "?")) else f"{text}.",
        reason=event.reason,
        decision=record.decision if record else "",
        registered=record.registered if record else None,
        proposal=proposal.head.title if proposal else id,
        key=key,
        address=f"{page}#change-{key}" if page and key else "",
        decided=record is not None,
    )


def names(seen: Seen) -> Iterator[str]:
    """What the unit was called, is called from some day, and would be called by a proposal."""
    found, lang = told(seen), seen.visit.lang
    for event in found.events if found else ():
        before, after = event.names(seen.id)
        if not before or not after or before == after:
            continue
        date = write_date(event.entry.day, lang)
        if event.proposal is not None:
            said = {"proposal": event.proposal.head.title, "name": after}
            yield fill(WORDS["would_be"], lang, said)
        elif event.entry.day <= seen.subject.date:
            yield fill(WORDS["formerly"], lang, {"date": date, "name": before})
        else:
            yield fill(WORDS["will_be"], lang, {"date": date, "name": after})
