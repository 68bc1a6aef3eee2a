# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Dates as people say them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.kernel.dates import on, read_date
from byggesten.kernel.wording import write_date

CASES = [
    ("2022-01-01", "2022-01-01", "2022-01-01", "2022-01-01"),
    ("1.1.2022", "2022-01-01", "2022-01-01", "2022-01-01"),
    ("den 9. juni 2021", "2021-06-09", "2021-06-09", "2021-06-09"),
    ("9 June 2021", "2021-06-09", "2021-06-09", "2021-06-09"),
    ("juni 2021", "2021-06-01", "2021-06-01", "2021-06-30"),
    ("februar 2012", "2012-02-01", "2012-02-01", "2012-02-29"),
    ("medio 2012", "2012-07-01", "2012-06-01", "2012-07-31"),
    ("primo maj 2018", "2018-05-01", "2018-05-01", "2018-05-10"),
    ("ultimo april 2018", "2018-04-30", "2018-04-21", "2018-04-30"),
    ("ultimo april 2018/primo maj 2018", "2018-04-30", "2018-04-21", "2018-05-10"),
    ("2. halvår 2018", "2018-07-01", "2018-07-01", "2018-12-31"),
    ("3. kvartal 2022", "2022-07-01", "2022-07-01", "2022-09-30"),
    ("Q3 2022", "2022-07-01", "2022-07-01", "2022-09-30"),
    ("forår 2021", "2021-03-01", "2021-03-01", "2021-05-31"),
    ("2019", "2019-01-01", "2019-01-01", "2019-12-31"),
    ("2015-16", "2015-01-01", "2015-01-01", "2016-12-31"),
    ("1. januar 2026 eller senere", "2026-01-01", "2026-01-01", None),
    ("inden 1. januar 2027", "2027-01-01", None, "2027-01-01"),
    ("fra 2020", "2020-01-01", "2020-01-01", None),
    ("efter 2018", "2019-01-01", "2019-01-01", None),
    ("efter 18. juni 2018", "2018-06-19", "2018-06-19", None),
]


@pytest.mark.parametrize(("text", "reading", "earliest", "latest"), CASES)
def test_read(text: str, reading: str, earliest: str | None, latest: str | None) -> None:
    """Each form gives a reading and the earliest and latest day it can mean."""
    said = read_date(text)
    assert said.reading == dt.date.fromisoformat(reading)
    assert said.earliest == (dt.date.fromisoformat(earliest) if earliest else None)
    assert said.latest == (dt.date.fromisoformat(latest) if latest else None)
    assert said.text == text


def test_year_from_elsewhere() -> None:
    """A date without a year takes one from elsewhere, and remembers that it was not stated."""
    said = read_date("22. maj", 2018)
    assert (said.reading, said.year_stated) == (dt.date(2018, 5, 22), False)


@pytest.mark.parametrize(
    "text", ["", "snart", "31. februar 2022", "32. maj 2022", "22. maj", "13. halvår 2022", "2022-13-01", "2022-2012"]
)
def test_not_dates(text: str) -> None:
    """What is no date is refused, never guessed."""
    with pytest.raises(ValueError, match=r"\S"):
        read_date(text)


def test_order() -> None:
    """One said date is surely before another only when every reading is."""
    april, may = read_date("ultimo april 2018"), read_date("22. maj 2018")
    assert april.surely_before(may)
    assert not may.surely_before(april)
    assert not read_date("2018").surely_before(may)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_written_dates_are_read_again(day: dt.date) -> None:
    """What is written in either language is read as the same day."""
    assert read_date(write_date(day, "da")).reading == day
    assert read_date(write_date(day, "en")).reading == day
    assert read_date(on(day).text).reading == day


@given(st.text(max_size=30))
def test_never_anything_but_value_error(text: str) -> None:
    """Any text is a date or a ValueError, and a date's reading lies within its ends."""
    try:
        said = read_date(text)
    except ValueError:
        return
    assert said.earliest is None or said.earliest <= said.reading


def test_a_year_said_last_holds_for_both() -> None:
    """In winter/spring 2021 the winter is that of 2021 too, and the year is stated."""
    said = read_date("vinter/forår 2021", 1999)
    assert (dt.date(2021, 1, 1), dt.date(2021, 5, 31), True) == (said.earliest, said.latest, said.year_stated)
