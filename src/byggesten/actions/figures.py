# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every figure opens the list of changes behind it: a value by its path, or a row of the consequences by its name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from byggesten.actions.subject import Subject
from byggesten.actions.telling import Telling
from byggesten.changes.entry import STATUS_NAMES, Entry
from byggesten.changes.sentences import sentence
from byggesten.consequences.compare import Consequences
from byggesten.consequences.summary import CATEGORIES
from byggesten.consequences.values import meaning, value
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import write, write_range

_ROW = re.compile(r"row\((?P<table>[a-z-]+)(?:,\s*(?P<id>[^)]*))?\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """A change behind a figure. ``when`` is its day as said, ``day`` as read; ``counts``: it belongs in the figure."""

    key: str
    sentence: str
    heading: str
    status: str
    when: str
    day: dt.date
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A figure: its path, what it is, its value in words, and the changes behind it in the order of the document."""

    path: str
    label: str
    value: str
    entries: tuple[Behind, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the consequences: what it is called, its rows, and which fields of a row name what it is about."""

    title: Text
    rows: Callable[[Consequences], Iterable[Any]]
    about: tuple[str, ...]


TABLES: Mapping[str, Table] = {
    "lineage": Table(Text("Fra og til", "From and to"), lambda found: found.lineage, ("unit",)),
    "tasks": Table(Text("Opgaver med ny ansvarlig", "Tasks with another responsible"), lambda found: found.tasks,
                   ("task", "origin", "to")),
    "task-committees": Table(Text("Opgavers udvalg", "Committees of tasks"), lambda found: found.anchorings, ("task",)),
    "posts": Table(Text("Stillinger fra og til", "Posts from and to"), lambda found: found.post_flows,
                   ("origin", "to")),
    "posts-held": Table(Text("Stillinger i enheden", "Posts of the unit"), lambda found: found.posts, ("unit",)),
    "leaders": Table(Text("Ledere og titler", "Leaders and titles"), lambda found: found.leaders, ("unit",)),
    "spans": Table(Text("Ledelsesspænd", "Spans of control"), lambda found: found.spans, ("unit",)),
    "committees": Table(Text("Udvalg", "Committees"), lambda found: found.committees, ("committee",)),
    "unit-committees": Table(Text("Enheders udvalg", "Committees of units"), lambda found: found.unit_committees,
                             ("unit",)),
    "med": Table(Text("MED-udvalg", "MED bodies"), lambda found: found.med, ("body",)),
    **{
        f"summary-{name}": Table(title, lambda found, name=name: getattr(found.summary, name), ("unit",))  # type: ignore[misc]
        for name, title in zip(
            CATEGORIES,
            (
                Text("Oprettes", "Established"), Text("Nedlægges", "Closed"), Text("Indgår i andre", "Merged"),
                Text("Deles", "Split"), Text("Flyttes", "Moved"), Text("Skifter navn", "Renamed"),
                Text("Bevares", "Kept"),
            ),
            strict=True,
        )
    },
}  # fmt: skip


def figure(subject: Subject, path: str, lang: Language) -> Shown | None:
    """The figure at a path, as it is shown, with the changes behind it; None where there is no such figure.

    A path is one of the computed values (``economy.posts``, see docs/reference/values.md), or a row of a table of the
    consequences: ``row(tasks)`` for all of it, ``row(tasks, ID)`` for those rows about a thing.
    """
    path = path.strip()
    if match := _ROW.fullmatch(path):
        return _row(subject, path, match["table"], (match["id"] or "").strip(), lang)
    proposal = subject.proposal
    found = value(subject.consequences, path, proposal.entries if proposal else subject.entries)
    said = meaning(path)
    if found is None or said is None:
        return None
    label = said.in_(lang)
    return Shown(path=path, label=label, value=found.write(lang), entries=behind(subject, found.changes, lang))


def row_path(table: str, id: str = "") -> str:
    """The path of the rows of a table about a thing, or of the whole table."""
    return f"row({table}, {id})" if id else f"row({table})"


def behind(subject: Subject, keys: Iterable[str], lang: Language) -> tuple[Behind, ...]:
    """The changes with these keys, each once, in the order of the document; keys of no change are passed over."""
    telling = Telling(subject=subject, lang=lang)
    counted = {each.key for each in subject.entries}
    return tuple(_behind(telling, telling.entries[key], key in counted) for key in telling.ordered(keys))


def _behind(telling: Telling, entry: Entry, counts: bool) -> Behind:
    lang = telling.lang
    said = sentence(entry.change, telling.plain_after, lang, telling.old_name)
    when: SaidDate = entry.effective
    return Behind(
        key=entry.key,
        sentence=said if said.endswith((".", "!", "?")) else f"{said}.",
        heading=entry.heading,
        status=STATUS_NAMES[entry.status].in_(lang),
        when=write(when, lang),
        day=entry.day,
        counts=counts,
    )


def _row(subject: Subject, path: str, name: str, id: str, lang: Language) -> Shown | None:
    table = TABLES.get(name)
    if table is None:
        return None
    rows = [each for each in table.rows(subject.consequences) if not id or id in _about(each, table)]
    if id and not rows:
        return None
    telling = Telling(subject=subject, lang=lang)
    label = table.title.in_(lang) + (f": {telling.plain_after(id)}" if id else "")
    keys = dict.fromkeys(key for each in rows for key in each.changes)
    return Shown(path=path, label=label, value=_value(rows, lang), entries=behind(subject, keys, lang))


def _about(row: Any, table: Table) -> Iterator[str]:
    return (getattr(row, name) for name in table.about)


def _value(rows: list[Any], lang: Language) -> str:
    """What a row shows: posts before and after where it holds them, else how many rows there are."""
    if len(rows) == 1 and hasattr(rows[0], "before") and hasattr(rows[0].before, "posts"):
        return f"{write_range(rows[0].before.posts, lang)} → {write_range(rows[0].after.posts, lang)}"
    return str(len(rows))
