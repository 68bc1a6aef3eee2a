# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A closed unit that links, groups, MED bodies or tasks still refer to."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import in_danish_order
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.groups import Group
from byggesten.organisation.links import Link
from byggesten.organisation.others import Asset
from byggesten.organisation.tasks import Task

STILL_USED = declare(
    "structure.closed_still_used",
    "warning",
    da="»{what}« ophører {day}, men bruges stadig af {users}",
    en="“{what}” ends on {day} but is still used by {users}",
    advice_da="Peg dem på den enhed, der kommer i stedet, eller nedlæg dem også.",
    advice_en="Point them at the unit that takes its place, or close them too.",
)


@rule(STILL_USED, scope=Scope.CLOSED, da="Nedlagt enhed, der stadig bruges", en="Closed unit that is still used")
def closed_still_used(case: Case, id: str) -> Iterator[Finding]:
    """Nothing that exists refers to a unit that does not. Tasks it is responsible for have a rule of their own."""
    unit = case.after.unit(id)
    if unit is None:
        return
    users = [each.name for kind in (Link, Group, MedBody, Asset) for each in case.after.using(id, kind)]
    users += [task.name for task in case.after.using(id, Task) if id not in task.responsible]
    if users:
        named = quoted(in_danish_order(set(users)))
        yield STILL_USED(case.place(id), id, date=unit.valid_to, what=unit.name, day=unit.valid_to, users=named)
