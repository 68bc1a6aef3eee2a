# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a real browser makes of the pictures: every text is measured against its box."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from byggesten.chart.chart import lay_out
from byggesten.chart.flow import Flow, lay_out_flow
from byggesten.chart.model import Mark, Node
from byggesten.chart.options import Options
from byggesten.documents.svg import chart_svg
from byggesten.documents.svg_flow import flow_svg
from byggesten.documents.svg_frame import Caption
from chart.examples import HEDENSTED, LYNGBY, read_tree

pytestmark = pytest.mark.browser

LONG = [
    "Center for Sundhed, Frivillighed, Kultur og Fritid",
    "Helhed i sagsbehandlingen for borgere med komplekse udfordringer",
    "Speciallægepraksisadministrationsoverenskomstforhandlingssekretariatet",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "ÆØÅ æøå ÉÈÜ – “citat” … → 4–4,5 mio. kr.",
    "Børne-/ungdoms-/familieområdet",
    "Ύδωρ Вода 水 مياه 💧",
]

# Every text of every box that reaches beyond the box's rectangle: its words and by how many pixels.
BEYOND = """() => [...document.querySelectorAll('g[data-unit]')].flatMap(group => {
    const box = group.querySelector('rect').getBBox();
    return [...group.querySelectorAll('text')].map(text => {
        const own = text.getBBox();
        const over = Math.max(box.x - own.x, own.x + own.width - box.x - box.width,
            box.y - own.y, own.y + own.height - box.y - box.height);
        return [text.textContent, over];
    }).filter(([, over]) => over > 0.1);
})"""

# The same measured without the fixed lengths: is the font really as wide as the tables say?
UNFIX = """() => document.querySelectorAll('text').forEach(text => text.removeAttribute('textLength'))"""


def pictures() -> dict[str, str]:
    """Real charts, long names in narrow boxes, and every kind of box."""
    long = [
        Node(id=str(at), label=text, details=(text,), mark=mark, parent=None if at == 0 else "0", note="fra Plan")
        for at, (text, mark) in enumerate((text, mark) for text in LONG for mark in (None, *Mark))
    ]
    charts = {
        "hedensted": lay_out(read_tree(HEDENSTED)),
        "lyngby": lay_out(read_tree(LYNGBY)),
        "narrow list": lay_out(long, Options(box_width=120, stack_levels=1)),
        "row": lay_out(long, Options(box_width=140, stack_levels=0)),
    }
    caption = Caption(title="Organisation", description="Enheder og deres forhold")
    flows = [Flow(source=node.id, target=node.id) for node in long]
    return {
        "flow": flow_svg(lay_out_flow(long, long, flows), caption),
        **{name: chart_svg(drawing, caption) for name, drawing in charts.items()},
    }


@pytest.fixture(params=pictures().items(), ids=lambda item: item[0])
def picture(request: pytest.FixtureRequest) -> str:
    """One of the pictures."""
    return str(request.param[1])


def beyond(browser: Browser, svg: str, *, fixed: bool = True) -> list[object]:
    """Draw a picture inline and give the texts that leave their boxes."""
    page = browser.new_page()
    try:
        page.set_content(svg)
        if not fixed:
            page.evaluate(UNFIX)
        return list(page.evaluate(BEYOND))
    finally:
        page.close()


def test_no_text_leaves_its_box(browser: Browser, picture: str) -> None:
    """With the fonts this machine has."""
    assert [] == beyond(browser, picture)


def test_no_text_leaves_its_box_by_the_font_s_own_widths(browser: Browser, picture: str) -> None:
    """Also when no length is fixed: the tables of widths are right for Arial and its kin."""
    assert [] == beyond(browser, picture, fixed=False)


def test_no_text_leaves_its_box_in_a_wider_font(browser: Browser, picture: str) -> None:
    """A reader without Arial gets another, wider font; tight lines then keep to their length."""
    wider = picture.replace("Arial, 'Liberation Sans', Helvetica, sans-serif", "'DejaVu Sans', Verdana")
    assert wider != picture
    assert [] == beyond(browser, wider)
