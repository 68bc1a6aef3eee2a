# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A title that some leaders lose and leaders on another level get."""

from __future__ import annotations

from support.workspaces import about, case, said

UNITS = """
    name,parent,leader title
    Direktion,,Kommunaldirektør
    Skole,Direktion,Chef
    Teknik,Direktion,Chef
    Vej,Teknik,Gruppeleder
"""
PROMOTED = "- id: C1\n  retitle: Chef\n  to:\n    - Direktør\n"


def test_a_title_that_goes_one_level_down_is_found() -> None:
    """T09: Those called chef become directors, and group leaders become chef."""
    changes = PROMOTED + "- id: C2\n  describe: Vej\n  leader title: chef\n"
    this = case(units=UNITS, changes=changes)
    assert ["Chef"] == about(this, "names.title_reused")
    assert ["The title “Chef” is used today for leaders on level 2 and from now on for those on level 3"] == said(
        this, "names.title_reused"
    )


def test_a_title_among_those_to_choose_between_counts() -> None:
    """Which group leaders become chef is open, but some will."""
    changes = PROMOTED + "- id: C2\n  retitle: Gruppeleder\n  to:\n    - Afdelingsleder\n    - Chef\n"
    assert ["Chef"] == about(case(units=UNITS, changes=changes), "names.title_reused")


def test_a_title_that_stays_on_its_level_is_not_found() -> None:
    """A new unit on the same level takes the title over; a title nobody had before is free."""
    changes = PROMOTED + "- id: C2\n  establish: Kultur\n  under: Direktion\n  leader title: Chef\n"
    assert [] == about(case(units=UNITS, changes=changes), "names.title_reused")
    changes = PROMOTED + "- id: C2\n  describe: Vej\n  leader title: Teamleder\n"
    assert [] == about(case(units=UNITS, changes=changes), "names.title_reused")
