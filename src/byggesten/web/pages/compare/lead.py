# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What sets the columns apart, in a few sentences that a reader without time understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write_amount, write_list, write_range
from byggesten.organisation.units import Unit
from byggesten.web.pages.compare.columns import Column
from byggesten.web.pages.compare.principles import broken

Forms = tuple[Text, Text]
UNITS: Forms = Text("enhed", "unit"), Text("enheder", "units")
LEVELS: Forms = Text("ledelsesniveau", "management level"), Text("ledelsesniveauer", "management levels")
TASKS: Forms = Text("opgave", "task"), Text("opgaver", "tasks")
POSTS: Forms = Text("nyt årsværk", "new FTE"), Text("nye årsværk", "new FTE")
PRINCIPLES: Forms = Text("princip", "principle"), Text("principper", "principles")
MORE = Text("{n} {word} mere", "{n} more {word}")
MORE_SEVERAL = Text("{n} flere {word}", "{n} more {word}")
FEWER_ONE = Text("{n} {word} mindre", "{n} fewer {word}")
FEWER = Text("{n} færre {word}", "{n} fewer {word}")
HAS = Text("har {things}", "has {things}")
MOVES = Text("flytter {things}", "moves {things}")
BREAKS = Text("bryder {things}", "breaks {things}")
ADDS = Text("tilfører {things}", "adds {things}")
DEARER = Text("koster {amount} mere om året", "costs {amount} more a year")
CHEAPER = Text("koster {amount} mindre om året", "costs {amount} less a year")
AGAINST = Text(
    "Udgiften er {amount} om året mod {other} i »{a}«.", "The cost is {amount} a year against {other} in “{a}”."
)
UNPRICED = Text(
    "Den årlige udgift er ikke opgjort i »{b}«; i »{a}« er den {other}.",
    "The yearly cost is not stated in “{b}”; in “{a}” it is {other}.",
)
PRICED = Text(
    "Den årlige udgift er {amount}; i »{a}« er den ikke opgjort.",
    "The yearly cost is {amount}; in “{a}” it is not stated.",
)
THAN = Text("»{b}« {clauses} end »{a}«.", "Compared with “{a}”, “{b}” {clauses}.")
ALIKE = Text(
    "»{b}« har lige så mange enheder og ledelsesniveauer som »{a}«.",
    "“{b}” has as many units and management levels as “{a}”.",
)


def lead(columns: Sequence[Column], lang: Language) -> tuple[str, ...]:
    """One sentence for each column after the first: what sets it apart from the first."""
    return tuple(_sentence(columns[0], each, lang) for each in columns[1:])


def _sentence(a: Column, b: Column, lang: Language) -> str:
    clauses = list(_clauses(a, b, lang))
    names = {"a": a.title, "b": b.title}
    aside = _aside(a, b, lang)
    if not clauses:
        return " ".join((fill(ALIKE, lang, names), *aside))
    return " ".join((fill(THAN, lang, {**names, "clauses": write_list(clauses, lang)}), *aside))


def _clauses(a: Column, b: Column, lang: Language) -> Iterator[str]:
    counted = (
        (UNITS, b.compared.after.count(Unit) - a.compared.after.count(Unit)),
        (LEVELS, b.compared.levels - a.compared.levels),
    )
    things = [_more(Range.of(by), forms, lang) for forms, by in counted if by]
    if things:
        yield fill(HAS, lang, {"things": write_list(things, lang)})
    if a.subject.proposal and b.subject.proposal and (by := _moved(b) - _moved(a)):
        yield fill(MOVES, lang, {"things": _more(Range.of(by), TASKS, lang)})
    yield from _posts(a, b, lang)
    yield from _cost(a, b, lang)
    if a.subject.proposal and b.subject.proposal and (by := broken(b) - broken(a)):
        yield fill(BREAKS, lang, {"things": _more(Range.of(by), PRINCIPLES, lang)})


def _moved(column: Column) -> int:
    return len({each.task for each in column.subject.consequences.tasks})


def _more(by: Range, forms: Forms, lang: Language) -> str:
    """So many more, or fewer."""
    size = by if by.low >= 0 else -by
    one = size.exact and size.low == Decimal(1)
    text = (MORE if one else MORE_SEVERAL) if by.low >= 0 else (FEWER_ONE if one else FEWER)
    return fill(text, lang, {"n": write_range(size, lang), "word": forms[0 if one else 1].in_(lang)})


def _posts(a: Column, b: Column, lang: Language) -> Iterator[str]:
    one, other = (each.subject.consequences.economy.posts.value for each in (a, b))
    by = other - one
    if one.exact and other.exact and by != ZERO:
        yield fill(ADDS, lang, {"things": _more(by, POSTS, lang)})


def _cost(a: Column, b: Column, lang: Language) -> Iterator[str]:
    """How much dearer or cheaper, where both amounts are known exactly, or nothing is to be paid for the first."""
    one, other = (each.subject.consequences.economy.amount for each in (a, b))
    if one.value == other.value or not _comparable(a, b):
        return
    by = other.value - one.value
    text = DEARER if by.low >= 0 else CHEAPER
    yield fill(text, lang, {"amount": write_amount(by if by.low >= 0 else -by, lang)})


def _comparable(a: Column, b: Column) -> bool:
    one, other = (each.subject.consequences.economy.amount for each in (a, b))
    stated = all(each.subject.consequences.economy.amount.changes or not each.subject.proposal for each in (a, b))
    return stated and (one.value.exact or other.value == ZERO) and (other.value.exact or one.value == ZERO)


def _aside(a: Column, b: Column, lang: Language) -> tuple[str, ...]:
    """The yearly costs beside each other, where they cannot be told as a difference."""
    one, other = (each.subject.consequences.economy.amount for each in (a, b))
    if one.value == other.value or _comparable(a, b):
        return ()
    text = AGAINST if one.changes and other.changes else UNPRICED if one.changes else PRICED
    amounts = {"amount": write_amount(other.value, lang), "other": write_amount(one.value, lang)}
    return (fill(text, lang, {**amounts, "a": a.title, "b": b.title}),)
