# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Changes as they are kept in the log: old versions are read as new ones, and what cannot be read says so."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.changes.change import CHANGES
from byggesten.changes.stored import (
    UPCASTERS,
    UnreadableError,
    change_from_plain,
    change_to_plain,
    entry_from_plain,
    entry_to_plain,
)  # fmt: skip
from byggesten.changes.unit.move import MoveUnit

from support.stories import organisation, proposal

MOVE = {"op": "unit.move", "version": 1, "unit": "plan", "to": "kultur"}
EFFECTIVE = {"text": "1. januar 2027", "reading": "2027-01-01"}
ENTRY: dict[str, Any] = {"key": "C1", "effective": EFFECTIVE, "status": "decided", "change": MOVE}


def test_what_is_kept() -> None:
    """A change is kept under its id and version, with what differs from the defaults and nothing else."""
    change = MoveUnit(unit="plan", to="kultur")
    assert change_to_plain(change) == MOVE
    assert change_from_plain(MOVE) == change


def test_an_old_version_is_read_as_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of version 1 passes through every upcaster on the way to version 3."""

    def renamed(plain: dict[str, Any]) -> dict[str, Any]:
        return {"unit": plain["what"], "new_parent": plain["new_parent"]}

    def again(plain: dict[str, Any]) -> dict[str, Any]:
        return {"unit": plain["unit"], "to": plain["new_parent"]}

    monkeypatch.setattr(CHANGES["unit.move"], "version", 3)
    monkeypatch.setitem(UPCASTERS, ("unit.move", 1), renamed)
    monkeypatch.setitem(UPCASTERS, ("unit.move", 2), again)
    old = {"op": "unit.move", "version": 1, "what": "plan", "new_parent": "kultur"}
    assert change_from_plain(old) == MoveUnit(unit="plan", to="kultur")
    assert change_to_plain(change_from_plain(old))["version"] == 3
    monkeypatch.delitem(UPCASTERS, ("unit.move", 2))
    with pytest.raises(UnreadableError, match="too old"):
        change_from_plain(old)


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {**MOVE, "op": "unit.teleport"},
        {**MOVE, "version": 2},
        {**MOVE, "version": "ny"},
        {**MOVE, "version": 0},
        {"op": "unit.move", "unit": "plan"},
        {**MOVE, "speed": "high"},
        {**MOVE, "unit": 5},
        {**MOVE, "unit": ["plan"]},
        {**MOVE, "excluding": "plan"},
        {**MOVE, "excluding": [1]},
        {"op": "posts.add", "count": 2, "to": "plan"},
        {"op": "posts.add", "count": {"low": "to", "high": "3"}, "to": "plan"},
        {"op": "posts.add", "count": {"low": "3", "high": "2"}, "to": "plan"},
        {"op": "posts.add", "count": {"low": "3"}, "to": "plan"},
        {"op": "statement.postpone", "what": "C1", "to": "2027-01-01"},
        {"op": "statement.postpone", "what": "C1", "to": {"text": "engang", "reading": "2027-01-01"}},
        {"op": "unit.take", "unit": "plan", "portions": "alt"},
        {"op": "unit.take", "unit": "plan", "portions": ["alt"]},
        {"op": "unit.take", "unit": "plan", "portions": [{"what": "x"}]},
        {"op": "money.economy", "text": "x", "years": [{"year": 2027, "readings": [5]}]},
    ],
)  # fmt: skip
def test_a_change_that_cannot_be_read(plain: dict[str, Any]) -> None:
    """Whatever is wrong with a change, it is refused as unreadable and in no other way."""
    with pytest.raises(UnreadableError):
        change_from_plain(plain)


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "vedtaget"}, {"effective": "2027-01-01"}, {"effective": {"text": "engang", "reading": "2027"}},
        {"change": None}, {"change": "unit.move"}, {"certainty": "sikker"}, {"amount": "5"}, {"open": "spørgsmål"},
        {"requires": [1]}, {"title": 5}, {"because": {}}, {"amount": {"low": "x", "high": "y"}},
    ],
)  # fmt: skip
def test_an_entry_that_cannot_be_read(wrong: dict[str, Any]) -> None:
    """Whatever is wrong with an entry, it is refused as unreadable; a key that is missing too."""
    assert entry_from_plain(ENTRY).change == MoveUnit(unit="plan", to="kultur")
    with pytest.raises(UnreadableError):
        entry_from_plain(ENTRY | wrong)
    for key in ENTRY:
        with pytest.raises(UnreadableError):
            entry_from_plain({name: value for name, value in ENTRY.items() if name != key})


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted({*ENTRY, *MOVE, "amount", "title", "financing"})), JUNK)
def test_anything_at_all_in_a_field(key: str, junk: object) -> None:
    """A record that something else has written is read or refused, never a crash."""
    place = ENTRY["change"] if key in MOVE else ENTRY
    spoilt = json.loads(json.dumps(ENTRY))
    (spoilt["change"] if place is ENTRY["change"] else spoilt)[key] = junk
    try:
        entry_from_plain(spoilt)
    except UnreadableError:
        return


def test_all_that_is_said_of_a_change_is_kept() -> None:
    """Every key an entry may have is there again, the alternative it belonged to as well."""
    org = organisation("Direktion\n  Plan\n  Kultur")
    changes = """
        - id: C1
          move: Plan
          to: Kultur
          said: vedtaget
          title: Flytning
          because: Derfor.
          alternative: a
          certainty: implied
          source: s. 4
          staff consequence: ingen
          committee consequence: ingen
          amount: 1-2 mio. kr.
          gain: ro
          financing:
            - budgettet
          open:
            - Hvornår?
          requires:
            - C2
          note: ja
          effective: medio 2028
        """
    read = proposal(changes, org, "alternatives:\n  - id: a").entries[0]
    again = entry_from_plain(json.loads(json.dumps(entry_to_plain(read))))
    assert {name: getattr(again, name) for name in again.__dataclass_fields__ if name not in ("mentions", "place")} == {
        name: getattr(read, name) for name in read.__dataclass_fields__ if name not in ("mentions", "place")
    }
