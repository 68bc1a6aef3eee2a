# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What happens to a committee, and to the units where a job title is used."""

from __future__ import annotations

from collections.abc import Iterable

from byggesten.actions import answer_words as w
from byggesten.actions.answer_units import fate, keys_of
from byggesten.actions.telling import Sentence, Telling
from byggesten.consequences.committees import CLOSED, ESTABLISHED, RENAMED, CommitteeChange, serving
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

Told = tuple[Sentence, Sentence, tuple[str, ...]]


def committee_told(telling: Telling, id: str) -> Told:
    """What a committee gets and gives up, who serves it afterwards, and the keys of the changes that matter."""
    change = next((each for each in telling.subject.consequences.committees if each.committee == id), None)
    if change is None:
        text = w.UNTOUCHED_BASE if telling.subject.proposal is None else w.UNTOUCHED
        return telling.sentence(telling.say(text, x=telling.old_name(id))), _served(telling, id, ()), ()
    keys = telling.of_kind(change.changes, "committee.", "task.anchor") or telling.ordered(change.changes)
    return _committee(telling, change, keys), _served(telling, id, keys), keys


def _committee(telling: Telling, change: CommitteeChange, keys: tuple[str, ...]) -> Sentence:
    id, x = change.committee, telling.old_name(change.committee)
    gains, loses = (telling.tasks(each) if each else "" for each in (change.gains, change.loses))
    if change.fate == ESTABLISHED:
        return telling.what(w.C_NEW_GETS if gains else w.C_NEW, keys, x=x, gains=gains)
    if change.fate == CLOSED:
        after = telling.subject.after
        tasks = (after.get(Task, task) for task in change.loses)
        to = telling.names(each for task in tasks if task for each in task.committees)
        return telling.what(w.C_CLOSES_TO if to else w.C_CLOSES, keys, x=x, loses=loses, to=to)
    if change.fate == RENAMED:
        more = _joined(telling, gains, loses, bare=True)
        return telling.what(w.RENAMED_AND if more else w.RENAMED, keys, x=x, name=telling.name(id), more=more)
    if gains or loses:
        return telling.what(w.C_DOES, keys, x=x, more=_joined(telling, gains, loses, x=x))
    if change.served_before != change.served_after:
        return telling.what(w.C_SERVED_OTHERS if change.served_before else w.C_OTHER, keys, x=x)
    return telling.what(w.C_OTHER, keys, x=x)


def _joined(telling: Telling, gains: str, loses: str, x: str = "", bare: bool = False) -> str:
    """What a committee gets and gives up; it is named once, by the first of the two."""
    clauses: list[str] = []
    for things, full, short in ((gains, w.C_GETS, w.GETS), (loses, w.C_GIVES, w.GIVES)):
        if things:
            clauses.append(telling.say(short if bare or clauses else full, x=x, things=things))
    return telling.joined(clauses)


def _served(telling: Telling, id: str, keys: tuple[str, ...]) -> Sentence:
    """Who serves a committee afterwards."""
    before, after = telling.subject.before, telling.subject.after
    if not after.live(id):
        return telling.sentence(telling.say(w.NO_COMMITTEE if serving(before, id) else w.GONE), keys)
    was, now = serving(before, id), serving(after, id)
    if not now:
        return telling.sentence(telling.say(w.SERVED_BY_NONE), keys)
    said = telling.say(w.SERVED_STILL if was == now else w.SERVED, to=telling.names(now))
    if was and was != now:
        said += telling.say(w.SERVED_BEFORE, origin=telling.names(was, old=True))
    return telling.sentence(said, keys)


def title_told(telling: Telling, title: str) -> Told:
    """What happens where a job title is used, where it is used afterwards, and the keys of the changes that matter.

    No numbers: the holders of a title in one unit may be few.
    """
    subject = telling.subject
    before, after = using(subject.before, title), using(subject.after, title)
    retitled = _retitled(telling, title)
    quoted = telling.say(w.QUOTED, name=title)
    if retitled:
        to, led = max(retitled.items(), key=lambda each: len(each[1]))
        keys = _retitling(telling, led)
        what = telling.what(w.J_RETITLED, keys, x=quoted, to=telling.say(w.QUOTED, name=to), units=telling.names(led))
        return what, _used(telling, before, after, keys), keys
    fates = {unit: said for unit in before if (said := fate(telling, unit))}
    if fates:
        keys = telling.ordered(key for unit in fates for key in keys_of(telling, unit))
        units = telling.fates(fates)
        text = w.J_TOUCHED_ONE if len(before) == 1 else w.J_TOUCHED if len(fates) < len(before) else w.J_TOUCHED_ALL
        what = telling.what(text, keys, x=quoted, n=len(fates), m=len(before), units=units)
        return what, _used(telling, before, after, keys), keys
    if not before and after:
        keys = _introducing(telling, title, after)
        return telling.what(w.J_NEW, keys, x=quoted, units=telling.names(after)), _used(telling, (), after, keys), keys
    text = w.J_UNTOUCHED_BASE if subject.proposal is None else w.J_UNTOUCHED
    return telling.sentence(telling.say(text, x=quoted)), _used(telling, before, after, ()), ()


def using(org: Organisation, title: str) -> tuple[str, ...]:
    """The live units where a title is used, of posts or of the leader, in the order of the register."""
    columns, posts = org.posts.columns, org.posts
    found = {line.unit for line in posts.lines if line.title == title and line.count.low > 0}
    if title in columns.titles:
        code = columns.titles.index(title)
        found.update(posts.unit_of(row) for row in (columns.title == code).nonzero()[0].tolist())
    return tuple(each.id for each in org.every(Unit) if each.id in found or each.leader_title == title)


def _retitled(telling: Telling, title: str) -> dict[str, list[str]]:
    """The units whose leader has the title no more, by the one that comes instead."""
    found: dict[str, list[str]] = {}
    for each in telling.subject.consequences.leaders:
        if each.title_before == title != each.title_after and each.title_after:
            found.setdefault(each.title_after, []).append(each.unit)
    return found


def _retitling(telling: Telling, units: Iterable[str]) -> tuple[str, ...]:
    changes = (key for unit in units for key in telling.subject.consequences.changes(unit))
    keys = telling.ordered(changes)
    return telling.of_kind(keys, "leader.") or keys


def _used(telling: Telling, before: tuple[str, ...], after: tuple[str, ...], keys: tuple[str, ...]) -> Sentence:
    if not after:
        return telling.sentence(telling.say(w.J_NONE), keys)
    text = w.J_STILL if before == after else w.J_AFTER
    return telling.sentence(telling.say(text, units=telling.names(after)), keys)


def _introducing(telling: Telling, title: str, units: tuple[str, ...]) -> tuple[str, ...]:
    """The changes by which a title comes into use: those that add posts with it, and those of leaders."""
    lines = tuple(line.change for line in telling.subject.after.posts.lines if line.title == title)
    led = [each for each in telling.subject.consequences.leaders if each.title_after == title]
    leading = telling.of_kind((key for each in led for key in each.changes), "leader.", "unit.describe", "unit.rename")
    touching = (key for unit in units for key in telling.subject.consequences.changes(unit))
    return telling.ordered((*lines, *leading)) or telling.of_kind(touching, "unit.establish")
