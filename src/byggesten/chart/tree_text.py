# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""A chart as text: the same units, order and marks, for terminals and for readers who do not see the picture.

Kommunaldirektør
├─ ~ Byrådssekretariat (ændret; stab; før HR, Politik & Udvikling)
└─ + Økonomi, Personale & IT (ny)
   └─ → Budget & Styring (flyttet)
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from byggesten.chart.forest import plant
from byggesten.chart.model import SYMBOLS, Mark, Node
from byggesten.chart.wrap import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Guides:
    """The strokes in front of a line: for a child, the last child, and below each of them."""

    child: str
    last: str
    beside: str
    below: str


LINES: Final = Guides(child="├─ ", last="└─ ", beside="│  ", below="   ")
PLAIN: Final = Guides(child="  ", last="  ", beside="  ", below="  ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the tree: how deep it stands, its unit, and whether it is the last below its parent."""

    depth: int
    node: Node
    last: bool


def outline(nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """Give the units in reading order with their depth, for nested lists and tables."""
    forest = plant(nodes)
    found: list[Entry] = []
    waiting = [(root, 0, number == 0) for number, root in enumerate(reversed(forest.roots))]
    while waiting:
        at, depth, last = waiting.pop()
        found.append(Entry(depth=depth, node=forest.nodes[at], last=last))
        waiting += [(below, depth + 1, number == 0) for number, below in enumerate(reversed(forest.below(at)))]
    return tuple(found)


def tree_text(
    nodes: Sequence[Node],
    words: Mapping[Mark, str] | None = None,
    *,
    staff: str = "",
    guides: Guides = LINES,
) -> str:
    """Write the chart as lines of text; `words` say each mark, `staff` says that a unit is staff."""
    return "\n".join(_lines(nodes, words or {}, staff, guides))


def _lines(nodes: Sequence[Node], words: Mapping[Mark, str], staff: str, guides: Guides) -> Iterator[str]:
    before: list[str] = []
    for entry in outline(nodes):
        del before[max(0, entry.depth - 1) :]
        own = (guides.last if entry.last else guides.child) if entry.depth else ""
        yield "".join(before) + own + _text(entry.node, words, staff)
        if entry.depth:
            before.append(guides.below if entry.last else guides.beside)


def _text(node: Node, words: Mapping[Mark, str], staff: str) -> str:
    word = words.get(node.mark, "").lower() if node.mark else ""
    said = [word, staff.lower() if node.staff else "", *node.details, node.note]
    extra = "; ".join(clean(part) for part in said if part)
    label = f"{SYMBOLS[node.mark]} {clean(node.label)}" if node.mark else clean(node.label)
    return f"{label} ({extra})" if extra else label
