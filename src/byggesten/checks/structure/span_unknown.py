# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A collective unit of unknown number, so that the span above it cannot be computed."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import BALANCED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare

UNKNOWN_SPAN = declare(
    "structure.span_unknown",
    "warning",
    da="Det er ikke oplyst, hvor mange enheder «{what}» står for, så ledelsesspændet for «{leader}» kan ikke regnes ud",
    en="It is not stated how many units “{what}” stands for, so the span of “{leader}” cannot be computed",
    advice_da="Skriv antallet i kolonnen «number», eventuelt som et interval.",
    advice_en="Write the number in the column “number”, perhaps as a range.",
    reference=BALANCED,
)


@rule(
    UNKNOWN_SPAN, scope=Scope.UNIT, finds=("T68",),
    da="Ledelsesspænd, der ikke kan regnes ud", en="Span that cannot be computed",
)  # fmt: skip
def span_unknown(case: Case, id: str) -> Iterator[Finding]:
    """A unit that stands for several says for how many, at least as a range."""
    unit = case.after.unit(id)
    if unit and unit.collective and unit.number is None and unit.line:
        leader = case.after.name(unit.line)
        yield UNKNOWN_SPAN(case.place(id), id, date=case.after.day, what=unit.name, leader=leader)
