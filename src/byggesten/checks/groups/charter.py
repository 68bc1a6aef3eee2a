# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A knowledge team without charter, leader or owner."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import CHARTERED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.text import Text
from byggesten.organisation.groups import KNOWLEDGE_TEAM, Group

CHARTER = declare(
    "groups.charter",
    "warning",
    da="Vidensteamet »{what}« mangler {missing}",
    en="The knowledge team “{what}” has no {missing}",
    advice_da="Skriv det i »charter«, »leader« og »owner«.",
    advice_en="Write it in “charter”, “leader” and “owner”.",
    reference=CHARTERED,
)
REQUIRED = {
    "charter": Text("kommissorium", "charter"),
    "leader": Text("leder", "leader"),
    "owner": Text("ejer", "owner"),
}


@rule(CHARTER, scope=Scope.GROUP, da="Vidensteam uden rammer", en="Knowledge team without a frame")
def charter(case: Case, id: str) -> Iterator[Finding]:
    """A knowledge team says what it is for, who leads it and who owns it."""
    group = case.after.get(Group, id)
    if group and group.kind == KNOWLEDGE_TEAM:
        missing = tuple(text for field, text in REQUIRED.items() if not getattr(group, field))
        if missing:
            yield CHARTER(case.place(id), id, date=case.after.day, what=group.name, missing=missing)
