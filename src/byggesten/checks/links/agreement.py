# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An agreement with a unit that the proposal ends or takes something from."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import AGREEMENTS
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.text import Text
from byggesten.organisation.links import Link

REDO = declare(
    "links.agreement",
    "warning",
    da="Aftalen »{what}« skal laves om: »{unit}« {why}",
    en="The agreement “{what}” must be redone: “{unit}” {why}",
    advice_da="Forny aftalen med en ændring (»agreement«), eller skriv i forløbet, hvornår det sker.",
    advice_en="Renew the agreement with a change (“agreement”), or write in the steps when it is done.",
    reference=AGREEMENTS,
)
ENDS = Text("ophører", "ends")
GIVES = Text("afgiver opgaver", "gives tasks up")


@rule(REDO, scope=Scope.LINK, da="Aftale, der skal laves om", en="Agreement to be redone")
def agreement(case: Case, id: str) -> Iterator[Finding]:
    """Both parties of an agreement made before the proposal are the same after it."""
    link, then = case.after.get(Link, id), case.before.get(Link, id)
    if link is None or then is None or "agreement" not in link.kind:
        return
    for party in (then.start, then.end):
        why = _why(case, party)
        if why:
            unit = case.before.name(party)
            place = case.place(party if party in (link.start, link.end) else id)
            yield REDO(place, id, date=case.after.day, what=link.subject or link.name, unit=unit, why=why)


def _why(case: Case, unit: str) -> Text | None:
    """What happens to a party of an agreement, or None."""
    if case.before.live(unit) and not case.after.live(unit):
        return ENDS
    return GIVES if case.flows_from.get(unit) else None
