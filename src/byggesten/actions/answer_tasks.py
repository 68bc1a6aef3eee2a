# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What happens to a task, and who is responsible for it afterwards."""

from __future__ import annotations

from byggesten.actions import answer_words as w
from byggesten.actions.answer_units import fate, keys_of
from byggesten.actions.telling import Sentence, Telling
from byggesten.consequences.tasks import TaskMove
from byggesten.kernel.text import Text
from byggesten.organisation.tasks import Task

Told = tuple[Sentence, Sentence, tuple[str, ...]]


def task_told(telling: Telling, id: str) -> Told:
    """What happens to a task, who is responsible afterwards, and the keys of the changes that matter."""
    subject = telling.subject
    before, after = subject.before, subject.after
    old = before.get(Task, id) if before.live(id) else None
    new = after.get(Task, id) if after.live(id) else None
    touching = subject.consequences.changes(id)
    if new is None:
        keys = touching
        return _what(telling, id, w.T_ENDS, keys), telling.sentence(telling.say(w.T_NOBODY), keys), keys
    if old is None:
        to = telling.names(new.responsible)
        what = _what(telling, id, w.T_NEW if to else w.T_NEW_NOBODY, touching, to=to)
        return what, _who(telling, new, old, touching), touching
    moves = [each for each in subject.consequences.tasks if each.task == id]
    anchored = old.committees != new.committees
    if moves:
        return _moved(telling, moves, old, new)
    if anchored:
        keys = telling.of_kind(touching, "committee.", "task.anchor") or touching
        text = w.T_COMMITTEE if old.committees and new.committees else w.T_COMMITTEE_NEW
        text = text if new.committees else w.T_COMMITTEE_LOST
        to, origin = telling.names(new.committees), telling.names(old.committees, old=True)
        return _what(telling, id, text, keys, to=to, origin=origin), _who(telling, new, old, keys), keys
    return _stays(telling, old, new, touching)


def _moved(telling: Telling, moves: list[TaskMove], old: Task, new: Task) -> Told:
    subject = telling.subject
    origins = list(dict.fromkeys(each.origin for each in moves if each.origin))
    to = telling.names(each.to for each in moves if each.to)
    keys = _behind(telling, moves, new.id)
    origin = telling.names(origins, old=True)
    political = old.committees != new.committees and bool(new.committees)
    followed = all(each.with_unit for each in moves) and all(not subject.after.live(each) for each in origins)
    if not to:
        what = _what(telling, new.id, w.T_LOST, keys, origin=origin)
    elif not origins:
        text = w.T_GETS_POLITICAL if political else w.T_GETS
        what = _what(telling, new.id, text, keys, to=to, committees=telling.names(new.committees))
    else:
        what = _what(telling, new.id, w.T_FOLLOWS if followed else w.T_MOVES, keys, origin=origin, to=to)
    if political and origins:
        more = telling.say(w.ALSO_POLITICAL, to=telling.names(new.committees))
        what = Sentence(text=what.text.removesuffix(".") + more + ".", changes=what.changes)
    return what, _who(telling, new, old, keys), keys


def _behind(telling: Telling, moves: list[TaskMove], id: str) -> tuple[str, ...]:
    """The changes that moved a task: those its flows name, else those of units and tasks that touched it."""
    ends = {end for each in moves for end in (each.origin, each.to)}
    flows = telling.subject.consequences.difference.flows
    flowed = tuple(
        flow.change
        for flow in flows
        if (flow.task == id or (not flow.task and flow.source in ends and all(each.with_unit for each in moves)))
        and flow.target in ends
    )
    touching = tuple(key for each in moves for key in each.changes)
    return telling.ordered(flowed) or telling.of_kind(touching, "task.", "unit.") or telling.ordered(touching)


def _stays(telling: Telling, old: Task, new: Task, touching: tuple[str, ...]) -> Told:
    for unit in new.responsible:
        if said := fate(telling, unit):
            keys = keys_of(telling, unit)
            words = _what(telling, new.id, w.T_STAYS_UNIT, keys, unit=telling.old_name(unit), fate=said)
            return words, _who(telling, new, old, keys), keys
    if old != new:
        return _what(telling, new.id, w.T_OTHER, touching), _who(telling, new, old, touching), touching
    text = w.UNTOUCHED_BASE if telling.subject.proposal is None else w.UNTOUCHED
    return telling.sentence(telling.say(text, x=telling.tasks([new.id]))), _who(telling, new, old, ()), ()


def _who(telling: Telling, new: Task, old: Task | None, keys: tuple[str, ...]) -> Sentence:
    """Who is responsible afterwards, and which committee the task belongs under."""
    several = len(new.responsible) > 1
    same = old is not None and old.responsible == new.responsible
    text = (w.T_STILL_ALL if several else w.T_STILL) if same else w.T_RESPONSIBLE_ALL if several else w.T_RESPONSIBLE
    said = telling.say(text, to=_within(telling, new)) if new.responsible else telling.say(w.T_NOBODY)
    if new.committees:
        said += telling.say(w.T_POLITICAL, to=telling.names(new.committees))
    elif any(each.committees for each in telling.subject.after.every(Task)):
        said += telling.say(w.T_NO_COMMITTEE)
    return telling.sentence(said, keys)


def _within(telling: Telling, task: Task) -> str:
    """The units responsible; one alone with what it belongs under."""
    return telling.names(task.responsible) if len(task.responsible) > 1 else telling.within(task.responsible[0])


def _what(telling: Telling, id: str, text: Text, keys: tuple[str, ...], **params: object) -> Sentence:
    return telling.what(text, keys, x=telling.tasks([id]), **params)
