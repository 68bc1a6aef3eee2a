# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that moves or ends, although it is not clear where it lies before."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.units import Unit

ORIGIN_UNCLEAR = declare(
    "structure.origin_unclear",
    "warning",
    da="Det fremgår ikke klart, hvor »{what}« ligger i dag",
    en="It is not clear where “{what}” lies today",
    advice_da="Skriv den overordnede enhed i registeret, med »implied« som sikkerhed, hvis den er udledt.",
    advice_en="Write the parent unit in the register, with “implied” as its certainty if it is inferred.",
    reference=ONE_PLACE,
)


@rule(
    ORIGIN_UNCLEAR, scope=Scope.WHOLE, finds=("T21", "T24", "T91"),
    da="Uklart udgangspunkt", en="Unclear origin",
)  # fmt: skip
def origin_unclear(case: Case, _: str) -> Iterator[Finding]:
    """What moves, merges, is split or closes has a known place before: people ask where they are moved from."""
    summary = case.consequences.summary
    for id in dict.fromkeys(each.unit for each in (*summary.moved, *summary.merged, *summary.split, *summary.closed)):
        unit = case.before.unit(id)
        if unit and (unit.certainty is Certainty.UNCLEAR or _parentless(case, unit)):
            place = case.register.get(id) or case.place(id)
            yield ORIGIN_UNCLEAR(place, id, date=case.after.day, what=unit.name)


def _parentless(case: Case, unit: Unit) -> bool:
    return not unit.parent and not case.before.below(unit.id) and len(case.before.below("")) > 1
