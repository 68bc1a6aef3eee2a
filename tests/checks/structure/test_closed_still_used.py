# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A closed unit that links, groups, MED bodies or tasks still refer to."""

from __future__ import annotations

from support.workspaces import about, case, said

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion"


def test_a_closed_unit_in_an_interface_and_a_med_body_is_found() -> None:
    """Both are named, in Danish order."""
    this = case(
        units=UNITS,
        links="kind,from,to\ninterface,A,B",
        med="name,kind,units\nLokal-MED,local,A",
        changes="- id: C1\n  close: A",
    )
    assert ["a"] == about(this, "structure.closed_still_used")
    assert ["“A” ends on 1 January 2022 but is still used by “A – B” and “Lokal-MED”"] == said(
        this, "structure.closed_still_used"
    )


def test_references_follow_into_the_receiver() -> None:
    """A unit taken over leaves nothing behind that still names it."""
    this = case(units=UNITS, med="name,kind,units\nLokal-MED,local,A", changes="- id: C1\n  absorb: A\n  into: B")
    assert [] == about(this, "structure.closed_still_used")
