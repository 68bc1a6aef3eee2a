# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The days on which something changes, decided or proposed: the stops of the slider."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from byggesten.actions.subject import Subject
from byggesten.actions.workspace import Workspace
from byggesten.changes.entry import Entry
from byggesten.changes.schedule import schedule
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write_date, write_list
from byggesten.proposal.proposal import Proposal

OPENING = Text("registeret begynder", "the register begins")
TODAY = Text("i dag", "today")
DECIDED_ONE = Text("1 besluttet ændring", "1 decided change")
DECIDED = Text("{count} besluttede ændringer", "{count} decided changes")
PROPOSED_ONE = Text("1 foreslået ændring", "1 proposed change")
PROPOSED = Text("{count} foreslåede ændringer", "{count} proposed changes")
STOP = Text("{date}: {said}", "{date}: {said}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A day of the slider: how many changes take effect on it, and which proposals have some of them."""

    day: dt.date
    decided: int = 0
    proposed: tuple[tuple[Proposal, int], ...] = ()
    opening: bool = False
    today: bool = False

    def said(self, lang: Language) -> str:
        """What happens on the day, in words; empty where nothing does."""
        count = sum(number for _, number in self.proposed)
        parts = [OPENING.in_(lang)] if self.opening else []
        parts += [TODAY.in_(lang)] if self.today else []
        parts += [_counted(self.decided, DECIDED_ONE, DECIDED, lang)] if self.decided else []
        parts += [_counted(count, PROPOSED_ONE, PROPOSED, lang)] if count else []
        return write_list(parts, lang)

    def label(self, lang: Language) -> str:
        """The day and what happens on it."""
        said, date = self.said(lang), write_date(self.day, lang)
        return fill(STOP, lang, {"date": date, "said": said}) if said else date


def _counted(count: int, one: Text, several: Text, lang: Language) -> str:
    return one.in_(lang) if count == 1 else fill(several, lang, {"count": count})


def stops(workspace: Workspace, subject: Subject, today: dt.date) -> tuple[Stop, ...]:
    """The days of what is decided and proposed, in order, with the register's first, today and the day looked at.

    Of a proposal only its own days; where none is chosen those of every proposal.
    """
    opening = workspace.opening.day
    decided = {day: len(keys) for day, keys in _days(workspace.entries).items()}
    proposed: dict[dt.date, list[tuple[Proposal, int]]] = {}
    for proposal, entries in _proposed(workspace, subject):
        for day, keys in _days(entries).items():
            proposed.setdefault(max(day, opening), []).append((proposal, len(keys)))
    days = {opening, subject.date, *decided, *proposed} | ({today} if today > opening else set())
    return tuple(
        Stop(
            day=day, decided=decided.get(day, 0), proposed=tuple(proposed.get(day, ())), opening=day == opening,
            today=day == today,
        )
        for day in sorted(each for each in days if each >= opening)
    )  # fmt: skip


def _proposed(workspace: Workspace, subject: Subject) -> Iterator[tuple[Proposal, tuple[Entry, ...]]]:
    if subject.proposal is not None:
        yield subject.proposal, subject.remaining
        return
    for proposal in workspace.proposals:
        decided = workspace.decided(proposal.id)
        counted = proposal.counted(statuses=workspace.counted)
        yield proposal, tuple(entry for entry in counted if entry.key not in decided)


def _days(entries: Iterable[Entry]) -> dict[dt.date, set[str]]:
    """The days on which entries take effect, as they are scheduled, with the keys of those that do."""
    found: dict[dt.date, set[str]] = {}
    for step in schedule(entries).steps:
        found.setdefault(step.day, set()).add(step.entry.key)
    return found
