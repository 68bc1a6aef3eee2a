# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chart by mouse and touch: pulling, zooming, selecting, dragging units."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from web.chart.page import answer, box, events, middle, opened, organisation, tree

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Forty units that may be moved."""
    with opened(browser, answer(organisation(40)), editable=True, reduced_motion="reduce") as page:
        yield page


def drag(page: Page, source: str, target: str, *, drop: bool = True) -> None:
    """Drag a unit onto another with the mouse."""
    page.mouse.move(*middle(page, source))
    page.mouse.down()
    x, y = middle(page, target)
    page.mouse.move(x + 3, y + 3, steps=4)
    if drop:
        page.mouse.up()


def test_a_unit_dragged_onto_another_is_announced(page: Page) -> None:
    """The page hears which unit is to go where; the chart itself moves nothing."""
    drag(page, "u7", "u2")
    assert [{"ids": ["u7"], "target": "u2"}] == events(page, "move")
    assert 0 == page.locator(".is-dragged, .is-target").count()


def test_all_that_is_selected_is_dragged(page: Page) -> None:
    """With Ctrl several are selected; one of them takes the others along."""
    page.mouse.click(*middle(page, "u7"))
    page.keyboard.down("Control")
    page.mouse.click(*middle(page, "u8"))
    page.keyboard.up("Control")
    drag(page, "u8", "u2")
    assert [{"ids": ["u7", "u8"], "target": "u2"}] == events(page, "move")


@pytest.mark.parametrize(("source", "target"), [("u1", "u7"), ("u7", "u1"), ("u7", "u35")])
def test_a_unit_cannot_be_dropped_where_it_makes_no_sense(page: Page, source: str, target: str) -> None:
    """Not into its own branch, not where it already is, not onto a unit that is merged or closed."""
    drag(page, source, target, drop=False)
    assert 0 == page.locator(".is-target").count()
    assert "Kan ikke flyttes hertil" in page.locator(".chart-ghost").inner_text()
    page.mouse.up()
    assert [] == events(page, "move")


def test_escape_takes_a_drag_back(page: Page) -> None:
    """What is dropped after Escape is not moved."""
    drag(page, "u7", "u2", drop=False)
    assert "til Skole og miljø 2" in page.locator(".chart-ghost").inner_text()
    page.keyboard.press("Escape")
    page.mouse.up()
    assert [] == events(page, "move")
    assert page.locator(".chart-ghost").is_hidden()


def test_far_away_a_drag_still_says_where_it_goes(browser: Browser) -> None:
    """Where boxes are only painted, the target is drawn and named."""
    with opened(browser, answer(organisation(900)), editable=True, reduced_motion="reduce") as page:
        tree(page)
        page.keyboard.press("0")
        page.wait_for_timeout(60)
        at = page.evaluate(
            "() => { const { model, view, stage } = document.querySelector('byggesten-chart').chart;"
            "const { left, top } = stage.getBoundingClientRect(); return ['u7', 'u2'].map(id => {"
            "const b = model.at.get(id); return [left + view.left + view.scale * (model.x[b] + model.w[b] / 2),"
            "top + view.top + view.scale * (model.y[b] + model.h[b] / 2)]; }); }"
        )
        page.mouse.move(*at[0])
        page.mouse.down()
        page.mouse.move(*at[1], steps=4)
        assert "u2" == page.locator(".is-target").get_attribute("data-id")
        page.mouse.up()
        assert [{"ids": ["u7"], "target": "u2"}] == events(page, "move")


def test_a_chart_that_is_not_editable_cannot_be_dragged(browser: Browser) -> None:
    """A reader's drag moves the view or selects text, never a unit."""
    with opened(browser, answer(organisation(30))) as page:
        drag(page, "u7", "u2")
        assert [] == events(page, "move")


def test_the_view_moves_on_at_an_edge(browser: Browser) -> None:
    """A unit held at the right edge brings what lies there into view."""
    with opened(browser, answer(organisation(400)), editable=True) as page:
        before = page.locator(".chart-tree g").first.get_attribute("transform")
        page.mouse.move(*middle(page, "u0"))
        page.mouse.down()
        stage = page.locator(".chart-stage").bounding_box()
        assert stage
        page.mouse.move(stage["x"] + stage["width"] - 5, stage["y"] + 200, steps=3)
        page.wait_for_function(
            "before => document.querySelector('.chart-tree g').getAttribute('transform') !== before", arg=before
        )
        page.mouse.up()


def test_touch_drags_after_a_long_press(browser: Browser) -> None:
    """A finger that moves at once pulls the ground; one that rests first takes the unit along."""
    with opened(browser, answer(organisation(12)), editable=True, has_touch=True, reduced_motion="reduce") as page:
        touch = page.context.new_cdp_session(page)

        def finger(kind: str, *points: tuple[float, float]) -> None:
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})

        finger("touchStart", middle(page, "u7"))
        finger("touchMove", middle(page, "u2"))
        finger("touchEnd")
        assert [] == events(page, "move")
        page.wait_for_timeout(100)
        finger("touchStart", middle(page, "u7"))
        page.wait_for_timeout(600)
        x, y = middle(page, "u2")
        finger("touchMove", (x, y - 2))
        finger("touchMove", (x, y))
        finger("touchEnd")
        assert [{"ids": ["u7"], "target": "u2"}] == events(page, "move")


def test_two_fingers_zoom(browser: Browser) -> None:
    """Apart: larger; the page itself stays as it is."""
    with opened(browser, answer(organisation(12)), has_touch=True, reduced_motion="reduce") as page:
        touch = page.context.new_cdp_session(page)
        before = page.locator(".chart-percent").inner_text()
        x, y = middle(page, "u0")
        for kind, apart in (("touchStart", 40), ("touchMove", 60), ("touchMove", 80)):
            points = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        page.wait_for_timeout(60)
        after = page.locator(".chart-percent").inner_text()
        assert int(after.split()[0]) > 1.5 * int(before.split()[0])
        assert 1 == page.evaluate("visualViewport.scale")


def test_the_ground_is_pulled(page: Page) -> None:
    """The drawing follows the mouse."""
    before = middle(page, "u0")
    stage = page.locator(".chart-stage").bounding_box()
    assert stage
    x, y = stage["x"] + 30, stage["y"] + 30
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=3)
    page.mouse.up()
    page.wait_for_timeout(60)
    after = middle(page, "u0")
    assert (60, 40) == (round(after[0] - before[0]), round(after[1] - before[1]))


def test_ctrl_and_the_wheel_zoom_where_the_mouse_is(page: Page) -> None:
    """The point below the mouse stays; the page itself does not zoom."""
    x, y = middle(page, "u0")
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -120)
    page.keyboard.up("Control")
    page.wait_for_timeout(100)
    after = middle(page, "u0")
    assert abs(after[0] - x) < 2
    assert abs(after[1] - y) < 2
    assert 1 == page.evaluate("visualViewport.scale")


def test_a_double_click_opens_and_the_menu_button_shows_on_hover(page: Page) -> None:
    """The second way to what Enter and Shift+F10 do."""
    x, y = middle(page, "u7")
    page.mouse.dblclick(x, y)
    assert [{"id": "u7"}] == events(page, "open")
    page.mouse.move(*middle(page, "u2"))
    page.wait_for_timeout(60)
    page.get_by_role("button", name="Menu for Skole og miljø 2").click()
    assert "u2" == events(page, "menu")[-1]["id"]


def test_the_knob_folds_a_branch_and_its_box_stays(page: Page) -> None:
    """The box whose branch was closed stands where it stood."""
    before = middle(page, "u1")
    box(page, "u1").locator(".chart-knob").click()
    page.wait_for_selector("[data-id='u1'][aria-expanded='false']")
    after = middle(page, "u1")
    assert abs(before[0] - after[0]) < 1.5
    assert 0 == box(page, "u7").count()
    assert "6 enheder under" in box(page, "u1").inner_html()
