"""A role that leads by delegation, without a delegation that says what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import DELEGATED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.groups import Group
from byggesten.organisation.links import DELEGATION, Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import Statement

UNSAID = declare(
    "links.delegation_unsaid",
    "warning",
    da="«{what}» bygger på delegation, men det er ikke sagt, hvad der er delegeret og af hvem",
    en="“{what}” rests on delegation, but it is not said what is delegated and by whom",
    advice_da="Tilføj en ændring («delegate») med kompetencen, fra hvem og til hvem.",
    advice_en="Add a change (“delegate”) with the competence, from whom and to whom.",
    reference=DELEGATED,
)
_WORD = re.compile(r"delegat|deleger", re.IGNORECASE)


@rule(UNSAID, scope=Scope.WHOLE, da="Delegation, der ikke er sagt", en="Delegation that is not said")
def delegation_unsaid(case: Case, _: str) -> Iterator[Finding]:
    """Where a role is described by delegation, the register holds a delegation to those who have the role."""
    for said in case.after.every(Statement):
        if said.kind == "role task" and _WORD.search(f"{said.name} {said.text}") and not _delegated(case.after, said):
            yield UNSAID(case.place(said.id), said.id, date=case.after.day, what=said.name)


def _delegated(org: Organisation, said: Statement) -> bool:
    holders = dict.fromkeys(said.about)
    for id in said.about:
        group = org.get(Group, id)
        holders.update(dict.fromkeys(group.members if group else ()))
    return any(link.kind == DELEGATION and link.end == id for id in holders for link in org.using(id, Link))
