# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Which of several layouts is taken, and that looking at fewer of them takes the same one."""

from __future__ import annotations

from hypothesis import given

from byggesten.chart.choose import choose, plans, tries
from byggesten.chart.forest import plant
from byggesten.chart.model import Node
from byggesten.chart.options import Options
from chart.examples import forests, options


@given(forests(), options)
def test_no_plan_is_better_than_was_promised(nodes: list[Node], wanted: Options) -> None:
    """What a try can reach at most is known before anything is planned."""
    forest = plant(nodes)
    for tried in tries(forest, wanted):
        assert all(scored.score <= tried.most + 1e-9 for scored in plans(forest, tried))


@given(forests(), options)
def test_the_plan_taken_is_the_best_of_all(nodes: list[Node], wanted: Options) -> None:
    """As good as the best that is found by planning everything."""
    forest = plant(nodes)
    taken = choose(forest, wanted)
    every = [scored for tried in tries(forest, wanted) for scored in plans(forest, tried)]
    alike = [one.score for one in every if (one.plan.width, one.plan.height) == (taken.width, taken.height)]
    assert max(alike) >= max(scored.score for scored in every) - 1e-6
