# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Dates that depend on a condition, and dates without a year."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.dates.process import Process, called
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import ORDER
from byggesten.kernel.findings import Finding, Place, declare

CONDITIONAL = declare(
    "dates.conditional",
    "info",
    da="Datoerne for {dated} trin afhænger af »{step}« ({condition}): {names}",
    en="The dates of {dated} steps depend on “{step}” ({condition}): {names}",
    advice_da="Skriv, hvad der sker med datoerne, hvis betingelsen ikke bliver opfyldt.",
    advice_en="Write what becomes of the dates if the condition is not met.",
    reference=ORDER,
)
NO_YEAR = declare(
    "dates.no_year",
    "warning",
    da="Datoer uden årstal ({count}) er læst som {year}: {dates}",
    en="Dates without a year ({count}) are read as {year}: {dates}",
    advice_da="Skriv årstallet.",
    advice_en="Write the year.",
    reference=ORDER,
)


@rule(
    CONDITIONAL, NO_YEAR, scope=Scope.WHOLE, finds=("T66",),
    da="Betingede datoer og datoer uden år", en="Conditional dates and dates without a year",
)  # fmt: skip
def conditional(case: Case, _: str) -> Iterator[Finding]:
    """What a date depends on is seen, and a date says its year."""
    yield from _conditions(Process(case))
    yield from _years(case)


def _conditions(process: Process) -> Iterator[Finding]:
    """One finding for each first condition: those that depend on another condition are counted there."""
    conditions = {step.id for step in process.steps if step.condition}
    for step in process.steps:
        if not step.condition or any(other.id in conditions for other in process.before(step)):
            continue
        later = [each for each in process.steps if each.date and (each is step or step in process.before(each))]
        if any(each is not step for each in later):
            yield CONDITIONAL(
                step.place, step.id, step=called(step), condition=step.condition, dated=len(later),
                names=tuple(called(each) for each in later),
            )  # fmt: skip


def _years(case: Case) -> Iterator[Finding]:
    """One finding for all of them: a document that leaves out the year does so everywhere."""
    proposal = case.proposal
    if proposal is None:
        return
    head = Place(proposal.file, 1)
    said = [(proposal.head.effective, head), (proposal.head.decision, head)]
    said += [(date, head) for phase in proposal.phases for date in (phase.effective, phase.decision)]
    said += [(step.date, step.place) for step in proposal.steps]
    said += [(entry.effective, entry.place) for entry in proposal.entries]
    missing = [(date, place) for date, place in said if date is not None and not date.year_stated]
    if missing:
        words = tuple(dict.fromkeys(date.text for date, _ in missing))
        date, place = missing[0]
        yield NO_YEAR(place, proposal.id, count=len(words), dates=words, year=str(date.reading.year))
