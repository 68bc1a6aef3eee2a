# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chart at size, its states, its colours, and what readers ask of their browser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from byggesten.web.charts import by_amount, by_group
from web.chart.page import active, answer, box, events, middle, opened, organisation, site, tree

pytestmark = pytest.mark.browser

# Elements of one box: group, frames, tab, sign, lines, badge, knob, tick.
PER_BOX = 20


def elements(page: Page) -> int:
    """How many elements the page has."""
    count: int = page.evaluate("document.querySelectorAll('*').length")
    return count


def violations(page: Page) -> list[str]:
    """What axe objects to."""
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in Axe().run(page).response["violations"]]


def drawn(page: Page) -> None:
    """Wait until what was asked for has been drawn."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_only_what_is_in_view_is_in_the_document(browser: Browser) -> None:
    """Ten thousand boxes or a hundred: the document is about as large, wherever the view is."""
    with opened(browser, answer(organisation(10_000)), reduced_motion="reduce") as page:
        assert 10_000 == events(page, "load")[0]["count"]
        stage = page.locator(".chart-stage")
        stage.hover()
        counts = []
        for _ in range(12):
            page.mouse.wheel(500, 300)
            drawn(page)
            counts.append(page.locator("[role=treeitem]").count())
        assert 5 < max(counts) < 150
        tree(page)
        page.keyboard.press("0")
        drawn(page)
        assert page.locator("[role=treeitem]").count() < 10
        assert elements(page) < 150 * PER_BOX


def test_far_away_every_box_is_painted_and_can_be_pointed_at(browser: Browser) -> None:
    """The canvas is not empty, and what is hovered or in focus says its name."""
    with opened(browser, answer(organisation(2000)), reduced_motion="reduce") as page:
        tree(page)
        page.keyboard.press("0")
        drawn(page)
        inked = page.evaluate(
            "() => { const c = document.querySelector('.chart-far');"
            "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
            "let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n / (c.width * c.height); }"
        )
        assert inked > 0.1
        page.keyboard.press("End")
        drawn(page)
        assert page.locator(".chart-bubble").inner_text() == active(page).split(";")[0]


def test_two_thousand_boxes_open_with_everything_shown(browser: Browser) -> None:
    """Nothing is folded away; the first box can be read."""
    with opened(browser, answer(organisation(2000))) as page:
        assert "Enheder vist: 2.000" == page.locator(".chart-status").inner_text()
        assert 0 == page.locator("[aria-expanded=false]").count()
        assert box(page, "u0").locator("text").first.bounding_box()["height"] > 9


def test_boxes_stand_where_the_server_put_them(browser: Browser) -> None:
    """The browser has no layout of its own: places on the screen are those of the JSON, moved and scaled."""
    with opened(browser, answer(organisation(40))) as page:
        found = page.evaluate(
            "() => [...document.querySelectorAll('[role=treeitem]')]"
            ".map(g => [g.dataset.id, g.getAttribute('transform')])"
        )
        data = page.evaluate("() => fetch('/chart.json').then(answer => answer.json())")
        at = {id: f"translate({x} {y})" for id, x, y in zip(data["id"], data["x"], data["y"], strict=True)}
        assert 40 == len(found)
        assert [] == [(id, place) for id, place in found if at[id] != place]


def test_the_chart_survives_a_change_of_size(browser: Browser) -> None:
    """A window made narrow shows the same chart, and one that showed the whole goes on doing so."""
    with opened(browser, answer(organisation(40))) as page:
        tree(page)
        page.keyboard.press("0")
        page.set_viewport_size({"width": 390, "height": 700})
        page.wait_for_function("() => parseInt(document.querySelector('.chart-percent').innerText) < 50")
        assert 390 >= page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("count", [40, 3000])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, {"width": 390, "height": 700}])
def test_axe_has_nothing_to_object(browser: Browser, count: int, viewport: dict[str, int]) -> None:
    """Near and far, wide and narrow, coloured, with something selected."""
    nodes = organisation(count)
    colouring = by_group({node.id: node.kind for node in nodes}, "da")
    with opened(browser, answer(nodes, colouring=colouring), editable=True, viewport=viewport) as page:
        assert [] == violations(page)
        page.mouse.click(*middle(page, "u0"))
        assert [] == violations(page)
        page.keyboard.press("0")
        drawn(page)
        assert [] == violations(page)


def test_nothing_to_show_is_said(browser: Browser) -> None:
    """An empty chart says so, and is no tree."""
    with site(answer([])) as address:
        page = browser.new_page()
        page.goto(address)
        page.get_by_text("Ingen enheder at vise").first.wait_for()
        assert 0 == page.get_by_role("tree").count()
        assert [] == violations(page)
        page.close()


def test_a_failure_is_said_and_can_be_tried_again(browser: Browser) -> None:
    """The second time the server answers."""
    tries: list[int] = []
    good = answer(organisation(12))

    def second_time(fields: Mapping[str, str]) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise RuntimeError
        return good(fields)

    with site(second_time) as address:
        page = browser.new_page()
        page.goto(address)
        page.get_by_role("alert").wait_for()
        assert [] == violations(page)
        page.get_by_role("button", name="Prøv igen").click()
        page.wait_for_selector("[role=treeitem]")
        assert page.locator(".chart-message").is_hidden()
        page.close()


def test_new_data_keeps_place_focus_and_selection(browser: Browser) -> None:
    """After an edit the reader stands where they stood."""
    nodes = organisation(40)
    moved = [replace(node, parent="u3") if node.id == "u7" else node for node in nodes]
    versions = iter([nodes, moved])
    with opened(browser, lambda fields: answer(next(versions))(fields), reduced_motion="reduce") as page:
        page.mouse.click(*middle(page, "u14"))
        before, name = middle(page, "u14"), active(page)
        page.evaluate("document.querySelector('byggesten-chart').chart.load()")
        page.wait_for_function("() => events.filter(e => e[0] === 'load').length === 2")
        after = middle(page, "u14")
        assert abs(before[0] - after[0]) < 1.5
        assert abs(before[1] - after[1]) < 1.5
        assert name == active(page)
        assert "true" == box(page, "u14").get_attribute("aria-selected")
        assert 0 == page.locator(".chart-gliding").count()


def test_boxes_glide_only_where_motion_is_wanted(browser: Browser) -> None:
    """With reduced motion a box is at its new place at once; without, it goes there."""
    for motion, glides in (("reduce", False), ("no-preference", True)):
        with opened(browser, answer(organisation(40)), reduced_motion=motion) as page:
            page.evaluate(
                "() => { window.glided = false; new MutationObserver(() => { window.glided ||= "
                "document.querySelector('.chart').classList.contains('chart-gliding'); })"
                ".observe(document.querySelector('.chart'), { attributes: true }); }"
            )
            box(page, "u1").locator(".chart-knob").click()
            page.wait_for_selector("[data-id='u1'][aria-expanded='false']")
            page.wait_for_selector(".chart:not(.chart-gliding)")
            assert glides == page.evaluate("window.glided")


def test_a_unit_found_elsewhere_is_shown(browser: Browser) -> None:
    """`focus(id)` brings a unit into view, in focus and selected; an unknown one is refused."""
    with opened(browser, answer(organisation(3000))) as page:
        chart = "document.querySelector('byggesten-chart').chart"
        assert page.evaluate(f"{chart}.focus('u2999')")
        drawn(page)
        assert box(page, "u2999").is_visible()
        assert active(page).startswith("Løn og job 2999") or "2999" in active(page)
        assert ["u2999"] == events(page, "select")[-1]["ids"]
        assert not page.evaluate(f"{chart}.focus('nobody')")


def test_a_unit_in_a_closed_branch_is_found(browser: Browser) -> None:
    """`find(id)` opens the branches above it, and they stay as open as if they had been opened by hand."""
    with opened(browser, answer(organisation(3000), levels="2"), reduced_motion="reduce") as page:
        assert "Enheder vist: 7" == page.locator(".chart-status").inner_text()
        assert page.evaluate("document.querySelector('byggesten-chart').chart.find('u2999')")
        drawn(page)
        assert box(page, "u2999").is_visible()
        shown = page.evaluate("document.querySelector('byggesten-chart').chart.model.count")
        assert 7 < shown < 60
        page.evaluate("document.querySelector('byggesten-chart').chart.load()")
        page.wait_for_function("() => events.filter(e => e[0] === 'load').length === 3")
        assert shown == page.evaluate("document.querySelector('byggesten-chart').chart.model.count")


def contrast(one: str, other: str) -> float:
    """WCAG's contrast of two colours as a browser writes them."""

    def light(colour: str) -> float:
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ramp", [False, True])
def test_every_text_can_be_read_on_every_colour(browser: Browser, ramp: bool) -> None:
    """4.5:1 for each text on each class, and a letter or number beside the colour."""
    nodes = organisation(60)
    colouring = (
        by_amount({node.id: float(at) for at, node in enumerate(nodes)}, "da", lambda value: f"{value:.0f}")
        if ramp
        else by_group({node.id: str(at % 11) for at, node in enumerate(nodes)}, "da")
    )
    with opened(browser, answer(nodes, colouring=colouring)) as page:
        page.keyboard.press("Tab")
        pairs = page.evaluate(
            "() => [...document.querySelectorAll('[role=treeitem]')].flatMap(g => "
            "[...g.querySelectorAll(':scope > text')].map(t => [g.getAttribute('class'), "
            "getComputedStyle(g.querySelector('.chart-frame')).fill, getComputedStyle(t).fill]))"
        )
        classes = {re.sub(r".*chart-(step|colour)-(\d).*", r"\2", name) for name, _, _ in pairs}
        assert {str(at) for at in range(5 if ramp else 8)} == classes
        assert [] == [(name, fill, ink) for name, fill, ink in pairs if contrast(fill, ink) < 4.5]
        assert 60 == page.locator("[role=treeitem] .chart-badge").count()


def test_forced_colours_are_kept_to(browser: Browser) -> None:
    """In a high contrast theme boxes have the reader's paper and ink."""
    with opened(browser, answer(organisation(40)), forced_colors="active") as page:
        fill, ink, canvas = page.evaluate(
            "() => { const g = document.querySelector('[role=treeitem]'), s = e => getComputedStyle(e);"
            "document.body.style.backgroundColor = 'Canvas';"
            "return [s(g.querySelector('.chart-frame')).fill, s(g.querySelector('text')).fill,"
            " s(document.body).backgroundColor]; }"
        )
        assert fill == canvas
        assert contrast(fill, ink) > 7


def test_a_readers_text_can_be_selected(browser: Browser) -> None:
    """Names are real text: dragging over one selects it, where nothing can be moved."""
    with opened(browser, answer(organisation(12))) as page:
        place = box(page, "u1").locator("text").first.bounding_box()
        assert place
        y = place["y"] + place["height"] / 2
        page.mouse.move(place["x"] + 1, y)
        page.mouse.down()
        page.mouse.move(place["x"] + place["width"] - 1, y, steps=5)
        page.mouse.up()
        assert page.evaluate("String(getSelection())").strip() in "Drift og økonomi 1"
        assert len(page.evaluate("String(getSelection())").strip()) > 8


def test_paper_gets_the_whole_chart(browser: Browser) -> None:
    """Also what is out of view is printed, as text and lines, and afterwards the screen is as before."""
    with opened(browser, answer(organisation(200))) as page:
        before = page.locator("[role=treeitem]").count()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert 200 == page.locator("[role=treeitem]").count()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert before == page.locator("[role=treeitem]").count()
