# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An amount whose financing is not settled."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.economy.amounts import largest, money, says_economy
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import GRANT
from byggesten.consequences.economy import standing
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.wording import Kroner
from byggesten.organisation.money import ADDED, ONE_OFF, MoneyLine

SEVERAL = declare(
    "economy.financing",
    "warning",
    da="Finansieringen af {amount} i {key} er ikke afgjort; der er nævnt {ways}",
    en="The financing of {amount} in {key} is not settled; what is mentioned is {ways}",
    advice_da="Vælg én finansiering, eller skriv, hvor meget hver af dem dækker, og hvem der afgør det hvornår.",
    advice_en="Choose one way of financing, or write how much each covers and who settles it when.",
    reference=GRANT,
)
OPEN = declare(
    "economy.financing_open",
    "warning",
    da="Finansieringen af {amount} i {key} er et åbent spørgsmål: {question}",
    en="The financing of {amount} in {key} is an open question: {question}",
    advice_da="Få spørgsmålet afgjort, og slet det under »open:«.",
    advice_en="Have the question settled, and delete it under “open:”.",
    reference=GRANT,
)
NONE_SAID = declare(
    "economy.no_financing",
    "info",
    da="Det fremgår ikke, hvordan {amount} i {key} finansieres",
    en="It is not stated how {amount} in {key} is financed",
    advice_da="Skriv finansieringen under »financing:«.",
    advice_en="Write the financing under “financing:”.",
    reference=GRANT,
)


@rule(
    SEVERAL, OPEN, NONE_SAID, scope=Scope.WHOLE, finds=("T12",),
    da="Uafklaret finansiering", en="Unresolved financing",
)  # fmt: skip
def financing(case: Case, _: str) -> Iterator[Finding]:
    """Every amount that counts has one way of financing and no open question about it."""
    for kind in (ADDED, ONE_OFF):
        for line in standing(money(case), kind):
            amount = largest(line)
            if amount is None or amount.high <= 0:
                continue
            place, said = case.place(changes=(line.change,)), Kroner(amount)
            if len(line.financing) > 1:
                yield SEVERAL(place, line.change, key=line.change, amount=said, ways=line.financing)
            elif questions := _questions(case, line):
                yield OPEN(place, line.change, key=line.change, amount=said, question=questions[0])
            elif not line.financing:
                yield NONE_SAID(place, line.change, key=line.change, amount=said)


def _questions(case: Case, line: MoneyLine) -> tuple[str, ...]:
    """What an amount leaves open; the questions of a change that does other things too are not about its money."""
    entry = case.by_key.get(line.change)
    return entry.open if entry and says_economy(case, line) else ()
