# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Pictures are accessible, safe to set inline and readable without colour."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given

from byggesten.chart.bars import Amount, Group, lay_out_bars
from byggesten.chart.chart import lay_out
from byggesten.chart.flow import Flow, lay_out_flow
from byggesten.chart.model import SYMBOLS, Mark, Node
from byggesten.documents import svg_palette as palette
from byggesten.documents.svg import chart_svg
from byggesten.documents.svg_bars import bars_svg
from byggesten.documents.svg_flow import flow_svg
from byggesten.documents.svg_frame import Caption
from byggesten.documents.svg_words import ENGLISH, WORDS
from chart.examples import HEDENSTED, LYNGBY, forests, read_tree

SVG = "{http://www.w3.org/2000/svg}"
CAPTION = Caption(title="Organisation efter", description="Kommunaldirektør, fem områder")


def flow() -> str:
    """A small flow with one band of unknown size."""
    nodes = [Node(id="a", label="Plan & Udvikling", mark=Mark.CLOSED), Node(id="b", label="Ejendomsservice")]
    flows = [Flow(source="a", target="b", weight=2), Flow(source="a", target="a")]
    return flow_svg(lay_out_flow(nodes, nodes, flows), CAPTION)


def bars() -> str:
    """Two years with ranges."""
    groups = [
        Group(label="2022", amounts=(Amount(series="new", low=4, high=4.5, text="4–4,5"),)),
        Group(label="2023", amounts=(Amount(series="new", low=-1, high=1, text="-1 til 1"),)),
    ]
    return bars_svg(lay_out_bars(groups, str), CAPTION, series={"new": "Nye stillinger"})


PICTURES = {
    "hedensted": chart_svg(lay_out(read_tree(HEDENSTED)), CAPTION),
    "lyngby": chart_svg(lay_out(read_tree(LYNGBY)), CAPTION),
    "flow": flow(),
    "bars": bars(),
}
every_picture = pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES.keys())


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@every_picture
def test_a_picture_has_a_name_and_a_description(picture: str) -> None:
    """The first two children are title and desc, and the root is labelled by them."""
    root = ElementTree.fromstring(picture)
    title, desc = list(root)[:2]
    assert ("img", "da", f"{SVG}title", f"{SVG}desc") == (root.get("role"), root.get("lang"), title.tag, desc.tag)
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert (CAPTION.title, CAPTION.description) == (title.text, desc.text)


@every_picture
def test_a_picture_works_under_a_strict_content_security_policy(picture: str) -> None:
    """No style attribute, style sheet, script, handler, or anything fetched."""
    elements = list(ElementTree.fromstring(picture).iter())
    assert set() == {element.tag for element in elements} & {f"{SVG}style", f"{SVG}script", f"{SVG}image"}
    attributes = {name for element in elements for name in element.keys()}  # noqa: SIM118
    assert set() == {name for name in attributes if name == "style" or name.startswith("on")}
    assert [] == re.findall(r"url\((?!#)", picture)


@every_picture
def test_ids_begin_with_the_prefix_and_occur_once(picture: str) -> None:
    """Several pictures can stand in one page."""
    ids = [element.get("id", "") for element in ElementTree.fromstring(picture).iter() if element.get("id")]
    assert [] == [one for one in ids if not one.startswith(f"{CAPTION.prefix}-")]
    assert len(ids) == len(set(ids))


@given(forests())
def test_any_text_gives_well_formed_xml(nodes: list[Node]) -> None:
    """Control characters, brackets and quotes in names do no harm; every unit is there."""
    root = ElementTree.fromstring(chart_svg(lay_out(nodes), CAPTION))
    assert len(nodes) == sum(1 for element in root.iter() if element.get("data-unit") is not None)


def test_hostile_names_stay_text() -> None:
    """A name is never markup, in content or in attributes."""
    name = '"><script>alert(1)</script>\x00\ud800&amp;'
    picture = chart_svg(lay_out([Node(id=name, label=name)]), Caption(title=name, description=name))
    assert [] == [one.tag for one in ElementTree.fromstring(picture).iter() if one.tag.endswith("script")]
    assert picture.encode("utf-8")


def test_links_are_kept_unless_a_browser_would_execute_them() -> None:
    """With links the picture is a group, so that a screen reader finds them."""
    nodes = [Node(id=name, label=name) for name in "abc"]
    links = {"a": "/enhed/1", "b": "javascript:alert(1)", "c": "#C11"}
    root = ElementTree.fromstring(chart_svg(lay_out(nodes), CAPTION, links=links))
    assert ["/enhed/1", "#C11"] == [one.get("href") for one in root.iter(f"{SVG}a")]
    assert "group" == root.get("role")


def test_the_legend_explains_the_marks_that_occur_in_the_wanted_language() -> None:
    """New, closed and staff occur; nothing else is explained."""
    nodes = read_tree("Top\n  * Stab\n  + Center\n  – Afdeling")
    picture = chart_svg(lay_out(nodes), Caption(title="After", description="", words=ENGLISH))
    words = [text.text for text in ElementTree.fromstring(picture).iter(f"{SVG}text")]
    assert ["New", "Closed", "Staff unit"] == words[-3:]


def test_closed_units_stay_visible_and_are_struck_through() -> None:
    """Struck through, with a dashed border."""
    picture = chart_svg(lay_out([Node(id="a", label="Afdeling", mark=Mark.CLOSED)]), CAPTION)
    (line, *_) = ElementTree.fromstring(picture).iter(f"{SVG}text")
    assert ("Afdeling", "line-through") == (line.text, line.get("text-decoration"))


def test_marks_differ_without_their_colours() -> None:
    """Every mark has its own sign and its own border; and every language words for all of them."""
    borders = [(look.dashes, look.double, look.width) for look in palette.MARKED.values()]
    assert len(Mark) == len(set(borders)) == len(set(palette.SIGNS.values())) == len(set(SYMBOLS.values()))
    assert [set(Mark)] * len(WORDS) == [set(words.marks) for words in WORDS.values()]


def test_colours_have_the_contrast_that_wcag_asks_for() -> None:
    """Text 4.5:1 against its box, notes and signs likewise; borders and lines 3:1 against the paper."""
    looks = [*palette.MARKED.values(), palette.PLAIN, palette.TOP, palette.STAFF]
    for look in looks:
        assert contrast(look.text, look.fill) >= 4.5
        assert contrast(palette.SOFT_INK, look.fill) >= 4.5
        assert contrast(look.colour, palette.PAPER) >= 3
    for look in palette.MARKED.values():
        assert contrast(look.colour, look.fill) >= 4.5
    for line in (palette.LINE, palette.BAND_LINE, *palette.SERIES):
        assert contrast(line, palette.PAPER) >= 3


def test_series_are_told_apart_in_grey() -> None:
    """All series differ in lightness, not in hue alone."""
    pairs = combinations(palette.SERIES, 2)
    assert [] == [(one, other) for one, other in pairs if contrast(one, other) < 1.2]


def test_the_same_drawing_gives_the_same_bytes() -> None:
    """Two runs can be compared."""
    assert PICTURES["hedensted"] == chart_svg(lay_out(read_tree(HEDENSTED)), CAPTION)
