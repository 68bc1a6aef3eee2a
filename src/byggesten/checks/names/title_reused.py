# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A title that some leaders lose and leaders on another level get."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.leader.retitle import ChangeTitle
from byggesten.checks.case import Case
from byggesten.checks.references import TITLED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import loose
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

REUSED = declare(
    "names.title_reused",
    "warning",
    da="Titlen »{title}« bruges i dag om ledere på niveau {before} og herefter på niveau {after}",
    en="The title “{title}” is used today for leaders on level {before} and from now on for those on level {after}",
    advice_da="Gør tydeligt opmærksom på det, eller vælg en anden titel; ellers forveksles de i overgangen.",
    advice_en="Point it out clearly, or choose another title; otherwise they are confused in the transition.",
    reference=TITLED,
)


@rule(
    REUSED, scope=Scope.WHOLE, finds=("T09",),
    da="Titel på et andet niveau", en="Title on another level",
)  # fmt: skip
def title_reused(case: Case, _: str) -> Iterator[Finding]:
    """A title that leaders give up is not given to leaders on another level, nor among those to choose between."""
    lost: dict[str, set[int]] = {}
    gained: dict[str, set[int]] = {}
    titles: dict[str, str] = {}
    places: dict[str, Place] = {}
    for each in case.consequences.leaders:
        if loose(each.title_before) != loose(each.title_after):
            _add(lost, titles, each.title_before, _level(case.before, each.unit))
            for title in _add(gained, titles, each.title_after, _level(case.after, each.unit)):
                places[title] = case.place(each.unit, changes=each.changes)
    for id in case.changed:
        unit = case.after.unit(id)
        if unit and case.is_new(id):
            for title in _add(gained, titles, unit.leader_title, _level(case.after, id)):
                places.setdefault(title, case.place(id))
    for entry in case.entries:
        if isinstance(entry.change, ChangeTitle) and len(entry.change.to) > 1:
            for unit in _holders(case, entry.change):
                for said in entry.change.to:
                    for title in _add(gained, titles, said, _level(case.after, unit.id)):
                        places[title] = entry.place
    for title in sorted(lost.keys() & gained.keys()):
        if not lost[title] & gained[title]:
            yield REUSED(
                places[title], titles[title], date=case.after.day, title=titles[title],
                before=tuple(sorted(lost[title])), after=tuple(sorted(gained[title])),
            )  # fmt: skip


def _add(into: dict[str, set[int]], titles: dict[str, str], title: str, level: int) -> Iterator[str]:
    """Note a title at a level; gives the form it was noted under, and nothing for no title."""
    forms = [loose(title)] if title else []
    for form in forms:
        into.setdefault(form, set()).add(level)
        titles.setdefault(form, title)
    return iter(forms)


def _holders(case: Case, change: ChangeTitle) -> list[Unit]:
    """The units whose leaders may get one of the titles: those that have the old one and exist after."""
    return [unit for unit in change.units(case.before) if case.after.live(unit.id)]


def _level(org: Organisation, unit: str) -> int:
    """How many leaders there are from the top to a unit's, itself included."""
    return len(org.chain(unit, line=True))
