# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit's history as lines: effective date, what happened, then when and by whom it was decided, and why."""

from __future__ import annotations

from itertools import zip_longest

from byggesten.actions.history import Event, History
from byggesten.cli.console import Console
from byggesten.cli.views.consequences import BECAUSE
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill, write_date, write_list

OPENING = Text("{date}  står i registeret som {name}", "{date}  stands in the register as {name}")
EVENT = Text("{date}  {sentence}  ({key})", "{date}  {sentence}  ({key})")
DECIDED = Text("besluttet: {decision}; registreret {day} af {by}", "decided: {decision}; registered {day} by {by}")
PROPOSED = Text("foreslået i {title}; ikke besluttet", "proposed in {title}; not decided")
RENAMED = Text("hedder herefter {name}", "called {name} from then on")
ENDED = Text("ophører", "ends")
RELATED = Text("Hænger sammen med {units}.", "Connected with {units}.")
COUNT = Text("{n} ændringer.", "{n} changes.")
ONE = Text("1 ændring.", "1 change.")
NONE = Text("Ingen ændringer.", "No changes.")


def show_history(found: History, screen: Console) -> None:
    """The opening, every event in order of effective date, and a counting line."""
    lang = screen.lang
    screen.line(screen.paint(found.now.name(found.unit), "bold"))
    screen.line()
    if found.unit in found.opening.things:
        params = {"date": found.opening.day, "name": found.opening.name(found.unit)}
        screen.line(fill(OPENING, lang, params))
    for event, following in zip_longest(found.events, found.events[1:]):
        _event(event, found.unit, screen, last=following is None or following.entry.day != event.entry.day)
    screen.line()
    if found.lineage:
        names = write_list([found.called(each) for each in found.lineage], lang)
        screen.line(fill(RELATED, lang, {"units": names}))
    count = len(found.events)
    screen.line(fill(COUNT if count > 1 else ONE if count else NONE, lang, {"n": count}))


def _event(event: Event, unit: str, screen: Console, *, last: bool) -> None:
    """One event; what the unit is called from then on is said with the last of the day."""
    lang, entry = screen.lang, event.entry
    screen.line(fill(EVENT, lang, {"date": entry.day, "sentence": event.sentence(lang), "key": entry.key}))
    before, after = event.names(unit)
    if last and before and after and before != after:
        screen.line(fill(RENAMED, lang, {"name": after}), 4)
    if last and before and not after:
        screen.line(ENDED.in_(lang), 4)
    if event.record:
        day = write_date(event.record.registered.date(), lang)
        params = {"decision": event.record.decision, "day": day, "by": event.record.by}
        screen.line(fill(DECIDED, lang, params), 4)
    elif event.proposal:
        screen.line(fill(PROPOSED, lang, {"title": event.proposal.head.title}), 4)
    if event.reason:
        screen.line(fill(BECAUSE, lang, {"reason": event.reason}), 4)
