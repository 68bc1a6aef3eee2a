# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The floor: one NumPy pass that sums FTE and cost by unit and rolls them up the tree."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from synthetic import BRANCHING, Size

from byggesten.organisation.organisation import Organisation

Numbers = npt.NDArray[np.float64]


class Floor:
    """The pass over an organisation's columns, its tree known beforehand as arrays."""

    def __init__(self, org: Organisation, size: Size) -> None:
        """Prepare the tree: parents by number, and the numbers of each depth."""
        self.columns, self.units = org.posts.columns, size.units
        self.parent = np.array([(number - 1) // BRANCHING for number in range(size.units)])
        depth = np.zeros(size.units, np.int64)
        for number in range(1, size.units):
            depth[number] = depth[self.parent[number]] + 1
        self.rows = [np.flatnonzero(depth == level) for level in range(int(depth.max()), 0, -1)]

    def __call__(self) -> tuple[Numbers, Numbers]:
        """FTE and cost of each unit with all below it."""
        fte = np.bincount(self.columns.unit, self.columns.fte, self.units)
        cost = np.bincount(self.columns.unit, self.columns.cost, self.units)
        for rows in self.rows:
            np.add.at(fte, self.parent[rows], fte[rows])
            np.add.at(cost, self.parent[rows], cost[rows])
        return fte, cost
