# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Shares of one whole that are counted of different things, or that do not make the whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from byggesten.checks.case import Case
from byggesten.checks.measures.values import EXACT, SHARE, bound_of, share
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import MEASURED
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.kernel.ranges import total
from byggesten.organisation.measures import Measure

DENOMINATORS = declare(
    "measures.denominators",
    "warning",
    da="Andelene af »{whole}« har ikke samme nævner: {bases}",
    en="The shares of “{whole}” do not have the same denominator: {bases}",
    advice_da="Regn dem om til samme nævner, eller skriv, at de ikke kan lægges sammen.",
    advice_en="Convert them to the same denominator, or write that they cannot be added up.",
    reference=MEASURED,
)
NOT_WHOLE = declare(
    "measures.sum",
    "warning",
    da="Andelene af »{whole}« giver tilsammen {sum} {unit} og ikke præcis {hundred}: {shares}",
    en="The shares of “{whole}” come to {sum} {unit} and not exactly {hundred}: {shares}",
    advice_da="Ret andelene, eller skriv, hvad resten er.",
    advice_en="Correct the shares, or write what the rest is.",
    reference=MEASURED,
)


@rule(DENOMINATORS, NOT_WHOLE, scope=Scope.WHOLE, finds=("T40",), da="Andele af en helhed", en="Shares of a whole")
def shares(case: Case, _: str) -> Iterator[Finding]:
    """Shares of one whole have one denominator and add up to it."""
    wholes: dict[str, list[Measure]] = {}
    for measure in case.after.every(Measure):
        if measure.kind == SHARE and measure.whole:
            wholes.setdefault(loose(measure.whole), []).append(measure)
    for parts in wholes.values():
        if len(parts) > 1:
            yield from _denominators(case, parts)
            yield from _sum(case, parts)


def _denominators(case: Case, parts: list[Measure]) -> Iterator[Finding]:
    bases = {loose(part.base): part.base for part in parts if part.base}
    if len(bases) > 1:
        first = parts[0]
        yield DENOMINATORS(
            case.place(first.id), first.id, whole=first.whole, what=first.name, bases=tuple(bases.values())
        )


def _sum(case: Case, parts: list[Measure]) -> Iterator[Finding]:
    """The whole is 100 where any share is over 1. A share said to be below or above never reaches its bound."""
    values = [part.value for part in parts if part.value is not None]
    if len(values) < len(parts):
        return
    hundred = Decimal(100 if any(value.high > 1 for value in values) else 1)
    ranges = [each for part in parts if (each := share(part, hundred)) is not None]
    found = total(ranges)
    open_ended = any(bound_of(part.bound) != EXACT for part in parts)
    reached = found.holds(hundred) and not (open_ended and hundred in (found.low, found.high))
    if not reached:
        first = parts[0]
        yield NOT_WHOLE(
            case.place(first.id), first.id, whole=first.whole, what=first.name, sum=found, unit=first.unit,
            hundred=hundred, shares=tuple(part.name for part in parts),
        )  # fmt: skip
