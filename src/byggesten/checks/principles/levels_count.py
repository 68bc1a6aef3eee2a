# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""More management levels than a principle allows."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.principles.stated import LEVELS_COUNT, stating
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import LEVELS
from byggesten.kernel.findings import Finding, declare

TOO_MANY = declare(
    "principles.levels",
    "warning",
    da="»{what}« tillader {limit} ledelsesniveauer, men der er {actual}",
    en="“{what}” allows {limit} management levels, but there are {actual}",
    advice_da="Ret referencelinjerne, eller skriv, hvordan niveauerne er talt.",
    advice_en="Correct the reporting lines, or write how the levels are counted.",
    reference=LEVELS,
)


@rule(
    TOO_MANY,
    scope=Scope.WHOLE,
    da="Flere niveauer, end princippet tillader",
    en="More levels than the principle allows",
)
def levels_count(case: Case, _: str) -> Iterator[Finding]:
    """The levels along the reporting line are at most the limit, and at least where the limit is a range."""
    for statement in stating(case, LEVELS_COUNT):
        limit, actual = statement.limit, case.consequences.levels[1]
        if limit is not None and (actual > limit.high or (actual < limit.low and not limit.exact)):
            place = case.place(statement.id)
            yield TOO_MANY(place, statement.id, what=statement.name, limit=limit, actual=actual)
