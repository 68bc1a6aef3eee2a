# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that more posts are taken from than it holds."""

from __future__ import annotations

import pytest

from support.workspaces import about, case, said

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion"
POSTS = "id,unit,title,fte\np1,A,konsulent,1\np2,A,konsulent,1"
CODE = "allocation.more_than_held"


@pytest.mark.parametrize(
    ("changes", "subjects"),
    [
        ("- id: C1\n  move posts: 3\n  from: A\n  to: B", ["a"]),
        ("- id: C1\n  move posts: 2-3\n  from: A\n  to: B", ["a"]),
        ("- id: C1\n  reduce posts: A\n  by: 2", []),
        ("- id: C1\n  reduce posts: A\n  by: 2\n- id: C2\n  reduce posts: A\n  by: 1", ["a"]),
        (
            "- id: C1\n  reduce posts: A\n  by: 2\n- id: C2\n  move posts: 1\n  from: A\n  to: B\n  posts:\n    - p1",
            ["a"],
        ),
        ("- id: C1\n  add posts: 1\n  to: A\n- id: C2\n  reduce posts: A\n  by: 3", []),
    ],
)
def test_more_than_there_are(changes: str, subjects: list[str]) -> None:
    """A has two posts and may give no more, whoever takes them, unless it gets some."""
    assert about(case(units=UNITS, posts=POSTS, changes=changes), CODE) == subjects


def test_it_says_how_many() -> None:
    """The finding says what the unit has and what is taken, and by what."""
    this = case(units=UNITS, posts=POSTS, changes="- id: C1\n  reduce posts: A\n  by: 5")
    assert said(this, CODE) == ["“A” holds 2 posts, but 5 are taken from it (C1)"]
    assert said(this, CODE, "da") == ["»A« har 2 stillinger, men 5 tages fra den (C1)"]


def test_a_register_without_posts_says_nothing() -> None:
    """Where the register holds no posts at all, nobody knows how many there are."""
    assert about(case(units=UNITS, changes="- id: C1\n  reduce posts: A\n  by: 5"), CODE) == []
