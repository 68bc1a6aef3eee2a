# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit whose parent is not stated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, Reference, ReferenceKind, declare
from byggesten.kernel.text import Text

NO_PARENT = declare(
    "structure.no_parent",
    "warning",
    da="Det fremgår ikke, hvilken enhed »{what}« hører under",
    en="It is not stated which unit “{what}” belongs under",
    advice_da="Udfyld den overordnede enhed i registeret, eller flyt enheden med en ændring.",
    advice_en="Fill in the parent in the register, or move the unit with a change.",
    reference=Reference(
        ReferenceKind.PRINCIPLE,
        Text(
            "Princip: entydig placering af opgaver og økonomi (RU01)", "Principle: one place for tasks and money (RU01)"
        ),
    ),
)


@rule(NO_PARENT, scope=Scope.UNIT, da="Enhed uden overordnet", en="Unit without a parent", finds=("T24", "T91"))
def no_parent(case: Case, id: str) -> Iterator[Finding]:
    """Every unit but the top ones has a parent. A unit is a top one when others lie below it or it alone has none."""
    unit = case.after.unit(id)
    if unit is None or unit.parent or case.after.below(id):
        return
    if next(islice(_tops(case), 1, None), None) is not None:
        yield NO_PARENT(case.place(id), id, date=case.after.day, what=unit.name)


def _tops(case: Case) -> Iterator[str]:
    """The live units without a parent, as far as they are asked for."""
    return (id for id in case.after.children.get("", ()) if case.after.live(id))
