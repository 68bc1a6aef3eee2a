# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that closes without anybody being said to keep its competences."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import COMPETENCES as KEPT_COMPETENCES
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.statements import KEPT, Statement

LOST = declare(
    "groups.competences_lost",
    "warning",
    da="»{what}« nedlægges, uden at det fremgår, hvor kompetencerne bevares",
    en="“{what}” closes, and it is not stated where its competences are kept",
    advice_da="Skriv »keeps competences« og »kept in« ved ændringen, eller lad en enhed overtage den.",
    advice_en="Write “keeps competences” and “kept in” in the change, or let a unit take it over.",
    reference=KEPT_COMPETENCES,
)
NOWHERE = declare(
    "groups.competences_nowhere",
    "info",
    da="Kompetencerne i »{what}« skal bevares, men det fremgår ikke hvor",
    en="The competences of “{what}” are to be kept, but it is not stated where",
    advice_da="Skriv »kept in« ved ændringen.",
    advice_en="Write “kept in” in the change.",
    reference=KEPT_COMPETENCES,
)


@rule(LOST, NOWHERE, scope=Scope.CLOSED, da="Kompetencer, der går tabt", en="Competences that are lost")
def competences(case: Case, id: str) -> Iterator[Finding]:
    """A unit the proposal closes has given something to a receiver, or its competences are kept somewhere."""
    unit = case.after.unit(id)
    if unit is None or not case.before.live(id) or case.flows_from.get(id):
        return
    kept = [each for each in case.after.using(id, Statement) if each.kind == KEPT and each.scope == "competences"]
    if not kept:
        yield LOST(case.place(id), id, date=unit.valid_to, what=unit.name)
    elif all(each.about == (id,) for each in kept):
        yield NOWHERE(case.place(id), id, date=unit.valid_to, what=unit.name)
