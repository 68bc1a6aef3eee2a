# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit of the register that outlives its parent."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.units import Unit

ENDS_FIRST = declare(
    "structure.parent_ends_first",
    "error",
    da="»{what}« ligger under »{parent}«, som efter registeret ophører {day}",
    en="“{what}” lies under “{parent}”, which the register ends on {day}",
    advice_da="Ret »valid to« for en af dem, eller flyt »{what}« inden da.",
    advice_en="Correct “valid to” of one of them, or move “{what}” before then.",
)


@rule(
    ENDS_FIRST, scope=Scope.WHOLE,
    da="Enhed, der består længere end sin overordnede", en="Unit that outlives its parent",
)  # fmt: skip
def parent_ends_first(case: Case, _: str) -> Iterator[Finding]:
    """No unit lasts longer than the one it lies under. A parent that a change closes is found when it is folded."""
    for id in sorted(case.after.dated):
        parent, then = case.after.unit(id), case.before.unit(id)
        if parent is None or then is None or parent.valid_to is None or parent.valid_to != then.valid_to:
            continue
        for child in (case.after.unit(each) for each in case.after.children.get(id, ())):
            if child and _outlives(child, parent):
                yield ENDS_FIRST(
                    case.place(child.id), child.id, date=parent.valid_to,
                    what=child.name, parent=parent.name, day=parent.valid_to,
                )  # fmt: skip


def _outlives(child: Unit, parent: Unit) -> bool:
    return parent.valid_to is not None and (child.valid_to is None or child.valid_to > parent.valid_to)
