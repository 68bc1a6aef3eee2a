# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A new or changed unit whose leader's title is not settled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import TITLED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare

NO_TITLE = declare(
    "structure.no_leader_title",
    "warning",
    da="Det fremgår ikke, hvilken titel lederen af »{what}« får",
    en="It is not stated which title the leader of “{what}” gets",
    advice_da="Tilføj »leader title« til ændringen, eller skriv et åbent spørgsmål om den.",
    advice_en="Add “leader title” to the change, or write an open question about it.",
    reference=TITLED,
)
TITLE_OPEN = declare(
    "structure.leader_title_open",
    "warning",
    da="Titlen på lederen af »{what}« er ikke afgjort: {title}",
    en="The title of the leader of “{what}” is not settled: {title}",
    advice_da="Vælg én titel.",
    advice_en="Choose one title.",
    reference=TITLED,
)
_SEVERAL = re.compile(r"/|\?|\b(eller|or)\b")


@rule(
    NO_TITLE, TITLE_OPEN, scope=Scope.CHANGED, finds=("T18",),
    da="Ny enhed uden ledertitel", en="New unit without a leader's title",
)  # fmt: skip
def no_leader_title(case: Case, id: str) -> Iterator[Finding]:
    """A new unit says its leader's title where it leads others or the register states leaders; a title is one title."""
    unit = case.after.unit(id)
    if unit is None:
        return
    if _SEVERAL.search(unit.leader_title):
        yield TITLE_OPEN(case.place(id), id, date=case.after.day, what=unit.name, title=unit.leader_title)
    elif (
        not unit.leader_title and not unit.leader and case.is_new(id) and (case.leaders_stated or case.after.below(id))
    ):
        yield NO_TITLE(case.born(id), id, date=case.after.day, what=unit.name)
