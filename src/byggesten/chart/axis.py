# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""A scale for amounts: round values on the axis, and where an amount lies."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10
from typing import Final

# About so many grid lines.
TICKS: Final = 5
# A smaller span is taken for none.
LEAST: Final = 1e-9
STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From amounts to y."""

    low: float
    high: float
    top: float
    height: float

    def y(self, value: float) -> float:
        """Give the y of an amount."""
        return round(self.top + (self.high - value) / (self.high - self.low) * self.height, 2)


def ticks_for(values: Sequence[float]) -> list[float]:
    """Give round values, zero among them, that reach over all of `values`."""
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    if not isfinite(high - low) or high - low < LEAST:
        low, high = 0.0, 1.0
    step = _round_step((high - low) / TICKS)
    return [number * step for number in range(floor(low / step + 1e-9), ceil(high / step - 1e-9) + 1)]


def _round_step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in STEPS if step * power >= least * (1 - 1e-9))
