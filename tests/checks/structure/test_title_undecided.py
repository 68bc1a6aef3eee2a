# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A change of title that leaves several titles to choose between."""

from __future__ import annotations

from support.workspaces import about, case

UNITS = "name,parent,leader title\nDirektion,,Direktør\nSkole,Direktion,Gruppeleder"


def test_two_titles_without_a_rule_are_undecided() -> None:
    """Which of the two a leader gets is not said."""
    this = case(units=UNITS, changes="- id: C1\n  retitle: Gruppeleder\n  to:\n    - Chef\n    - Afdelingsleder")
    assert ["C1"] == about(this, "structure.title_undecided")


def test_one_title_is_decided() -> None:
    """One title leaves nothing to choose."""
    this = case(units=UNITS, changes="- id: C1\n  retitle: Gruppeleder\n  to:\n    - Chef")
    assert [] == about(this, "structure.title_undecided")
