# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Units with names about the same that go to one receiver: perhaps one thing under two names."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.checks.words import topics
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.flows import WHOLE

SAME = declare(
    "names.same_thing",
    "info",
    da="{units} går til »{what}« og ligner hinanden; er det den samme enhed under to navne?",
    en="{units} go to “{what}” and are alike; are they one unit under two names?",
    advice_da="Er det den samme, så skriv det ene navn under »aliases« ved den anden; skriv ellers forskellen.",
    advice_en="If they are the same, write one name under “aliases” of the other; otherwise write how they differ.",
    reference=UNDERSTANDABLE,
)


@rule(
    SAME, scope=Scope.WHOLE, finds=("T76", "T99"),
    da="Samme ting under to navne", en="One thing under two names",
)  # fmt: skip
def same_thing(case: Case, _: str) -> Iterator[Finding]:
    """Two units that become part of, or are put under, one receiver are not about exactly the same.

    A department and the institutions that lie below it before may be.
    """
    comers: dict[str, dict[str, None]] = {}
    for flow in case.flows:
        if flow.extent == WHOLE:
            comers.setdefault(flow.target, {})[flow.source] = None
    for moved in case.consequences.summary.moved:
        unit = case.after.unit(moved.unit)
        if unit and unit.parent in comers:
            comers[unit.parent][unit.id] = None
    for receiver, sources in sorted(comers.items()):
        alike: dict[frozenset[str], list[str]] = {}
        for source in sources:
            if about := topics(case.before.name(source)):
                alike.setdefault(about, []).append(source)
        for ids in alike.values():
            ids = [id for id in ids if not _family(case, id, ids)]
            if len(ids) > 1:
                names = quoted(map(case.before.name, ids))
                place = case.place(*ids)
                yield SAME(place, receiver, date=case.after.day, units=names, what=case.after.name(receiver))


def _family(case: Case, id: str, ids: list[str]) -> bool:
    """Whether a unit stands for several, or lies below another of them before."""
    unit = case.before.unit(id)
    return unit is None or unit.collective or any(above in ids for above in case.before.chain(id)[1:])
