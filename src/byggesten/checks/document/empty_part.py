# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A heading with nothing under it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import CONSISTENT
from byggesten.kernel.findings import Finding, declare

EMPTY_PART = declare(
    "document.empty_part",
    "warning",
    da="Under »{heading}« står der ikke noget",
    en="There is nothing under “{heading}”",
    advice_da="Skriv afsnittet, eller slet overskriften.",
    advice_en="Write the section, or delete the heading.",
    reference=CONSISTENT,
)


@rule(EMPTY_PART, scope=Scope.WHOLE, finds=("T48",), da="Afsnit uden indhold", en="Section without content")
def empty_part(case: Case, _: str) -> Iterator[Finding]:
    """Every heading has text, changes or something computed under it, or a heading of a lower level."""
    sections = case.proposal.sections if case.proposal else ()
    for section, following in zip_longest(sections, sections[1:]):
        heading, below = section.heading, following.heading if following else None
        if heading is not None and not section.blocks and (below is None or below.level <= heading.level):
            yield EMPTY_PART(heading.place, heading.text, heading=heading.text)
