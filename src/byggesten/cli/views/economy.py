# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Economy, open questions and the changes that are not counted, as sections of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.entry import STATUS_NAMES
from byggesten.changes.sentences import sentence
from byggesten.cli.views.plan import ADD, CHANGE, TAKE, Line, Plan, Section
from byggesten.consequences.economy import EconomyYear, Figure
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_amount, write_list

ECONOMY = Text("Økonomi", "Economy")
OPEN = Text("Åbne spørgsmål", "Open questions")
NOT_COUNTED = Text("Ikke regnet med", "Not counted")
POSTS, POST = Text("{n} stillinger netto", "{n} posts net"), Text("1 stilling netto", "1 post net")
AMOUNT = Text("{amount} om året ved fuld virkning", "{amount} a year at full effect")
PER_POST = Text("{amount} pr. stilling", "{amount} per post")
DEMANDED = Text("{amount} skal spares", "{amount} is to be saved")
PLACED = Text("{amount} er udmøntet", "{amount} is placed")
UNPLACED = Text("{amount} er ikke udmøntet", "{amount} is not placed")
READING = Text("læst som »{name}«: {amount}", "read as “{name}”: {amount}")
YEAR = Text("{year}: {figures}", "{year}: {figures}")
YEAR_FIGURES = {
    "added": Text("udgift {amount}", "cost {amount}"),
    "one_off": Text("engangsudgift {amount}", "one-off cost {amount}"),
    "demanded": Text("krav {amount}", "demanded {amount}"),
    "placed": Text("udmøntet {amount}", "placed {amount}"),
    "unplaced": Text("mangler {amount}", "missing {amount}"),
}
GAIN = Text("gevinst uden beløb: {text}", "gain without an amount: {text}")
STATUS = Text("{sentence} [{status}]", "{sentence} [{status}]")


def sections(plan: Plan) -> Iterator[Section]:
    """Economy, open questions, and what is not counted."""
    yield Section(title=ECONOMY, lines=(*_totals(plan), *_years(plan), *_gains(plan)))
    yield Section(title=OPEN, lines=tuple(
        Line(sign=CHANGE, text=each.question, changes=each.changes, why=False) for each in plan.found.open_questions
    ))  # fmt: skip
    yield Section(title=NOT_COUNTED, lines=tuple(_not_counted(plan)))


def _totals(plan: Plan) -> Iterator[Line]:
    economy = plan.found.economy
    if economy.posts.value != ZERO:
        text = plan.fill(POST if economy.posts.value == Range.of(1) else POSTS, n=economy.posts.value)
        yield Line(sign=ADD if economy.posts.value.high > 0 else TAKE, text=text, changes=economy.posts.changes)
    if economy.amount.value != ZERO:
        details = (plan.fill(PER_POST, amount=_amount(plan, economy.per_post)),) if economy.per_post else ()
        text = plan.fill(AMOUNT, amount=_amount(plan, economy.amount.value))
        yield Line(sign=ADD, text=text, changes=economy.amount.changes, details=details)
    for sign, text_, figure in ((TAKE, DEMANDED, economy.demanded), (TAKE, PLACED, economy.placed),
                                (CHANGE, UNPLACED, economy.unplaced)):  # fmt: skip
        if figure.value != ZERO:
            yield _figure(plan, sign, text_, figure)


def _figure(plan: Plan, sign: str, text: Text, figure: Figure) -> Line:
    details = tuple(
        plan.fill(READING, name=each.name, amount=_amount(plan, each.amount)) for each in figure.readings if each.name
    )
    said = plan.fill(text, amount=_amount(plan, figure.value))
    return Line(sign=sign, text=said, changes=figure.changes, details=details)


def _amount(plan: Plan, value: Range | None) -> str:
    return write_amount(value, plan.lang)


def _years(plan: Plan) -> Iterator[Line]:
    years = plan.found.economy.by_year
    said = [(year, _year(plan, year)) for year in years]
    if len({figures for _, figures in said}) > 1:
        for year, figures in said:
            if figures:
                yield Line(sign=CHANGE, text=plan.fill(YEAR, year=str(year.year), figures=figures))


def _year(plan: Plan, year: EconomyYear) -> str:
    parts = [
        plan.fill(text, amount=_amount(plan, figure.value))
        for name, text in YEAR_FIGURES.items()
        if (figure := getattr(year, name)).value != ZERO
    ]
    return write_list(parts, plan.lang)


def _gains(plan: Plan) -> Iterator[Line]:
    for line in plan.found.economy.gains:
        yield Line(sign=CHANGE, text=plan.fill(GAIN, text=line.text), changes=(line.change,) if line.change else ())


def _not_counted(plan: Plan) -> Iterator[Line]:
    for entry in plan.found.not_counted:
        said = sentence(entry.change, plan.new, plan.lang, plan.old)
        text = plan.fill(STATUS, sentence=said, status=entry.said or STATUS_NAMES[entry.status])
        yield Line(sign=CHANGE, text=text, changes=(entry.key,))
