# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chart by keyboard and for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from byggesten.chart.model import Mark, Node
from web.chart.page import active, answer, box, events, opened, organisation, tree

pytestmark = pytest.mark.browser

SMALL = (
    Node(id="top", label="Direktion", details=("Kommunaldirektør",)),
    Node(id="staff", label="Byrådssekretariat", parent="top", staff=True),
    Node(id="a", label="Ældre og Sundhed", parent="top", mark=Mark.NEW),
    Node(id="a1", label="Hjemmeplejen", parent="a"),
    Node(id="a2", label="Østervang Plejecenter", parent="a", mark=Mark.MOVED, note="fra Børn"),
    Node(id="b", label="Ålborgvejens Skole", parent="top"),
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The small organisation, focus on the tree."""
    with opened(browser, answer(SMALL), reduced_motion="reduce") as page:
        tree(page)
        yield page


def press(page: Page, *keys: str) -> str:
    """Press keys and give the name of the unit that is then in focus."""
    for key in keys:
        page.keyboard.press(key)
    return active(page)


def letters(page: Page, text: str) -> str:
    """Type letters one by one, those too that are not on every keyboard."""
    keyboard = page.context.new_cdp_session(page)
    for letter in text:
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": letter, "text": letter})
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": letter})
    return active(page)


def test_arrows_walk_in_reading_order(page: Page) -> None:
    """Down and up go from unit to unit, Home and End to the first and the last, and no further."""
    assert "Direktion; Kommunaldirektør" == active(page)
    assert "Byrådssekretariat; stab" == press(page, "ArrowDown")
    assert "Ældre og Sundhed; ny" == press(page, "ArrowDown")
    assert "Ålborgvejens Skole" == press(page, "End", "ArrowDown")
    assert "Direktion; Kommunaldirektør" == press(page, "Home", "ArrowUp")


def test_right_goes_into_an_open_branch_and_left_out_of_it(page: Page) -> None:
    """Right: to the first unit below; left on a unit without a branch: to the one above."""
    assert "Ældre og Sundhed; ny" == press(page, "ArrowDown", "ArrowDown")
    assert "Hjemmeplejen" == press(page, "ArrowRight")
    assert "Ældre og Sundhed; ny" == press(page, "ArrowLeft")


def test_left_closes_a_branch_and_right_opens_it_again(page: Page) -> None:
    """A closed branch says how many it hides; the server lays the rest out anew; focus stays."""
    press(page, "ArrowDown", "ArrowDown", "ArrowLeft")
    page.wait_for_selector("[data-id='a'][aria-expanded='false']")
    assert "Ældre og Sundhed; ny; 2 enheder under" == active(page)
    assert 0 == box(page, "a1").count()
    press(page, "ArrowRight")
    page.wait_for_selector("[data-id='a1']")
    assert "Ældre og Sundhed; ny" == active(page)
    assert [{"id": "a", "open": False}, {"id": "a", "open": True}] == events(page, "toggle")


def test_letters_find_units_by_name(page: Page) -> None:
    """Danish letters; several letters narrow, one letter again goes on; Å is found as aa."""
    assert "Ældre og Sundhed; ny" == letters(page, "æ")
    page.wait_for_timeout(800)
    assert "Østervang Plejecenter; flyttet; fra Børn" == letters(page, "ø")
    page.wait_for_timeout(800)
    assert "Ålborgvejens Skole" == letters(page, "aal")


def test_space_selects_and_shift_extends(page: Page) -> None:
    """One with space, a row of them with shift, none with Escape."""
    press(page, "ArrowDown", "Space")
    press(page, "Shift+ArrowDown", "Shift+ArrowDown")
    assert ["staff", "a", "a1"] == events(page, "select")[-1]["ids"]
    assert 3 == page.locator("[aria-selected=true]").count()
    press(page, "Escape")
    assert [] == events(page, "select")[-1]["ids"]


def test_enter_opens_and_shift_f10_asks_for_the_menu(page: Page) -> None:
    """Both name the unit in focus; the menu also says where."""
    press(page, "ArrowDown", "Enter", "Shift+F10")
    assert [{"id": "staff"}] == events(page, "open")
    (menu,) = events(page, "menu")
    assert "staff" == menu["id"]
    assert 0 < menu["x"] < 1280
    assert 0 < menu["y"] < 800


def test_the_button_of_a_units_menu_can_be_reached(page: Page) -> None:
    """The button after the tree belongs to the unit in focus and says so."""
    press(page, "ArrowDown", "Tab")
    assert "Menu for Byrådssekretariat" == page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    assert "staff" == events(page, "menu")[-1]["id"]


def test_keys_zoom_and_move_the_view(page: Page) -> None:
    """Plus, minus and nought zoom; Ctrl and an arrow move the view and not the focus."""
    before = page.locator(".chart-percent").inner_text()
    press(page, "+")
    page.wait_for_function("before => document.querySelector('.chart-percent').innerText !== before", arg=before)
    press(page, "0")
    page.wait_for_function("before => document.querySelector('.chart-percent').innerText === before", arg=before)
    place = box(page, "top").bounding_box()
    assert "Direktion; Kommunaldirektør" == press(page, "Control+ArrowDown")
    page.wait_for_timeout(100)
    assert place["y"] > box(page, "top").bounding_box()["y"]


def test_a_tree_item_says_its_place(page: Page) -> None:
    """Level, number among siblings, open or not, selected or not."""
    said = page.evaluate(
        "() => [...document.querySelector(\"[data-id='a2']\").attributes].map(a => [a.name, a.value])"
        ".filter(([name]) => name.startsWith('aria')).sort()"
    )
    assert [
        ["aria-label", "Østervang Plejecenter; flyttet; fra Børn"],
        ["aria-level", "3"],
        ["aria-posinset", "2"],
        ["aria-selected", "false"],
        ["aria-setsize", "2"],
    ] == said


def test_a_screen_reader_hears_a_tree(page: Page) -> None:
    """The roles and names in the browser's own accessibility tree."""
    heard = page.locator(".chart-tree").aria_snapshot()
    assert 'tree "Kommunens organisation"' in heard
    assert 'treeitem "Ældre og Sundhed; ny" [expanded] [level=2]' in heard


def test_what_gets_focus_comes_into_view(browser: Browser) -> None:
    """The last of two thousand units is far away; End shows it, whole."""
    with opened(browser, answer(organisation(2000)), reduced_motion="reduce") as page:
        tree(page)
        press(page, "End")
        id = page.locator(".chart-tree").get_attribute("aria-activedescendant")
        place = page.locator(f"#{id} > .chart-frame").bounding_box()
        stage = page.locator(".chart-stage").bounding_box()
        assert place
        assert stage
        assert stage["x"] <= place["x"] <= place["x"] + place["width"] <= stage["x"] + stage["width"]
        assert stage["y"] <= place["y"] <= place["y"] + place["height"] <= stage["y"] + stage["height"]
        ring = page.locator(".chart-ring").bounding_box()
        assert ring
        assert ring["x"] < place["x"]
