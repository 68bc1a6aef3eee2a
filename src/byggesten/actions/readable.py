# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What differs between two texts of a proposal, as a reader would say it: changes, sections, words, particulars."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from byggesten.changes.entry import STATUS_NAMES, Entry
from byggesten.changes.sentences import Name, sentence, told
from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import write
from byggesten.proposal.blocks import Directive, Prose
from byggesten.proposal.proposal import Proposal, Section
from byggesten.proposal.records import Alternative, Head, Phase
from byggesten.proposal.vocabulary import directive

ADDED, REMOVED, ALTERED, RENAMED, KEPT = "added", "removed", "altered", "renamed", "kept"
STATUS, EFFECTIVE, PLACED = Text("status", "status"), Text("træder i kraft", "takes effect"), Text("afsnit", "section")
START = Text("begyndelsen", "the beginning")
PHASE, ALTERNATIVE = Text("fase", "phase"), Text("alternativ", "alternative")
ALIKE = 0.5
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One particular that differs: what it is called, and what it was and is in words; empty where nothing is said."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDifference:
    """A change added, removed or altered: its key, its sentence before and after, and the particulars that differ."""

    kind: str
    key: str
    old: str = ""
    new: str = ""
    fields: tuple[FieldDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that were kept, added or removed."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionDifference:
    """A section added, removed, renamed or altered: its heading before and after, and its words as runs."""

    kind: str
    old: str = ""
    new: str = ""
    words: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Everything that differs between two texts of a proposal. All empty where nothing a reader sees does."""

    head: tuple[FieldDifference, ...] = ()
    changes: tuple[ChangeDifference, ...] = ()
    sections: tuple[SectionDifference, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.head or self.changes or self.sections)


def readable_diff(old: Proposal, new: Proposal, lang: Language) -> Difference:
    """What differs between two texts of one proposal, in a language."""
    paired = _pairs(list(old.sections), list(new.sections))
    headings = {_heading(old.sections[was], lang): _heading(new.sections[now], lang) for now, was in paired.items()}
    return Difference(
        head=tuple(_head(old, new, lang)),
        changes=tuple(_changes(old, new, headings, lang)),
        sections=tuple(_sections(old.sections, new.sections, paired, lang)),
    )


def _named(proposal: Proposal) -> Name:
    """The names of things as the document itself writes them."""
    names = {each.id: each.name for each in proposal.new_names if not each.renames}
    for entry in proposal.entries:
        for name, id in entry.mentions:
            names.setdefault(id, name)
    return lambda id: names.get(id, id)


def _head(old: Proposal, new: Proposal, lang: Language) -> Iterator[FieldDifference]:
    for each in attributes(Head):
        yield from _field(each, getattr(old.head, each.name), getattr(new.head, each.name), str, lang)
    for kind, before, after in ((Phase, old.phases, new.phases), (Alternative, old.alternatives, new.alternatives)):
        word = PHASE if kind is Phase else ALTERNATIVE
        was, now = {each.id: each for each in before}, {each.id: each for each in after}
        for id in dict.fromkeys((*was, *now)):
            one, other = _record(was.get(id), lang), _record(now.get(id), lang)
            if one != other:
                yield FieldDifference(f"{word.in_(lang)} {id}", one, other)


def _record(record: Phase | Alternative | None, lang: Language) -> str:
    """A phase or an alternative in words."""
    if record is None:
        return ""
    said = ((each, getattr(record, each.name)) for each in attributes(type(record)) if each.name != "id")
    return ", ".join(write(value, lang) for each, value in said if value != each.default) or record.id


def _field(declared: Attribute, was: Any, now: Any, name: Name, lang: Language) -> Iterator[FieldDifference]:
    if was != now:
        label = declared.meaning.in_(lang).partition(":")[0]
        yield FieldDifference(label, *(_said(each, declared, name, lang) for each in (was, now)))


def _said(value: Any, declared: Attribute, name: Name, lang: Language) -> str:
    empty = value is None or value in ("", ())
    return "" if empty else write(told(value, declared, name, lang), lang)


def _changes(old: Proposal, new: Proposal, headings: dict[str, str], lang: Language) -> Iterator[ChangeDifference]:
    was, now = {each.key: each for each in old.entries}, {each.key: each for each in new.entries}
    old_name, new_name = _named(old), _named(new)
    for key in dict.fromkeys((*now, *was)):
        before, after = was.get(key), now.get(key)
        said = sentence(before.change, old_name, lang) if before else ""
        says = sentence(after.change, new_name, lang) if after else ""
        if before is None or after is None:
            yield ChangeDifference(kind=ADDED if after else REMOVED, key=key, old=said, new=says)
        elif fields := tuple(_differing(_under(before, headings), after, (old_name, new_name), lang)):
            yield ChangeDifference(kind=ALTERED, key=key, old=said, new=says, fields=fields)


def _under(entry: Entry, headings: dict[str, str]) -> Entry:
    """A change under its heading as that is called now."""
    return replace(entry, heading=headings.get(entry.heading, entry.heading))


def _differing(old: Entry, new: Entry, names: tuple[Name, Name], lang: Language) -> Iterator[FieldDifference]:
    if old.status is not new.status:
        yield FieldDifference(STATUS.in_(lang), *(STATUS_NAMES[each.status].in_(lang) for each in (old, new)))
    if old.effective != new.effective:
        yield FieldDifference(EFFECTIVE.in_(lang), *(write(each.effective, lang) for each in (old, new)))
    if old.heading != new.heading:
        yield FieldDifference(PLACED.in_(lang), *(each.heading or START.in_(lang) for each in (old, new)))
    for each in attributes(Entry):
        yield from _field(each, getattr(old, each.name), getattr(new, each.name), str, lang)
    was = {each.name: each for each in old.change.fields()}
    now = {each.name: each for each in new.change.fields()}
    for name in dict.fromkeys((*was, *now)):
        values = tuple(getattr(entry.change, name, None) for entry in (old, new))
        declared = now.get(name) or was[name]
        if values[0] != values[1] and name != "id":
            label = declared.meaning.in_(lang).partition(":")[0]
            told_values = (_said(value, declared, said, lang) for value, said in zip(values, names, strict=True))
            yield FieldDifference(label, *told_values)


def _sections(
    before: tuple[Section, ...], after: tuple[Section, ...], paired: dict[int, int], lang: Language
) -> Iterator[SectionDifference]:
    for number, section in enumerate(after):
        if number not in paired:
            runs = _runs("", _text(section))
            yield SectionDifference(kind=ADDED, new=_heading(section, lang), words=runs)
            continue
        was = before[paired[number]]
        one, other, runs = _heading(was, lang), _heading(section, lang), _runs(_text(was), _text(section))
        if one != other or any(each.kind != KEPT for each in runs):
            yield SectionDifference(kind=RENAMED if one != other else ALTERED, old=one, new=other, words=runs)
    for number, section in enumerate(before):
        if number not in paired.values():
            runs = _runs(_text(section), "")
            yield SectionDifference(kind=REMOVED, old=_heading(section, lang), words=runs)


def _heading(section: Section, lang: Language) -> str:
    return section.heading.text if section.heading else START.in_(lang)


def _text(section: Section) -> str:
    """What a section says in words, its changes apart."""
    said: list[str] = []
    for block in section.blocks:
        if isinstance(block, Prose):
            said.append(block.markdown)
        elif isinstance(block, Directive) and directive(block.name) != "changes":
            options = "\n".join(f":{name}: {value}" for name, value in block.options)
            said.append("\n".join(filter(None, (f"{{{block.name}}} {block.argument}".strip(), options, block.body))))
    return "\n\n".join(said)


def _pairs(before: list[Section], after: list[Section]) -> dict[int, int]:
    """Which section of the old text each of the new is: by anchor or heading, else by the likeness of what it says."""
    found: dict[int, int] = {}

    def free(number: int) -> bool:
        return number not in found.values()

    for number, section in enumerate(after):
        same = (at for at, was in enumerate(before) if free(at) and _same(was, section))
        if (at := next(same, None)) is not None:
            found[number] = at
    for number, section in enumerate(after):
        if number in found or not _like(section):
            continue
        like = {at: _likeness(was, section) for at, was in enumerate(before) if free(at) and _like(was)}
        best = max(like, key=lambda at: like[at], default=None)
        if best is not None and like[best] > ALIKE:
            found[number] = best
    return found


def _same(one: Section, other: Section) -> bool:
    if one.heading is None or other.heading is None:
        return one.heading is other.heading
    if one.heading.anchor and one.heading.anchor == other.heading.anchor:
        return True
    return one.heading.text == other.heading.text


def _like(section: Section) -> str:
    """What a section is known by when its heading is another: all that stands in it."""
    bodies = (each.body for each in section.directives)
    return "\n".join(filter(None, (section.prose, *bodies)))


def _likeness(one: Section, other: Section) -> float:
    return difflib.SequenceMatcher(None, _words(_like(one)), _words(_like(other)), autojunk=False).ratio()


def _words(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _runs(old: str, new: str) -> tuple[Run, ...]:
    """The words of two texts as runs of what was kept, removed and added."""
    before, after = _words(old), _words(new)
    runs: list[Run] = []
    for tag, i, j, k, n in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run(KEPT, "".join(before[i:j])))
        else:
            runs += [Run(kind, "".join(part)) for kind, part in ((REMOVED, before[i:j]), (ADDED, after[k:n])) if part]
    return tuple(runs)
