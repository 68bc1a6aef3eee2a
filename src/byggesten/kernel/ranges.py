# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Uncertain numbers: ranges that stay ranges through sums, and readings of one said amount."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Self

Number = int | float | Decimal
_MILLION = ("mio", "million", "millioner", "millions", "m")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}),(\d{3})(?![\d.,])")
_THOUSAND = ("t", "tkr", "tusind", "thousand", "k")


@dataclass(frozen=True, slots=True)
class Range:
    """A number known to lie between two ends, both included; exact when they are equal.

    Sums and differences follow interval arithmetic, so a sum of ranges is never narrower than it may be.
    """

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"a range runs from low to high, not {self.low} to {self.high}")

    @classmethod
    def of(cls, low: Number, high: Number | None = None) -> Self:
        """A range from plain numbers; one number gives an exact range."""
        return cls(Decimal(str(low)), Decimal(str(low if high is None else high)))

    @property
    def exact(self) -> bool:
        """Whether both ends are the same number."""
        return self.low == self.high

    def __add__(self, other: Range) -> Range:
        return Range(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Range) -> Range:
        return Range(self.low - other.high, self.high - other.low)

    def __neg__(self) -> Range:
        return Range(-self.high, -self.low)

    def times(self, factor: Number) -> Range:
        """The range scaled by one number."""
        ends = (self.low * Decimal(str(factor)), self.high * Decimal(str(factor)))
        return Range(min(ends), max(ends))

    def per(self, count: Range) -> Range | None:
        """The range divided by a count, or None where the count may be zero or less."""
        if count.low <= 0:
            return None
        ends = [amount / number for amount in (self.low, self.high) for number in (count.low, count.high)]
        return Range(min(ends), max(ends))

    def holds(self, number: Number) -> bool:
        """Whether the number lies within the range."""
        return self.low <= Decimal(str(number)) <= self.high

    def meets(self, other: Range) -> bool:
        """Whether the two ranges share any number."""
        return self.low <= other.high and other.low <= self.high


ZERO = Range(Decimal(0), Decimal(0))


def total(ranges: Iterable[Range]) -> Range:
    """The sum of ranges; zero for none."""
    result = ZERO
    for each in ranges:
        result = result + each
    return result


def hull(ranges: Iterable[Range]) -> Range | None:
    """The narrowest range that holds them all, or None for none."""
    found = list(ranges)
    return Range(min(r.low for r in found), max(r.high for r in found)) if found else None


def read_number(text: str) -> Decimal:
    """A number as Danes or Britons write it: ``4,5``, ``4.5``, ``1.234.567``, ``1 234,5``, ``-2``.

    A lone separator followed by exactly three digits is read as a thousands separator when it is a point or the
    text has several of them (never after a lone zero); ``ValueError`` when the text is no number.
    """
    plain = text.strip().replace("\u00a0", "").replace(" ", "").replace("−", "-")
    if re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+\.\d+|-?\d{1,3}(,\d{3}){2,}", plain):
        plain = plain.replace(",", "")
    else:
        plain = plain.replace(",", ".")
    if not re.fullmatch(r"-?(\d+(\.\d+)?|\.\d+)", plain):
        raise ValueError(f"not a number: {text!r}")
    try:
        return Decimal(plain)
    except InvalidOperation as error:  # pragma: no cover - the pattern above allows only numbers
        raise ValueError(f"not a number: {text!r}") from error


def read_range(text: str) -> Range:
    """A number or range as written: ``2``, ``2-3``, ``2–3``, ``4 til 4,5``, ``4 to 4.5``; ValueError otherwise."""
    parts = re.split(r"(?<=[\d\s])(?:–|-|—|til|to)(?=[\d\s])", text.strip())
    if len(parts) > 2:
        raise ValueError(f"not a range: {text!r}")
    numbers = [read_number(part) for part in parts]
    if numbers[0] > numbers[-1]:
        raise ValueError(f"a range runs from low to high: {text!r}")
    return Range(numbers[0], numbers[-1])


def read_amount(text: str) -> Range:
    """Kroner as written: ``4–4,5 mio. kr.``, ``571 t.kr.``, ``1.200.000``, ``kr. 500``; ValueError otherwise.

    Plain kroner have no three decimals, so ``560,000 kr.`` is 560 thousand; ``1,250 mio. kr.`` is 1.25 million.
    """
    match = re.fullmatch(
        r"\s*(?:kr\.?|dkk)?\s*(?P<number>[-−]?\d[\d\s.,\u00a0–—-]*(?:\s*(?:til|to)\s*[\d.,]+)?)"
        r"\s*(?P<unit>[a-zæøå. ]*)",
        text.lower(),
    )
    if not match:
        raise ValueError(f"not an amount: {text!r}")
    words = [word for word in re.split(r"[\s.]+", match["unit"]) if word and word not in ("kr", "kroner", "dkk")]
    factor = 1
    for word in words:
        if word in _MILLION:
            factor *= 1_000_000
        elif word in _THOUSAND:
            factor *= 1_000
        else:
            raise ValueError(f"not an amount: {text!r}")
    number = match["number"] if factor > 1 else _THOUSANDS.sub(r"\1\2", match["number"])
    return read_range(number).times(factor)
