# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Figures about the organisation: its composition, measures, and the interfaces between its units."""

from __future__ import annotations

from byggesten.consequences.composition import Composition
from byggesten.documents.cells import CHANGES, Declared, count, keys, names, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Cell, Kind, Row, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_number, write_range
from byggesten.organisation.codes import worded
from byggesten.organisation.links import INTERFACE, Link
from byggesten.organisation.measures import Measure
from byggesten.organisation.tasks import BACK_OFFICE, CITIZEN, POLITICAL

COMPOSITION = Text(
    "Opgaver: borgerrettet, støtte og politisk betjening", "Tasks: citizen-facing, back office and political service"
)
KINDS = {
    CITIZEN: Text("Borgerrettet", "Citizen-facing"),
    BACK_OFFICE: Text("Administrativ støtte", "Back office"),
    POLITICAL: Text("Politisk betjening", "Political service"),
}
NOT_STATED = Text("Ikke oplyst", "Not stated")
KIND = Text("Slags", "Kind")
BEFORE, BEFORE_SHARE = Text("Før", "Before"), Text("Andel før", "Share before")
AFTER, AFTER_SHARE = Text("Efter", "After"), Text("Andel efter", "Share after")
MEASURES = Text("Måltal", "Measures")
MEASURE = Text("Måltal", "Measure")
VALUE = Text("Værdi", "Value")
DEFINITION = Text("Hvad det er", "What it is")
BASE = Text("Tælles af", "Counted of")
YEAR = Text("År", "Year")
SOURCE = Text("Kilde", "Source")
BOUNDS = {"below": Text("under {value}", "below {value}"), "above": Text("over {value}", "above {value}")}
INTERFACES = Text("Snitflader mellem enheder", "Interfaces between units")
UNIT, OTHER = Text("Enhed", "Unit"), Text("Samarbejder med", "Works with")
SUBJECT, STRENGTH = Text("Om", "About"), Text("Styrke", "Strength")


def composition(material: Material) -> Table:
    """Tasks by kind, counted before and after, with shares of those whose kind is stated."""
    before, after = material.found.composition
    rows = [_kind(material, kind, before, after) for kind in KINDS]
    if before.other or after.other:
        cells = (count(material, before.other), text("–"), count(material, after.other), text("–"))
        rows.append(row(text(material.say(NOT_STATED)), *cells))
    declared: list[Declared] = [KIND, *((title, Kind.NUMBER) for title in (BEFORE, BEFORE_SHARE, AFTER, AFTER_SHARE))]
    return table(material, "composition", COMPOSITION, declared, rows)


def _kind(material: Material, kind: str, before: Composition, after: Composition) -> Row:
    cells: list[Cell] = [text(material.say(KINDS[kind]))]
    for side in (before, after):
        share = dict(side.shares)[kind]
        cells.append(count(material, dict(side.counts)[kind]))
        said = "–" if share is None else f"{write_number(share * 100, material.lang, 0)}\N{NO-BREAK SPACE}%"
        cells.append(Cell((Words(said),), None if share is None else Range.of(share)))
    return row(*cells, about=(kind, material.say(KINDS[kind])))


def measures(material: Material) -> Table:
    """The measures of the organisation after, with definition, denominator and source."""
    rows = (
        row(
            text(each.name),
            Cell((Words(_value(material, each)),), each.value, material.found.changes(each.id)),
            text(each.definition, each.note),
            text(each.base),
            text(each.year),
            text(each.source),
            about=(each.name, each.kind, *(material.name(id) for id in each.about)),
        )
        for each in material.after.every(Measure)
    )
    declared: list[Declared] = [MEASURE, (VALUE, Kind.NUMBER), DEFINITION, BASE, YEAR, SOURCE]
    return table(material, "measures", MEASURES, declared, rows, stacked=True)


def _value(material: Material, measure: Measure) -> str:
    if measure.value is None:
        return measure.said or "–"
    said = write_range(measure.value, material.lang) + (f"\N{NO-BREAK SPACE}{measure.unit}" if measure.unit else "")
    bound = BOUNDS.get(measure.bound)
    return material.say(bound, value=said) if bound else said


def interfaces(material: Material) -> Table:
    """The interfaces after, with subject and strength."""
    rows = (
        row(
            names(material, (each.start,)),
            names(material, (each.end,)),
            text(each.subject, each.condition),
            text(material.write(worded(each.strength))),
            keys(material, material.found.changes(each.id)),
            about=(material.name(each.start), material.name(each.end), each.subject, each.strength),
        )
        for each in material.after.every(Link)
        if each.kind == INTERFACE
    )
    declared: list[Declared] = [UNIT, OTHER, SUBJECT, STRENGTH, (CHANGES, Kind.KEYS)]
    return table(material, "interfaces", INTERFACES, declared, rows, stacked=True)
