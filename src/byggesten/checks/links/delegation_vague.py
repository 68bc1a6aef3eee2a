# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A delegation that does not say what may be decided."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import DELEGATED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.links import DELEGATION, Link

VAGUE = declare(
    "links.delegation_vague",
    "warning",
    da="»{start}« delegerer til »{end}«, men det fremgår ikke hvad",
    en="“{start}” delegates to “{end}”, but it is not stated what",
    advice_da="Skriv kompetencen i kolonnen »subject«.",
    advice_en="Write the competence in the column “subject”.",
    reference=DELEGATED,
)


@rule(VAGUE, scope=Scope.LINK, da="Delegation uden indhold", en="Delegation without content")
def delegation_vague(case: Case, id: str) -> Iterator[Finding]:
    """What is delegated is said."""
    link = case.after.get(Link, id)
    if link and link.kind == DELEGATION and not link.subject:
        name = case.after.name
        yield VAGUE(case.place(id), id, date=case.after.day, start=name(link.start), end=name(link.end))
