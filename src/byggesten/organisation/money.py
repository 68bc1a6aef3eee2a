# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Money: budget lines as columns, and the economy that changes bring, by year and with ranges kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np

from byggesten.kernel.ranges import Range
from byggesten.organisation.posts import Codes, Flags, Numbers

ADDED, DEMANDED, PLACED, GAIN, ONE_OFF = "added", "demanded", "placed", "gain", "one-off"
MONEY_KINDS = (ADDED, DEMANDED, PLACED, GAIN, ONE_OFF)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand what is said of a year's amount."""

    name: str
    amount: Range


@dataclass(frozen=True, slots=True)
class YearAmount:
    """An amount from a year on: None where no amount is said, and its readings where it can mean several things."""

    year: int
    amount: Range | None
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """What a change costs (added), is asked to save (demanded), has found (placed), hopes for (gain) or costs once.

    Amounts are kroner a year at the price level said; a recurring line lasts until the next year it names.
    ``covers`` are the keys of the changes one said amount is the sum of; ``financing`` how it is paid, each way said.
    """

    kind: str
    years: tuple[YearAmount, ...]
    unit: str = ""
    recurring: bool = True
    price_level: str = ""
    function: str = ""
    financing: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    text: str = ""
    change: str = ""

    def in_year(self, year: int) -> YearAmount | None:
        """What the line says of a year, or None where it says nothing."""
        last = max((each for each in self.years if each.year <= year), key=lambda each: each.year, default=None)
        return last if last and (self.recurring or last.year == year) else None


@dataclass(frozen=True, kw_only=True, eq=False)
class MoneyColumns:
    """The budget lines of the opening register, one array a column; amounts are kroner a year, costs positive."""

    unit: Codes
    function: Codes
    year: Codes
    amount: Numbers
    recurring: Flags
    origin: Codes
    units: tuple[str, ...]
    functions: tuple[str, ...]
    origins: tuple[str, ...]
    synthetic: bool = False

    def __len__(self) -> int:
        return len(self.amount)

    @classmethod
    def none(cls) -> Self:
        """No lines at all."""
        codes = np.empty(0, np.int32)
        return cls(
            unit=codes, function=codes, year=codes, amount=np.empty(0), recurring=np.empty(0, np.bool_),
            origin=codes, units=(), functions=(), origins=(),
        )  # fmt: skip

    @cached_property
    def by_unit_and_year(self) -> dict[str, dict[int, float]]:
        """Kroner by unit id and year."""
        sums: dict[str, dict[int, float]] = {}
        if not len(self):
            return sums
        years, code = np.unique(self.year, return_inverse=True)
        table = np.bincount(self.unit * len(years) + code, self.amount, len(self.units) * len(years))
        for unit, row in zip(self.units, table.reshape(-1, len(years)), strict=True):
            sums[unit] = {int(year): float(amount) for year, amount in zip(years, row, strict=True) if amount}
        return sums


@dataclass(frozen=True, slots=True)
class Money:
    """The money of an organisation: budget columns, and what changes say of economy."""

    columns: MoneyColumns
    lines: tuple[MoneyLine, ...] = ()

    def of_kind(self, kind: str) -> Iterator[MoneyLine]:
        """The lines of one kind that changes have brought."""
        return (line for line in self.lines if line.kind == kind)
