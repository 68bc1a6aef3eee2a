# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Phases and changes that take effect before what they require."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import ORDER
from byggesten.kernel.findings import Finding, Place, declare

PHASE = declare(
    "dates.phase_order",
    "error",
    da="Fasen »{phase}« gælder fra {day}, men kræver »{other}«, som først gælder fra {other_day}",
    en="The phase “{phase}” applies from {day}, but requires “{other}”, which applies only from {other_day}",
    advice_da="Byt om på datoerne, eller slet kravet.",
    advice_en="Exchange the dates, or delete the requirement.",
    reference=ORDER,
)
CHANGE = declare(
    "dates.change_order",
    "error",
    da="{key} gælder fra {day}, men kræver {other}, som først gælder fra {other_day}",
    en="{key} applies from {day}, but requires {other}, which applies only from {other_day}",
    advice_da="Ryk {key} til {other_day} eller senere, eller slet kravet.",
    advice_en="Move {key} to {other_day} or later, or delete the requirement.",
    reference=ORDER,
)
NOT_COUNTED = declare(
    "dates.requires_uncounted",
    "warning",
    da="{key} regnes med, men kræver {other}, som ikke regnes med",
    en="{key} counts, but requires {other}, which does not",
    advice_da="Giv de to samme status, eller slet kravet.",
    advice_en="Give both the same status, or delete the requirement.",
    reference=ORDER,
)


@rule(
    PHASE, CHANGE, NOT_COUNTED, scope=Scope.WHOLE,
    da="Gælder før det, der kræves", en="Applies before what is required",
)  # fmt: skip
def required(case: Case, _: str) -> Iterator[Finding]:
    """A phase or change takes effect no earlier than those it requires, and counts only where they do."""
    proposal = case.proposal
    if proposal is None:
        return
    for phase in proposal.phases:
        for other in filter(None, map(proposal.phase, phase.requires)):
            if phase.effective and other.effective and phase.effective.reading < other.effective.reading:
                yield PHASE(
                    Place(proposal.file, 1), phase.id, phase=phase.name or phase.id, day=phase.effective,
                    other=other.name or other.id, other_day=other.effective,
                )  # fmt: skip
    yield from _changes(case)


def _changes(case: Case) -> Iterator[Finding]:
    every = {entry.key: entry for entry in case.proposal.entries} if case.proposal else {}
    for entry in case.entries:
        for key in entry.requires:
            other = every.get(key)
            if other is None:
                continue
            if entry.day < other.day:
                yield CHANGE(
                    entry.place, entry.key, key=entry.key, day=entry.effective, other=key, other_day=other.effective
                )
            if key not in case.by_key:
                yield NOT_COUNTED(entry.place, entry.key, key=entry.key, other=key)
