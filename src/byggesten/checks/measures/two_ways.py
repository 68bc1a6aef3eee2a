# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""One figure said in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.measures.values import bound_of, said_value
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import CONSISTENT
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.kernel.text import Text
from byggesten.kernel.wording import Phrase
from byggesten.organisation.measures import Measure

TWO_WAYS = declare(
    "measures.two_ways",
    "warning",
    da="»{what}« er angivet på to måder: {one} og {other}",
    en="“{what}” is stated in two ways: {one} and {other}",
    advice_da="Skriv tallet ens alle steder.",
    advice_en="Write the number in one way everywhere.",
    reference=CONSISTENT,
)
VALUE = {
    "": Text(da="{value} {unit}", en="{value} {unit}"),
    "below": Text(da="mindre end {value} {unit}", en="less than {value} {unit}"),
    "above": Text(da="mere end {value} {unit}", en="more than {value} {unit}"),
}


@rule(TWO_WAYS, scope=Scope.WHOLE, finds=("T41",), da="Tal angivet på to måder", en="Figure stated in two ways")
def two_ways(case: Case, _: str) -> Iterator[Finding]:
    """What a text says of a measure elsewhere is the same number with the same bound; so are measures of one name."""
    first: dict[tuple[str, str, str], Measure] = {}
    for measure in case.after.every(Measure):
        if measure.said and measure.value is not None and said_value(measure.said) not in (None, _said(measure)):
            yield TWO_WAYS(
                case.place(measure.id), measure.id, what=measure.name, one=_words(measure), other=measure.said
            )
        key = (loose(measure.name), loose(measure.base), measure.year)
        other = first.setdefault(key, measure)
        if other is not measure and _said(other) != _said(measure):
            yield TWO_WAYS(
                case.place(measure.id), measure.id, what=measure.name, one=_words(other), other=_words(measure)
            )


def _said(measure: Measure) -> object:
    return None if measure.value is None else (measure.value, bound_of(measure.bound))


def _words(measure: Measure) -> Phrase:
    return Phrase(VALUE[bound_of(measure.bound)], {"value": measure.value, "unit": measure.unit})
