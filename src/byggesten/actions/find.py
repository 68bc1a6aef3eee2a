# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Find a unit, a task, a committee or a job title by what a person types: old names, abbreviations, misspellings."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from byggesten.actions.subject import Subject
from byggesten.kernel.names import danish_key, slug
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill
from byggesten.organisation.bodies import Committee
from byggesten.organisation.codes import worded
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

UNIT, TASK, COMMITTEE, TITLE = "unit", "task", "committee", "title"
KIND_NAMES = {
    UNIT: Text("enhed", "unit"),
    TASK: Text("opgave", "task"),
    COMMITTEE: Text("udvalg", "committee"),
    TITLE: Text("stillingsbetegnelse", "job title"),
}
MOST = 8
ALIKE, LIKELY = 0.78, 0.34
_SMALL_WORDS = frozenset(("og", "and", "for", "af", "i", "the", "of", "de", "den", "det"))
UNDER = Text("under {name}", "under {name}")
NEW_UNDER = Text("ny, under {name}", "new, under {name}")
NEW = Text("ny", "new")
TODAY_UNDER = Text("i dag under {name}", "today under {name}")
AT = Text("hos {name}", "with {name}")
TODAY_AT = Text("i dag hos {name}", "today with {name}")
NO_PLACE = Text("placeringen er ikke oplyst", "where it lies is not stated")
FORMERLY = Text("før {name}", "formerly {name}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something a person may have meant: its id, its kind, its name, and where it lies in words.

    The id of a job title is ``title:`` and the title itself.
    """

    id: str
    kind: str
    label: str
    where: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A thing with one of the names it answers to, the name's words and its letters three by three."""

    id: str
    kind: str
    form: str
    words: tuple[str, ...]
    threes: frozenset[str]


_KNOWN: WeakKeyDictionary[Subject, tuple[_Entry, ...]] = WeakKeyDictionary()


def find(subject: Subject, text: str, lang: Language) -> tuple[Candidate, ...]:
    """What a person may mean by a text, best first, at most eight; nothing for an empty text.

    Names before and after the changes, aliases and abbreviations all count; case, word order, spelling of æ, ø and å,
    endings and small misspellings do not.
    """
    asked = _words(text)
    if not asked:
        return ()
    scores: dict[str, tuple[float, str]] = {}
    for entry in _entries(subject):
        score = _score(asked, slug(text), entry)
        if score > scores.get(entry.id, (0.0, ""))[0]:
            scores[entry.id] = score, entry.kind
    found = sorted(scores.items(), key=lambda each: (-each[1][0], list(KIND_NAMES).index(each[1][1]), each[0]))
    shown = [candidate(subject, id, lang) for id, _ in _near(found)[: 2 * MOST]]
    return tuple(each for each in shown if each)[:MOST]


def _near(found: list[tuple[str, tuple[float, str]]]) -> list[tuple[str, tuple[float, str]]]:
    """Those that fit nearly as well as the best; guesses are left out where something fits."""
    best = found[0][1][0] if found else 0.0
    return [each for each in found if each[1][0] >= best * 0.55]


def candidate(subject: Subject, id: str, lang: Language) -> Candidate | None:
    """A thing as a candidate; None where there is none of these kinds with the id before or after."""
    if id.startswith(f"{TITLE}:"):
        return Candidate(id=id, kind=TITLE, label=id.partition(":")[2], where=KIND_NAMES[TITLE].in_(lang))
    before, after = subject.before, subject.after
    thing = after.things.get(id) or before.things.get(id)
    kind = next((name for name, each in _KINDS.items() if isinstance(thing, each)), "")
    if thing is None or not kind or not (before.live(id) or after.live(id)):
        return None
    label = after.name(id) if after.live(id) else before.name(id)
    where = _where(subject, id, kind, lang)
    if before.live(id) and before.name(id) != label:
        where = f"{fill(FORMERLY, lang, {'name': before.name(id)})}; {where}"
    return Candidate(id=id, kind=kind, label=label, where=where)


_KINDS: dict[str, type[Entity]] = {UNIT: Unit, TASK: Task, COMMITTEE: Committee}


def _where(subject: Subject, id: str, kind: str, lang: Language) -> str:
    org = subject.before if subject.before.live(id) else subject.after
    thing = org.things[id]
    if isinstance(thing, Committee):
        said = worded(thing.kind)
        return (said.in_(lang) if isinstance(said, Text) else said) or KIND_NAMES[COMMITTEE].in_(lang)
    changed = subject.before.live(id) and subject.consequences.changes(id)
    if isinstance(thing, Task):
        names = ", ".join(org.name(each) for each in thing.responsible)
        return fill(TODAY_AT if changed else AT, lang, {"name": names}) if names else NO_PLACE.in_(lang)
    assert isinstance(thing, Unit)
    new = not subject.before.live(id)
    if not thing.parent:
        return NEW.in_(lang) if new else (thing.kind or NO_PLACE.in_(lang))
    text = NEW_UNDER if new else TODAY_UNDER if changed else UNDER
    return fill(text, lang, {"name": org.name(thing.parent)})


def titles(org: Organisation) -> Iterator[str]:
    """Every job title of an organisation: of its posts, of the posts changes add, and of its leaders."""
    yield from org.posts.columns.titles
    yield from (line.title for line in org.posts.lines if line.count.low > 0)
    yield from (unit.leader_title for unit in org.every(Unit))


def _entries(subject: Subject) -> tuple[_Entry, ...]:
    known = _KNOWN.get(subject)
    if known is None:
        known = _KNOWN[subject] = tuple(dict.fromkeys(_read(subject)))
    return known


def _read(subject: Subject) -> Iterator[_Entry]:
    for org in (subject.before, subject.after):
        for name, kind in _KINDS.items():
            for thing in org.every(kind):
                yield from (_entry(thing.id, name, each) for each in thing.names if each)
        for title in sorted(set(filter(None, titles(org))), key=danish_key):
            yield _entry(f"{TITLE}:{title}", TITLE, title)


def _entry(id: str, kind: str, name: str) -> _Entry:
    form = slug(name)
    return _Entry(id, kind, form, tuple(_words(name)), _threes(form))


def _words(text: str) -> list[str]:
    every = slug(text).split("-") if slug(text) else []
    return [word for word in every if word not in _SMALL_WORDS] or every


def _threes(form: str) -> frozenset[str]:
    letters = re.sub("-", "", form)
    return frozenset(letters[at : at + 3] for at in range(max(1, len(letters) - 2)))


def _score(asked: list[str], form: str, entry: _Entry) -> float:
    """How well a name fits what was asked: 0 for not at all, 100 for the name itself."""
    if form == entry.form:
        return 100.0
    words = entry.words
    if sorted(asked) == sorted(words):
        return 96.0
    share = min(1.0, sum(map(len, asked)) / max(1, sum(map(len, words))))
    if all(any(_begins(each, word) for word in words) for each in asked):
        return 76.0 + 16 * share
    initials = "".join(word[0] for word in words)
    if len(asked) == 1 and len(words) > 1 and asked[0] == initials:
        return 74.0
    if all(any(len(each) > 2 and each in word for word in words) for each in asked):
        return 56.0 + 16 * share
    return _alike(asked, form, entry)


def _begins(asked: str, word: str) -> bool:
    """Whether a word begins as asked, or what was asked is the word with an ending of its own."""
    return word.startswith(asked) or (len(word) > 4 and asked.startswith(word) and len(asked) - len(word) <= 4)


def _alike(asked: list[str], form: str, entry: _Entry) -> float:
    """How like a misspelt name is; names that share few letters three by three are not looked at closer."""
    threes = _threes(form)
    shared = len(threes & entry.threes) / max(1, min(len(threes), len(entry.threes)))
    if shared < LIKELY:
        return 0.0
    whole = difflib.SequenceMatcher(None, form, entry.form, autojunk=False).ratio()
    each = [max(difflib.SequenceMatcher(None, one, word).ratio() for word in entry.words) for one in asked]
    found = max(whole, min(each))
    return 60 * found if found >= ALIKE else 0.0
