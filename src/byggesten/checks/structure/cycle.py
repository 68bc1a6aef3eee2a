# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that lies under itself, or whose leader reports to itself."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.organisation import Organisation

UNDER_ITSELF = declare(
    "structure.cycle",
    "error",
    da="»{what}« ligger under sig selv: {path}",
    en="“{what}” lies under itself: {path}",
    advice_da="Ret »parent« for en af enhederne i registeret.",
    advice_en="Correct the “parent” of one of the units in the register.",
)
REPORTS_TO_ITSELF = declare(
    "structure.line_cycle",
    "error",
    da="Lederen af »{what}« refererer ad omveje til sig selv: {path}",
    en="The leader of “{what}” reports in a circle: {path}",
    advice_da="Ret »reports to« for en af enhederne.",
    advice_en="Correct “reports to” of one of the units.",
)


@rule(
    UNDER_ITSELF, REPORTS_TO_ITSELF, scope=Scope.UNIT,
    da="Ring i hierarkiet", en="Circle in the hierarchy",
)  # fmt: skip
def cycle(case: Case, id: str) -> Iterator[Finding]:
    """Nobody is above themselves. Only a unit with units below it, or with a reporting line, can be part of a ring."""
    org = case.after
    unit = org.unit(id)
    if unit is None:
        return
    if unit.parent and id in org.children and (path := _ring(org, id, line=False)):
        yield UNDER_ITSELF(case.place(id), id, date=org.day, what=unit.name, path=path)
    elif unit.reports_to and (path := _ring(org, id, line=True)):
        yield REPORTS_TO_ITSELF(case.place(id), id, date=org.day, what=unit.name, path=path)


def _ring(org: Organisation, id: str, *, line: bool) -> str:
    """The ring through a unit as ``A → B → A``; empty where there is none."""
    path = org.chain(id, line=line)
    last = org.unit(path[-1]) if path else None
    closes = last is not None and (last.line if line else last.parent) == id
    return " → ".join(org.name(each) for each in (*path, id)) if closes else ""
