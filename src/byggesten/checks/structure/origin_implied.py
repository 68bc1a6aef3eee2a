# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Units the proposal moves or ends whose place today is inferred and not stated."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.findings import Finding, declare

ORIGIN_IMPLIED = declare(
    "structure.origin_implied",
    "info",
    da="At {units} i dag hører under »{what}«, er udledt og ikke oplyst",
    en="That {units} today lie under “{what}” is inferred and not stated",
    advice_da="Spørg, og ret »certainty« til stated, når det er bekræftet.",
    advice_en="Ask, and change “certainty” to stated when it is confirmed.",
    reference=ONE_PLACE,
)


@rule(
    ORIGIN_IMPLIED, scope=Scope.WHOLE, finds=("T24", "T91"),
    da="Udledt udgangspunkt", en="Inferred origin",
)  # fmt: skip
def origin_implied(case: Case, _: str) -> Iterator[Finding]:
    """What moves, merges, is split or closes has a stated place before; one finding for each parent."""
    summary = case.consequences.summary
    moved = (*summary.moved, *summary.merged, *summary.split, *summary.closed)
    by_parent: dict[str, list[str]] = {}
    for id in dict.fromkeys(each.unit for each in moved):
        unit = case.before.unit(id)
        if unit and unit.parent and unit.certainty is Certainty.IMPLIED:
            by_parent.setdefault(unit.parent, []).append(id)
    for parent, ids in sorted(by_parent.items()):
        place = case.register.get(ids[0]) or case.place(ids[0])
        units = quoted(map(case.before.name, ids))
        yield ORIGIN_IMPLIED(place, parent, date=case.after.day, what=case.before.name(parent), units=units)
