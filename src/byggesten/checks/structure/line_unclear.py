# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""New units under a management of several, where it is not said which of its members leads which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import CLEAR_LEVELS
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.groups import Group
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

LINE_UNCLEAR = declare(
    "structure.line_unclear",
    "warning",
    da="{count} nye enheder ligger under »{what}«, men det fremgår ikke, hvem i ledelsen de hører under: {units}",
    en="{count} new units lie under “{what}”, but it is not stated whom in the management they belong under: {units}",
    advice_da="Skriv, hvilken direktør hver enhed refererer til (»report«), eller et åbent spørgsmål om det.",
    advice_en="Say which director each unit reports to (“report”), or write an open question about it.",
    reference=CLEAR_LEVELS,
)
_MANAGEMENT = re.compile(r"direktion|ledelse|management|executive|board")
_SEVERAL = re.compile(r"\bog\b|\band\b|[,;+&|]|^\d+ ")
_PLURAL = re.compile(r"(direktører|directors|chefer|chiefs)\b")


@rule(
    LINE_UNCLEAR, scope=Scope.CHANGED, finds=("T92",),
    da="Uklar linje til topledelsen", en="Unclear line to the top",
)  # fmt: skip
def line_unclear(case: Case, id: str) -> Iterator[Finding]:
    """Two or more new units under the same management of several people each say to whom they belong."""
    unit = case.after.unit(id)
    if unit is None or not _several(case.after, unit):
        return
    below = (case.after.unit(each) for each in case.after.below(id) if case.is_new(each))
    new = [each for each in below if each and each.line == id]
    if len(new) > 1:
        units = quoted(each.name for each in new)
        place = case.born(new[0].id)
        yield LINE_UNCLEAR(place, id, date=case.after.day, what=unit.name, count=len(new), units=units)


def _several(org: Organisation, unit: Unit) -> bool:
    """Whether a unit is led by several: it has several leaders' posts, its leader is several, or a group of them is."""
    if org.posts.total(unit.id).leaders.low > 1 or _SEVERAL.search(unit.leader):
        return True
    if _PLURAL.search(unit.leader_title.casefold()):
        return True
    if _MANAGEMENT.search(f"{unit.name} {unit.kind}".casefold()) and not unit.leader:
        return True
    return any(each.unit == unit.id and each.size and each.size.high > 1 and _MANAGEMENT.search(each.name.casefold())
               for each in org.using(unit.id, Group))  # fmt: skip
