# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The history of a unit and its future, as decided and as proposed, in the order in which it takes effect."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.actions.history import Event, History, history
from byggesten.kernel.wording import fill, write_date
from byggesten.web.kept import remember
from byggesten.web.pages.organisation.things import Seen
from byggesten.web.pages.organisation.words import WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something that touches a unit: what and why, and the place of its change; no address where there is no page."""

    text: str
    reason: str = ""
    key: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What takes effect on a day by one decision, or as one proposal would have it; ``now`` is today alone."""

    day: dt.date
    moments: tuple[Moment, ...] = ()
    decision: str = ""
    registered: dt.date | None = None
    proposal: str = ""
    decided: bool = True
    now: bool = False


def told(seen: Seen) -> History | None:
    """The history of the unit; None where nothing is known of it."""
    found = remember(seen.visit.workspace, ("history", seen.id), lambda: history(seen.visit.workspace, seen.id))
    return found if isinstance(found, History) else None


def days(seen: Seen) -> tuple[Day, ...]:
    """Every day on which something happens to the unit, with today among them; none where nothing ever does."""
    found = told(seen)
    gathered: dict[Day, list[Moment]] = {}
    for event in found.events if found else ():
        gathered.setdefault(_day(seen, event), []).append(_moment(seen, event))
    if not gathered:
        return ()
    today = Day(day=max(seen.visit.today, seen.visit.workspace.opening.day), now=True)
    listed = [replace(day, moments=tuple(moments)) for day, moments in gathered.items()]
    return tuple(sorted((*listed, today), key=lambda each: (each.day, each.now)))


def _day(seen: Seen, event: Event) -> Day:
    record, id = event.record, _proposal(event)
    proposal = seen.visit.workspace.proposal(id) if id else None
    return Day(
        day=event.entry.day,
        decision=record.decision if record else "",
        registered=record.registered.date() if record else None,
        proposal=proposal.head.title if proposal else id,
        decided=record is not None,
    )


def _proposal(event: Event) -> str:
    return event.record.proposal if event.record else event.proposal.id if event.proposal else ""


def _moment(seen: Seen, event: Event) -> Moment:
    id, key = _proposal(event), event.record.key if event.record else event.entry.key
    page = seen.visit.link("proposal", proposal=id) if id and seen.visit.workspace.proposal(id) else ""
    text = event.sentence(seen.visit.lang)
    return Moment(
        text=text if text.endswith((".", "!", "?")) else f"{text}.",
        reason=event.reason,
        key=key,
        address=f"{page}#change-{key}" if page and key else "",
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
