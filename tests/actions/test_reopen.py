# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Reopening: what did not change is the same object, and the result is that of opening from the beginning."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byggesten.actions.check import check, subject_findings
from byggesten.actions.decide import Decided, decide
from byggesten.actions.ports import Store
from byggesten.actions.reopen import after_edit, reopen
from byggesten.actions.subject import Subject
from byggesten.actions.workspace import Workspace, open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.store.memory import MemoryStore

from support.desk import NOW, OWNER, TODAY, desk, document, subject
from support.editing import ANNA, FILE, TEXT, edits, saved, store, text, workspace

assert store
CODECS = FolderCodecs()
OTHER = document("andet", "- id: A1\n  rename: Biblioteket\n  to: Læsehuset")
MOVES = (
    ("text", FILE, TEXT.replace("for lidt", "alt for lidt")),
    ("a line", FILE, TEXT.replace("Børn læser", "Ja.\n\nBørn læser")),
    ("a change", FILE, TEXT.replace(":::\n", "- id: D2\n  rename: Biblioteket\n  to: Bogcaféen\n:::\n")),
    ("an error", FILE, TEXT.replace("Biblioteket\n  to", "Intetsteds\n  to")),
    ("no text", FILE, "\0"),
    ("another of the name", "proposals/igen.md", TEXT),
    ("a new one", "proposals/nyt.md", OTHER.replace("andet", "nyt")),
    ("removed", "proposals/andet.md", None),
    ("settings", "byggesten.toml", '[workspace]\nname = "X"\nopening = 2026-01-01\n'),
    ("register", "register/units.csv", "name,parent\nTop,\nBiblioteket,Top\n"),
    ("no settings", "byggesten.toml", None),
    ("audit", "audit.jsonl", "{}\n"),
    ("log", "log.jsonl", "broken\n"),
)


def desk_of_two() -> MemoryStore:
    return desk({FILE: TEXT, "proposals/andet.md": OTHER})


def put(store: Store, file: str, text: str | None) -> None:
    if text is None:
        store.remove(file)
    else:
        store.write(file, text.encode())


def same(one: Workspace, other: Workspace) -> None:
    for each in fields(Workspace):
        if each.name == "opening":
            assert dict(one.opening.things) == dict(other.opening.things)
        else:
            assert getattr(one, each.name) == getattr(other, each.name), each.name


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(MOVES), max_size=5), st.booleans())
def test_reopening_gives_what_opening_gives(moves: list[tuple[str, str, str | None]], at_once: bool) -> None:
    """A law, over any changes of files, one at a time or several together."""
    here = desk_of_two()
    known, stamps = open_workspace(here, CODECS), here.stamps()
    for _, file, words in moves:
        put(here, file, words)
        if not at_once:
            known, stamps = reopen(here, CODECS, known, stamps, here.stamps()), here.stamps()
    same(open_workspace(here, CODECS), reopen(here, CODECS, known, stamps, here.stamps()))


@pytest.mark.parametrize("kind", ["proposal", "audit"])
def test_what_did_not_change_is_the_same_object(kind: str) -> None:
    """The register, the log, the fold and the other proposals; everything where nothing that is read did."""
    here = desk_of_two()
    known, stamps = open_workspace(here, CODECS), here.stamps()
    here.write(*((FILE, TEXT.replace("lidt", "nok").encode()) if kind == "proposal" else ("audit.jsonl", b"{}\n")))
    again = reopen(here, CODECS, known, stamps, here.stamps())
    assert known.opening is again.opening
    assert known.places is again.places
    assert known.log is again.log
    assert known.folded is again.folded
    assert known.proposal("andet") is again.proposal("andet")
    assert (known.proposal("b") is again.proposal("b")) is (kind == "audit")


def test_a_decision_reads_the_log_and_not_the_register() -> None:
    """The opening register is the same object, the proposals are understood anew, the records are all there."""
    here = desk_of_two()
    known, stamps = open_workspace(here, CODECS), here.stamps()
    assert isinstance(decide(here, subject(known, "andet"), actor=OWNER, decision="KB", now=NOW), Decided)
    again = reopen(here, CODECS, known, stamps, here.stamps())
    assert known.opening is again.opening
    assert 1 == len(again.log)
    same(open_workspace(here, CODECS), again)
    more = reopen(here, CODECS, again, stamps, here.stamps())
    assert again.log[0] is more.log[0]


@pytest.mark.parametrize("name", [name for name, file, words in MOVES if file == FILE and words and "\0" not in words])
def test_after_an_edit_a_subject_is_what_it_would_be_anew(name: str) -> None:
    """A law: totals, differences and findings brought forward are those computed from the beginning."""
    here = desk_of_two()
    known, stamps = open_workspace(here, CODECS), here.stamps()
    first = subject(known, "b")
    assert first.checked
    for words in (next(words for n, _, words in MOVES if n == name), TEXT, TEXT.replace("2027-06-01", "2027-09-01")):
        put(here, FILE, words)
        known, stamps = reopen(here, CODECS, known, stamps, here.stamps()), here.stamps()
        found = after_edit(first, known)
        assert found is not None
        equal(subject(open_workspace(here, CODECS), "b"), found)
        first = found


def equal(one: Subject, other: Subject) -> None:
    assert (one.name, one.date, one.entries, one.remaining, one.findings) == (
        other.name, other.date, other.entries, other.remaining, other.findings,
    )  # fmt: skip
    assert dict(one.after.things) == dict(other.after.things)
    assert dict(one.before.things) == dict(other.before.things)
    for part in ("summary", "economy", "lineage", "tasks", "posts", "committees"):
        assert getattr(one.consequences, part) == getattr(other.consequences, part)
    assert subject_findings(one) == subject_findings(other)


def test_a_subject_that_is_no_more_is_none() -> None:
    """Its proposal was removed, or it never had one."""
    here = desk_of_two()
    known, stamps = open_workspace(here, CODECS), here.stamps()
    first, base = subject(known, "b"), subject(known, "base")
    here.remove(FILE)
    again = reopen(here, CODECS, known, stamps, here.stamps())
    assert after_edit(first, again) is None
    assert after_edit(base, again) is None


def test_an_edit_is_seen_at_once(store: Store) -> None:
    """From the edit over the reopened workspace to the findings of a check."""
    known, stamps = workspace(store), store.stamps()
    saved(edits(store, ANNA, "  to: Børn og Skole", "  to: Direktionen", here=known))
    again = reopen(store, CODECS, known, stamps, store.stamps())
    assert text(store) in [each.text for each in again.proposals]
    assert check(workspace(store), TODAY) == check(again, TODAY)
