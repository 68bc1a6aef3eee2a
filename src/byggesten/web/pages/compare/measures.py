# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The measures of a comparison as rows: what is measured, and what each column says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from byggesten.actions.compare import rules_found
from byggesten.checks.run import all_rules
from byggesten.consequences.economy import EconomyYear, Figure
from byggesten.consequences.summary import CATEGORIES
from byggesten.documents.tables.economy import COLUMNS
from byggesten.kernel.findings import Severity
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Language
from byggesten.kernel.wording import fill, write_amount, write_range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit
from byggesten.web.pages.compare.columns import Column
from byggesten.web.pages.compare.words import WORDS


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column says: text, the address of the changes behind it, and a smaller line below."""

    text: str
    address: str = ""
    small: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A measure and what each column says; ``differs`` where they do not all say the same."""

    title: str
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        """Whether the columns do not all say the same."""
        return len({(each.text, each.small) for each in self.cells}) > 1


def measures(columns: Sequence[Column], lang: Language) -> tuple[Row, ...]:
    """Size, levels, posts and cost of each column, and what becomes of the units."""
    rows = [_row(columns, name, lang, say) for name, say in _MEASURES.items()]
    for category in CATEGORIES:
        rows.append(_row(columns, category, lang, _category(category)))
    rows.append(_row(columns, "tasks_moved", lang, _tasks_moved))
    rows += [_row(columns, name, lang, _economy(name)) for name in ("added_posts", "amount")]
    return tuple(row for row in rows if any(cell.text not in ("–", "0") for cell in row.cells))


Say = Callable[[Column], Cell]


def _row(columns: Sequence[Column], name: str, lang: Language, say: Say) -> Row:
    return Row(fill(WORDS[name], lang, {}), tuple(say(each) for each in columns))


def _range(column: Column, value: Range) -> Cell:
    known = value != ZERO
    return Cell(write_range(value, column.visit.lang, 0) if known else "–")


def _widest(column: Column) -> Cell:
    unit, span = column.compared.widest
    if not unit:
        return Cell("–")
    return Cell(write_range(span, column.visit.lang), small=column.compared.after.name(unit))


def _cost(column: Column) -> Cell:
    totals = column.compared.totals
    cost = totals.known_cost
    if cost is None or cost == ZERO:
        return Cell("–")
    said = write_amount(cost, column.visit.lang)
    return Cell(fill(WORDS["at_least"], column.visit.lang, {"amount": said}) if totals.partial else said)


_MEASURES: dict[str, Say] = {
    "units": lambda column: Cell(str(column.compared.after.count(Unit))),
    "levels": lambda column: Cell(str(column.compared.levels)),
    "widest": _widest,
    "tasks": lambda column: Cell(str(column.compared.after.count(Task))),
    "committees": lambda column: Cell(str(column.compared.after.count(Committee))),
    "med": lambda column: Cell(str(column.compared.after.count(MedBody))),
    "posts": lambda column: _range(column, column.compared.totals.posts),
    "fte": lambda column: _range(column, column.compared.totals.fte),
    "leaders": lambda column: _range(column, column.compared.totals.leaders),
    "cost": _cost,
}


def _category(category: str) -> Say:
    def say(column: Column) -> Cell:
        found = getattr(column.subject.consequences.summary, category)
        keys = [key for each in found for key in each.changes]
        return Cell(str(len(found)), column.parts.figure(f"summary.{category}", keys))

    return say


def _tasks_moved(column: Column) -> Cell:
    moves = column.subject.consequences.tasks
    keys = [key for each in moves for key in each.changes]
    return Cell(str(len({each.task for each in moves})), column.parts.figure("tasks.moved", keys))


def _economy(name: str) -> Say:
    def say(column: Column) -> Cell:
        economy, lang = column.subject.consequences.economy, column.visit.lang
        figure = economy.posts if name == "added_posts" else economy.amount
        path = "economy.posts" if name == "added_posts" else "economy.amount"
        if figure.value == ZERO and not figure.changes:
            return Cell("–")
        text = write_range(figure.value, lang) if name == "added_posts" else write_amount(figure.value, lang)
        return Cell(text, column.parts.figure(path, figure.changes))

    return say


@dataclass(frozen=True, slots=True)
class Group:
    """Rows below a heading of their own."""

    title: str
    rows: tuple[Row, ...]


def economy(columns: Sequence[Column], lang: Language) -> tuple[Group, ...]:
    """The economy by year, one group for each figure any column has."""
    years = sorted({each.year for column in columns for each in column.subject.consequences.economy.by_year})
    found = []
    for name, title in COLUMNS.items():
        rows = tuple(Row(str(year), tuple(_year(each, year, name) for each in columns)) for year in years)
        if any(cell.text != "–" for row in rows for cell in row.cells):
            found.append(Group(title.in_(lang), rows))
    return tuple(found)


def _year(column: Column, year: int, name: str) -> Cell:
    found: EconomyYear | None = next(
        (each for each in column.subject.consequences.economy.by_year if each.year == year), None
    )
    figure: Figure | None = getattr(found, name) if found else None
    if figure is None or (figure.value == ZERO and not figure.changes):
        return Cell("–")
    path = f"economy.{year}.{name}"
    return Cell(write_amount(figure.value, column.visit.lang), column.parts.figure(path, figure.changes))


def findings(columns: Sequence[Column], lang: Language) -> tuple[Row, ...]:
    """How many findings of each severity there are, then the rules that find unlike much."""
    from_severity = tuple(
        Row(fill(WORDS[f"{severity.value}s"], lang, {}), tuple(_found(each, severity) for each in columns))
        for severity in Severity
    )
    return (*from_severity, *(row for row in _rules(columns, lang) if row.differs))


def _found(column: Column, severity: Severity) -> Cell:
    checks = column.visit.link("checks")
    count = column.compared.count(severity)
    where = f"{checks}?of={column.subject.name}&severity={severity.value}" if checks and count else ""
    return Cell(str(count), where)


def _rules(columns: Sequence[Column], lang: Language) -> Iterator[Row]:
    rules = all_rules()
    for name in rules_found([each.compared for each in columns]):
        yield Row(rules[name].title.in_(lang), tuple(Cell(str(each.compared.by_rule[name])) for each in columns))
