# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The history of a unit: by any of its names, through renames and mergers, on both axes of time."""

from __future__ import annotations

from byggesten.actions.decide import Decided, decide
from byggesten.actions.history import History, history, history_plain
from byggesten.kernel.findings import Finding
from byggesten.store.memory import MemoryStore

from support.desk import NOW, OWNER, desk, document, opened, subject

RENAME = document("navn", "- id: N1\n  rename: Biblioteket\n  to: Bogladen", day="2026-09-01")
MERGE = document(
    "saml", "- id: S1\n  absorb: Biblioteket\n  into: Idræt og Foreninger\n- id: S2\n  move: Skoleafdelingen\n"
    "  to: Teknik og Miljø", day="2026-10-01",
)  # fmt: skip


def found(store: MemoryStore, name: str) -> History:
    """The history of the unit of a name."""
    told = history(opened(store), name)
    assert isinstance(told, History)
    return told


def decided(store: MemoryStore, name: str) -> None:
    """Decide a proposal of the store."""
    assert isinstance(decide(store, subject(opened(store), name), actor=OWNER, decision="KB 1. juni", now=NOW), Decided)


def test_a_unit_answers_to_its_names_now_and_before() -> None:
    """The old name and the new lead to the same history."""
    store = desk({"proposals/navn.md": RENAME})
    decided(store, "navn")
    old, new = found(store, "Biblioteket"), found(store, "Bogladen")
    assert old.unit == new.unit == "biblioteket"
    assert ("Biblioteket", "Bogladen") == new.events[0].names("biblioteket")


def test_decided_and_proposed_stand_in_order_of_effective_date() -> None:
    """The decided with its registration and decision, the proposed with its proposal, each with its reason."""
    store = desk({"proposals/navn.md": RENAME})
    decided(store, "navn")
    plain = history_plain(found(store, "Bogladen"), False, "en")
    first, second = plain["events"]
    assert ("navn/N1", "2026-09-01", NOW.isoformat(), "ejer", "KB 1. juni", "navn") == (
        first["change"], first["effective"], first["registered"], first["by"], first["decision"], first["proposal"],
    )  # fmt: skip
    assert "Det gør navn bedre." == first["reason"]
    assert ("C2", "2027-01-01", None, None, "boern-og-kultur") == (
        second["change"], second["effective"], second["registered"], second["decision"], second["proposal"],
    )  # fmt: skip


def test_what_a_unit_went_into_is_followed_from_that_day() -> None:
    """And what came from it is followed back; others that went the same way are not."""
    store = desk({"proposals/saml.md": MERGE}, without=("proposals/boern-og-kultur.md",))
    decided(store, "saml")
    gone, into = found(store, "Biblioteket"), found(store, "Idræt og Foreninger")
    assert ("idraet-og-foreninger",) == gone.lineage
    assert ("biblioteket",) == into.lineage
    assert ["saml/S1"] == [event.entry.key for event in gone.events] == [event.entry.key for event in into.events]
    assert () == found(store, "Direktionen").events


def test_an_unknown_name_is_a_finding_with_like_names() -> None:
    """Nothing is guessed."""
    told = history(opened(desk()), "Bibliotek")
    assert isinstance(told, Finding)
    assert "Biblioteket" in told.advice("da")
