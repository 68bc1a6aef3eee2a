# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Collective units of unknown number, so that the span above them cannot be computed."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import BALANCED
from byggesten.checks.rule import Scope, rule
from byggesten.consequences.levels import reporting
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.units import Unit

UNKNOWN_SPAN = declare(
    "structure.span_unknown",
    "warning",
    da="Ledelsesspændet for »{what}« kan ikke regnes ud: det er ikke oplyst, hvor mange enheder {units} står for",
    en="The span of “{what}” cannot be computed: the number of units behind {units} is not stated",
    advice_da="Skriv antallet i kolonnen »number«, eventuelt som et interval.",
    advice_en="Write the number in the column “number”, perhaps as a range.",
    reference=BALANCED,
)


@rule(
    UNKNOWN_SPAN, scope=Scope.UNIT, finds=("T68",),
    da="Ledelsesspænd, der ikke kan regnes ud", en="Span that cannot be computed",
)  # fmt: skip
def span_unknown(case: Case, id: str) -> Iterator[Finding]:
    """The units that report to a leader and stand for several say for how many, at least as a range."""
    org = case.after
    near = (*org.children.get(id, ()), *org.users.get(id, ()))
    if not any(isinstance(each := org.things[other], Unit) and _unknown(each) for other in near):
        return
    unknown = [each for each in reporting(org, id) if _unknown(each)]
    if unknown:
        units = quoted(each.name for each in unknown)
        yield UNKNOWN_SPAN(case.place(unknown[0].id), id, date=org.day, what=org.name(id), units=units)


def _unknown(unit: Unit) -> bool:
    return unit.collective and unit.number is None
