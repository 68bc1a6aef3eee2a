# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tables in a terminal: columns as wide as they need and no wider than there is room for."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Sequence

from byggesten.cli.console import Console

GAP = 2
NARROW = 8


def show_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], screen: Console, right: Collection[int] = ()
) -> None:
    """A table with its header underlined; cells wrap within their column, ``right`` columns are set to the right."""
    widths = fitted([max(len(each[i]) for each in (header, *rows)) for i in range(len(header))], screen.width, right)
    for number, row in enumerate((header, ["─" * width for width in widths], *rows)):
        for line in _lines(row, widths, right):
            print(screen.paint(line, "bold") if number == 0 else line, file=screen.out)


def fitted(wanted: Sequence[int], room: int, firm: Collection[int] = ()) -> list[int]:
    """Column widths within a room: the widest ones give way first, figures never do."""
    widths = list(wanted)
    soft = [i for i in range(len(widths)) if i not in firm]
    while sum(widths) + GAP * (len(widths) - 1) > room and any(widths[i] > NARROW for i in soft):
        widest = max(soft, key=lambda i: widths[i])
        widths[widest] -= 1
    return widths


def _lines(row: Sequence[str], widths: Sequence[int], right: Collection[int]) -> list[str]:
    cells = [_cell(cell, width) for cell, width in zip(row, widths, strict=True)]
    lines = []
    for i in range(max(len(cell) for cell in cells)):
        parts = [cell[i] if i < len(cell) else "" for cell in cells]
        set_ = [p.rjust(w) if n in right else p.ljust(w) for n, (p, w) in enumerate(zip(parts, widths, strict=True))]
        lines.append((" " * GAP).join(set_).rstrip())
    return lines


def _cell(text: str, width: int) -> list[str]:
    indent = " " * (len(text) - len(text.lstrip()))
    return textwrap.wrap(text.strip(), width, initial_indent=indent, subsequent_indent=indent + "  ") or [""]
