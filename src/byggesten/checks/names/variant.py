# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Two units whose names are spellings of one name."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose

VARIANT = declare(
    "names.variant",
    "warning",
    da="»{what}« og {others} er to enheder med næsten samme navn",
    en="“{what}” and {others} are two units with almost the same name",
    advice_da="Er det den samme enhed, så slet den ene; ellers giv dem navne, der ikke kan forveksles.",
    advice_en="If they are the same unit, delete one; otherwise give them names that cannot be mistaken.",
    reference=UNDERSTANDABLE,
)


@rule(VARIANT, scope=Scope.UNIT, finds=("T76",), da="Næsten ens navne", en="Almost the same name")
def variant(case: Case, id: str) -> Iterator[Finding]:
    """No two units differ in name only by case, &, commas, hyphens or the order of words.

    Units with exactly the same name under different parents are told apart by them.
    """
    unit = case.after.unit(id)
    if unit is None:
        return
    form = unit.name.casefold() if unit.name.isalpha() else loose(unit.name)
    others = case.after.called.get(form, ())
    if len(others) > 1:
        units = (each for other in others if case.after.live(other) and (each := case.after.unit(other)))
        names = [each.name for each in units if each.name != unit.name and loose(each.name) == form]
        if names:
            yield VARIANT(case.place(id), id, date=case.after.day, what=unit.name, others=quoted(names))
