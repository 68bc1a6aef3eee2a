# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Names that are to be lost later still hold on the proposal's own day."""

from __future__ import annotations

from byggesten.changes.fold import fold
from byggesten.proposal.names import former_names
from byggesten.proposal.parse import parse

from support.stories import document, logged, organisation


def test_a_name_a_planned_rename_takes_away_later() -> None:
    """A unit renamed from 2029 is still called by its name of today in a proposal of 2027, and by the new one too."""
    town = organisation("Direktion\n  Plan\n  Teknik")
    log = logged(town, "- id: L1\n  rename: Plan\n  to: Byplan", "2029-01-01")
    then, now = fold(town, log, town.day).organisation, fold(town, log).organisation
    moved = document("- id: C1\n  move: Plan\n  to: Teknik\n- id: C2\n  core task of: Byplan\n  text: byen")
    read = parse(moved, "p.md", now, former_names(then, now))
    assert [finding.code for finding in read.findings] == []
    assert [entry.change.unit for entry in read.entries] == ["plan", "plan"]
