# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Dates as people say them: the words, the earliest and latest day they can mean, and the day to compute with."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "january", "jan"), ("februar", "february", "feb"), ("marts", "march", "mar"),
            ("april", "apr"), ("maj", "may"), ("juni", "june", "jun"), ("juli", "july", "jul"),
            ("august", "aug"), ("september", "sep", "sept"), ("oktober", "october", "okt", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_SEASONS = {
    "vinter": (1, 2), "winter": (1, 2), "forår": (3, 5), "foråret": (3, 5), "spring": (3, 5),
    "sommer": (6, 8), "sommeren": (6, 8), "summer": (6, 8), "efterår": (9, 11), "efteråret": (9, 11),
    "autumn": (9, 11), "fall": (9, 11),
}  # fmt: skip
_PARTS = {"primo": 0, "early": 0, "start": 0, "medio": 1, "mid": 1, "ultimo": 2, "late": 2, "end": 2}
_OPEN_END = r"(?P<body>.+?)\s+(?:eller senere|og frem|or later|onwards?)"
_OPEN_START = r"(?:inden|senest|før|by|before|no later than)\s+(?P<body>.+)"
_FROM = r"(?:fra|from)\s+(?P<body>.+)"
_AFTER = r"(?:efter|after)\s+(?P<body>.+)"


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A date as said, with the earliest and latest day it can mean and the reading used where one day is needed.

    ``earliest`` or ``latest`` is None where the words leave that side open; ``year_stated`` is False where the
    year was supplied from elsewhere.
    """

    text: str
    reading: dt.date
    earliest: dt.date | None
    latest: dt.date | None
    year_stated: bool = True

    @property
    def exact(self) -> bool:
        """Whether the words name one day."""
        return self.earliest == self.latest and self.earliest is not None

    def surely_before(self, other: SaidDate) -> bool:
        """Whether every reading of this date lies before every reading of the other."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def __str__(self) -> str:
        return self.text


def on(day: dt.date) -> SaidDate:
    """An exact date."""
    return SaidDate(day.isoformat(), day, day, day)


def read_date(text: str, year: int | None = None) -> SaidDate:
    """Read a date as said in Danish or English.

    Understands ``2022-01-01``, ``1.1.2022``, ``1. januar 2022``, ``juni 2021``, ``medio 2012``, ``ultimo april 2018``,
    ``2. halvår 2018``, ``3. kvartal 2022``, ``forår 2021``, ``2015-16``, ``2019``, and with them ``eller senere``,
    ``inden …``, ``fra …``, ``efter …`` and ``A/B`` for either of two. Where the text names no year, ``year`` is used
    and ``year_stated`` is False. Raises ``ValueError`` for anything else and for days that do not exist.
    """
    said = " ".join(text.split())
    low = said.casefold()
    if match := re.fullmatch(_OPEN_END, low):
        inner = read_date(match["body"], year)
        return SaidDate(said, inner.reading, inner.earliest, None, inner.year_stated)
    if match := re.fullmatch(_OPEN_START, low):
        inner = read_date(match["body"], year)
        return SaidDate(said, inner.reading, None, inner.latest, inner.year_stated)
    if match := re.fullmatch(_AFTER, low):
        inner = read_date(match["body"], year)
        if inner.latest is None:
            raise ValueError(f"not a date: {text!r}")
        first = inner.latest + dt.timedelta(days=1)
        return SaidDate(said, first, first, None, inner.year_stated)
    if match := re.fullmatch(_FROM, low):
        inner = read_date(match["body"], year)
        return SaidDate(said, inner.reading, inner.earliest, None, inner.year_stated)
    if "/" in low and not re.search(r"\d/\d", low):
        return _either(said, low.split("/"), year)
    for pattern, reader in _FORMS:
        if match := re.fullmatch(pattern, low):
            first, last, reading, stated = reader(match, year)
            return SaidDate(said, reading, first, last, stated)
    raise ValueError(f"not a date: {text!r}")


def _either(said: str, texts: list[str], year: int | None) -> SaidDate:
    """Either of several; a year said with the last, as in ``vinter/forår 2021``, holds for those before it too."""
    last = read_date(texts[-1], year)
    known = last.reading.year if last.year_stated else year
    parts = [*(read_date(text, known) for text in texts[:-1]), last]
    earliest = min((p.earliest for p in parts if p.earliest), default=None)
    latest = max((p.latest for p in parts if p.latest), default=None)
    return SaidDate(said, parts[0].reading, earliest, latest, last.year_stated or all(p.year_stated for p in parts))


_Read = tuple[dt.date, dt.date, dt.date, bool]


def _year(match: re.Match[str], default: int | None) -> tuple[int, bool]:
    stated = match.groupdict().get("year")
    if stated:
        return int(stated), True
    if default is None:
        raise ValueError(f"no year in the date {match[0]!r}")
    return default, False


def _month(name: str) -> int:
    if name.rstrip(".") not in _MONTHS:
        raise ValueError(f"no month is called {name!r}")
    return _MONTHS[name.rstrip(".")]


def _day(match: re.Match[str], default: int | None) -> _Read:
    year, stated = _year(match, default)
    month = match["month"]
    day = dt.date(year, int(month) if month.isdigit() else _month(month), int(match["day"]))
    return day, day, day, stated


def _span(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def _whole_month(match: re.Match[str], default: int | None) -> _Read:
    year, stated = _year(match, default)
    month = _month(match["month"])
    first, last = _span(year, month, month)
    return first, last, first, stated


def _part_of_month(match: re.Match[str], default: int | None) -> _Read:
    year, stated = _year(match, default)
    month, part = _month(match["month"]), _PARTS[match["part"]]
    first, last = _span(year, month, month)
    starts = (first, first.replace(day=11), first.replace(day=21))
    ends = (first.replace(day=10), first.replace(day=20), last)
    return starts[part], ends[part], (first, first.replace(day=15), last)[part], stated


def _part_of_year(match: re.Match[str], _: int | None) -> _Read:
    year, part = int(match["year"]), _PARTS[match["part"]]
    first, last = ((1, 2), (6, 7), (11, 12))[part]
    start, end = _span(year, first, last)
    return start, end, (start, dt.date(year, 7, 1), end)[part], True


def _half_or_quarter(match: re.Match[str], default: int | None) -> _Read:
    year, stated = _year(match, default)
    months = 3 if match["what"].startswith(("k", "q")) else 6
    number = int(match["number"])
    if number * months > 12 or number < 1:
        raise ValueError(f"a year has no {match[0]!r}")
    start, end = _span(year, (number - 1) * months + 1, number * months)
    return start, end, start, stated


def _season(match: re.Match[str], default: int | None) -> _Read:
    year, stated = _year(match, default)
    start, end = _span(year, *_SEASONS[match["season"]])
    return start, end, start, stated


def _years(match: re.Match[str], _: int | None) -> _Read:
    first = int(match["year"])
    last = match.groupdict().get("last")
    until = first if not last else int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if until < first:
        raise ValueError(f"a span of years runs forward, not {match[0]!r}")
    return dt.date(first, 1, 1), dt.date(until, 12, 31), dt.date(first, 1, 1), True


_WORD = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_FORMS: tuple[tuple[str, Callable[[re.Match[str], int | None], _Read]], ...] = (
    (r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", _day),
    (r"(?:den )?(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})", _day),
    (rf"(?:den )?(?P<day>\d{{1,2}})\.? (?P<month>{_WORD})(?: (?P<year>\d{{4}}))?", _day),
    (rf"(?P<part>{'|'.join(_PARTS)})[ -](?P<year>\d{{4}})", _part_of_year),
    (rf"(?P<part>{'|'.join(_PARTS)})[ -](?P<month>{_WORD})(?: (?P<year>\d{{4}}))?", _part_of_month),
    (
        r"(?P<number>\d)\.? ?(?P<what>halvår|kvartal|half|quarter)(?: (?:of )?(?P<year>\d{4}))?",
        _half_or_quarter,
    ),
    (r"(?P<what>q|k|h)(?P<number>\d) (?P<year>\d{4})", _half_or_quarter),
    (rf"(?P<season>{'|'.join(_SEASONS)})(?: (?P<year>\d{{4}}))?", _season),
    (r"(?P<year>\d{4})", _years),
    (r"(?P<year>\d{4}) ?[-–/] ?(?P<last>\d{4}|\d{2})", _years),
    (rf"(?P<month>{_WORD})(?: (?P<year>\d{{4}}))?", _whole_month),
)
