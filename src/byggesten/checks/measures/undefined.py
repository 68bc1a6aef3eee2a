# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A figure without a definition, a denominator or a year."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import MEASURED
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.text import Text
from byggesten.organisation.measures import Measure

UNDEFINED = declare(
    "measures.undefined",
    "info",
    da="Måltallet »{what}« mangler {lacks}",
    en="The figure “{what}” lacks {lacks}",
    advice_da="Udfyld det i registeret, så tallet kan bruges og efterprøves.",
    advice_en="Fill it in in the register, so that the figure can be used and tested.",
    reference=MEASURED,
)
DEFINITION = Text("definition", "a definition")
BASE = Text("nævner (hvad der tælles af)", "a denominator (what it is counted of)")
YEAR = Text("år", "a year")
OF_SOMETHING = ("share", "rank", "index")


@rule(UNDEFINED, scope=Scope.WHOLE, da="Måltal uden definition", en="Figure without a definition")
def undefined(case: Case, _: str) -> Iterator[Finding]:
    """A figure says what it is, of which year, and, where it is one of something, of what."""
    for measure in case.after.every(Measure):
        lacks = tuple(_lacks(measure))
        if lacks:
            yield UNDEFINED(case.place(measure.id), measure.id, what=measure.name, lacks=lacks)


def _lacks(measure: Measure) -> Iterator[Text]:
    if not measure.definition:
        yield DEFINITION
    if not measure.base and measure.kind in OF_SOMETHING:
        yield BASE
    if not measure.year:
        yield YEAR
