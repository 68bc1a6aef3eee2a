# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Parts of a unit that together are more than all of it."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import total

OVER = declare(
    "allocation.over_whole",
    "error",
    da="Delene af »{what}« udgør tilsammen mindst {percent} %: {receivers}",
    en="The parts of “{what}” together make up at least {percent} %: {receivers}",
    advice_da="Ret andelene (»share«), så de tilsammen højst er 100 %.",
    advice_en="Correct the shares (“share”) so that together they are at most 100 %.",
    reference=ONE_PLACE,
)


@rule(OVER, scope=Scope.WHOLE, da="Andele over 100 %", en="Shares above 100 %")
def over_whole(case: Case, _: str) -> Iterator[Finding]:
    """The least the shares of a unit can be is at most all of it."""
    for source, flows in sorted(case.flows_from.items()):
        shared = [flow for flow in flows if flow.share]
        least = total(flow.share for flow in shared if flow.share).low
        if least > 1:
            receivers = quoted(dict.fromkeys(case.after.name(flow.target) for flow in shared))
            place = case.place(source, changes=tuple(flow.change for flow in shared))
            yield OVER(
                place, source, date=case.after.day,
                what=case.before.name(source), percent=least * 100, receivers=receivers,
            )  # fmt: skip
