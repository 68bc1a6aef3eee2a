# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Laws of the fold, for any changes of any kind."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from byggesten.changes.branch import Branch
from byggesten.changes.entry import Entry
from byggesten.changes.fold import fold
from byggesten.changes.sentences import sentence
from byggesten.changes.stored import entry_from_plain, entry_to_plain
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import LANGUAGES
from byggesten.organisation.organisation import TABLES, Organisation, opening
from byggesten.organisation.posts import NOTHING

from support.strategies import entries, town

TOWN = town()


@given(entries(TOWN))
def test_fold_is_deterministic(made: tuple[Entry, ...]) -> None:
    """The same changes on the same base give the same organisation and the same findings."""
    first, second = fold(TOWN, made), fold(TOWN, made)
    assert first.organisation == second.organisation
    assert first.findings == second.findings


@given(entries(TOWN))
def test_fold_in_two_goes(made: tuple[Entry, ...]) -> None:
    """Folding to a day sees nothing of what comes after it."""
    day = TOWN.day.replace(year=2027)
    early = tuple(entry for entry in made if entry.day <= day)
    if not any(entry.change.op == "statement.postpone" for entry in made):
        assert fold(TOWN, made, day).organisation == fold(TOWN, early, day).organisation


def test_branch_without_changes_is_its_base() -> None:
    """A branch with nothing on it is its base."""
    assert Branch(opening=TOWN).to_be(TOWN.day).organisation == TOWN


@given(entries(TOWN))
def test_indexes_are_what_a_fresh_build_gives(made: tuple[Entry, ...]) -> None:
    """However an organisation came about, its indexes are those of its things."""
    org = fold(TOWN, made).organisation
    fresh = opening(org.day, (org.things[id] for table in TABLES for id in org.order.get(table, ())))
    for index in ("children", "users", "called"):
        assert _sets(org, index) == _sets(fresh, index)
    for kind in TABLES.values():
        assert org.count(kind) == sum(1 for _ in org.every(kind))


def _sets(org: Organisation, index: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(ids) for key, ids in getattr(org, index).items() if ids}


@given(entries(TOWN))
def test_no_post_is_lost(made: tuple[Entry, ...]) -> None:
    """What units hold together is what the register held and the changes added, whatever moved."""
    posts = fold(TOWN, made).organisation.posts
    held = NOTHING
    for unit in posts.holders():
        held = held + posts.total(unit)
    lines = ZERO
    for line in posts.lines:
        lines = lines + line.count
    assert held.posts == Range.of(len(posts.columns)) + lines


@given(entries(TOWN))
def test_no_unit_lies_below_itself(made: tuple[Entry, ...]) -> None:
    """No changes, however planned, leave a cycle."""
    org = fold(TOWN, made).organisation
    for table in ("units",):
        for id in org.order[table]:
            top = org.unit(org.chain(id)[-1])
            assert top is None or not top.parent or top.parent not in org.chain(id)


@given(entries(TOWN))
def test_stored_and_read_again(made: tuple[Entry, ...]) -> None:
    """What is written to the log is read back the same."""
    for entry in made:
        assert entry_from_plain(json.loads(json.dumps(entry_to_plain(entry)))) == entry


@given(entries(TOWN))
def test_every_change_has_its_sentence(made: tuple[Entry, ...]) -> None:
    """Every change is said in both languages, with no placeholder left open."""
    for entry in made:
        for lang in LANGUAGES:
            said = sentence(entry.change, TOWN.name, lang)
            assert said
            assert "{" not in said


@given(entries(TOWN), st.integers(0, 8))
def test_a_previous_fold_changes_nothing(made: tuple[Entry, ...], cut: int) -> None:
    """Folding on from an earlier fold gives what folding from the start gives."""
    previous = fold(TOWN, made[:cut])
    again, fresh = fold(TOWN, made, previous=previous), fold(TOWN, made)
    assert again.organisation == fresh.organisation
    assert again.findings == fresh.findings
