# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Changes that take effect before they are decided."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.dates.process import decision_dates
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import ORDER
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.findings import Finding, Place, declare

TOO_LATE = declare(
    "dates.decision_late",
    "error",
    da="{what} gælder fra {effective}, men besluttes først {decision}",
    en="{what} applies from {effective}, but is decided only on {decision}",
    advice_da="Udskyd ikrafttrædelsen, eller læg beslutningen tidligere.",
    advice_en="Postpone the day it takes effect, or decide earlier.",
    reference=ORDER,
)


@rule(TOO_LATE, scope=Scope.WHOLE, da="Beslutning efter ikrafttrædelsen", en="Decision after the effective date")
def decision(case: Case, _: str) -> Iterator[Finding]:
    """The proposal and its phases are decided before they take effect."""
    proposal = case.proposal
    if proposal is None:
        return
    place, dates = Place(proposal.file, 1), decision_dates(case)
    if _late(proposal.head.effective, dates):
        yield TOO_LATE(
            place, proposal.id, what=proposal.head.title, effective=proposal.head.effective, decision=dates[0]
        )
    for phase in proposal.phases:
        own = (phase.decision,) if phase.decision else ()
        if _late(phase.effective, own):
            yield TOO_LATE(
                place, phase.id, what=phase.name or phase.id, effective=phase.effective, decision=phase.decision
            )


def _late(effective: SaidDate | None, decisions: tuple[SaidDate, ...]) -> bool:
    return effective is not None and bool(decisions) and all(effective.surely_before(each) for each in decisions)
