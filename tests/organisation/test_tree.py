# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Management levels by columns are what walking every line by hand gives."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from byggesten.changes.entry import Entry
from byggesten.changes.fold import fold
from byggesten.organisation.organisation import Organisation, opening
from byggesten.organisation.tree import management_levels, outline
from byggesten.organisation.units import Unit

from support.stories import TODAY, told
from support.strategies import entries, town

TOWN = town()
LATER = dt.date(2027, 1, 1)


def by_hand(org: Organisation) -> int:
    """The most leaders any line passes, walked unit by unit; a line ends at a unit that is not there."""
    units = list(org.every(Unit))
    anybody = any(unit.leader_title or unit.leader for unit in units)
    return max((_leaders(org, unit, anybody) for unit in units), default=0)


def _leaders(org: Organisation, unit: Unit, anybody: bool) -> int:
    found, at = 0, unit
    while True:
        found += bool(at.leader_title or at.leader) or not anybody
        above = org.unit(at.line)
        if above is None or not org.live(above.id):
            return found
        at = above


@st.composite
def registers(draw: st.DrawFn) -> Organisation:
    """Any register without a ring: each unit lies under, and reports to, one before it."""
    size = draw(st.integers(0, 12))
    units = []
    for number in range(size):
        above = st.sampled_from(["", *(f"u{each}" for each in range(number))])
        begins, ends = draw(st.sampled_from([(None, None), (LATER, None), (None, LATER)]))
        parent, line = draw(above), draw(st.just("") | above)
        title = draw(st.sampled_from(["", "chef"]))
        units.append(
            Unit(
                id=f"u{number}",
                name=f"U{number}",
                parent=parent,
                reports_to=line,
                leader_title=title,
                valid_from=begins,
                valid_to=ends,
            )
        )
    return opening(TODAY, units)


@given(registers(), st.sampled_from([TODAY, LATER]))
def test_levels_of_a_register(org: Organisation, day: dt.date) -> None:
    """Levels are those walked by hand, on the opening day and on a later one."""
    assert management_levels(org.on(day)) == by_hand(org.on(day))


@settings(max_examples=50)
@given(entries(TOWN))
def test_levels_after_changes(made: tuple[Entry, ...]) -> None:
    """Levels are those walked by hand after any changes."""
    org = fold(TOWN, made).organisation
    assert management_levels(org) == by_hand(org)


@settings(max_examples=50)
@given(entries(TOWN))
def test_the_outline_is_the_tree(made: tuple[Entry, ...]) -> None:
    """The outline holds each unit that hangs together with the top once, one deeper than the one it lies under."""
    org = fold(TOWN, made).organisation
    rows = outline(org)
    hung = [unit for unit in org.every(Unit) if all(org.live(each) for each in org.chain(unit.id))]
    assert sorted(unit.id for _, unit in rows) == sorted(unit.id for unit in hung)
    assert all(depth == len(org.chain(unit.id)) - 1 for depth, unit in rows)


def test_a_unit_without_a_leader_is_no_level() -> None:
    """Units without a leader are passed over, unless nobody's leader is stated at all."""
    led = "Direktion (direktør)\n  Område\n    Afdeling (leder)"
    assert management_levels(told(led, "- id: C1\n  keep: Område").after) == 2
    assert management_levels(told("Direktion\n  Område\n    Afdeling", "- id: C1\n  keep: Område").after) == 3


def test_reporting_past_a_level() -> None:
    """A leader who reports past the one above is a level higher up."""
    tree = "Direktion (direktør)\n  Område (chef)\n    Afdeling (leder)"
    story = told(tree, "- id: C1\n  report: Afdeling\n  to: Direktion")
    assert (management_levels(story.before), management_levels(story.after)) == (3, 2)
