# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit whose parent is not stated."""

from __future__ import annotations

from support.workspaces import about, case


def test_a_leaf_without_a_parent_is_found() -> None:
    """T24 and T91: Among several units without a parent, the one with nothing below it is not the top."""
    found = about(case(units="name,parent\nDirektion,\nSkole,Direktion\nIntegration,"), "structure.no_parent")
    assert ["integration"] == found


def test_the_top_is_not() -> None:
    """One unit at the top has no parent, and needs none."""
    assert [] == about(case(units="name,parent\nDirektion,\nSkole,Direktion"), "structure.no_parent")
