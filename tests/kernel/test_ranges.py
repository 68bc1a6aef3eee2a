# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Uncertain numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.kernel.ranges import Range, hull, read_amount, read_number, read_range, total
from byggesten.kernel.wording import write_amount, write_number

RANGES = st.tuples(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9)).map(
    lambda ends: Range.of(min(ends), max(ends))
)


@pytest.mark.parametrize(
    ("text", "number"),
    [("4,5", "4.5"), ("4.5", "4.5"), ("1.234.567", "1234567"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"),
     ("571.429", "571429"), ("-2", "-2"), ("−2", "-2"), ("37", "37")],
)  # fmt: skip
def test_numbers(text: str, number: str) -> None:
    """Numbers as Danes and Britons write them."""
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("4–4,5 mio. kr.", 4_000_000, 4_500_000), ("4-4,5 mio. kr.", 4_000_000, 4_500_000),
     ("13,5 mio. kr.", 13_500_000, 13_500_000), ("15 mio", 15_000_000, 15_000_000), ("571 t.kr.", 571_000, 571_000),
     ("kr. 500", 500, 500), ("1.200.000 kr", 1_200_000, 1_200_000), ("4 til 5 mio. kr.", 4_000_000, 5_000_000)],
)  # fmt: skip
def test_amounts(text: str, low: int, high: int) -> None:
    """Amounts as memos write them, in kroner."""
    assert read_amount(text) == Range.of(low, high)


@pytest.mark.parametrize("text", ["", "mange", "4-3", "1-2-3", "4 x", "mio. kr.", "1..2"])
def test_not_amounts(text: str) -> None:
    """What is no amount is refused."""
    with pytest.raises(ValueError, match=r"\S"):
        read_amount(text)


def test_ranges_run_upwards() -> None:
    """A range from high to low is refused wherever it comes from."""
    with pytest.raises(ValueError, match="low to high"):
        read_range("3-2")
    with pytest.raises(ValueError, match="low to high"):
        Range.of(3, 2)


def test_price_per_post() -> None:
    """Four to four and a half million over seven posts, as the Hedensted example has it."""
    assert write_amount(Range.of(4_000_000, 4_500_000).per(Range.of(7)), "da") == "571.429–642.857 kr."
    assert Range.of(1).per(Range.of(0, 2)) is None


@given(RANGES, RANGES)
def test_a_sum_holds_every_sum(one: Range, other: Range) -> None:
    """The sum of two ranges holds the sum of any of their numbers, and taking away gives it back within."""
    both = one + other
    assert both.holds(one.low + other.high)
    assert both.holds(one.high + other.low)
    assert (both - other).low <= one.low
    assert (both - other).high >= one.high


@given(st.lists(RANGES, min_size=1))
def test_hull_and_total(found: list[Range]) -> None:
    """The hull holds them all; the total is the sum of the ends."""
    around = hull(found)
    assert around is not None
    assert all(around.holds(each.low) and around.holds(each.high) for each in found)
    assert total(found) == Range(sum((r.low for r in found), Decimal(0)), sum((r.high for r in found), Decimal(0)))


@given(st.decimals(-(10**9), 10**9, places=2))
def test_written_numbers_are_read_again(number: Decimal) -> None:
    """A number written the Danish way is read as the same number."""
    assert read_number(write_number(number, "da")) == number


def test_a_saving_per_post() -> None:
    """A negative amount over a range of posts is the widest it may be, and runs upwards."""
    assert Range.of(-800_000).per(Range.of(2, 4)) == Range.of(-400_000, -200_000)
    assert Range.of(-800_000, 400_000).per(Range.of(2, 4)) == Range.of(-400_000, 200_000)
    assert Range.of(-800_000).per(Range.of(-2, -1)) is None
