# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Extra layers of management where a principle says the structure is flat."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.principles.stated import LEVELS_DEPTH, stating
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import FLAT
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.statements import Statement

DEEPER = declare(
    "principles.deeper",
    "warning",
    da="»{what}«, men antallet af ledelsesniveauer går fra {before} til {after}",
    en="“{what}”, but the management levels go from {before} to {after}",
    advice_da="Fjern det ekstra niveau, eller begrund det over for princippet.",
    advice_en="Take the extra level away, or give a reason for it against the principle.",
    reference=FLAT,
)
LAYER = declare(
    "principles.extra_leader",
    "warning",
    da="»{what}«, men med {key} får »{unit}« endnu en leder ({title}) mellem den øverste ({leader}) og enhederne under",
    en="“{what}”, but {key} gives “{unit}” one more leader ({title}) between the head ({leader}) and the units below",
    advice_da="Skriv, hvem der refererer til den nye leder, eller begrund det over for princippet.",
    advice_en="Write who reports to the new leader, or give a reason for it against the principle.",
    reference=FLAT,
)


@rule(
    DEEPER, LAYER, scope=Scope.WHOLE, finds=("T17",),
    da="Ekstra ledelseslag mod princippet", en="Extra layer against the principle",
)  # fmt: skip
def levels_depth(case: Case, _: str) -> Iterator[Finding]:
    """Where flatness is a principle no level is added, and no second leader above the units of a led one."""
    for statement in stating(case, LEVELS_DEPTH):
        before, after = case.consequences.levels
        most = float(statement.limit.high) if statement.limit else before
        if after > most:
            yield DEEPER(case.place(statement.id), statement.id, what=statement.name, before=before, after=after)
        yield from _leaders(case, statement)


def _leaders(case: Case, statement: Statement) -> Iterator[Finding]:
    for line in case.consequences.difference.lines:
        unit = case.after.unit(line.unit)
        if unit is None or not line.leader or line.count.high <= 0 or case.is_new(unit.id):
            continue
        if (unit.leader_title or unit.leader) and case.after.below(unit.id):
            yield LAYER(
                case.place(changes=(line.change,)), unit.id, what=statement.name, key=line.change, unit=unit.name,
                title=line.title, leader=unit.leader_title or unit.leader,
            )  # fmt: skip
