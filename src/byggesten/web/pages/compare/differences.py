# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Where the columns differ: units, tasks and changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from byggesten.actions.compare import WATCHED, differing_units
from byggesten.kernel.text import Language
from byggesten.kernel.wording import fill, write_list
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit
from byggesten.web.pages.compare.columns import Column
from byggesten.web.pages.compare.measures import Cell, Row
from byggesten.web.pages.compare.words import WORDS

SHOWN = ("name", "kind", "parent", "reports_to", "leader_title")


def units(columns: Sequence[Column], lang: Language, within: Collection[str] | None) -> tuple[Row, ...]:
    """The units that are not the same everywhere, and how: only what differs is said."""
    ids = differing_units([each.compared for each in columns])
    return tuple(_unit(columns, id, lang) for id in ids if within is None or id in within)


def _unit(columns: Sequence[Column], id: str, lang: Language) -> Row:
    facts = [_facts(each.compared.after, id) for each in columns]
    there = [each for each in facts if each is not None]
    differing = [name for name in SHOWN if len({each[name] for each in there}) > 1]
    if len(there) < len(facts):
        differing = ["parent", *(name for name in differing if name != "parent")]
    cells = tuple(_cell(each, differing, lang) for each in facts)
    name = next(each.compared.after.name(id) for each in columns if id in each.compared.after.things)
    return Row(name, cells)


def _facts(org: Organisation, id: str) -> dict[str, str] | None:
    unit = org.unit(id) if org.live(id) else None
    if unit is None:
        return None
    facts = {name: str(getattr(unit, name)) for name in WATCHED}
    for name, other in (("parent", unit.parent), ("reports_to", unit.line)):
        facts[name] = org.name(other) if other else ""
    return facts


def _cell(facts: dict[str, str] | None, differing: list[str], lang: Language) -> Cell:
    if facts is None:
        return Cell(fill(WORDS["not_there"], lang, {}))
    said = [_fact(name, facts[name], lang) for name in differing]
    return Cell("; ".join(each for each in said if each) or fill(WORDS["there"], lang, {}))


def _fact(name: str, value: str, lang: Language) -> str:
    if not value:
        return fill(WORDS["at_top"], lang, {}) if name == "parent" else ""
    return fill(WORDS[f"fact_{name}"], lang, {"value": value})


def tasks(columns: Sequence[Column], lang: Language, within: Collection[str] | None) -> tuple[Row, ...]:
    """The tasks that have another responsible unit or other committees somewhere."""
    ids = dict.fromkeys(task.id for column in columns for task in column.compared.after.every(Task))
    found = []
    for id in ids:
        cells = tuple(_task(each.compared.after, id, lang) for each in columns)
        if len(set(cells)) > 1 and (within is None or id in within):
            name = next(each.compared.after.name(id) for each in columns if id in each.compared.after.things)
            found.append(Row(name, cells))
    return tuple(found)


def _task(org: Organisation, id: str, lang: Language) -> Cell:
    task = org.get(Task, id) if org.live(id) else None
    if task is None:
        return Cell(fill(WORDS["not_there"], lang, {}))
    units = write_list([org.name(each) for each in task.responsible], lang)
    bodies = write_list([org.name(each) for each in task.committees], lang)
    return Cell(units or fill(WORDS["nobody"], lang, {}), small=bodies)


@dataclass(frozen=True, slots=True)
class Said:
    """A change of one column: its key, its sentence and the address of its card."""

    key: str
    sentence: str
    address: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes that only some columns have: which (their letters), and the changes with one for each column."""

    columns: tuple[Column, ...]
    changes: tuple[tuple[Said | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """How the columns' changes compare: how many all have, those that differ, those only some have."""

    shared: int
    differing: tuple[tuple[Said | None, ...], ...]
    apart: tuple[Changes, ...]


def changes(columns: Sequence[Column], within: Collection[str] | None) -> Changed:
    """The changes of the columns by what they do; those under one key that do otherwise stand beside each other."""
    chosen = [each for each in columns if each.subject.proposal]
    rows = list(_rows(chosen, within))
    whole = [row for row in rows if all(row)]
    shared = sum(1 for row in whole if len({each.sentence for each in row if each}) == 1)
    groups: dict[tuple[int, ...], list[tuple[Said | None, ...]]] = {}
    for row in rows:
        if not all(row):
            groups.setdefault(tuple(at for at, each in enumerate(row) if each), []).append(row)
    return Changed(
        shared=shared,
        differing=tuple(row for row in whole if len({each.sentence for each in row if each}) > 1),
        apart=tuple(
            Changes(tuple(chosen[at] for at in places), tuple(listed)) for places, listed in sorted(groups.items())
        ),
    )


def _rows(columns: Sequence[Column], within: Collection[str] | None) -> Iterator[tuple[Said | None, ...]]:
    """Changes that say the same in one row, then those of one key and kind, then the rest; in the document's order."""
    left = [{key: said for key, said in each.sentences.items() if _about(each, key, within)} for each in columns]
    for at, column in enumerate(columns):
        for key, sentence in list(left[at].items()):
            if key in left[at]:
                yield tuple(_take(columns[other], left[other], key, sentence, column) for other in range(len(columns)))


def _take(column: Column, left: dict[str, str], key: str, sentence: str, first: Column) -> Said | None:
    """The change of a column that answers to one of another, taken out of those left."""
    found = next((each for each, said in left.items() if said == sentence), "")
    if not found and key in left and _kind(column, key) == _kind(first, key):
        found = key if left[key] not in first.sentences.values() else ""
    if not found:
        return None
    return Said(found, left.pop(found), column.parts.card(found))


def _kind(column: Column, key: str) -> str:
    entry = column.subject.proposal.entry(key) if column.subject.proposal else None
    return type(entry.change).op if entry else ""


def _about(column: Column, key: str, within: Collection[str] | None) -> bool:
    return within is None or key in within


def units_of_committee(column: Column, committee: str) -> set[str]:
    """The tasks of a committee and the units responsible for them, before or after."""
    found: set[str] = set()
    for org in (column.subject.before, column.subject.after):
        for task in org.using(committee, Task):
            if committee in task.committees:
                found |= {task.id, *task.responsible}
        found.update(each.id for each in org.using(committee, Unit))
    return found
