# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An abbreviation that stands for two units."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose

TWICE = declare(
    "names.abbreviation_twice",
    "warning",
    da="Forkortelsen {abbreviation} står både for »{what}« og for {others}",
    en="The abbreviation {abbreviation} stands both for “{what}” and for {others}",
    advice_da="Giv den ene en anden forkortelse.",
    advice_en="Give one of them another abbreviation.",
    reference=UNDERSTANDABLE,
)


@rule(
    TWICE, scope=Scope.UNIT, da="Forkortelse med to betydninger", en="Abbreviation with two meanings",
)  # fmt: skip
def abbreviation_twice(case: Case, id: str) -> Iterator[Finding]:
    """Of the things that exist, an abbreviation stands for one."""
    unit = case.after.unit(id)
    for short in unit.abbreviations if unit else ():
        others = [other for other in case.after.called.get(loose(short), ()) if other != id and case.after.live(other)]
        if unit and others:
            names = quoted(map(case.after.name, others))
            yield TWICE(case.place(id), id, date=case.after.day, abbreviation=short, what=unit.name, others=names)
