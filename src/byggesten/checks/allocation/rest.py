# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that closes when parts of it have gone elsewhere, and nobody has got the rest."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import FOLLOWING
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import total
from byggesten.organisation.flows import PART, WHOLE, Flow

REST = declare(
    "allocation.rest",
    "warning",
    da="»{what}« nedlægges, og dele af den går til {receivers}; det fremgår ikke, hvem der får resten",
    en="“{what}” closes, and parts of it go to {receivers}; it is not stated who gets the rest",
    advice_da="Placer resten, eller skriv delenes andele (»share«), så de tilsammen er 100 %.",
    advice_en="Place the rest, or write the shares of the parts (“share”) so that together they are 100 %.",
    reference=FOLLOWING,
)


@rule(REST, scope=Scope.WHOLE, finds=("T93",), da="Rest, ingen har fået", en="Rest that nobody has got")
def rest(case: Case, _: str) -> Iterator[Finding]:
    """Parts of a unit that closes are all of it: some receiver takes the whole, or the shares make 100 %."""
    for id, flows in sorted(case.flows_from.items()):
        unit, parts = case.after.unit(id), [flow for flow in flows if flow.extent == PART]
        if unit and parts and not case.after.live(id) and not _all_of_it(flows, parts):
            receivers = quoted(case.after.name(flow.target) for flow in parts)
            yield REST(case.place(id), id, date=unit.valid_to, what=unit.name, receivers=receivers)


def _all_of_it(flows: tuple[Flow, ...], parts: list[Flow]) -> bool:
    """Whether the whole goes somewhere too, or every part has a share and they can make all of it."""
    shares = [flow.share for flow in parts if flow.share]
    return any(flow.extent == WHOLE for flow in flows) or (len(shares) == len(parts) and total(shares).high >= 1)
