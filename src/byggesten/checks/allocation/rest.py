"""A unit that closes when parts of it have gone elsewhere, and nobody has got the rest."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import FOLLOWING
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import total
from byggesten.organisation.flows import PART, WHOLE

REST = declare(
    "allocation.rest",
    "warning",
    da="«{what}» nedlægges, og dele af den går til {receivers}; hvem der får resten, er ikke sagt",
    en="“{what}” closes, and parts of it go to {receivers}; who gets the rest is not said",
    advice_da="Placer resten, eller skriv delenes andele («share»), så de tilsammen er 100 %.",
    advice_en="Place the rest, or write the shares of the parts (“share”) so that together they are 100 %.",
    reference=FOLLOWING,
)


@rule(REST, scope=Scope.CLOSED, finds=("T93",), da="Rest, ingen har fået", en="Rest that nobody has got")
def rest(case: Case, id: str) -> Iterator[Finding]:
    """Parts of a unit that closes are all of it: some receiver takes the whole, or the shares make 100 %."""
    unit, flows = case.after.unit(id), case.flows_from.get(id, ())
    parts = [flow for flow in flows if flow.extent == PART]
    if unit is None or not parts or any(flow.extent == WHOLE for flow in flows):
        return
    shares = [flow.share for flow in parts if flow.share]
    if len(shares) == len(parts) and total(shares).high >= 1:
        return
    receivers = quoted(dict.fromkeys(case.after.name(flow.target) for flow in parts))
    yield REST(case.place(id), id, date=unit.valid_to, what=unit.name, receivers=receivers)
