# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""How much room a line of text takes.

The tables know Arial's metrics; kerning, hinting and rounding are covered by a small margin, and a writer can also fix
the length of a tight line (SVG `textLength`), so that a reader without any of the fonts sees no overflow either.
"""

import unicodedata
from functools import lru_cache
from typing import Final

from byggesten.chart.widths import BOLD, REGULAR, UNKNOWN, WIDE

# The fonts a writer should name, best first: the first three have the metrics measured here.
FONTS: Final = ("Arial", "Liberation Sans", "Helvetica", "sans-serif")
# Kerning and rounding make a line at most this much wider than the sum of its letters.
MARGIN: Final = 1.02
# The height of a line and, from its top, its baseline, as shares of the font size: Arial's letters reach from 0.905
# above the baseline to 0.212 below it.
LINE: Final = 1.25
BASELINE: Final = 0.97


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of `text` set in one line at `size`, a little on the safe side."""
    return _thousandths(text, bold) * size * MARGIN / 1000


def is_measured(text: str) -> bool:
    """Say whether the width of `text` is known from the tables, and not a careful guess."""
    return all(letter in _REGULAR for letter in text)


@lru_cache(maxsize=1 << 16)
def _thousandths(text: str, bold: bool) -> int:
    known = _BOLD if bold else _REGULAR
    return sum(known[letter] if letter in known else _unknown(letter) for letter in text)


def _unknown(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return WIDE if unicodedata.east_asian_width(letter) in "WF" else UNKNOWN


def _by_letter(table: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in table.items() for letter in letters}


_REGULAR: Final = _by_letter(REGULAR)
_BOLD: Final = _by_letter(BOLD)
