# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""From→to: what each unit becomes, and what it came from."""

from __future__ import annotations

from collections.abc import Iterable

from byggesten.consequences.lineage import Strand, UnitLineage
from byggesten.consequences.summary import CATEGORIES
from byggesten.documents.cells import CHANGES, Declared, keys, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Break, Cell, Inline, Kind, Row, Small, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_list, write_range
from byggesten.organisation.flows import PART, TASK, WHOLE

CAPTION = Text("Hvad hver enhed bliver til", "What each unit becomes")
UNIT = Text("Enhed", "Unit")
FATE = Text("Det sker", "What happens")
FROM = Text("Kommer fra", "Comes from")
INTO = Text("Går til", "Goes into")
FATES = {
    "established": Text("oprettes", "established"),
    "closed": Text("nedlægges", "closed"),
    "merged": Text("indgår i en anden", "becomes part of another"),
    "split": Text("deles", "split"),
    "moved": Text("flytter", "moves"),
    "renamed": Text("skifter navn", "renamed"),
    "kept": Text("bevares", "kept"),
}
CONTINUES = Text("fortsætter", "continues")
FORMERLY = Text("før: {name}", "formerly: {name}")
FROM_PARENT = Text("fra {old} til {new}", "from {old} to {new}")
TOP = Text("øverste niveau", "the top level")
PART_OF = Text("en del", "part")
A_TASK, TASKS = Text("opgave", "task"), Text("opgaver", "tasks")
EXCEPT = Text("undtagen {rest}", "except {rest}")


def from_to(material: Material) -> Table:
    """One row for each unit the changes do something to."""
    fates = _fates(material)
    rows = (_row(material, each, fates.get(each.unit, ())) for each in material.found.lineage)
    columns: list[Declared] = [UNIT, FATE, FROM, INTO, (CHANGES, Kind.KEYS)]
    return table(material, "from-to", CAPTION, columns, rows, stacked=True)


def _fates(material: Material) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for category in CATEGORIES:
        for each in getattr(material.found.summary, category):
            found[each.unit] = (*found.get(each.unit, ()), category)
    return found


def _row(material: Material, each: UnitLineage, fates: tuple[str, ...]) -> Row:
    words = [material.say(FATES[fate]) for fate in fates] or [material.say(CONTINUES)]
    return row(
        Cell((material.named(each.unit),)),
        text(write_list(words, material.lang), _how(material, each.unit, fates)),
        _strands(material, each.sources),
        _strands(material, each.targets),
        keys(material, each.changes),
        about=(material.name(each.unit), material.old_name(each.unit), *fates, *words, *each.changes),
    )


def _how(material: Material, id: str, fates: tuple[str, ...]) -> str:
    """The old name of what is renamed, and where what moves came from."""
    old, new = material.before.unit(id), material.after.unit(id)
    said: list[str] = []
    if old and "renamed" in fates:
        said.append(material.say(FORMERLY, name=old.name))
    if old and new and "moved" in fates:
        said.append(
            material.say(
                FROM_PARENT,
                old=_parent(material, material.old_name(old.parent)),
                new=_parent(material, material.name(new.parent)),
            )
        )
    return "; ".join(said)


def _parent(material: Material, name: str) -> str:
    return name or material.say(TOP)


def _strands(material: Material, strands: Iterable[Strand]) -> Cell:
    """The units at the other end, each once, with what of them where it is not the whole."""
    found: dict[str, list[Strand]] = {}
    for strand in strands:
        found.setdefault(strand.unit, []).append(strand)
    inlines: list[Inline] = []
    for unit, listed in found.items():
        extent = _extents(material, listed)
        shown: list[Inline] = [material.named(unit)]
        if extent:
            shown.append(Small((Words(f" ({extent})"),)))
        inlines += [Break(), *shown] if inlines else shown
    return Cell(tuple(inlines))


def _extents(material: Material, strands: list[Strand]) -> str:
    """What of a unit goes; nothing is said where it goes whole."""
    if any(strand.extent == WHOLE and not strand.excluding for strand in strands):
        return ""
    tasks = [strand.what for strand in strands if strand.extent == TASK and strand.what]
    said = [each for strand in strands if strand.extent != TASK and (each := _extent(material, strand))]
    if tasks:
        word = material.say(A_TASK if len(tasks) == 1 else TASKS)
        said.append(f"{word}: {write_list(tasks, material.lang)}")
    return "; ".join(said)


def _extent(material: Material, strand: Strand) -> str:
    said = [strand.what or material.say(PART_OF)] if strand.extent == PART else []
    if strand.share and not (strand.share.exact and strand.share.low == 1):
        percent = write_range(strand.share.times(100), material.lang, 0)
        said.append(f"{percent}\N{NO-BREAK SPACE}%")
    if strand.excluding:
        rest = write_list([material.name(id) for id in strand.excluding], material.lang)
        said.append(material.say(EXCEPT, rest=rest))
    return "; ".join(said)
