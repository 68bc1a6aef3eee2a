# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Half-open periods: from a day, until but not including another."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``start`` until, not including, ``end``; an end left open is None."""

    start: dt.date = dt.date.min
    end: dt.date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"a period ends after it starts, not {self.start} to {self.end}")

    def holds(self, day: dt.date) -> bool:
        """Whether the day lies in the period."""
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: Period) -> bool:
        """Whether any day lies in both periods."""
        return (other.end is None or self.start < other.end) and (self.end is None or other.start < self.end)


ALWAYS = Period()
