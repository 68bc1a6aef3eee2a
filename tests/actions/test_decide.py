# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Deciding: the log gets what was decided or nothing, and the audit trail says who tried."""

from __future__ import annotations

import errno
import json
from typing import Any

import pytest

from byggesten.actions.decide import Decided, decide
from byggesten.store.memory import MemoryStore

from support.desk import NOBODY, NOW, OWNER, codes, desk, document, opened, subject

MOVE = document("b", "- id: D1\n  move: Biblioteket\n  to: Børn og Skole")
TWO = document(
    "b",
    """
- id: D1
  add posts: 1
  to: Biblioteket
  amount: 500.000 kr.
- id: D2
  economy: i alt
  years: 500.000 kr.
  covers:
    - D1
- id: D3
  postpone: D1
  to: 2028-01-01
""",
)


class Full(MemoryStore):
    """A store whose disk is full for some files."""

    def __init__(self, files: dict[str, bytes], full: str) -> None:
        super().__init__(files)
        self.full = full

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        """As memory, but a full disk for one file."""
        if path == self.full:
            raise OSError(errno.ENOSPC, "full", path)
        return super().append(path, lines, expected)


def lines(store: MemoryStore, file: str) -> list[dict[str, Any]]:
    """The lines of a file of JSON lines."""
    return [json.loads(line) for line in (store.read(file) or b"").decode().splitlines()]


def test_what_is_decided_stands_in_the_log_with_its_reason() -> None:
    """Registration time, who, which decision, and why."""
    store = desk({"proposals/b.md": MOVE})
    done = decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB 1. juni", now=NOW)
    assert isinstance(done, Decided)
    (record,) = opened(store).log
    assert ("ejer", "KB 1. juni", NOW, "b", "D1") == (
        record.by, record.decision, record.registered, record.proposal, record.key,
    )  # fmt: skip
    assert "Det gør b bedre." == record.entry.because
    assert "b/D1" == record.entry.key
    assert "Børn og Skole" == opened(store).as_is(record.entry.day).organisation.name(
        opened(store).as_is(record.entry.day).organisation.unit("biblioteket").parent  # type: ignore[union-attr]
    )


def test_changes_that_name_each_other_still_do_in_the_log() -> None:
    """Keys become the log's own everywhere they stand."""
    store = desk({"proposals/b.md": TWO})
    before = subject(opened(store), "b")
    assert isinstance(decide(store, before, actor=OWNER, decision="KB", now=NOW), Decided)
    changes = [record.entry.change for record in opened(store).log]
    assert ("b/D1",) == getattr(changes[1], "covers")  # noqa: B009
    assert "b/D1" == getattr(changes[2], "what")  # noqa: B009
    after = subject(opened(store), "b")
    assert before.consequences.economy.amount == after.consequences.economy.amount
    assert before.date == after.date


def test_deciding_twice_decides_nothing_more() -> None:
    """The second time there is nothing left."""
    store = desk({"proposals/b.md": MOVE})
    decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB", now=NOW)
    again = decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB", now=NOW)
    assert ["decide.nothing"] == codes(again)
    assert 1 == len(opened(store).log)


def test_a_stranger_decides_nothing() -> None:
    """Without the right to decide nothing is written, not even in the trail."""
    store = desk({"proposals/b.md": MOVE})
    assert ["action.forbidden"] == codes(
        decide(store, subject(opened(store), "b"), actor=NOBODY, decision="KB", now=NOW)
    )
    assert [] == lines(store, "log.jsonl") + lines(store, "audit.jsonl")


def test_the_base_cannot_be_decided() -> None:
    """Only a proposal can."""
    store = desk()
    assert ["decide.no_proposal"] == codes(
        decide(store, subject(opened(store), "base"), actor=OWNER, decision="KB", now=NOW)
    )


def test_a_proposal_with_errors_is_refused_but_not_for_the_errors_of_another() -> None:
    """Each answers for itself."""
    wrong = document("forkert", "- id: D1\n  move: Ingensteds\n  to: Biblioteket")
    store = desk({"proposals/b.md": MOVE, "proposals/forkert.md": wrong})
    refused = decide(store, subject(opened(store), "forkert"), actor=OWNER, decision="KB", now=NOW)
    assert codes(refused) in (["decide.errors"], ["decide.nothing"])
    assert isinstance(decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB", now=NOW), Decided)


def test_a_stale_proposal_is_refused() -> None:
    """What was written before another decision must be moved first."""
    store = desk({"proposals/b.md": MOVE})
    decide(store, subject(opened(store), "boern-og-kultur"), actor=OWNER, decision="KB", now=NOW)
    refused = decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB", now=NOW)
    assert ["proposal.no_base"] == codes(refused)
    store.write("proposals/b.md", MOVE.replace("---\n", "---\nbase: 0\n", 1).encode())
    refused = decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB", now=NOW)
    assert ["proposal.stale"] == codes(refused)


def test_two_who_decide_on_the_same_log_do_not_both_get_it() -> None:
    """The second is told that the log has moved; nothing of it is registered."""
    store = desk({"proposals/b.md": MOVE})
    workspace = opened(store)
    first, second = subject(workspace, "b"), subject(workspace, "boern-og-kultur")
    assert isinstance(decide(store, first, actor=OWNER, decision="KB", now=NOW), Decided)
    assert ["decide.log_moved"] == codes(decide(store, second, actor=OWNER, decision="KB", now=NOW))
    assert ["b"] == [record.proposal for record in opened(store).log]
    assert ["begun", "begun", "failed"] == [line["outcome"] for line in lines(store, "audit.jsonl")]


@pytest.mark.parametrize(("full", "code"), [("audit.jsonl", "action.not_audited"), ("log.jsonl", "decide.not_written")])
def test_with_a_full_disk_nothing_is_decided(full: str, code: str) -> None:
    """Neither without an audit line nor without the log."""
    store = desk({"proposals/b.md": MOVE})
    files = {each: store.read(each) or b"" for each in ("byggesten.toml", "proposals/b.md")}
    files |= {f"register/{each}": store.read(f"register/{each}") or b"" for each in store.names("register")}
    broken = Full(files, full)
    assert [code] == codes(decide(broken, subject(opened(broken), "b"), actor=OWNER, decision="KB", now=NOW))
    assert [] == lines(broken, "log.jsonl")


def test_a_broken_log_is_not_added_to() -> None:
    """Before anything is decided the log must be whole."""
    store = desk({"proposals/b.md": MOVE, "log.jsonl": "{}\n"})
    assert "log.unreadable" in codes(decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB", now=NOW))


def test_what_was_decided_must_be_said() -> None:
    """Blanks say nothing."""
    store = desk({"proposals/b.md": MOVE})
    refused = decide(store, subject(opened(store), "b"), actor=OWNER, decision=" \t", now=NOW)
    assert ["decide.no_decision"] == codes(refused)
    assert [] == lines(store, "log.jsonl") + lines(store, "audit.jsonl")


def test_two_files_of_one_name_hinder_a_decision_and_a_file_of_another_does_not() -> None:
    """Nobody can tell which of the two is meant."""
    store = desk({"proposals/b.md": MOVE, "proposals/c.md": MOVE})
    refused = decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB", now=NOW)
    assert ["decide.errors", "workspace.duplicate_proposal"] == codes(refused)
    store = desk({"proposals/b.md": MOVE})
    store.write("proposals/c.md", b"\xff\xfe\x00\xd8")
    assert isinstance(decide(store, subject(opened(store), "b"), actor=OWNER, decision="KB", now=NOW), Decided)
