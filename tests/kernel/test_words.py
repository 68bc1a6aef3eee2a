# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Names, wording, findings, periods, and text files."""

from __future__ import annotations

import datetime as dt

import pytest

from byggesten.kernel.findings import MESSAGES, Place, declare
from byggesten.kernel.names import in_danish_order, loose, nearest, slug
from byggesten.kernel.periods import Period
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import LANGUAGES, Text
from byggesten.kernel.textfile import LONGEST_LINE, decode
from byggesten.kernel.wording import fill, write, write_amount, write_list


def test_slug() -> None:
    """An id holds only plain letters, figures and hyphens."""
    assert slug("Vækst, Teknik & Fællesskab") == "vaekst-teknik-og-faellesskab"
    assert slug("Økonomi, Personale og IT") == "oekonomi-personale-og-it"


@pytest.mark.parametrize(
    "variant",
    [
        "vækst, teknik og fællesskab",
        "Vækst, Fællesskab & Teknik",
        "Vækst Teknik Fællesskab",
        "VÆKST-TEKNIK and Fællesskab",
    ],
)
def test_variants_meet(variant: str) -> None:
    """Case, signs, conjunctions and word order apart, it is one name."""
    assert loose(variant) == loose("Vækst, Teknik & Fællesskab")


def test_danish_order() -> None:
    """Æ, ø and å come last."""
    assert in_danish_order(["Ældre", "Åben", "Zoo", "Økonomi", "Affald"]) == [
        "Affald",
        "Zoo",
        "Ældre",
        "Økonomi",
        "Åben",
    ]


def test_nearest() -> None:
    """The nearest names come best first; nothing like it gives none."""
    assert nearest("Borgerservise", ["Borgerservice", "Beredskab", "Plan"]) == ("Borgerservice",)
    assert nearest("xyz", ["Borgerservice"]) == ()


def test_amounts_and_lists() -> None:
    """Numbers, kroner and lists as each language writes them."""
    assert write_amount(Range.of(4_000_000, 4_500_000), "da") == "4–4,5 mio. kr."
    assert write_amount(Range.of(4_000_000, 4_500_000), "en") == "4–4.5 million kr."
    assert write_amount(None, "da") == "ikke oplyst"
    assert [write_list(["a", "b", "c"], lang) for lang in LANGUAGES] == ["a, b og c", "a, b and c"]
    assert write(dt.date(2022, 1, 1), "da") == "1. januar 2022"
    assert write(("x", Text("enhed", "unit")), "en") == "x and unit"
    assert write({"Ø", "A"}, "da") == "A og Ø"


def test_a_missing_parameter_stays_visible() -> None:
    """A text never fails for want of a parameter."""
    assert fill(Text("{a} og {b}", "{a} and {b}"), "en", {"a": 1}) == "1 and {b}"


def test_a_finding_is_declared_once() -> None:
    """Two declarations of one code are a mistake in the program."""
    with pytest.raises(ValueError, match="twice"):
        declare(next(iter(MESSAGES)), "error", da="x", en="x", advice_da="x", advice_en="x")


def test_places_read_like_a_compiler_writes_them() -> None:
    """file:line where both are known."""
    assert [str(Place("a.md", 3)), str(Place("a.md")), str(Place())] == ["a.md:3", "a.md", ""]


def test_periods_are_half_open() -> None:
    """The end is the first day no longer in it; a period has at least one day."""
    year = Period(dt.date(2022, 1, 1), dt.date(2023, 1, 1))
    assert year.holds(dt.date(2022, 12, 31))
    assert not year.holds(dt.date(2023, 1, 1))
    assert not year.overlaps(Period(dt.date(2023, 1, 1)))
    with pytest.raises(ValueError, match="ends after it starts"):
        Period(dt.date(2022, 1, 1), dt.date(2022, 1, 1))


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        ("æøå\r\nb\r".encode(), []),
        ("\ufeffname".encode(), []),
        ("æ".encode("cp1252"), ["file.encoding"]),
        ("name".encode("utf-16"), ["file.encoding"]),
        (b"a\x00b", ["file.not_text"]),
        (b"x" * (LONGEST_LINE + 1), ["file.long_line"]),
    ],
)
def test_decode(data: bytes, codes: list[str]) -> None:
    """UTF-8 with or without a mark is read; anything else is said and gives no text."""
    text, findings = decode(data, "f.csv")
    assert [finding.code for finding in findings] == codes
    assert ("\r" in text, "\ufeff" in text, bool(text)) == (False, False, not codes)
