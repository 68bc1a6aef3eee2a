# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Connectors of one parent as one path, in which no piece is drawn twice.

A renderer darkens thin lines that lie on each other; so the trunk and the bus that children share are united first.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from byggesten.documents.svg_elements import number

Point = tuple[float, float]
Span = tuple[float, float]


def lines_path(family: Iterable[tuple[Point, ...]]) -> str:
    """Give the path data of horizontal and vertical polylines, shared pieces once."""
    return "".join(
        f"M{number(x)} {number(y)}H{number(right)}" if y == bottom else f"M{number(x)} {number(y)}V{number(bottom)}"
        for x, y, right, bottom in pieces(family)
    )


def pieces(family: Iterable[tuple[Point, ...]]) -> Iterator[tuple[float, float, float, float]]:
    """Give the pieces from (x, y) rightwards, then those downwards, of horizontal and vertical polylines."""
    across: dict[float, list[Span]] = {}
    down: dict[float, list[Span]] = {}
    for points in family:
        for (x1, y1), (x2, y2) in pairwise(points):
            if x1 == x2:
                down.setdefault(x1, []).append((min(y1, y2), max(y1, y2)))
            else:
                across.setdefault(y1, []).append((min(x1, x2), max(x1, x2)))
    yield from ((start, y, end, y) for y, start, end in _united(across))
    yield from ((x, start, x, end) for x, start, end in _united(down))


def _united(lines: dict[float, list[Span]]) -> Iterator[tuple[float, float, float]]:
    for at, spans in lines.items():
        start, end = min(spans)
        for low, high in sorted(spans):
            if low > end:
                yield at, start, end
                start, end = low, high
            end = max(end, high)
        yield at, start, end
