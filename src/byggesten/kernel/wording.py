# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""How values are written for a reader: numbers, kroner, dates and lists, in Danish and English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from byggesten.kernel.dates import SaidDate
from byggesten.kernel.names import in_danish_order
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Language, Text

MONTHS: Mapping[Language, tuple[str, ...]] = {
    "da": (
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
AND = Text(da="og", en="and")
OR = Text(da="eller", en="or")
NOT_STATED = Text(da="ikke oplyst", en="not stated")


@dataclass(frozen=True, slots=True)
class Kroner:
    """An amount among the parameters of a text, written as kroner and not as a bare number."""

    amount: Range | None


@dataclass(frozen=True, slots=True)
class Year:
    """A year among the parameters of a text, written without a thousands separator."""

    year: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text with parameters of its own among the parameters of another."""

    text: Text
    params: Mapping[str, object] = field(default_factory=dict, hash=False)


def write_date(date: dt.date, lang: Language) -> str:
    """A date in words: ``1. januar 2022`` or ``1 January 2022``."""
    month = MONTHS[lang][date.month - 1]
    return f"{date.day}. {month} {date.year}" if lang == "da" else f"{date.day} {month} {date.year}"


def write_number(number: float | Decimal, lang: Language, decimals: int = 2) -> str:
    """A number with the language's separators and no needless zeros: ``1.234,5`` or ``1,234.5``."""
    text = f"{number:,.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    text = text.replace("-", "−")
    return text.translate(str.maketrans(",.", ".,")) if lang == "da" else text


def write_range(value: Range, lang: Language, decimals: int = 2) -> str:
    """A range as ``4–4,5``; one number when both ends are the same."""
    low = write_number(value.low, lang, decimals)
    return low if value.exact else f"{low}–{write_number(value.high, lang, decimals)}"


def write_amount(kroner: Range | None, lang: Language) -> str:
    """An amount of kroner: in millions from one million (``4–4,5 mio. kr.``), else in whole kroner."""
    if kroner is None:
        return NOT_STATED.in_(lang)
    if max(abs(kroner.low), abs(kroner.high)) >= 1_000_000:
        unit = "mio. kr." if lang == "da" else "million kr."
        return f"{write_range(kroner.times(Decimal('0.000001')), lang, 3)} {unit}"
    return f"{write_range(kroner, lang, 0)} kr."


def write_list(items: tuple[str, ...] | list[str], lang: Language, last: Text = AND) -> str:
    """``a, b og c`` or ``a, b and c``; with another word before the last where one is given."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last.in_(lang)} {items[-1]}"


def write(value: object, lang: Language) -> str:
    """Any value a finding or sentence may hold, as a reader of the language expects it."""
    match value:
        case None:
            return NOT_STATED.in_(lang)
        case Text():
            return value.in_(lang)
        case Phrase():
            return fill(value.text, lang, value.params)
        case Kroner():
            return write_amount(value.amount, lang)
        case Year():
            return str(value.year)
        case Range():
            return write_range(value, lang)
        case SaidDate():
            return write_date(value.reading, lang) if value.exact else value.text
        case dt.date():
            return write_date(value, lang)
        case bool():
            return Text(da="ja" if value else "nej", en="yes" if value else "no").in_(lang)
        case int() | float() | Decimal():
            return write_number(value, lang)
        case frozenset() | set():
            return write_list([write(item, lang) for item in in_danish_order(map(str, value))], lang)
        case tuple() | list():
            return write_list([write(item, lang) for item in value], lang)
        case _:
            return str(value)


def fill(text: Text, lang: Language, params: Mapping[str, object]) -> str:
    """The text in one language with its placeholders filled; a missing parameter stays visible as ``{name}``."""
    return text.in_(lang).format_map(_Visible({key: write(value, lang) for key, value in params.items()}))


class _Visible(dict[str, str]):
    """A mapping that leaves unknown placeholders readable instead of raising."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
