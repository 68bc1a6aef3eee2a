# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Subjects side by side in tables: figures, findings by rule, and the units that differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from byggesten.actions.compare import Compared, differing_units, rules_found
from byggesten.checks.run import all_rules
from byggesten.cli.console import Console
from byggesten.cli.views.tables import show_table
from byggesten.consequences.summary import CATEGORIES
from byggesten.kernel.findings import Severity
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write_amount, write_date, write_number, write_range
from byggesten.organisation.bodies import Committee
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

FIGURES, FOUND = Text("Tal", "Figures"), Text("Fund efter regel", "Findings by rule")
DIFFER = Text("Enheder, der ikke er ens", "Units that differ")
SAME = Text("Enhederne er ens.", "The units are the same.")
REPORTS = Text("refererer til {line}", "reports to {line}")
NONE_FOUND = Text("Reglerne finder intet.", "The rules find nothing.")
UNIT, RULE, ABSENT = Text("enhed", "unit"), Text("regel", "rule"), Text("–", "–")
UNDER = Text("under {parent}", "under {parent}")
AT_TOP = Text("øverst", "at the top")
CALLED = Text("»{name}«, {parent}", "“{name}”, {parent}")
Cell = Callable[[Compared, Language], str]
SUMMARY = {
    "established": Text("oprettes", "established"),
    "closed": Text("nedlægges", "closed"),
    "merged": Text("indgår i andre", "taken into others"),
    "split": Text("deles", "divided"),
    "moved": Text("flytter", "moved"),
    "renamed": Text("får nyt navn", "renamed"),
    "kept": Text("bevares udtrykkeligt", "explicitly kept"),
}


def show_comparison(compared: Sequence[Compared], screen: Console) -> None:
    """Three parts: figures, findings by rule, units that differ."""
    lang = screen.lang
    names = [column.subject.name for column in compared]
    right = set(range(1, len(names) + 1))
    screen.line(screen.paint(FIGURES.in_(lang), "bold"))
    rows = [(label.in_(lang), *(cell(column, lang) for column in compared)) for label, cell in _rows()]
    show_table(["", *names], [row for row in rows if set(row[1:]) not in ({"0"}, {"0 kr."})], screen, right=right)
    screen.heading(FOUND.in_(lang))
    rules = rules_found(compared)
    table = [(all_rules()[name].title.in_(lang), *(str(column.by_rule[name]) for column in compared)) for name in rules]
    if table:
        show_table([RULE.in_(lang), *names], table, screen, right=right)
    else:
        screen.line(NONE_FOUND.in_(lang))
    _units(compared, names, screen)


def _units(compared: Sequence[Compared], names: list[str], screen: Console) -> None:
    lang, ids = screen.lang, differing_units(compared)
    screen.heading(DIFFER.in_(lang))
    if not ids:
        screen.line(SAME.in_(lang))
        return
    table = [
        (_first_name(compared, id), *(_place(column.after, id, compared, lang) for column in compared)) for id in ids
    ]
    show_table([UNIT.in_(lang), *names], table, screen)


def _first_name(compared: Sequence[Compared], id: str) -> str:
    return next(column.after.name(id) for column in compared if id in column.after.things)


def _place(org: Organisation, id: str, compared: Sequence[Compared], lang: Language) -> str:
    unit = org.unit(id) if org.live(id) else None
    if unit is None:
        return ABSENT.in_(lang)
    under = fill(UNDER, lang, {"parent": org.name(unit.parent)}) if unit.parent else AT_TOP.in_(lang)
    line = fill(REPORTS, lang, {"line": org.name(unit.line)}) if unit.line != unit.parent else ""
    under = ", ".join(part for part in (under, unit.leader_title, line) if part)
    return under if unit.name == _first_name(compared, id) else fill(CALLED, lang, {"name": unit.name, "parent": under})


def _number(value: Range, lang: Language) -> str:
    return write_range(value, lang)


def _amount(value: Range | None, lang: Language) -> str:
    return "0" if value is None or value == ZERO else write_amount(value, lang)


def _rows() -> list[tuple[Text, Cell]]:
    """The figures with their labels, in order; rows that are zero everywhere are left out."""
    return [
        (Text("dag", "day"), lambda each, lang: write_date(each.subject.date, lang)),
        (Text("enheder", "units"), lambda each, lang: write_number(each.after.count(Unit), lang)),
        (Text("ledelsesniveauer", "management levels"), lambda each, lang: write_number(each.levels, lang)),
        (Text("største ledelsesspænd", "widest span of control"), lambda each, lang: _number(each.widest[1], lang)),
        (Text("opgaver", "tasks"), lambda each, lang: write_number(each.after.count(Task), lang)),
        (Text("udvalg", "committees"), lambda each, lang: write_number(each.after.count(Committee), lang)),
        (Text("stillinger", "posts"), lambda each, lang: _number(each.totals.posts, lang)),
        (Text("årsværk", "FTE"), lambda each, lang: _number(each.totals.fte, lang)),
        (Text("ledere", "leaders"), lambda each, lang: _number(each.totals.leaders, lang)),
        (Text("udgift til stillinger", "cost of posts"), lambda each, lang: _amount(each.totals.known_cost, lang)),
        *((SUMMARY[name], _counted(name)) for name in CATEGORIES),
        (Text("opgaver flytter", "tasks move"), lambda each, lang: write_number(_tasks(each), lang)),
        (Text("stillinger netto", "posts net"), lambda each, lang: _number(_economy(each, "posts"), lang)),
        (Text("udgift om året", "cost a year"), lambda each, lang: _amount(_economy(each, "amount"), lang)),
        (Text("pr. stilling", "per post"), lambda each, lang: _amount(_per_post(each), lang)),
        (Text("skal spares", "to be saved"), lambda each, lang: _amount(_economy(each, "demanded"), lang)),
        (Text("udmøntet", "placed"), lambda each, lang: _amount(_economy(each, "placed"), lang)),
        (Text("ikke udmøntet", "not placed"), lambda each, lang: _amount(_economy(each, "unplaced"), lang)),
        (Text("fejl", "errors"), lambda each, lang: write_number(each.count(Severity.ERROR), lang)),
        (Text("advarsler", "warnings"), lambda each, lang: write_number(each.count(Severity.WARNING), lang)),
    ]


def _counted(name: str) -> Cell:
    return lambda each, lang: write_number(each.subject.consequences.summary.count(name), lang)


def _tasks(each: Compared) -> int:
    return len({move.task for move in each.subject.consequences.tasks})


def _per_post(each: Compared) -> Range | None:
    return each.subject.consequences.economy.per_post


def _economy(each: Compared, name: str) -> Range:
    value: Range = getattr(each.subject.consequences.economy, name).value
    return value
