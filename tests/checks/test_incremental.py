# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""After one more change, looking again at what it touches finds what a full run finds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from byggesten.changes.change import Change
from byggesten.changes.entry import Entry
from byggesten.changes.fold import fold
from byggesten.checks.case import Case
from byggesten.checks.run import checked, recheck
from byggesten.consequences.compare import compare
from byggesten.kernel.dates import on
from byggesten.kernel.findings import Finding, Place
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.settings import Settings
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Head

from support.strategies import changes, entries, town

TOWN = town()
END = dt.date(2029, 1, 1)
SETTINGS = Settings(opening=TOWN.day)
REGISTER: dict[str, Place] = {}


def case(told: tuple[Entry, ...], before: Organisation = TOWN, settings: Settings = SETTINGS) -> Case:
    """The case of a proposal of these entries, each on the line of its position."""
    placed = tuple(replace(each, place=Place("proposals/p.md", line)) for line, each in enumerate(told, start=1))
    proposal = Proposal(head=Head(id="p", title="Prøve"), file="proposals/p.md", entries=placed)
    counted = proposal.counted()
    after = fold(before, counted).organisation.on(END)
    return Case(
        before=before, after=after, settings=settings, consequences=compare(before, after, settings),
        proposal=proposal, entries=counted, register=REGISTER,
    )  # fmt: skip


def told(findings: list[Finding]) -> list[tuple[object, ...]]:
    """What a report says of findings: place, code, subject, text and severity."""
    return sorted((*each.order(), each.severity.value) for each in findings)


@settings(max_examples=100)
@given(entries(TOWN, most=6), changes(TOWN), st.integers(0, 6))
def test_one_more_change_finds_what_a_full_run_finds(before: tuple[Entry, ...], one: Change, at: int) -> None:
    """Inserting any change anywhere, or taking it out again, gives the findings of a full run."""
    more = Entry(key="C99", change=one, effective=on(dt.date(2027, 1, 1)))
    small, large = case(before), case((*before[:at], more, *before[at:]))
    for earlier, later in ((small, large), (large, small)):
        assert told(checked(later).findings) == told(recheck(checked(earlier), later).findings)
