# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Names: what a name in a document means, in the register and among the document's own new names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from byggesten.kernel.findings import NOWHERE, Finding, Place, declare
from byggesten.kernel.names import loose, nearest, visible
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import TABLES, Organisation
from byggesten.organisation.units import Unit

UNKNOWN = declare(
    "name.unknown",
    "error",
    da="Der er ingen {tables}, der hedder »{name}«",
    en="There is no {tables} called “{name}”",
    advice_da="Mente du {nearest}? Ellers opret det i registeret eller med en ændring i forslaget.",
    advice_en="Did you mean {nearest}? Otherwise add it to the register, or establish it with a change.",
)
UNKNOWN_ALONE = declare(
    "name.unlike",
    "error",
    da="Der er ingen {tables}, der hedder »{name}«",
    en="There is no {tables} called “{name}”",
    advice_da="Opret det i registeret eller med en ændring i forslaget, eller ret navnet.",
    advice_en="Add it to the register, establish it with a change in the proposal, or correct the name.",
)
AMBIGUOUS = declare(
    "name.ambiguous",
    "error",
    da="»{name}« passer på flere: {candidates}",
    en="“{name}” fits several: {candidates}",
    advice_da="Skriv det med den overordnede i parentes, fx »{example}«.",
    advice_en="Write it with the parent in brackets, for example “{example}”.",
)
VARIANT = declare(
    "name.variant",
    "warning",
    da="»{name}« er skrevet på en anden måde end »{known}«",
    en="“{name}” is written in another way than “{known}”",
    advice_da="Skriv »{known}«, eller tilføj skrivemåden som et andet navn i registeret.",
    advice_en="Write “{known}”, or add the spelling as another name in the register.",
)
# Looking for like names is slow; a file with so many unknown ones has another trouble than spelling.
MOST_COMPARED = 400_000
LONGEST = 300
TOO_LONG = declare(
    "name.too_long",
    "error",
    da="Navnet, der begynder »{start}«, er på {length} tegn; {most} er det højeste",
    en="The name that begins “{start}” has {length} characters; {most} is the most",
    advice_da="Skriv et navn, og flyt resten til formål eller bemærkning.",
    advice_en="Write a name, and move the rest to the purpose or a note.",
)
_WITH_PARENT = re.compile(r"^(?P<name>.+?)\s*\((?P<parent>[^()]+)\)$")


@dataclass(frozen=True, slots=True)
class NewName:
    """A name the document itself brings: of a new thing, or a new name of a known one (``renames``)."""

    name: str
    id: str
    table: str
    parent: str = ""
    renames: bool = False
    place: Place = NOWHERE


def too_long(name: str, place: Place) -> Finding | None:
    """A finding where a name is longer than any chart or table can show."""
    if len(name) <= LONGEST:
        return None
    return TOO_LONG(place, name[:40], start=name[:40], length=len(name), most=LONGEST)


def former_names(then: Organisation, now: Organisation) -> tuple[NewName, ...]:
    """The names things have in one organisation and no longer in a later one of the same register."""
    pairs = ((then.things.get(id), now.things.get(id)) for id in sorted(now.touched))
    return tuple(
        NewName(old.name, old.id, old.table, renames=True) for old, new in pairs if old and new and old.name != new.name
    )


@dataclass(slots=True)
class Names:
    """Finds what names mean; gathers findings and remembers each mention."""

    org: Organisation
    new: tuple[NewName, ...] = ()
    findings: list[Finding] = field(default_factory=list)
    mentions: list[tuple[str, str]] = field(default_factory=list)
    compared: int = 0

    def find(self, name: str, tables: Iterable[str], place: Place) -> str:
        """The id a name means among tables; empty, with a finding, where it means nothing or several things."""
        wanted = tuple(tables)
        id = self._find(name, wanted, place)
        if id:
            self.mentions.append((name, id))
        return id

    def _find(self, name: str, tables: tuple[str, ...], place: Place) -> str:
        found = self._exactly(name, tables) or self._under_parent(name, tables)
        if not found and (found := self._loosely(name, tables)):
            known = self._spelled(found[0], name)
            self.findings.append(VARIANT(place, found[0], name=name, known=known))
        if not found:
            self._unknown(name, tables, place)
            return ""
        if len(found) > 1:
            candidates = tuple(self._described(id) for id in found)
            self.findings.append(AMBIGUOUS(place, name, name=name, candidates=candidates, example=candidates[0]))
            return ""
        return found[0]

    def _exactly(self, name: str, tables: tuple[str, ...]) -> list[str]:
        if name in self.org.things and self.org.things[name].table in tables:
            return [name]
        seen = visible(name)
        new = [each for each in self.new if visible(each.name) == seen and each.table in tables]
        known = [each for each in self._registered(name, tables) if seen in map(visible, each.names)]
        return self._meant(new, known)

    def _under_parent(self, name: str, tables: tuple[str, ...]) -> list[str]:
        match = _WITH_PARENT.match(name)
        if not match:
            return []
        form = loose(match["parent"])
        parents = {each.id for each in self.org.named(match["parent"])}
        parents |= {each.id for each in self.new if loose(each.name) == form}
        wanted = loose(match["name"])
        brought = [each for each in self.new if each.table in tables and each.parent and loose(each.name) == wanted]
        new = [each.id for each in brought if loose(each.parent) == form or parents & self._ids(each.parent)]
        known = [
            each.id
            for each in self._registered(match["name"], tables)
            if (parent := getattr(each, "parent", "")) and (parent in parents or loose(parent) == form)
        ]
        return _once([*known, *new])

    def _loosely(self, name: str, tables: tuple[str, ...]) -> list[str]:
        form = loose(name)
        new = [each for each in self.new if loose(each.name) == form and each.table in tables]
        return self._meant(new, self._registered(name, tables))

    def _meant(self, new: list[NewName], known: list[Entity]) -> list[str]:
        """The ids a name may mean: a name of the register goes before one the document gives to something known."""
        living = _living(self.org, known)
        taken = any(self.org.live(each.id) for each in living)
        brought = [each.id for each in new if not (taken and each.renames)]
        return _once([*brought, *(each.id for each in living)])

    def _ids(self, name: str) -> set[str]:
        return {each.id for each in self.org.named(name)} | {e.id for e in self.new if loose(e.name) == loose(name)}

    def _registered(self, name: str, tables: tuple[str, ...]) -> list[Entity]:
        return [each for each in self.org.named(name) if each.table in tables]

    def _called(self, id: str) -> str:
        return next((each.name for each in self.new if each.id == id and not each.renames), self.org.name(id))

    def _spelled(self, id: str, name: str) -> str:
        """The name of a thing that the written one is a variant of."""
        thing = self.org.things.get(id)
        spellings = [each.name for each in self.new if each.id == id] + list(thing.names if thing else ())
        return next((each for each in spellings if loose(each) == loose(name)), self._called(id))

    def _described(self, id: str) -> str:
        thing = self.org.things.get(id)
        if isinstance(thing, Unit) and thing.parent:
            return f"{thing.name} ({self.org.name(thing.parent)})"
        new = next((each for each in self.new if each.id == id and each.parent), None)
        return f"{new.name} ({new.parent})" if new else self._called(id)

    def _close(self, name: str, tables: tuple[str, ...]) -> tuple[str, ...]:
        """The known names most like the written one."""
        self.compared += sum(len(self.org.order.get(table, ())) for table in tables)
        if self.compared > MOST_COMPARED:
            return ()
        known = [e.name for table in tables if table in TABLES for e in self.org.all(TABLES[table]) if e.name]
        return nearest(name, [*(each.name for each in self.new if each.table in tables), *known])

    def _unknown(self, name: str, tables: tuple[str, ...], place: Place) -> None:
        titles = [TABLES[table].title for table in tables if table in TABLES]
        kinds = Text(_either([each.da for each in titles], "eller"), _either([each.en for each in titles], "or"))
        close = self._close(name, tables)
        if close:
            quoted = tuple(Text(f"»{each}«", f"“{each}”") for each in close)
            self.findings.append(UNKNOWN(place, name, name=name, tables=kinds, nearest=quoted))
        else:
            self.findings.append(UNKNOWN_ALONE(place, name, name=name, tables=kinds))


def _either(words: list[str], or_: str) -> str:
    return f"{', '.join(words[:-1])} {or_} {words[-1]}" if len(words) > 1 else "".join(words)


def _once(ids: list[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def _living(org: Organisation, things: list[Entity]) -> list[Entity]:
    """Things that exist, unless none of them does."""
    return [each for each in things if org.live(each.id)] or things
