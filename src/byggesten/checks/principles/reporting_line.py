# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Leaders who do not report to whom a principle says."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.principles.stated import REPORTING_LINE, stating
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import LINE
from byggesten.kernel.findings import Finding, declare

OTHER_LINE = declare(
    "principles.reporting_line",
    "warning",
    da="»{what}«, men lederen af »{unit}« refererer til »{line}«",
    en="“{what}”, but the leader of “{unit}” reports to “{line}”",
    advice_da="Ret referenceforholdet med en ændring, eller begrund undtagelsen.",
    advice_en="Correct the reporting line with a change, or give a reason for the exception.",
    reference=LINE,
)


@rule(
    OTHER_LINE, scope=Scope.WHOLE, da="Andet referenceforhold end i princippet", en="Other line than in the principle"
)
def reporting_line(case: Case, _: str) -> Iterator[Finding]:
    """Of the units a principle is about, all but the last report to the last."""
    for statement in stating(case, REPORTING_LINE):
        *units, to = [id for id in statement.about if case.after.unit(id)] or [""]
        for id in units:
            unit = case.after.unit(id)
            if unit is not None and case.after.live(id) and unit.line != to:
                yield OTHER_LINE(
                    case.place(id), id, what=statement.name, unit=unit.name, line=case.after.name(unit.line) or "–"
                )
