# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Merging: two people's edits of one document become one, block by block; what both changed differently is shown.

A section, a paragraph, a change in a list and a key of the head are each a block. A change that two people gave the
same new key keeps it where it was saved first; the other gets the next free one.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from byggesten.proposal.items import remove_items
from byggesten.proposal.parts import LOOSE, Part, document
from byggesten.proposal.patches import Patch, apply, together
from byggesten.proposal.placing import next_key
from byggesten.proposal.spans import ItemSpan, SectionSpan, Spans, spans

ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Conflict:
    """A block both have changed, each in another way: where it is, and the three texts; empty where it is deleted.

    ``section`` is the words of the heading it stands under, ``line`` its line in the merged text, from 1.
    """

    section: str
    anchor: str
    base: str
    mine: str
    theirs: str
    line: int


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text, with theirs where there is a conflict, and the conflicts.

    ``renamed`` are the keys of my changes that theirs had taken, with the keys they got.
    """

    text: str
    conflicts: tuple[Conflict, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()


def merge(base: str, mine: str, theirs: str) -> Merged:
    """Merge my edits of a text with theirs, which are saved already."""
    if mine in (base, theirs):
        return Merged(theirs)
    if theirs == base:
        return Merged(mine)
    renamed = _clashing(base, mine, theirs)
    for old, new in renamed:
        mine = _rekeyed(mine, old, new)
    merging = _Merging()
    whole = merging.part(document(base), document(mine), document(theirs))
    text, more = _once_each(whole.text if whole else "", (base, mine, theirs))
    return Merged(text, tuple(_placed(text, each) for each in (*merging.conflicts, *more)), renamed)


def _clashing(base: str, mine: str, theirs: str) -> tuple[tuple[str, str], ...]:
    """The keys that both have given to new changes that are not the same, each with a free one."""
    before, own, other = spans(base), spans(mine), spans(theirs)
    taken = [*own.keys, *other.keys]
    found: list[tuple[str, str]] = []
    for key in dict.fromkeys(own.keys):
        new = key in other.keys and key not in before.keys
        if new and _source(own, key) != _source(other, key):
            free = next_key([*taken, *(each for _, each in found)])
            found.append((key, free))
    return tuple(found)


def _source(found: Spans, key: str) -> str:
    place = found.change(key)
    return found.text[place[2].start : place[2].end].strip() if place else ""


def _rekeyed(text: str, old: str, new: str) -> str:
    """A text in which one of its own new keys is another, wherever it stands."""
    key = re.escape(old)
    patterns = (
        rf"(?m)^(\s*(?:- +)?(?:id|nøgle): *[\"']?){key}(?=[\"']?\s*$)",
        rf"(?m)^(\s*- +[\"']?){key}(?=[\"']?\s*$)",
        rf"(\{{(?:change|ændring|value|værdi)\}}`){key}(?=[`.])",
    )
    for pattern in patterns:
        text = re.sub(pattern, lambda match: match[1] + new, text)
    return text


def _once_each(text: str, sides: tuple[str, str, str]) -> tuple[str, list[Conflict]]:
    """A merged text in which a change that one side has moved stands where theirs has it, and nowhere else.

    Where what goes says something else than what stays, that is a conflict.
    """
    found, base, theirs = spans(text), spans(sides[0]), spans(sides[2])
    twice = {key for key in found.keys if found.keys.count(key) > 1}
    twice = {key for key in twice if all(spans(side).keys.count(key) < 2 for side in sides)}
    patches: list[Patch] = []
    conflicts: list[Conflict] = []
    kept = {key: _kept(found, theirs, key) for key in twice}
    for section in found.sections:
        for block in section.blocks if twice else ():
            gone = [each for each in block.items if each.key in twice and each.start != kept[each.key][1].start]
            patches += remove_items(text, block, gone) if block.changes else ()
            for each in gone if block.changes else ():
                there, stays = kept[each.key]
                own, other = text[each.start : each.end], text[stays.start : stays.end]
                if own.strip() not in (other.strip(), _source(base, each.key)):
                    words = there.heading.text if there.heading else ""
                    conflicts.append(Conflict(words, there.anchor, _source(base, each.key), own, other, 0))
    return apply(text, together(patches)), conflicts


def _kept(found: Spans, theirs: Spans, key: str) -> tuple[SectionSpan, ItemSpan]:
    """The one that stays of several changes of a key: where theirs has it, as theirs says it."""
    place = theirs.change(key)
    every = [(section, each) for section in found.sections for each in section.items if each.key == key]
    there = [each for each in every if place and each[0].anchor == place[0].anchor]
    said = _source(theirs, key)
    same = [each for each in there if found.text[each[1].start : each[1].end].strip() == said]
    return next(iter((*same, *there, *every)))


def _placed(text: str, conflict: Conflict) -> Conflict:
    """A conflict with its line: where theirs stands in its section, else where the section begins."""
    said = conflict.theirs.strip()
    start = next((each.start for each in spans(text).sections if each.anchor == conflict.anchor), 0)
    at = text.find(said, start if conflict.anchor else 0) if said else -1
    return replace(conflict, line=text.count("\n", 0, at if at >= 0 else start) + 1)


@dataclass(slots=True)
class _Merging:
    """Merges part by part; ``under`` is the heading and anchor of the section it is in."""

    conflicts: list[Conflict] = field(default_factory=list)
    under: tuple[str, str] = ("", "")

    def part(self, base: Part, mine: Part, theirs: Part) -> Part | None:
        """A part that all three have."""
        if mine.text in (base.text, theirs.text):
            return theirs
        if theirs.text == base.text:
            return mine
        if base.kind == "document" or (mine.parts and theirs.parts and (base.parts or not base.text)):
            return self.inside(base, mine, theirs)
        if not (base.parts or mine.parts or theirs.parts):
            gap = _gap(base.gap, mine.gap, theirs.gap)
            if mine.own in (base.own, theirs.own):
                return replace(theirs, gap=gap)
            if theirs.own == base.own:
                return replace(mine, gap=gap)
        self.conflict(base, mine, theirs)
        return theirs

    def inside(self, base: Part, mine: Part, theirs: Part) -> Part:
        """A part made of parts."""
        above = self.under
        if theirs.kind == "section":
            self.under = (_words(theirs), theirs.name.split("\n")[0].strip("-"))
        parts = self.several(base.parts, mine.parts, theirs.parts)
        self.under = above
        return replace(theirs, parts=tuple(parts))

    def conflict(self, base: Part, mine: Part | None, theirs: Part | None) -> None:
        own = next((each for each in (theirs, mine) if each and each.kind == "section"), None)
        section, anchor = (_words(own), own.name.split("\n")[0].strip("-")) if own else self.under
        own_text, other = (each.text if each else "" for each in (mine, theirs))
        self.conflicts.append(Conflict(section, anchor, base.text, own_text, other, 0))

    def several(self, base: Sequence[Part], mine: Sequence[Part], theirs: Sequence[Part]) -> list[Part]:
        """Parts that stand one after another."""
        of_mine, of_theirs = _pairs(base, mine), _pairs(base, theirs)
        merged: dict[int, Part | None] = {
            at: self.one(part, at, of_mine, of_theirs, mine, theirs) for at, part in enumerate(base)
        }
        new_mine = _new(mine, of_mine, merged)
        new_theirs = _new(theirs, of_theirs, merged)
        new_mine, new_theirs = self.both_new(new_mine, new_theirs)
        moved = _order(of_mine, merged) != sorted(_order(of_mine, merged))
        spine, rest = (of_theirs, of_mine), (of_mine, of_theirs)
        if moved and _order(of_theirs, merged) == sorted(_order(of_theirs, merged)):
            spine, rest = rest, spine
        lists = {id(of_mine): (mine, new_mine), id(of_theirs): (theirs, new_theirs)}
        found = _walk(*lists[id(spine[0])], spine[0], merged)
        _weave(found, *lists[id(spine[1])], spine[1], merged)
        adjoining = {(a.id, b.id) for parts in (base, mine, theirs) for a, b in pairwise(parts)}
        return _separate([each for _, each in found], adjoining)

    def both_new(self, mine: dict[int, Part], theirs: dict[int, Part]) -> tuple[dict[int, Part], dict[int, Part]]:
        """What is new on both sides under one name is one part, made of both; what is new and the same stands once."""
        named = {each.id: each for each in mine.values()}
        same = {each.text.strip() for each in theirs.values() if each.kind in LOOSE}
        joined = {
            at: self.part(Part(each.kind, each.name, ""), named[each.id], each) if each.id in named else each
            for at, each in theirs.items()
        }
        there = {each.id for each in theirs.values()}
        left = {at: each for at, each in mine.items() if each.id not in there and each.text.strip() not in same}
        return left, {at: each for at, each in joined.items() if each is not None}

    def one(
        self, part: Part, at: int, of_mine: dict[int, int], of_theirs: dict[int, int],
        mine: Sequence[Part], theirs: Sequence[Part],
    ) -> Part | None:  # fmt: skip
        """What becomes of a part of the base; None where it is deleted."""
        own = mine[of_mine[at]] if at in of_mine else None
        other = theirs[of_theirs[at]] if at in of_theirs else None
        if own and other:
            return self.part(part, own, other)
        if own is None and other is None:
            return None
        left = own or other
        if left and left.text.strip() != part.text.strip():
            self.conflict(part, own, other)
            return other
        return None


def _gap(base: str, mine: str, theirs: str) -> str:
    """The blank lines after a part: those of the side that has changed them, the most where both have."""
    return theirs if mine == base else mine if theirs == base else max(mine, theirs)


Found = list[tuple[tuple[str, int], Part]]


def _new(parts: Sequence[Part], paired: dict[int, int], merged: dict[int, Part | None]) -> dict[int, Part]:
    """The parts the base has not, by their place; a part that is there under the same name already is left out."""
    known = set(paired.values())
    there = {part.id for part in merged.values() if part and part.kind in ("item", "key")}
    return {at: each for at, each in enumerate(parts) if at not in known and each.id not in there}


def _order(paired: dict[int, int], merged: dict[int, Part | None]) -> list[int]:
    """The places one side has given to what is left of the base, in the base's order."""
    return [paired[at] for at in sorted(paired) if merged.get(at) is not None]


def _walk(parts: Sequence[Part], new: dict[int, Part], paired: dict[int, int], merged: dict[int, Part | None]) -> Found:
    """What is merged and what is new, in the order of one side."""
    of = {place: at for at, place in paired.items()}
    found: Found = []
    for place in range(len(parts)):
        if place in of and (part := merged[of[place]]) is not None:
            found.append((("base", of[place]), part))
        elif place in new:
            found.append((("new", place), new[place]))
    return found


def _weave(
    found: Found, parts: Sequence[Part], new: dict[int, Part], paired: dict[int, int], merged: dict[int, Part | None]
) -> None:
    """Put in what only the other side has, each after what it stands after there."""
    of = {place: at for at, place in paired.items()}
    there = {mark for mark, _ in found}
    last: tuple[str, int] | None = None
    for place in range(len(parts)):
        mark = ("base", of[place]) if place in of else ("other", place)
        part = merged[of[place]] if place in of else new.get(place)
        if part is None:
            continue
        if mark not in there:
            at = 0 if last is None else next(i for i, (each, _) in enumerate(found) if each == last) + 1
            while at < len(found) and found[at][0][0] == "new" and "close" not in (part.kind, found[at][1].kind):
                at += 1
            found.insert(at, (mark, part))
        last = mark


def _separate(parts: list[Part], adjoining: set[tuple[tuple[str, str], tuple[str, str]]]) -> list[Part]:
    """The parts with a line end between them, and a blank line where two blocks of text have come to meet."""
    result: list[Part] = []
    for at, part in enumerate(parts):
        after = parts[at + 1] if at + 1 < len(parts) else None
        if after and (part.id, after.id) not in adjoining:
            part = _ended(part, "\n" if after.kind in ("item", "record", "key", "close") else "\n\n")
        result.append(part)
    return result


def _ended(part: Part, gap: str) -> Part:
    if part.parts:
        return replace(part, parts=(*part.parts[:-1], _ended(part.parts[-1], gap)))
    return part if not part.own or part.gap.startswith(gap) else replace(part, gap=gap)


def _words(section: Part) -> str:
    """The words of a section's heading."""
    lines = [line for line in section.parts[0].own.split("\n") if line.strip() and not line.endswith(")=")]
    return lines[0].lstrip("#").strip() if lines else ""


def _pairs(base: Sequence[Part], side: Sequence[Part]) -> dict[int, int]:
    """Which part of one side each part of the base has become: by name, else by place and likeness."""
    places = {each.id: at for at, each in enumerate(side)}
    found = {at: places[each.id] for at, each in enumerate(base) if each.id in places}
    for first, last, start, end in _between(len(base), len(side), found):
        left = [at for at in range(first, last) if at not in found]
        taken = set(found.values())
        open_ = [at for at in range(start, end) if at not in taken]
        found.update(_likely(base, side, left, open_))
    return found


def _between(base: int, side: int, found: dict[int, int]) -> Iterator[tuple[int, int, int, int]]:
    """The stretches between what is paired already in the same order."""
    at = place = 0
    for one, other in sorted(found.items()):
        if other >= place:
            yield at, one, place, other
            at, place = one + 1, other + 1
    yield at, base, place, side


def _likely(base: Sequence[Part], side: Sequence[Part], left: list[int], open_: list[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    if [base[at].kind for at in left] == [side[at].kind for at in open_] and len(left) == 1:
        return {left[0]: open_[0]} if base[left[0]].kind != "item" else {}
    start = 0
    for at in left:
        for number in range(start, len(open_)):
            if base[at].kind == side[open_[number]].kind != "item" and _alike(base[at], side[open_[number]]):
                found[at] = open_[number]
                start = number + 1
                break
    return found


def _alike(one: Part, other: Part) -> bool:
    if one.kind == "section":
        one, other = replace(one, parts=one.parts[1:]), replace(other, parts=other.parts[1:])
        if not one.text.strip():
            return False
    return difflib.SequenceMatcher(None, one.text, other.text, autojunk=False).ratio() > ALIKE
