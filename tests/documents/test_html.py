# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The report as an HTML file: whole in itself, well formed, safe, and the same each time."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from byggesten.consequences.plain import to_plain
from byggesten.documents.html import write_html
from byggesten.documents.output import build_files

from support.reports import BODY, HEAD, page, report, small, words

VOID = {"meta", "br", "hr", "link", "img", "input"}


class Outline(HTMLParser):
    """Gathers what the tests ask of a page: tags in order, ids, addresses, headings and languages."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.unbalanced: list[str] = []
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.headings: list[int] = []
        self.tags: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        named = dict(attrs)
        self.ids += [str(named["id"])] if "id" in named else []
        self.addresses += [str(named[name]) for name in ("href", "src", "action", "data") if name in named]
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)


@pytest.fixture(scope="module")
def danish() -> str:
    return page()


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_page_is_well_formed(lang: str) -> None:
    """Every element is closed, every id is used once, and every link within the page leads somewhere."""
    outline = Outline(page(lang="da" if lang == "da" else "en"))
    assert ([], []) == (outline.open, outline.unbalanced)
    assert [] == sorted({each for each in outline.ids if outline.ids.count(each) > 1})
    assert [] == [each for each in outline.addresses if each.startswith("#") and each[1:] not in outline.ids]


def test_there_is_one_title_and_headings_go_down_one_at_a_time(danish: str) -> None:
    """One h1, and no level is skipped."""
    headings = Outline(danish).headings
    assert 1 == headings.count(1)
    assert [] == [(a, b) for a, b in pairwise(headings) if b > a + 1]


def test_nothing_is_fetched_and_nothing_runs(danish: str) -> None:
    """No script, style sheet, font or picture from outside; the policy in the page forbids them too."""
    outline = Outline(danish)
    assert not {"script", "link", "iframe", "object", "embed", "img", "form"} & set(outline.tags)
    assert ["https://example.org/a?b=1&c=2"] == [each for each in outline.addresses if not each.startswith("#")]
    assert "default-src 'none'" in danish
    assert not re.findall(r"url\((?!#)|@import|\bon\w+=", danish)


def test_no_raw_html_passes() -> None:
    """Markup in prose, names, cells and settings shows as text."""
    body = "\n# <b>A</b>\n\n<script>alert(1)</script> & <img src=x onerror=y>\n\n<div onclick=z>raw</div>\n\n"
    body += ":::{changes}\n- id: '<i>'\n  rename: Planafdelingen\n  to: <u>Plan</u> & \"by\"\n:::\n"
    found = page(small(body, unclean=True))
    outline = Outline(found)
    assert not {"script", "img", "b", "i", "u"} & set(outline.tags)
    assert "onerror=y" in words(found)
    assert "<script>alert(1)</script>" in words(found)
    assert '<u>Plan</u> & "by"' in words(found)


def test_control_characters_become_a_sign() -> None:
    """Characters that no HTML file may hold do not reach it."""
    found = page(small("\n# A\n\nEt \x07 og \x0b to.\n", unclean=True))
    assert not re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", found)


@pytest.mark.parametrize(
    "figure",
    [
        "7 → 7 enheder",
        "2–3 årsværk til 1,2–1,8 mio. kr. om året",
        "400.000–900.000 kr. pr. stilling",
        "Der skal spares 3 mio. kr.",
        "91 point",
    ],
)
def test_figures_are_written_as_danes_write_them(figure: str, danish: str) -> None:
    """Ranges, amounts and counts in words."""
    assert figure in words(danish).replace(" ,", ",").replace(" ;", ";").replace("7 → 7 ", "7 → 7 ")


def test_every_number_of_the_summary_is_the_consequences_own(danish: str) -> None:
    """The counting line and JSON hold the same numbers."""
    plain = to_plain(small().consequences)["summary"]
    line = re.search(r"I alt: (\d+) → (\d+) enheder (.*?) bevares", words(danish))
    assert line is not None
    order = ("established", "merged", "split", "closed", "moved", "renamed", "kept")
    counted = [int(each) for each in re.findall(r"\d+", line[3])]
    assert [plain["units_before"], plain["units_after"]] == [int(line[1]), int(line[2])]
    assert [plain[name] for name in order] == counted


def test_every_computed_value_leads_to_its_changes() -> None:
    """A figure with one change behind it leads there, one with several to the list of figures."""
    memo = report()
    found = write_html(memo)
    assert re.search(r'<a class="value" href="#c-c1">2–3</a>', found)
    assert re.search(r'<a class="value" href="#a-figures">7</a>', found)
    assert 'id="a-figures"' in found


def test_the_page_speaks_one_language() -> None:
    """No word of the other language stands in the page around the proposal's own text."""
    english, danish_words = words(page(lang="en")), words(page(lang="da"))
    for word in ("Bilag", "Indhold", "Gælder fra", "Ændringer", "Kilde:", "årsværk tilføres", "Fund og råd"):
        assert word not in english
    for word in ("Appendix", "Contents", "In force", "Changes", "Findings", "established"):
        assert word not in danish_words


def test_the_english_report_marks_danish_prose() -> None:
    """The page is English, the prose Danish, and a screen reader is told."""
    found = page(lang="en")
    assert '<html lang="en">' in found
    assert '<div lang="da">\n<p>Kommunen samler' in found
    assert "The proposal's own text is in Danish." in words(found)


def test_synthetic_data_is_marked() -> None:
    """Invented figures are called invented at the head and at the foot of the page."""
    case = small()
    marked = replace(case, settings=replace(case.settings, synthetic=True))
    assert 2 == words(page(marked)).count("Indeholder opdigtede stillinger")
    assert 0 == words(page(case)).count("opdigtede")


def test_the_same_case_gives_the_same_bytes() -> None:
    """Built twice, from two readings of the same text, every file is the same to the byte."""
    assert build_files(small(), ()) == build_files(small(), ())


def test_the_files_are_named_by_proposal_and_language() -> None:
    """One HTML file a language, and every chart as SVG."""
    names = set(build_files(small(), ()))
    assert {"ny-struktur.da.html", "ny-struktur.en.html", "ny-struktur.changes.da.svg"} <= names
    assert {"html", "svg"} == {each.rsplit(".", 1)[-1] for each in names}
    assert {"kladde.en.html"} <= set(build_files(small(), (), name="kladde", languages=("en",)))


def test_charts_in_files_hold_their_whole_text() -> None:
    """A chart that leaves the page takes its text alternative with it."""
    svg = build_files(small(), ())["ny-struktur.changes.da.svg"].decode()
    assert "+ Ejendomscenteret (ny; centerchef; +2–3 årsværk)" in svg


@pytest.mark.parametrize("body", ["", "\nBare tekst.\n", "\n# En overskrift\n", BODY * 2])
def test_any_document_gives_a_page(body: str) -> None:
    """An empty document, one without headings, one with everything twice."""
    outline = Outline(page(small(body, unclean=True)))
    assert ([], []) == (outline.open, outline.unbalanced)
    assert [] == sorted({each for each in outline.ids if outline.ids.count(each) > 1})


def test_the_head_may_be_bare() -> None:
    """A head with a title and a date alone gives a page without empty facts."""
    found = page(small("\n# A\n\na\n", HEAD.split("status:")[0] + "---\n"))
    assert "<dd></dd>" not in found
