# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What units hold with everything below them."""

from __future__ import annotations

from byggesten.actions.show import below_too, unit_tree, whole
from byggesten.kernel.ranges import Range

from support.stories import told


def test_a_move_below_leaves_the_sum_exact() -> None:
    """Two or three posts that move between two units below leave what the unit above holds as it was."""
    town = "Direktion\n  Teknik | 4\n    Plan | 2\n  Kultur | 3"
    org = told(town, "- id: C1\n  move posts: 2-3\n  from: Plan\n  to: Kultur").after
    held = below_too(org, list(unit_tree(org)))
    assert held["direktion"].posts == whole(org).posts == Range.of(9)
    assert (held["teknik"].posts, held["kultur"].posts) == (Range.of(3, 4), Range.of(5, 6))
