# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Process steps whose dates do not fit the order they must come in."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.dates.process import Process, called, is_decision
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import ORDER
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.findings import Finding, Message, declare
from byggesten.proposal.records import ProcessStep

WRONG_ORDER = declare(
    "dates.order",
    "error",
    da="»{step}« ({at}) forudsætter »{other}« ({other_at}), men ligger før",
    en="“{step}” ({at}) requires “{other}” ({other_at}), but comes before it",
    advice_da="Flyt det ene trin, eller ret, hvad det forudsætter.",
    advice_en="Move one of the steps, or correct what it requires.",
    reference=ORDER,
)
MAY_BE_WRONG = declare(
    "dates.order_possible",
    "warning",
    da="»{step}« ({at}) forudsætter »{other}« ({other_at}), men kan komme til at ligge før",
    en="“{step}” ({at}) requires “{other}” ({other_at}), but may come before it",
    advice_da="Skriv datoen for »{other}«, så rækkefølgen er sikker.",
    advice_en="Write the date of “{other}”, so that the order is certain.",
    reference=ORDER,
)
OUTSIDE = declare(
    "dates.outside",
    "error",
    da="»{step}« ({at}) er del af »{other}« ({other_at}), men ligger uden for det",
    en="“{step}” ({at}) is part of “{other}” ({other_at}), but lies outside it",
    advice_da="Ret datoen, eller flyt trinet til det forløb, det hører til.",
    advice_en="Correct the date, or move the step to where it belongs.",
    reference=ORDER,
)


@rule(
    WRONG_ORDER, MAY_BE_WRONG, OUTSIDE, scope=Scope.WHOLE, finds=("T13", "T60"),
    da="Trin i forkert rækkefølge", en="Steps in the wrong order",
)  # fmt: skip
def step_order(case: Case, _: str) -> Iterator[Finding]:
    """A step lies after what it requires, however far back, and within what it is part of.

    A hearing may run for weeks; a decision falls on one day, so a date that may come before it is found too.
    """
    process = Process(case)
    for step in process.steps:
        if step.date is None:
            continue
        for other in process.before(step):
            yield from _ordered(step, step.date, other)
        for whole in process.wholes(step):
            if whole.date and (step.date.surely_before(whole.date) or whole.date.surely_before(step.date)):
                yield _found(OUTSIDE, step, step.date, whole, whole.date)


def _ordered(step: ProcessStep, date: SaidDate, other: ProcessStep) -> Iterator[Finding]:
    if other.date is None:
        return
    if date.surely_before(other.date):
        yield _found(WRONG_ORDER, step, date, other, other.date)
    elif is_decision(other) and _may_precede(date, other.date):
        yield _found(MAY_BE_WRONG, step, date, other, other.date)


def _may_precede(date: SaidDate, other: SaidDate) -> bool:
    """Whether the imprecise date of a decision may turn out the later; dates said alike, or open-ended, say nothing."""
    if date.earliest is None or other.latest is None or (date.earliest, date.latest) == (other.earliest, other.latest):
        return False
    return date.earliest < other.latest and date.latest is not None and date.latest < other.latest


def _found(message: Message, step: ProcessStep, date: SaidDate, other: ProcessStep, other_date: SaidDate) -> Finding:
    return message(step.place, step.id, step=called(step), at=date, other=called(other), other_at=other_date)
