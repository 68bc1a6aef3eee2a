# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""In a real browser: the slider, the sides, the tree, the search and the menu by keyboard, and axe in every view."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from byggesten.actions.permission import Role

PageAs = Callable[..., Page]
Axe = Callable[[Page], None]
Shot = Callable[[Page, str], Path]
LYNGBY = "/w/lyngby-taarbaek-2012"
PROPOSAL = "centermodel"
pytestmark = pytest.mark.browser


def opened(page: Page, address: str) -> Page:
    page.goto(f"{LYNGBY}/{address}")
    if page.locator("byggesten-chart").count():
        expect(page.locator("byggesten-chart[data-state='ready']")).to_be_visible()
    return page


def focused(page: Page) -> Locator:
    return page.locator(":focus")


VIEWS = [
    ("organisation", Role.EMPLOYEE),
    (f"organisation?of={PROPOSAL}&view=changes", Role.PROJECT_LEADER),
    (f"organisation?of={PROPOSAL}&colour=span", Role.HR_PARTNER),
    (f"organisation?of={PROPOSAL}&view=changes&as=outline", Role.EMPLOYEE),
    (f"organisation?of={PROPOSAL}&view=changes&as=table&sort=-span", Role.CONTROLLER),
    (f"organisation?of={PROPOSAL}&tree=committees", Role.POLITICIAN),
    (f"organisation?of={PROPOSAL}&tree=med&as=outline", Role.MED_REPRESENTATIVE),
    ("organisation?on=2012-07-01&tree=committees&as=table", Role.EMPLOYEE),
    ("organisation/units/oekonomiafdelingen", Role.HR_PARTNER),
    (f"organisation/units/center-for-miljoe-og-plan?of={PROPOSAL}", Role.EMPLOYEE),
    (f"organisation/committees/oekonomiudvalget?of={PROPOSAL}", Role.POLITICIAN),
    (f"organisation/med/hovedudvalget?of={PROPOSAL}", Role.MED_REPRESENTATIVE),
    ("organisation/tasks/social-raadgivning-af-boern-unge-og-familier", Role.EMPLOYEE),
    ("search", Role.EMPLOYEE),
    ("search?q=plan", Role.EMPLOYEE),
    ("search?q=zzzz", Role.EMPLOYEE),
]


@pytest.mark.parametrize(("phone", "lang"), [(True, "en")])
def test_no_view_has_a_violation_or_is_wider_than_its_window(
    page_as: PageAs, axe: Axe, shot: Shot, phone: bool, lang: str
) -> None:
    for number, (address, role) in enumerate(VIEWS):
        page = opened(page_as(role, phone=phone, lang=lang), address)
        axe(page)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, address
        shot(page, f"organisation-{number:02}-{'phone' if phone else 'wide'}")
        page.close()


def test_the_slider_moves_by_keyboard_and_the_address_follows(page_as: PageAs, axe: Axe) -> None:
    page = opened(page_as(Role.EMPLOYEE), f"organisation?of={PROPOSAL}")
    slider = page.get_by_role("slider", name="Dato")
    slider.focus()
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("31. januar 2012"))
    expect(page).to_have_url(re.compile("on=2012-01-31"))
    expect(page.locator(".org-showing")).to_contain_text("31. januar 2012")
    expect(page.locator(".chart-status")).to_have_text("Enheder vist: 50")
    page.keyboard.press("End")
    expect(page.locator(".chart-status")).to_have_text("Enheder vist: 28")
    expect(slider).to_be_focused()
    page.reload()
    expect(page.locator(".org-showing")).to_contain_text("1. januar 2015")
    axe(page)


def test_a_date_is_chosen_in_the_list_too(page_as: PageAs) -> None:
    page = opened(page_as(Role.EMPLOYEE), f"organisation?of={PROPOSAL}")
    page.get_by_label("Alle datoer med ændringer").select_option("2012-01-31")
    expect(page.locator(".chart-status")).to_have_text("Enheder vist: 50")
    expect(page.get_by_role("slider", name="Dato")).to_have_value("0")


def test_before_after_and_changes_are_links_that_keep_the_chart(page_as: PageAs) -> None:
    page = opened(page_as(Role.EMPLOYEE), f"organisation?of={PROPOSAL}")
    page.evaluate("document.querySelector('byggesten-chart').kept = true")
    sides = page.get_by_role("navigation", name="Før, efter eller ændringer")
    sides.get_by_role("link", name="Før").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chart-status")).to_have_text("Enheder vist: 50")
    expect(focused(page)).to_have_text("Før")
    expect(focused(page)).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile("view=before"))
    sides.get_by_role("link", name="Ændringer").click()
    expect(page.locator(".chart-status")).to_have_text("Enheder vist: 61")
    assert page.evaluate("document.querySelector('byggesten-chart').kept") is True
    page.go_back()
    expect(page.locator(".chart-status")).to_have_text("Enheder vist: 50")


def test_levels_and_colours_change_the_chart_and_the_address(page_as: PageAs) -> None:
    page = opened(page_as(Role.HR_PARTNER), "organisation")
    page.get_by_label("Niveauer").select_option("1")
    expect(page.locator(".chart-status")).to_have_text("Enheder vist: 1")
    page.get_by_label("Niveauer").select_option("0")
    expect(page.locator(".chart-status")).to_have_text("Enheder vist: 50")
    page.get_by_label("Farve efter").select_option("kind")
    expect(page.locator(".chart-legend")).to_contain_text("afdeling")
    expect(page).to_have_url(re.compile("colour=kind"))
    page.reload()
    expect(page.locator(".chart-legend")).to_contain_text("afdeling")


def test_a_unit_that_is_folded_away_is_found_in_the_chart(page_as: PageAs) -> None:
    page = opened(page_as(Role.EMPLOYEE), "organisation?levels=1")
    field = page.get_by_role("combobox", name="Find i diagrammet")
    field.fill("vej og park")
    page.get_by_role("option", name=re.compile("Vej og Park")).wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", name=re.compile("Vej og Park"))).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator(".chart-box.is-found")).to_contain_text("Vej og Park")
    expect(page).to_have_url(re.compile("reveal=vej-og-park"))
    expect(page.get_by_role("tree")).to_be_focused()


def test_enter_opens_a_unit_and_the_menu_leads_on(page_as: PageAs, axe: Axe) -> None:
    page = opened(page_as(Role.EMPLOYEE), f"organisation?of={PROPOSAL}")
    page.locator(".chart-tree").focus()
    page.keyboard.press("Shift+F10")
    menu = page.get_by_role("menu")
    expect(menu).to_be_visible()
    expect(focused(page)).to_have_text("Åbn siden")
    axe(page)
    page.keyboard.press("ArrowDown")
    expect(focused(page)).to_have_text("Vis kun denne gren")
    page.keyboard.press("Home")
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(page.locator(".chart-tree")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Direktionen")).to_be_visible()
    expect(page).to_have_url(re.compile(f"units/direktionen.*of={PROPOSAL}"))


def test_the_tree_follows_the_arrow_keys(page_as: PageAs, axe: Axe) -> None:
    page = opened(page_as(Role.EMPLOYEE), "organisation?as=outline")
    tree = page.get_by_role("tree")
    first = tree.get_by_role("treeitem").first
    expect(tree.locator("a[tabindex='0']")).to_have_count(1)
    first.focus()
    page.keyboard.press("ArrowDown")
    expect(focused(page)).to_have_text("Direktionssekretariatet")
    page.keyboard.press("ArrowLeft")
    expect(focused(page)).to_have_text("Direktionen")
    page.keyboard.press("ArrowLeft")
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(tree.get_by_role("treeitem")).to_have_count(1)
    axe(page)
    page.keyboard.press("ArrowRight")
    expect(first).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("End")
    expect(focused(page)).to_have_attribute("data-id", re.compile("medarbejdere"))
    page.keyboard.press("Home")
    page.keyboard.type("ej")
    expect(focused(page)).to_have_text("Ejendomskontoret")
    expect(tree.locator("a[tabindex='0']")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Ejendomskontoret")).to_be_visible()


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_the_search_opens_by_key_and_leads_to_a_page(page_as: PageAs, axe: Axe, keys: str) -> None:
    page = opened(page_as(Role.EMPLOYEE), "organisation?as=table")
    page.keyboard.press(keys)
    dialog = page.get_by_role("dialog", name="Søg i organisationen")
    field = dialog.get_by_role("combobox")
    expect(field).to_be_focused()
    field.type("økonomi")
    expect(dialog.get_by_role("option").first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    axe(page)
    page.keyboard.press("ArrowDown")
    chosen = dialog.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    name = chosen.get_attribute("data-text")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def test_the_search_dialog_closes_by_escape_and_gives_the_focus_back(page_as: PageAs) -> None:
    page = opened(page_as(Role.EMPLOYEE), "organisation?as=table")
    page.get_by_role("link", name=re.compile("Søg")).focus()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("link", name=re.compile("Søg"))).to_be_focused()


def test_employees_are_looked_up_on_the_page_of_the_unit(page_as: PageAs, axe: Axe) -> None:
    page = opened(page_as(Role.HR_PARTNER), "organisation/units/oekonomiafdelingen")
    page.locator("summary", has_text="Vis medarbejdere").click()
    page.get_by_label("Formål").select_option("placement")
    page.get_by_role("button", name="Vis medarbejdere").click()
    said = page.locator("#staff-list").get_by_text("Opslaget er skrevet i revisionssporet.")
    expect(said).to_be_visible(timeout=20_000)
    expect(page.locator("#staff-list tbody tr").first).to_be_visible()
    axe(page)


def test_without_script_all_is_there(page_as: PageAs, live_site: str) -> None:
    signed_in = page_as(Role.EMPLOYEE)
    context = signed_in.context.browser.new_context(base_url=live_site, java_script_enabled=False, locale="da-DK")
    context.add_cookies(signed_in.context.cookies())
    page = context.new_page()
    page.goto(f"{LYNGBY}/organisation?of={PROPOSAL}")
    expect(page.get_by_text("Diagrammet kræver JavaScript.")).to_be_visible()
    page.get_by_role("link", name="Træ").click()
    expect(page.get_by_role("link", name="Center for Miljø og Plan")).to_be_visible()
    page.get_by_role("slider").focus()
    page.keyboard.press("Home")
    page.get_by_role("button", name="Vis", exact=True).click()
    expect(page.get_by_role("link", name="Teknisk Forvaltning")).to_be_visible()
    expect(page).to_have_url(re.compile("on=2012-01-31"))
    context.close()
