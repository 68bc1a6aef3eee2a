# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The kinds of change as a reader chooses between them: what each is called, and under what it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from byggesten.changes.catalogue import all_changes
from byggesten.changes.change import Change
from byggesten.kernel.text import Language, Text

GROUPS: Mapping[str, Text] = {
    "unit": Text("Enheder", "Units"),
    "task": Text("Opgaver", "Tasks"),
    "posts": Text("Stillinger", "Posts"),
    "leader": Text("Ledelse", "Management"),
    "committee": Text("Udvalg", "Committees"),
    "med": Text("MED", "MED"),
    "group": Text("Teams, projekter og ordninger", "Teams, projects and arrangements"),
    "link": Text("Samarbejde og delegation", "Cooperation and delegation"),
    "money": Text("Økonomi", "Economy"),
    "site": Text("Lokaler", "Premises"),
    "statement": Text("Anbefalinger og mål", "Recommendations and aims"),
    "control": Text("Kontroltal", "Control totals"),
}
_HOLE = re.compile(r"(\s*\(?\{\w+\}\)?)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of change: its id, what it is called, and what it says with gaps for what is filled in."""

    op: str
    name: str
    says: str
    words: str


def named(kind: type[Change], lang: Language) -> str:
    """What a kind of change is called: the word that begins it in a document."""
    first = kind.fields()[0]
    word = first.aliases[0] if lang == "da" and first.aliases else first.key
    return word[:1].upper() + word[1:]


def says(kind: type[Change], lang: Language) -> str:
    """What it says, with … for what is filled in."""
    return " ".join(_HOLE.sub(" … ", kind.sentence.in_(lang)).split()).replace("… :", "…:").removesuffix(":")


def grouped(lang: Language) -> tuple[tuple[str, tuple[Kind, ...]], ...]:
    """Every kind of change under the name of its group, those used most first."""
    found: dict[str, list[Kind]] = {name: [] for name in GROUPS}
    for op, kind in all_changes().items():
        first = kind.fields()[0]
        words = " ".join((*first.aliases, first.key, first.meaning.da, first.meaning.en, kind.sentence.da))
        one = Kind(op=op, name=named(kind, lang), says=says(kind, lang), words=words.casefold())
        found.setdefault(op.partition(".")[0], []).append(one)
    order = ("unit.move", "unit.establish", "unit.merge", "unit.absorb", "unit.close", "unit.rename")
    for each in found.values():
        each.sort(key=lambda one: (order.index(one.op) if one.op in order else len(order), one.name))
    return tuple(
        (GROUPS[name].in_(lang) if name in GROUPS else name, tuple(kinds)) for name, kinds in found.items() if kinds
    )
