# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What every answer needs: names, dates, reasons and what is still open, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from byggesten.actions import answer_words as w
from byggesten.actions.reasons import reason_of
from byggesten.actions.subject import Subject
from byggesten.changes.change import Change, referred_by
from byggesten.changes.entry import STATUS_NAMES, Entry, Status
from byggesten.changes.sentences import sentence
from byggesten.consequences.values import value
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import AND, fill, write, write_list
from byggesten.organisation.entity import Entity
from byggesten.organisation.groups import Group
from byggesten.organisation.units import WORKING, Unit
from byggesten.proposal.vocabulary import role

PLACES = ("to", "under", "into", "committees")
MOST_NAMES, MOST_REASONS, MOST_OPEN = 4, 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence and the keys of the changes behind it, in the order of the document."""

    text: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What happens to a thing, who is responsible afterwards, and why; ``open`` is what is not decided yet."""

    id: str
    kind: str
    label: str
    what: Sentence
    who: Sentence
    why: Sentence
    open: tuple[Sentence, ...] = ()
    changes: tuple[str, ...] = field(default=())

    @property
    def sentences(self) -> tuple[Sentence, Sentence, Sentence]:
        """The three, in the order they are read."""
        return self.what, self.who, self.why


@dataclass(frozen=True, kw_only=True, eq=False)
class Telling:
    """A subject told in one language."""

    subject: Subject
    lang: Language

    def say(self, text: Text, **params: object) -> str:
        """A text with its placeholders filled."""
        return fill(text, self.lang, params)

    def sentence(self, text: str, keys: Iterable[str] = ()) -> Sentence:
        """A sentence with a capital first letter and one full stop."""
        end = "" if text.endswith((".", "?", "!", "?«", "!«", ".«", "?”", "!”", ".”")) else "."
        return Sentence(text=text[:1].upper() + text[1:] + end, changes=self.ordered(keys))

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The entries of the subject, counted or not, by key, in the order of the document."""
        proposal = self.subject.proposal
        own = proposal.entries if proposal else ()
        return {each.key: each for each in (*own, *self.subject.entries)}

    def ordered(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Keys of known changes, each once, in the order of the document."""
        wanted = set(keys)
        return tuple(key for key in self.entries if key in wanted)

    def of_kind(self, keys: Iterable[str], *ops: str) -> tuple[str, ...]:
        """The keys of changes of some kinds; the beginning of an id stands for all that begin so."""
        known = ((key, self.entries[key]) for key in self.ordered(keys))
        return tuple(key for key, entry in known if type(entry.change).op.startswith(ops))

    def about(self, keys: Iterable[str], id: str) -> tuple[str, ...]:
        """Of the changes, those about the thing itself and not about what comes under it; all where none is."""
        thing = self.subject.after.things.get(id) or self.subject.before.things.get(id)
        known = self.ordered(keys)
        return tuple(key for key in known if thing and _concerns(self.entries[key].change, thing)) or known

    # Names

    def name(self, id: str) -> str:
        """The name after the changes; what is no more has the name it had, and a working name says so."""
        after, before = self.subject.after, self.subject.before
        thing = after.things.get(id) or before.things.get(id)
        if isinstance(thing, Unit) and thing.name_status == WORKING:
            return self.say(w.WORKING, name=thing.name)
        return thing.name if thing else id

    def plain_after(self, id: str) -> str:
        """The name after the changes, or the one it had, without what is said of the name."""
        after, before = self.subject.after, self.subject.before
        return after.name(id) if id in after.things else before.name(id)

    def old_name(self, id: str) -> str:
        """The name before the changes; what is new has the name it gets."""
        before = self.subject.before
        return before.name(id) if before.live(id) else self.name(id)

    def names(self, ids: Iterable[str], *, old: bool = False) -> str:
        """Names as a list."""
        return self.listed([self.old_name(id) if old else self.name(id) for id in dict.fromkeys(ids)])

    def listed(self, names: Sequence[str]) -> str:
        """Words as a list, the first few of many; one that holds a comma or an "and" is quoted among others."""
        shown = names if len(names) <= MOST_NAMES + 1 else names[:MOST_NAMES]
        words = [self._quoted(each) if len(names) > 1 else each for each in shown]
        if len(shown) < len(names):
            words.append(self.say(w.MORE, n=len(names) - len(shown)))
        return write_list(words, self.lang)

    def _quoted(self, name: str) -> str:
        if name.startswith(self.say(w.PART, name="")):
            return name
        return self.say(w.QUOTED, name=name) if ", " in name or " og " in name or " and " in name else name

    def within(self, id: str) -> str:
        """A unit, or a group, with what it belongs under."""
        thing = self.subject.after.things.get(id)
        above = thing.parent if isinstance(thing, Unit) else thing.unit if isinstance(thing, Group) else ""
        return self.say(w.WITHIN, unit=self.name(id), above=self.name(above)) if above else self.name(id)

    def joined(self, clauses: Sequence[str]) -> str:
        """Clauses about one subject, with a comma before the last where one of them is a list itself."""
        last = AND.in_(self.lang)
        comma = "," if any(f" {last} " in each for each in clauses[:-1]) else ""
        return f"{', '.join(clauses[:-1])}{comma} {last} {clauses[-1]}" if len(clauses) > 1 else "".join(clauses)

    def fates(self, said: Mapping[str, str]) -> str:
        """Units with what becomes of each, the first few of many."""
        each = [self.say(w.PART_TO, name=self.plain_name(id), what=fate) for id, fate in said.items()]
        shown = each if len(each) <= MOST_NAMES + 1 else each[:MOST_NAMES]
        more = f" {AND.in_(self.lang)} {self.say(w.MORE, n=len(each) - len(shown))}" if len(shown) < len(each) else ""
        return "; ".join(shown) + more

    def plain_name(self, id: str) -> str:
        """The name before the changes, or the one it gets, without what is said of the name."""
        before, after = self.subject.before, self.subject.after
        return before.name(id) if before.live(id) else after.name(id)

    def tasks(self, ids: Iterable[str]) -> str:
        """Tasks by name: "the task …", "the tasks …"."""
        names = [self.say(w.QUOTED, name=self.name(id)) for id in dict.fromkeys(ids)]
        if len(names) == 1:
            return self.say(w.TASK, name=self.name(next(iter(ids))))
        if len(names) <= MOST_NAMES:
            return self.say(w.TASKS, names=write_list(names, self.lang))
        return self.say(w.MANY_TASKS, n=len(names), names=write_list(names[:3], self.lang))

    def title(self, title: str) -> str:
        """A leader's title inside a sentence."""
        return title if title[1:2].isupper() else title[:1].lower() + title[1:]

    # What it rests on, when and why

    def lead(self, keys: Iterable[str]) -> str:
        """What a change rests on: a decision where all of it is decided, else the proposal."""
        open_keys = {each.key for each in self.subject.remaining if each.status is not Status.DECIDED}
        proposed = self.subject.proposal is not None and (open_keys & set(keys) or not tuple(keys))
        return self.say(w.PROPOSED if proposed else w.DECIDED)

    def when(self, keys: Iterable[str]) -> str:
        """From when, as a few words with a space before them: the earliest day of the changes."""
        days = [self.entries[key].effective for key in self.ordered(keys)]
        if not days:
            return ""
        first = min(days, key=lambda day: day.reading)
        return self.say(w.ON if first.exact else w.SAID, day=write(first, self.lang))

    def what(self, text: Text, keys: Iterable[str], **params: object) -> Sentence:
        """The first sentence: what happens, on what it rests, and when."""
        known = tuple(keys)
        return self.sentence(self.say(text, lead=self.lead(known), when=self.when(known), **params), known)

    def why(self, keys: Iterable[str], x: str) -> Sentence:
        """The third sentence: the reasons of the changes with their keys, those that share one together."""
        known = self.ordered(keys)
        if not known:
            return self.sentence(self.say(w.NO_CHANGE, x=x))
        said: dict[str, list[str]] = {}
        for key in known:
            if reason := reason_of(self.entries[key], self.subject.proposal, self._shown).rstrip(". "):
                said.setdefault(reason, []).append(key)
        if not said:
            return self.sentence(self.say(w.NO_REASON, keys=write_list(known[:MOST_NAMES], self.lang)), known)
        shown = list(said.items())[:MOST_REASONS]
        words = [self.say(w.REASON, reason=reason, keys=", ".join(keys)) for reason, keys in shown]
        return self.sentence(self.say(w.BECAUSE, reasons=write_list(words, self.lang)), known)

    def _shown(self, kind: str, text: str) -> str:
        """What a role in a reason shows: a computed value, else its own text."""
        declared = role(kind)
        if declared is None or declared.name != "value":
            return text
        found = value(self.subject.consequences, text, tuple(self.entries.values()))
        return found.write(self.lang) if found else text

    def open(self, id: str, keys: Iterable[str]) -> tuple[Sentence, ...]:
        """What is not decided yet: questions about the changes behind, and changes that do not count."""
        behind = set(keys)
        found = [
            self.sentence(self.say(w.OPEN_QUESTION, question=each.question), each.changes)
            for each in self.subject.consequences.open_questions
            if behind & set(each.changes)
        ]
        for entry in self.subject.not_counted:
            if id in referred_by(entry.change):
                status = STATUS_NAMES[entry.status].in_(self.lang)
                said = sentence(entry.change, self.name, self.lang, self.old_name).rstrip(".")
                text = self.say(w.NOT_COUNTED, status=status, sentence=said, key=entry.key)
                found.append(self.sentence(text, (entry.key,)))
        return tuple(found[:MOST_OPEN])


def _concerns(change: Change, thing: Entity) -> bool:
    """Whether a change is about a thing, and does not just name it as the place where something goes."""
    for each in change.fields():
        value = getattr(change, each.name)
        if each.form == "new" and value in thing.names:
            return True
        if each.name not in PLACES and (value == thing.id or (each.form == "refs" and thing.id in value)):
            return True
    return False
