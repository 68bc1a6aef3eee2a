# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The schedule: entries taken apart into single changes, in the order they take effect, conflicts settled."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from byggesten.changes.change import At, Change, referred_by
from byggesten.changes.entry import Entry
from byggesten.changes.money.economy import SayEconomy
from byggesten.changes.statement.postpone import Postpone
from byggesten.kernel.dates import on
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.text import Text
from byggesten.organisation.money import ADDED, GAIN, YearAmount

DUPLICATE_KEY = declare(
    "planned.duplicate_key",
    "error",
    da="Nøglen {key} bruges af to ændringer",
    en="The key {key} is used by two changes",
    advice_da="Giv den ene ændring en anden nøgle.",
    advice_en="Give one of the changes another key.",
)
CONFLICT = declare(
    "planned.conflict",
    "error",
    da="{key} og {other} bestemmer begge {aspect} for »{what}« den {day}; {key} gælder",
    en="{key} and {other} both decide the {aspect} of “{what}” on {day}; {key} stands",
    advice_da="Behold den ene, eller undtag det, den anden flytter.",
    advice_en="Keep one of them, or except what the other moves.",
)
OVERWRITES = declare(
    "planned.overwrites",
    "warning",
    da="{key} ændrer {aspect} for »{what}« fra {day}, men {other} er planlagt til {later} og gælder fra da",
    en="{key} changes the {aspect} of “{what}” from {day}, but {other} is planned for {later} and stands from then",
    advice_da="Afgør, om {other} stadig skal gælde; ellers ændr eller træk den tilbage.",
    advice_en="Decide whether {other} is still to stand; otherwise change or withdraw it.",
)
UNKNOWN_KEY = declare(
    "planned.unknown_key",
    "error",
    da="{key} henviser til ændringen {other}, som ikke findes",
    en="{key} refers to the change {other}, which does not exist",
    advice_da="Brug nøglen på en ændring i forslaget.",
    advice_en="Use the key of a change in the proposal.",
)
POSTPONED_EARLIER = declare(
    "planned.postponed_earlier",
    "warning",
    da="{key} udskyder {other} til {day}, men den skulle først gælde fra {was}",
    en="{key} postpones {other} to {day}, but it was to take effect only from {was}",
    advice_da="Ret datoen, eller ret datoen på {other} selv.",
    advice_en="Correct the date, or the date of {other} itself.",
)
ASPECTS = {
    "place": Text("placeringen", "place"),
    "existence": Text("oprettelsen", "establishing"),
    "end": Text("ophøret", "end"),
    "name": Text("navnet", "name"),
    "kind": Text("slagsen", "kind"),
    "line": Text("referenceforholdet", "reporting line"),
    "title": Text("titlen", "title"),
    "core task": Text("kerneopgaven", "core task"),
    "site": Text("adressen", "site"),
    "committee": Text("udvalget", "committee"),
    "responsible": Text("ansvaret", "responsible unit"),
    "effective": Text("datoen", "effective date"),
    "leader_title": Text("lederens titel", "leader's title"),
    "leader": Text("lederen", "leader"),
    "level": Text("ledelsesniveauet", "management level"),
    "category": Text("kategorien", "category"),
    "purpose": Text("formålet", "purpose"),
    "committees": Text("udvalgene", "committees"),
    "portfolio": Text("ansvarsområdet", "portfolio"),
    "abbreviations": Text("forkortelserne", "abbreviations"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One single change in the schedule."""

    day: dt.date
    slot: int
    sequence: int
    change: Change
    entry: Entry

    @property
    def at(self) -> At:
        """Where in time and text it is applied."""
        return At(day=self.day, key=self.entry.key, place=self.entry.place)

    def claims(self) -> tuple[tuple[str, str], ...]:
        """What it decides."""
        return self.change.claims()


@dataclass(frozen=True, slots=True)
class Schedule:
    """The steps in order, what each id's coming day is, and what was found while ordering them."""

    steps: tuple[Step, ...]
    future: dict[str, dt.date]
    findings: tuple[Finding, ...]

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The days on which something changes."""
        return tuple(sorted({step.day for step in self.steps}))


def schedule(entries: Iterable[Entry]) -> Schedule:
    """Order entries by day, same-day slot and registration; settle what two of them both decide."""
    listed = list(entries)
    findings = [*_duplicates(listed), *_unknown(listed), *_hastened(listed)]
    steps = _in_order(list(_steps(_postponed(listed))))
    kept, conflicts = _settled(steps)
    future = {id: step.day for step in kept for aspect, id in step.claims() if aspect == "existence"}
    return Schedule(tuple(kept), future, (*findings, *conflicts, *_overwriting(kept)))


def _in_order(steps: list[Step]) -> list[Step]:
    """By day, slot and registration; of what comes into being on one day, what others name comes before them."""
    makers = {(step.day, id): step for step in steps for aspect, id in step.claims() if aspect == "existence"}
    ranks: dict[int, int] = {}

    def rank(step: Step, above: tuple[int, ...] = ()) -> int:
        key = id(step)
        if key not in ranks and key not in above:
            named = [makers.get((step.day, other)) for other in referred_by(step.change)]
            ranks[key] = max((rank(each, (*above, key)) + 1 for each in named if each and each is not step), default=0)
        return ranks.get(key, 0)

    made = {id(step) for step in makers.values()}
    return sorted(steps, key=lambda step: (step.day, step.slot, rank(step) if id(step) in made else 0, step.sequence))


def _duplicates(entries: list[Entry]) -> Iterator[Finding]:
    seen: set[str] = set()
    for entry in entries:
        if entry.key in seen:
            yield DUPLICATE_KEY(entry.place, entry.key, key=entry.key)
        seen.add(entry.key)


def _unknown(entries: list[Entry]) -> Iterator[Finding]:
    keys = {entry.key for entry in entries}
    for entry in entries:
        named = [*entry.requires, *(getattr(entry.change, "covers", ()) or ())]
        if isinstance(entry.change, Postpone):
            named.append(entry.change.what)
        for other in named:
            if other not in keys and entry.rank is None:
                yield UNKNOWN_KEY(entry.place, entry.key, key=entry.key, other=other)


def _postponed(entries: list[Entry]) -> list[Entry]:
    later = {each.change.what: each.change.to for each in entries if isinstance(each.change, Postpone)}
    return [replace(each, effective=later[each.key]) if each.key in later else each for each in entries]


def _hastened(entries: list[Entry]) -> Iterator[Finding]:
    """Postponements to a day before the one a change already had."""
    days = {entry.key: entry.effective for entry in entries}
    for entry in entries:
        change = entry.change
        if isinstance(change, Postpone) and change.what in days and change.to.reading < days[change.what].reading:
            yield POSTPONED_EARLIER(
                entry.place, entry.key, key=entry.key, other=change.what, day=change.to, was=days[change.what]
            )


def _steps(entries: list[Entry]) -> Iterator[Step]:
    for sequence, entry in enumerate(entries):
        for part in (*entry.change.parts(), *_money(entry)):
            yield Step(day=entry.day, slot=type(part).slot, sequence=sequence, change=part, entry=entry)


def _money(entry: Entry) -> Iterator[Change]:
    """The economy an entry carries of its own: a yearly cost, or a gain in words."""
    if entry.amount is not None:
        years = (YearAmount(entry.day.year, entry.amount),)
        yield SayEconomy(text=entry.title or entry.key, kind=ADDED, years=years, financing=entry.financing)
    if entry.gain:
        yield SayEconomy(text=entry.gain, kind=GAIN, years=(YearAmount(entry.day.year, None),))


def _settled(steps: list[Step]) -> tuple[list[Step], list[Finding]]:
    """Drop, of two steps that decide the same on the same day, the one registered first."""
    last: dict[tuple[dt.date, str, str], Step] = {}
    for step in steps:
        for aspect, id in step.claims():
            held = last.get((step.day, aspect, id))
            if held is None or held.sequence <= step.sequence:
                last[step.day, aspect, id] = step
    kept, findings = [], []
    for step in steps:
        beaten = [(a, id) for a, id in step.claims() if last[step.day, a, id].entry.key != step.entry.key]
        if not beaten:
            kept.append(step)
        for aspect, id in beaten:
            winner = last[step.day, aspect, id].entry
            findings.append(
                CONFLICT(
                    winner.place,
                    id,
                    date=step.day,
                    key=winner.key,
                    other=step.entry.key,
                    aspect=ASPECTS.get(aspect, aspect),
                    what=_bare(id),
                    day=on(step.day),
                )
            )
    return kept, findings


def _overwriting(steps: list[Step]) -> Iterator[Finding]:
    """Steps registered later that take effect before a planned one which decides the same."""
    by_claim: dict[tuple[str, str], list[Step]] = {}
    for step in steps:
        for claim in step.claims():
            by_claim.setdefault(claim, []).append(step)
    for (aspect, id), rivals in by_claim.items():
        for first, second in pairwise(rivals):
            if first.day < second.day and _registered_after(first.entry, second.entry):
                yield OVERWRITES(
                    first.entry.place,
                    id,
                    date=first.day,
                    key=first.entry.key,
                    other=second.entry.key,
                    aspect=ASPECTS.get(aspect, aspect),
                    what=_bare(id),
                    day=first.day,
                    later=second.day,
                )


def _bare(id: str) -> str:
    """The thing itself of a claim that narrows it: ``veje<teknik`` is the task as the unit has it."""
    return re.split("[<+]", id)[0]


def _registered_after(entry: Entry, other: Entry) -> bool:
    if other.rank is None:
        return False
    return entry.rank is None or entry.rank > other.rank
