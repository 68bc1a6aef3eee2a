# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Which layout a chart gets: several are planned, and the one that is most legible on the page is taken.

Legible is the scale at which the whole chart fits the page (never above 1). Plain layouts are liked better: wide
boxes, few levels as lists, lists in one column, not higher than the page's shape; another layout must be clearly more
legible to be taken instead.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from byggesten.chart.forest import Forest, heights
from byggesten.chart.lists import Lists
from byggesten.chart.options import Options
from byggesten.chart.plan import Plan, make_plan
from byggesten.chart.shape import Shape, shape
from byggesten.chart.texts import Fitter

# Box widths that are tried, and the one for charts of more than `MANY` units, which no width makes fit.
WIDTHS: Final = (176.0, 156.0, 138.0)
ONE_WIDTH: Final = (168.0,)
MANY: Final = 400
# At most so many levels are tried as lists.
DEEPEST: Final = 4
# How much a layout is liked by the number of its levels as lists; what a narrower box costs; and what it costs to break
# lists of so many levels into columns (units with units below them then no longer stand in one row).
BY_LEVELS: Final = (1.0, 0.97, 0.84, 0.72, 0.62)
BY_WIDTH: Final = 0.95
BY_COLUMNS: Final = (1.0, 0.93, 0.84)
# A chart clearly higher than the page's shape is liked less, by this power of the share.
HIGH: Final = 0.25
CLEARLY: Final = 1.25
# How a column's height is lowered from try to try, and the lowest that makes sense.
LOWER: Final = 0.8
LOWEST: Final = 90.0
# Scores that differ by no more than this are equal.
SAME: Final = 1e-9
# Tries that may be worse than the best before columns are given up.
PATIENCE: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A plan and how good it is."""

    plan: Plan
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One shape at one box width: how well it is liked, and the score that none of its plans can be above."""

    form: Shape
    lists: Lists
    liking: float
    most: float


def choose(forest: Forest, options: Options) -> Plan:
    """Give the best plan for `forest`; of equals the first.

    The most promising are planned first, and what cannot be better than the best so far is not planned at all.
    """
    every = list(tries(forest, options))
    found: dict[int, Scored] = {}
    best = 0.0
    for number in sorted(range(len(every)), key=lambda number: -every[number].most):
        if every[number].most < best - SAME:
            break
        found[number] = _best(plans(forest, every[number]))
        best = max(best, found[number].score)
    return _best(found[number] for number in sorted(found)).plan


def _best(scores: Iterator[Scored]) -> Scored:
    best = next(scores)
    for scored in scores:
        if scored.score > best.score + SAME:
            best = scored
    return best


def tries(forest: Forest, options: Options) -> Iterator[Try]:
    """Give every shape at every width that may be planned, the best liked first."""
    below = heights(forest)
    fitter = Fitter(nodes=forest.nodes, options=options)
    shapes = [shape(forest, below, levels) for levels in _levels(forest, below, options)]
    for narrower, width in enumerate(_widths(forest, options)):
        lists = Lists(forest=forest, fitter=fitter, options=options, width=width)
        for form in shapes:
            liking = BY_WIDTH**narrower * BY_LEVELS[min(form.levels, len(BY_LEVELS) - 1)]
            most = liking * min(1.0, options.page[0] / max(1.0, _least_width(form, width, options)))
            yield Try(form=form, lists=lists, liking=liking, most=most)


def _least_width(form: Shape, width: float, options: Options) -> float:
    """Give a width that no plan is below: that of the row with the most boxes and lists, each as narrow as can be."""
    beside = Counter(form.row.values())
    for row, items in ((-1, form.top), *((form.row[node], items) for node, items in form.below.items())):
        beside[row + 1] += sum(1 for item in items if isinstance(item, tuple))
    most = max(beside.values(), default=0)
    return most * (width - 1) + (most - 1) * options.beside


def _levels(forest: Forest, below: list[int], options: Options) -> list[int]:
    if options.stack_levels is not None:
        return [options.stack_levels]
    deepest = max(below, default=0) + (1 if len(forest.roots) > 1 else 0)
    return list(range(min(len(forest.nodes) // MANY, 1, deepest), min(deepest, DEEPEST) + 1))


def _widths(forest: Forest, options: Options) -> tuple[float, ...]:
    if options.box_width is not None:
        return (options.box_width,)
    return ONE_WIDTH if len(forest.nodes) > MANY else WIDTHS


def plans(forest: Forest, tried: Try) -> Iterator[Scored]:
    """Give the plan with lists in one column, then with lower and lower columns while that pays."""
    form, lists, liking = tried.form, tried.lists, tried.liking
    options = lists.options
    plan = make_plan(forest, form, lists, options.column or float("inf"))
    first = best = _scale(plan, options) * liking
    yield Scored(plan=plan, score=first)
    column = 0.0 if options.column else max((stack.height for stack in plan.stacks.values()), default=0.0)
    worse = 0
    while (column := column * LOWER) >= LOWEST and worse < PATIENCE and plan.height > options.page[1] / 2:
        plan = make_plan(forest, form, lists, column)
        score = _scale(plan, options) * liking * BY_COLUMNS[min(form.levels, len(BY_COLUMNS) - 1)]
        worse = 0 if score > best else worse + 1
        best = max(best, score)
        yield Scored(plan=plan, score=score)


def _scale(plan: Plan, options: Options) -> float:
    wide, high = plan.width + 2 * options.margin, plan.height + 2 * options.margin
    flatness = (wide / high) / (options.page[0] / options.page[1])
    fit = min(1.0, options.page[0] / wide, options.page[1] / high)
    return fit * math.pow(min(1.0, flatness * CLEARLY), HIGH)
