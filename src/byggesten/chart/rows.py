# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""How high the rows are and where they begin.

All boxes of a row are as high as its highest. Between two rows lie the staff of the upper one and the bus, the
horizontal line from which the lower one hangs.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from byggesten.chart.options import Options
from byggesten.chart.shape import Shape
from byggesten.chart.staff import Staff
from byggesten.chart.texts import Fitted


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """For each row its top, its height and the y of the bus below it; `starts` are the tops of the tree's layers."""

    tops: tuple[float, ...]
    heights: tuple[float, ...]
    buses: tuple[float, ...]
    starts: tuple[float, ...]

    def layer(self, y: float) -> int:
        """Give the last layer that something reaching down to `y` touches; every row has two, boxes and staff."""
        return bisect_left(self.starts, y) - 1


def stack_rows(shape: Shape, fitted: Mapping[int, Fitted], staff: Mapping[int, Staff], options: Options) -> Rows:
    """Put the rows below each other, the first at y = 0."""
    heights, bands = [0.0] * shape.rows, [0.0] * shape.rows
    for node, row in shape.row.items():
        heights[row] = max(heights[row], fitted[node].height)
        bands[row] = max(bands[row], staff[node].height if node in staff else 0.0)
    tops, buses, starts = [], [], []
    y = 0.0
    for height, band in zip(heights, bands, strict=True):
        tops.append(y)
        bottom = y + height
        y = bottom + band + options.between
        buses.append(y - options.between / 2)
        starts += [tops[-1] - options.between / 2 - options.below, bottom]
    return Rows(tops=tuple(tops), heights=tuple(heights), buses=tuple(buses), starts=tuple(starts))
