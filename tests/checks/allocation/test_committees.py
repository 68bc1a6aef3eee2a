# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks under several committees, and tasks that lose theirs."""

from __future__ import annotations

from dataclasses import replace

from support.workspaces import about, case

UNITS = "name,parent\nDirektion,\nA,Direktion"
COMMITTEES = "name,kind\nTeknik,standing\nKultur,standing"


def test_a_task_under_two_committees_is_found() -> None:
    """T16: Two anchors for one task."""
    this = case(
        units=UNITS, committees=COMMITTEES, tasks="name,responsible,committees\nBy,A,Teknik|Kultur\nVej,A,Teknik"
    )
    assert ["by"] == about(this, "allocation.several_committees")


def test_a_task_that_loses_its_committee_is_found() -> None:
    """A new register of tasks would say so; here the only committee is left out of a new anchoring."""
    tasks = "name,responsible,committees\nBy,A,Teknik\nFest,A,Kultur"
    before = case(units=UNITS, committees=COMMITTEES, tasks=tasks)
    after = before.after.put(replace(before.after.things["by"], committees=()), "C1")
    assert ["by"] == about(replace(before, after=after), "allocation.lost_committee")
    assert [] == about(before, "allocation.lost_committee")
