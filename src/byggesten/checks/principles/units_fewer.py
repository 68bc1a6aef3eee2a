# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Not fewer units, where a principle says so."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.principles.stated import UNITS_FEWER, stating
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import FEWER
from byggesten.kernel.findings import Finding, declare

NOT_FEWER = declare(
    "principles.not_fewer",
    "warning",
    da="»{what}«, men antallet af enheder går fra {before} til {after}",
    en="“{what}”, but the units go from {before} to {after}",
    advice_da="Saml flere enheder, eller begrund det over for princippet.",
    advice_en="Merge more units, or give a reason for it against the principle.",
    reference=FEWER,
)


@rule(NOT_FEWER, scope=Scope.WHOLE, da="Ikke færre enheder", en="Not fewer units")
def units_fewer(case: Case, _: str) -> Iterator[Finding]:
    """Where fewer units are a principle there are fewer than before, or at most its limit."""
    if case.proposal is None:
        return
    for statement in stating(case, UNITS_FEWER):
        before, after = case.consequences.summary.units_before, case.consequences.summary.units_after
        if (after > statement.limit.high) if statement.limit else (after >= before):
            yield NOT_FEWER(case.place(statement.id), statement.id, what=statement.name, before=before, after=after)
