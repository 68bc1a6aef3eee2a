# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Say what the proposal costs, saves or is asked to save."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.text import Text
from byggesten.organisation.money import ADDED, MONEY_KINDS, MoneyLine, YearAmount
from byggesten.organisation.organisation import Organisation

UNKNOWN_MONEY = declare(
    "economy.unknown_kind",
    "error",
    da="{key} har økonomi af slagsen »{kind}«, som ikke findes",
    en="{key} has economy of the kind “{kind}”, which does not exist",
    advice_da="Brug en af: {known}.",
    advice_en="Use one of: {known}.",
)


@change("money.economy", order.ECONOMY, evidence="EC12", da="Økonomi: {text}", en="Economy: {text}")
@dataclass(frozen=True, slots=True, kw_only=True)
class SayEconomy(Change):
    """An amount with its kind, years, financing and the changes it is the sum of.

    Kinds: added (a cost each year), demanded (a saving asked for), placed (a saving found), gain (hoped for, perhaps
    without an amount), one-off (a cost once, such as moving or double leaders).
    """

    text: str = attribute("hvad det er", "what it is", key="economy", aliases=("økonomi",))
    kind: str = attribute(
        "slags: added, demanded, placed, gain, one-off",
        "kind: added, demanded, placed, gain, one-off",
        default=ADDED,
        aliases=("slags",),
    )
    years: tuple[YearAmount, ...] = attribute(
        "beløb pr. år", "amounts by year", default=(), form="years", unit=Text("kr.", "kr."), aliases=("år",)
    )
    unit: str = attribute("enhed", "unit", default="", form="ref", refers="units", aliases=("enhed",))
    recurring: bool = attribute("varig", "recurring", default=True, form="flag", aliases=("varig",))
    price_level: str = attribute("pris- og lønniveau", "price level", default="", aliases=("prisniveau", "pl"))
    function: str = attribute("kontoplanens funktion", "account function", default="", aliases=("funktion",))
    financing: tuple[str, ...] = attribute(
        "finansiering", "financing", default=(), form="texts", aliases=("finansiering",)
    )
    covers: tuple[str, ...] = attribute(
        "ændringer, beløbet er summen af",
        "changes the amount is the sum of",
        default=(),
        form="texts",
        aliases=("dækker",),
    )

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The kind must be known and the unit exist."""
        yield from absent(org, at, self.unit)
        if self.kind not in MONEY_KINDS:
            yield UNKNOWN_MONEY(at.place, at.key, key=at.key, kind=self.kind, known=MONEY_KINDS)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The line of economy stands."""
        return org.with_money(
            MoneyLine(
                kind=self.kind,
                years=self.years,
                unit=self.unit,
                recurring=self.recurring and self.kind != "one-off",
                price_level=self.price_level,
                function=self.function,
                financing=self.financing,
                covers=self.covers,
                text=self.text,
                change=at.key,
            )
        )
