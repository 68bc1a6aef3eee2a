# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a measure says: its value with its bound, and the value a text says in words."""

from __future__ import annotations

import re
from decimal import Decimal

from byggesten.kernel.ranges import Range, read_range
from byggesten.organisation.measures import Measure

EXACT, BELOW, ABOVE = "", "below", "above"
_BOUNDS = {
    BELOW: (
        "below",
        "under",
        "mindre end",
        "færre end",
        "højst",
        "maks",
        "max",
        "at most",
        "less than",
        "fewer than",
        "<",
    ),
    ABOVE: ("above", "over", "mere end", "flere end", "mindst", "min", "at least", "more than", ">"),
}
_NUMBER = re.compile(r"\d[\d.,]*(?:\s*(?:–|-|til|to)\s*\d[\d.,]*)?")
SHARE = "share"


def bound_of(text: str) -> str:
    """Whether words say below, above or neither."""
    low = f" {text.casefold()} "
    for bound, words in _BOUNDS.items():
        if any(f" {word} " in low or (len(word) == 1 and word in low) for word in words):
            return bound
    return EXACT


def said_value(text: str) -> tuple[Range, str] | None:
    """The number a text says and its bound, or None where it holds none."""
    match = _NUMBER.search(text)
    if match is None:
        return None
    try:
        return read_range(match[0].rstrip(".,")), bound_of(text)
    except ValueError:
        return None


def share(measure: Measure, whole: Decimal) -> Range | None:
    """What a share may be, its bound taken in: below 5 of 100 is 0–5."""
    value, bound = measure.value, bound_of(measure.bound)
    if value is None:
        return None
    if bound == BELOW:
        return Range(Decimal(0), value.high)
    return Range(value.low, whole) if bound == ABOVE else value
