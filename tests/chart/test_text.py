# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Lines that fit, broken where Danish breaks them."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.chart.metrics import text_width
from byggesten.chart.wrap import clean, wrap
from chart.examples import labels

measure = partial(text_width, size=12)


@pytest.mark.parametrize(
    ("width", "text", "lines"),
    [
        (200, "Center for Job og Ydelser", ("Center for Job og Ydelser",)),
        (120, "Center for Job og Ydelser", ("Center for Job", "og Ydelser")),
        (120, "Plan- og byggeafdelingen", ("Plan- og", "byggeafdelingen")),
        (120, "Vækst, Teknik & Fællesskab", ("Vækst, Teknik", "& Fællesskab")),
        (110, "Integrationsafdelingen", ("Integrations-", "afdelingen")),
        (110, "Dagtilbudsafdelingen", ("Dagtilbuds-", "afdelingen")),
        (110, "Sundhedsforebyggelse", ("Sundheds-", "forebyggelse")),
        (110, "Borgmestersekretariatet", ("Borgmester-", "sekretariatet")),
        (60, "Musikskolen", ("Musik-", "skolen")),
        (60, "Vand\u00adløbsregulativ", ("Vand-", "løbsregu-", "lativ")),
        (120, "", ()),
    ],
)
def test_lines_are_broken_as_a_dane_would(width: float, text: str, lines: tuple[str, ...]) -> None:
    """The fewest lines, evenly filled; "og" goes with what follows it; compounds part between their parts."""
    assert lines == wrap(text, width, measure)


@given(labels, st.integers(40, 300), st.integers(1, 6))
def test_no_line_is_wider_than_its_room(text: str, width: int, most: int) -> None:
    """Neither long words, emoji nor foreign scripts overflow, and there are never more lines than asked for."""
    lines = wrap(text, width, measure, most=most)
    assert [] == [line for line in lines if measure(line) > width]
    assert most >= len(lines)


@given(labels, st.integers(40, 300))
def test_no_letter_is_lost(text: str, width: int) -> None:
    """Without a limit of lines, breaking only takes blanks out and puts hyphens in."""
    lines = wrap(text, width, measure, most=10_000)

    def letters(words: str) -> str:
        return "".join(letter for letter in words if letter not in " -\u00ad")

    assert letters(clean(text)) == letters("".join(lines))


def test_widths_are_those_of_arial() -> None:
    """Danish letters and capitals are in the tables; a combining mark adds nothing."""
    assert text_width("æ", 1000) == text_width("%", 1000)
    assert text_width("W", 1000, bold=True) > text_width("i", 1000, bold=True) * 3
    assert text_width("a\u0301", 12) == text_width("a", 12)
