# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Show only the uppermost levels, or one branch, of a chart."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from byggesten.chart.forest import Forest, plant
from byggesten.chart.model import Node


def cut(
    nodes: Sequence[Node],
    *,
    depth: int | None = None,
    root: str | None = None,
    hidden: Callable[[int], str] | None = None,
) -> tuple[Node, ...]:
    """Keep `depth` levels, of the branch below `root` if one is named.

    `hidden` words the number of units that a box no longer shows below itself ("12 underenheder"); it becomes the last
    of the box's details.
    """
    forest = plant(nodes)
    starts = [at for at in forest.order if nodes[at].id == root][:1] if root is not None else list(forest.roots)
    counts = _counts(forest)
    kept: dict[int, int] = {}
    waiting = [(start, 1) for start in reversed(starts)]
    while waiting:
        at, level = waiting.pop()
        kept[at] = level
        if depth is None or level < depth:
            waiting += [(below, level + 1) for below in reversed(forest.below(at))]
    return tuple(
        _shortened(nodes[at], counts[at] if level == depth else 0, hidden, top=at in starts)
        for at, level in sorted(kept.items())
    )


def _counts(forest: Forest) -> list[int]:
    counts = [0] * len(forest.nodes)
    for at in reversed(forest.order):
        above = forest.parent[at]
        if above is not None:
            counts[above] += counts[at] + 1
    return counts


def _shortened(node: Node, count: int, hidden: Callable[[int], str] | None, *, top: bool) -> Node:
    details = (*node.details, hidden(count)) if count and hidden else node.details
    return replace(node, details=details, parent=None if top else node.parent)
