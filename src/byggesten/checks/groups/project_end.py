# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A project without an end."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import TEMPORARY
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.groups import PROJECT, Group

NO_END = declare(
    "groups.project_end",
    "warning",
    da="Projektet »{what}« har ingen slutdato",
    en="The project “{what}” has no end",
    advice_da="Skriv, hvornår det slutter (»ends«); er det varigt, er det et team eller en enhed.",
    advice_en="Write when it ends (“ends”); if it is permanent, it is a team or a unit.",
    reference=TEMPORARY,
)


@rule(NO_END, scope=Scope.GROUP, da="Projekt uden slutdato", en="Project without an end")
def project_end(case: Case, id: str) -> Iterator[Finding]:
    """A project or programme says when it ends."""
    group = case.after.get(Group, id)
    if group and group.kind in (PROJECT, "programme") and not (group.ends or group.valid_to):
        yield NO_END(case.place(id), id, date=case.after.day, what=group.name)
