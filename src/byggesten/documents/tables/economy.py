# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The economy year by year: added, one-off, demanded, placed, not placed; with readings, gains and financing."""

from __future__ import annotations

from byggesten.consequences.economy import EconomyYear, Figure
from byggesten.documents.cells import CHANGES, Declared, keys, kroner, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Block, Bullets, Cell, Inline, Kind, Paragraph, Row, RowKind
from byggesten.documents.memo import Text as Words
from byggesten.kernel.ranges import ZERO
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_amount, write_list

CAPTION = Text("Økonomi år for år, kr.", "Economy year by year, kroner")
YEAR = Text("År", "Year")
COLUMNS: dict[str, Text] = {
    "added": Text("Tilføres", "Added"),
    "one_off": Text("Engangsudgift", "One-off cost"),
    "demanded": Text("Krav om besparelse", "Savings demanded"),
    "placed": Text("Udmøntet", "Placed"),
    "unplaced": Text("Ikke udmøntet", "Not placed"),
}
FULL = Text("Fuld virkning", "Full effect")
PER_POST = Text("Pr. stilling", "Per post")
READINGS = Text("Læsning af {what}: {readings}", "Reading of {what}: {readings}")
READING = Text("{name}: {amount}", "{name}: {amount}")
GAIN = Text("Forventet gevinst uden beløb: {text}", "Expected gain without an amount: {text}")
FINANCING = Text("Finansiering: {ways}", "Financing: {ways}")
PRICED = Text(
    "Efter arbejdsområdets priser koster stillingerne {amount} om året.",
    "By the prices of the workspace the posts cost {amount} a year.",
)


def economy(material: Material) -> tuple[Block, ...]:
    """The years with the full effect below, then what is said beside the figures."""
    shown = [name for name in COLUMNS if _used(material, name)]
    declared: list[Declared] = [YEAR, *((COLUMNS[name], Kind.NUMBER) for name in shown), (CHANGES, Kind.KEYS)]
    rows = [_year(material, each, shown) for each in material.found.economy.by_year] if shown else []
    if rows:
        rows.append(_full(material, shown))
    found = table(material, "economy", CAPTION, declared, rows)
    said = _said(material)
    return (found, Bullets(items=said)) if said else (found,)


def _used(material: Material, name: str) -> bool:
    economy = material.found.economy
    figures = [getattr(each, name) for each in economy.by_year]
    return any(figure.value != ZERO or figure.changes for figure in figures)


def _year(material: Material, year: EconomyYear, shown: list[str]) -> Row:
    figures: list[Figure] = [getattr(year, name) for name in shown]
    changes = tuple(dict.fromkeys(key for figure in figures for key in figure.changes))
    cells = [kroner(material, figure.value, figure.changes) for figure in figures]
    return row(text(str(year.year)), *cells, keys(material, changes), about=(str(year.year), *changes))


def _full(material: Material, shown: list[str]) -> Row:
    economy = material.found.economy
    figures = {"added": economy.amount, "demanded": economy.demanded, "placed": economy.placed}
    figures["unplaced"] = economy.unplaced
    known = [figures[name] for name in shown if name in figures]
    changes = tuple(dict.fromkeys(key for figure in known for key in figure.changes))
    cells = [
        kroner(material, figures[name].value, figures[name].changes) if name in figures else Cell() for name in shown
    ]
    return row(text(material.say(FULL)), *cells, keys(material, changes), kind=RowKind.TOTAL)


def _said(material: Material) -> tuple[tuple[Block, ...], ...]:
    economy = material.found.economy
    lines: list[tuple[str, tuple[str, ...]]] = []
    if economy.per_post:
        said = f"{material.say(PER_POST)}: {write_amount(economy.per_post, material.lang)}"
        lines.append((said, economy.amount.changes))
    if economy.priced is not None and economy.amount.value != economy.priced:
        lines.append((material.say(PRICED, amount=write_amount(economy.priced, material.lang)), economy.posts.changes))
    lines += _readings(material)
    lines += [(material.say(GAIN, text=line.text), (line.change,)) for line in economy.gains]
    lines += [
        (material.say(FINANCING, ways=write_list(line.financing, material.lang)), (line.change,))
        for line in economy.financing
    ]
    return tuple((Paragraph(_with_keys(material, said, changes)),) for said, changes in lines)


def _readings(material: Material) -> list[tuple[str, tuple[str, ...]]]:
    economy = material.found.economy
    found: list[tuple[str, tuple[str, ...]]] = []
    for name in ("amount", "demanded", "placed"):
        figure: Figure = getattr(economy, name)
        if figure.readings:
            said = [
                material.say(READING, name=each.name, amount=write_amount(each.amount, material.lang))
                for each in figure.readings
            ]
            what = material.say(COLUMNS["added" if name == "amount" else name]).lower()
            found.append((material.say(READINGS, what=what, readings="; ".join(said)), figure.changes))
    return found


def _with_keys(material: Material, said: str, changes: tuple[str, ...]) -> tuple[Inline, ...]:
    links = material.links(changes)
    return (Words(f"{said} ("), *links, Words(")")) if links else (Words(said),)
