# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A role that leads by delegation, without a delegation that says what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
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
    da="{roles} forudsætter delegation, men det fremgår ikke, hvad der er delegeret, og af hvem",
    en="Delegation is presupposed by {roles}, but it is not stated what is delegated, and by whom",
    advice_da="Tilføj en ændring (»delegate«) med kompetencen, fra hvem og til hvem.",
    advice_en="Add a change (“delegate”) with the competence, from whom and to whom.",
    reference=DELEGATED,
)
_WORD = re.compile(r"delegat|deleger", re.IGNORECASE)


@rule(UNSAID, scope=Scope.WHOLE, da="Delegation, der ikke er beskrevet", en="Delegation that is not described")
def delegation_unsaid(case: Case, _: str) -> Iterator[Finding]:
    """Where a role is described by delegation, there is a delegation from or to those who have it; one finding each."""
    unsaid: dict[tuple[str, ...], list[Statement]] = {}
    for said in case.after.every(Statement):
        if said.kind == "role task" and _WORD.search(f"{said.name} {said.text}") and not _delegated(case.after, said):
            unsaid.setdefault(said.about, []).append(said)
    for about, roles in unsaid.items():
        place, first = case.place(roles[0].id), about[0] if about else roles[0].id
        yield UNSAID(place, first, date=case.after.day, roles=quoted(each.name for each in roles))


def _delegated(org: Organisation, said: Statement) -> bool:
    holders = dict.fromkeys(said.about)
    for id in said.about:
        group = org.get(Group, id)
        holders.update(dict.fromkeys(group.members if group else ()))
    return any(
        link.kind == DELEGATION and id in (link.start, link.end) for id in holders for link in org.using(id, Link)
    )
