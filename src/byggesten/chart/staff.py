# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Staff units: beside their parent's trunk, above its line units, in pairs left and right.

        [ Parent ]
            │
[ Stab A ]──┼──[ Stab B ]
            │
    ┌───────┴───────┐
"""

from collections.abc import Sequence
from dataclasses import dataclass

from byggesten.chart.lists import Block, Lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One staff unit's list; `x` of its left edge from the trunk, `y` from the top of the staff band."""

    block: Block
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """All staff of one unit, and how far they reach from the trunk."""

    placed: tuple[Placed, ...]
    left: float
    right: float
    height: float


def beside_trunk(lists: Lists, roots: Sequence[int]) -> Staff:
    """Place staff units beside a trunk at x = 0; a single one, or the last odd one, stands to the right."""
    blocks = [lists.block(root, 0) for root in roots]
    aside, gap = lists.options.beside, lists.options.below * 2
    placed: list[Placed] = []
    y = gap
    for pair in _pairs(blocks):
        middle = y + max(_root_height(block) for block in pair) / 2
        new = [_side(block, number < len(pair) - 1, aside, middle) for number, block in enumerate(pair)]
        y = max(one.y + one.block.height for one in new) + gap
        placed += new
    return Staff(
        placed=tuple(placed),
        left=min(0.0, *(one.x for one in placed)),
        right=max(one.x + one.block.width for one in placed),
        height=y - gap,
    )


def _pairs(blocks: list[Block]) -> list[list[Block]]:
    return [blocks[at : at + 2] for at in range(0, len(blocks), 2)]


def _root_height(block: Block) -> float:
    return block.entries[0].fitted.height


def _side(block: Block, left: bool, aside: float, middle: float) -> Placed:
    """Place a list so that its first box has its middle where the pair's line meets the trunk."""
    return Placed(block=block, x=-aside - block.width if left else aside, y=round(middle - _root_height(block) / 2))
