# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks a unit gets without anybody being said to have had them."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import FOLLOWING
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import in_danish_order

NO_SOURCE = declare(
    "allocation.no_source",
    "warning",
    da="»{what}« får ansvaret for {tasks}, men det fremgår ikke, hvem der har det i dag",
    en="“{what}” becomes responsible for {tasks}, but it is not stated who is so today",
    advice_da="Skriv den enhed, der har opgaven i dag, i registeret; medarbejdere og midler følger opgaven derfra.",
    advice_en="Write in the register which unit has the task today; staff and money follow the task from there.",
    reference=FOLLOWING,
)


@rule(
    NO_SOURCE, scope=Scope.WHOLE, finds=("T21", "T96"),
    da="Opgave uden afgivende enhed", en="Task without a giver",
)  # fmt: skip
def no_source(case: Case, _: str) -> Iterator[Finding]:
    """A task that existed before the proposal comes from somebody; one finding for each receiver."""
    got: dict[str, list[str]] = {}
    changes: dict[str, tuple[str, ...]] = {}
    for move in case.consequences.tasks:
        if not move.origin and move.to and case.before.live(move.task):
            got.setdefault(move.to, []).append(case.after.name(move.task))
            changes.setdefault(move.to, move.changes)
    for unit, tasks in sorted(got.items()):
        named = quoted(in_danish_order(tasks))
        place = case.place(unit, changes=changes[unit][:1])
        yield NO_SOURCE(place, unit, date=case.after.day, what=case.after.name(unit), tasks=named)
