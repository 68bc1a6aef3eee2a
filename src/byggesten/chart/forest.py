# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""From a list of nodes to trees: whatever the input says, every node gets exactly one place.

A parent that is not there makes its child a root (`Flag.ORPHAN`); the first node of a circle becomes its root
(`Flag.CYCLE`); of two nodes with one id the second is drawn too, without children (`Flag.DUPLICATE`). A staff unit
with many units of its own is no small box beside the line: it takes its place first in the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from byggesten.chart.model import Flag, Node

# A staff unit with more units below it than this stands in the line.
FEW: Final = 4

Children = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forest:
    """The nodes by their place in the input: who is above, who is below in the line and who as staff."""

    nodes: tuple[Node, ...]
    parent: tuple[int | None, ...]
    line: tuple[tuple[int, ...], ...]
    staff: tuple[tuple[int, ...], ...]
    roots: tuple[int, ...]
    order: tuple[int, ...]
    flags: tuple[Flag | None, ...]
    beside: frozenset[int]

    def below(self, node: int) -> tuple[int, ...]:
        """Give all children of a node, staff first."""
        return self.staff[node] + self.line[node]


def plant(nodes: Sequence[Node]) -> Forest:
    """Make the forest that `nodes` describe; never fails."""
    first = _first_of_id(nodes)
    flags: list[Flag | None] = [None if first[node.id] == at else Flag.DUPLICATE for at, node in enumerate(nodes)]
    parent = [_parent(node, first, flags, at) for at, node in enumerate(nodes)]
    _cut_circles(parent, flags)
    line, staff = _children(nodes, parent, frozenset())
    roots = tuple(at for at, above in enumerate(parent) if above is None)
    large = _large(parent, _preorder(roots, line, staff))
    if any(one in large for below in staff for one in below):
        line, staff = _children(nodes, parent, large)
    return Forest(
        nodes=tuple(nodes),
        parent=tuple(parent),
        line=line,
        staff=staff,
        roots=roots,
        order=_preorder(roots, line, staff),
        flags=tuple(flags),
        beside=frozenset(one for below in staff for one in below),
    )


def heights(forest: Forest) -> list[int]:
    """Give for every node how many levels there are below it."""
    found = [0] * len(forest.nodes)
    for node in reversed(forest.order):
        above = forest.parent[node]
        if above is not None:
            found[above] = max(found[above], found[node] + 1)
    return found


def _first_of_id(nodes: Sequence[Node]) -> dict[str, int]:
    first: dict[str, int] = {}
    for at, node in enumerate(nodes):
        first.setdefault(node.id, at)
    return first


def _parent(node: Node, first: dict[str, int], flags: list[Flag | None], at: int) -> int | None:
    if node.parent is None or node.parent in first:
        return None if node.parent is None else first[node.parent]
    flags[at] = flags[at] or Flag.ORPHAN
    return None


def _cut_circles(parent: list[int | None], flags: list[Flag | None]) -> None:
    """Walk up from every node once; where a walk meets itself, the circle's first node becomes a root."""
    walk_of: list[int | None] = [None] * len(parent)
    for start in range(len(parent)):
        at: int | None = start
        path: list[int] = []
        while at is not None and walk_of[at] is None:
            walk_of[at] = start
            path.append(at)
            at = parent[at]
        if at is not None and walk_of[at] == start:
            root = min(path[path.index(at) :])
            parent[root], flags[root] = None, flags[root] or Flag.CYCLE


def _large(parent: list[int | None], order: tuple[int, ...]) -> frozenset[int]:
    below = [0] * len(parent)
    for node in reversed(order):
        above = parent[node]
        if above is not None:
            below[above] += below[node] + 1
    return frozenset(node for node, count in enumerate(below) if count > FEW)


def _children(nodes: Sequence[Node], parent: list[int | None], large: frozenset[int]) -> tuple[Children, Children]:
    """Share the children of each node into line and staff; staff too large to stand beside comes first in the line."""
    line: list[list[int]] = [[] for _ in nodes]
    staff: list[list[int]] = [[] for _ in nodes]
    first: list[list[int]] = [[] for _ in nodes]
    for at, above in enumerate(parent):
        if above is not None:
            (line if not nodes[at].staff else first if at in large else staff)[above].append(at)
    return tuple((*a, *b) for a, b in zip(first, line, strict=True)), tuple(map(tuple, staff))


def _preorder(roots: tuple[int, ...], line: Children, staff: Children) -> tuple[int, ...]:
    order: list[int] = []
    waiting = list(reversed(roots))
    while waiting:
        node = waiting.pop()
        order.append(node)
        waiting += reversed(staff[node] + line[node])
    return tuple(order)
