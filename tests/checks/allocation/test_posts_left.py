# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A closed unit that still holds posts."""

from __future__ import annotations

from support.workspaces import about, case

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion"
POSTS = "id,unit,title,fte\np1,A,konsulent,1\np2,A,konsulent,1"


def test_posts_that_nobody_gets_are_found() -> None:
    """A closes with two posts in it."""
    assert ["a"] == about(case(units=UNITS, posts=POSTS, changes="- id: C1\n  close: A"), "allocation.posts_left")


def test_posts_that_follow_are_not() -> None:
    """B takes A over with everything."""
    this = case(units=UNITS, posts=POSTS, changes="- id: C1\n  absorb: A\n  into: B")
    assert [] == about(this, "allocation.posts_left")
