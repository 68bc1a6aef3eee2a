# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A section number that two headings have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import CONSISTENT
from byggesten.kernel.findings import Finding, declare
from byggesten.proposal.blocks import Heading

NUMBER_TWICE = declare(
    "document.number_twice",
    "warning",
    da="Afsnitsnummeret {number} bruges både til »{first}« og »{second}«",
    en="The section number {number} is used for both “{first}” and “{second}”",
    advice_da="Ret nummereringen.",
    advice_en="Correct the numbering.",
    reference=CONSISTENT,
)
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")


@rule(
    NUMBER_TWICE, scope=Scope.WHOLE, finds=("T01",), da="Afsnitsnummer brugt to gange", en="Section number used twice"
)
def number_twice(case: Case, _: str) -> Iterator[Finding]:
    """Headings of one level that begin with a number have numbers of their own."""
    seen: dict[tuple[int, str], Heading] = {}
    for section in case.proposal.sections if case.proposal else ():
        heading = section.heading
        match = _NUMBERED.match(heading.text) if heading else None
        if heading is None or match is None:
            continue
        first = seen.setdefault((heading.level, match["number"]), heading)
        if first is not heading:
            yield NUMBER_TWICE(
                heading.place, heading.text, number=match["number"], first=first.text, second=heading.text
            )
