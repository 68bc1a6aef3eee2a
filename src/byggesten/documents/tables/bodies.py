# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Committees and MED bodies: what becomes of them, their tasks and who serves them."""

from __future__ import annotations

from byggesten.documents.cells import CHANGES, Declared, keys, names, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Cell, Kind, Row, Table
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_list

COMMITTEES = Text("Udvalg og deres opgaver før og efter", "Committees and their tasks before and after")
MED = Text("Berørte MED-udvalg", "MED bodies affected")
COMMITTEE = Text("Udvalg", "Committee")
FATE = Text("Det sker", "What happens")
GAINS = Text("Får", "Gains")
LOSES = Text("Afgiver", "Loses")
SERVED = Text("Betjenes af", "Served by")
BODY = Text("MED-udvalg", "MED body")
UNITS = Text("Enheder, der ændres", "Units that change")
ALL = Text("hele kommunen", "the whole organisation")
SERVED_BEFORE = Text("før: {units}", "before: {units}")
NOBODY = Text("ingen", "nobody")
FATES = {
    "established": Text("oprettes", "established"),
    "closed": Text("nedlægges", "abolished"),
    "renamed": Text("skifter navn", "renamed"),
    "continued": Text("fortsætter", "continues"),
}


def committees(material: Material) -> Table:
    """Every committee that is new, ended or renamed, has other tasks, or is served by others."""
    rows: list[Row] = []
    for each in material.found.committees:
        old, new = material.old_name(each.committee), material.name(each.committee)
        fate = material.say(FATES[each.fate])
        cells = [
            Cell((material.named(each.committee),)),
            text(fate, old if old != new else ""),
            names(material, each.gains),
            names(material, each.loses),
            _served(material, each.served_before, each.served_after),
            keys(material, each.changes),
        ]
        rows.append(row(*cells, about=(old, new, each.fate, fate, *each.changes)))
    declared: list[Declared] = [COMMITTEE, FATE, GAINS, LOSES, SERVED, (CHANGES, Kind.KEYS)]
    return table(material, "committees", COMMITTEES, declared, rows, stacked=True)


def _served(material: Material, before: tuple[str, ...], after: tuple[str, ...]) -> Cell:
    said = write_list([material.name(id) for id in after], material.lang) or (material.say(NOBODY) if before else "")
    if set(before) == set(after):
        return text(said)
    was = write_list([material.name(id) for id in before], material.lang) or material.say(NOBODY)
    return text(said, material.say(SERVED_BEFORE, units=was))


def med(material: Material) -> Table:
    """The MED bodies that cover what changes."""
    rows = (
        row(
            Cell((material.named(each.body),)),
            names(material, each.units) if each.units else text(material.say(ALL)),
            keys(material, each.changes),
            about=(material.name(each.body), *(material.name(id) for id in each.units), *each.changes),
        )
        for each in material.found.med
    )
    return table(material, "MED", MED, [BODY, UNITS, (CHANGES, Kind.KEYS)], rows, stacked=True)
