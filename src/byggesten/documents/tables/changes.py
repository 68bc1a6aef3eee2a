# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The changes with reason and status, grouped by the section that explains them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from byggesten.changes.entry import Entry
from byggesten.documents.cells import Declared, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import (
    Break,
    Cell,
    ChangeLink,
    Emphasis,
    Inline,
    Kind,
    Link,
    Row,
    RowKind,
    Small,
    Strong,
    Table,
)
from byggesten.documents.memo import Text as Words
from byggesten.documents.prose import ProseReader
from byggesten.kernel.text import Text

CAPTION = Text("Ændringer med begrundelse", "Changes with reasons")
KEY = Text("Nr.", "No.")
CHANGE = Text("Ændring", "Change")
STATUS = Text("Status", "Status")
IN_FORCE = Text("Gælder fra", "In force")
SOURCE = Text("Kilde", "Source")
OPEN = Text("Åbent: {text}", "Open: {text}")
SAID = Text("i kilden: {said}", "in the source: {said}")
NOT_COUNTED = Text("regnes ikke med", "not counted")
BECAUSE = Text("Fordi: ", "Because: ")
NO_REASON = Text("Ingen begrundelse i teksten.", "No reason given in the text.")


def changes(material: Material) -> Table:
    """Every change, counted or not, below the heading and reason it shares with others."""
    sourced = any(entry.source for entry in material.entries)
    declared: list[Declared] = [KEY, (CHANGE, Kind.LONG), STATUS, (IN_FORCE, Kind.SHORT)]
    declared += [SOURCE] if sourced else []
    return table(material, "changes", CAPTION, declared, _rows(material, sourced), stacked=True)


def _rows(material: Material, sourced: bool) -> Iterator[Row]:
    reader = ProseReader(material)
    for heading, entries in groupby(material.entries, key=lambda entry: entry.heading):
        listed = list(entries)
        yield _group(material, reader, heading, listed)
        yield from (_change(material, entry, sourced) for entry in listed)


def _group(material: Material, reader: ProseReader, heading: str, entries: list[Entry]) -> Row:
    """The section's heading, leading to it, with its first paragraph as the reason."""
    title = reader.inlines(heading) or (Words("–"),)
    anchor = material.headings.get(heading, "")
    inlines: list[Inline] = [Link(f"#{anchor}", title) if anchor else Strong(title)]
    prose = next((s.prose for s in material.proposal.sections if s.heading and s.heading.text == heading), "")
    if not all(entry.because for entry in entries):
        reason = reader.first(prose) or (Words(material.say(NO_REASON)),)
        inlines += [Break(), Small((Emphasis((Words(material.say(BECAUSE)),)), *reason))]
    about = (heading, *(word for entry in entries for word in _about(material, entry)))
    return row(Cell(tuple(inlines)), about=about, kind=RowKind.GROUP)


def _about(material: Material, entry: Entry) -> tuple[str, ...]:
    return entry.key, entry.phase, entry.alternative, entry.status.value, material.status(entry)


def _change(material: Material, entry: Entry, sourced: bool) -> Row:
    status = material.status(entry)
    more = [material.say(SAID, said=entry.said)] if entry.said and entry.said.casefold() != status else []
    if not material.counts(entry):
        more.append(material.say(NOT_COUNTED))
    cells = [
        Cell((ChangeLink(entry.key),), changes=(entry.key,)),
        _what(material, entry),
        text(status, "; ".join(more)),
        text(material.write(entry.effective)),
    ]
    return row(*cells, *([text(entry.source)] if sourced else []), about=(entry.heading, *_about(material, entry)))


def _what(material: Material, entry: Entry) -> Cell:
    inlines: list[Inline] = [Strong((Words(f"{entry.title}: "),))] if entry.title else []
    inlines.append(Words(material.sentence(entry)))
    if entry.because:
        because: tuple[Inline, ...] = (Emphasis((Words(material.say(BECAUSE)),)), Words(entry.because))
        inlines += [Break(), Small(because)]
    for each in entry.open:
        inlines += [Break(), Small((Words(material.say(OPEN, text=each)),))]
    return Cell(tuple(inlines))
