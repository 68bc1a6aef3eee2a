# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The pages of a proposal in a browser: writing, drawing, two at once, the keyboard, and accessibility."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from byggesten.actions.permission import Role
from byggesten.web.models import Membership, User

from support.drawing import centre, fitted, leaf_and_target, settled
from support.web_desk import LYNGBY, ONE, OTHER

PAGES = (
    "", "/draw", "/revisions", "/versions", "/alternatives", "/decision", "/rebase", "/head", "/source",
    "/changes/new", "/changes/new?op=unit.establish", "/changes/new?op=money.economy", "/changes/of/C01a",
    "/changes/of/C01a?as=source", "/changes/of/C01a/move", "/sections/new", "/section?section=stabene",
    "/prose?section=kort-fortalt&block=0",
)  # fmt: skip


@pytest.mark.parametrize(("lang", "phone"), [("en", True)])
def test_every_page_is_accessible(page_as, axe, shot, lang, phone):
    page = page_as(Role.PROJECT_LEADER, phone=phone, lang=lang)
    for path in PAGES:
        page.goto(f"{ONE}{path}")
        if path == "/draw":
            settled(page)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        name = path.strip("/").replace("/", "-").replace("?", "-").replace("&", "-").replace("=", "-") or "document"
        shot(page, f"proposal-{name}-{lang}-{'390' if phone else '1280'}")
    page.goto(f"/w/{LYNGBY}/proposals")
    axe(page)
    shot(page, f"proposals-{lang}-{'390' if phone else '1280'}")


def test_the_public_and_slagelse_are_accessible_too(page_as, axe, shot):
    public = page_as(None, phone=True)
    for path in (
        f"/p/{LYNGBY}/proposals",
        f"/p/{LYNGBY}/proposals/centermodel",
        f"/p/{LYNGBY}/proposals/centermodel/versions",
    ):
        public.goto(path)
        axe(public)
    shot(public, "proposal-public-390")
    page = page_as(Role.PROJECT_LEADER)
    for path in ("", "/draw"):
        page.goto(f"{OTHER}{path}")
        axe(page)
        shot(page, f"proposal-slagelse{path.replace('/', '-')}")
    public.goto(f"/p/{LYNGBY}/proposals/centermodel/versions/of/hoeringsversion")
    expect(public.locator("h1")).to_have_text("Fra forvaltninger til centre")
    assert not public.problems


def open_text(page: Page, section: str) -> None:
    page.locator(f"#part-{section} a[data-prose]").first.click()
    page.locator(f"#part-{section} textarea").wait_for()


def test_text_is_written_where_it_stands_and_saved_by_itself(page_as, axe):
    page = page_as(Role.PROJECT_LEADER)
    page.goto(ONE)
    open_text(page, "kort-fortalt")
    field = page.locator("#part-kort-fortalt textarea")
    expect(field).to_be_focused()
    field.press("Control+End")
    field.type("\n\nDet her er nyt.")
    expect(page.locator(".pr-state")).to_contain_text("Gemt kl.", timeout=10_000)
    axe(page)
    page.get_by_role("button", name="Vis, hvordan det bliver").click()
    expect(page.locator(".pr-preview")).to_contain_text("Det her er nyt.")
    page.get_by_role("button", name="Færdig").click()
    expect(page.locator("#part-kort-fortalt textarea")).to_have_count(0)
    expect(page.locator("#part-kort-fortalt")).to_contain_text("Det her er nyt.")
    page.keyboard.press("Control+z")
    expect(page.locator("#messages")).to_contain_text("Fortrudt.")
    page.wait_for_load_state()
    expect(page.locator("#part-kort-fortalt")).not_to_contain_text("Det her er nyt.")
    page.keyboard.press("Control+y")
    expect(page.locator("#part-kort-fortalt")).to_contain_text("Det her er nyt.")


def test_without_connection_and_signed_out_the_text_stays_and_is_saved_afterwards(page_as):
    page = page_as(Role.PROJECT_LEADER)
    page.goto(ONE)
    open_text(page, "kort-fortalt")
    page.context.set_offline(True)
    field, state = page.locator("#part-kort-fortalt textarea"), page.locator(".pr-state")
    field.fill("Skrevet i toget.")
    expect(state).to_contain_text("Ingen forbindelse", timeout=10_000)
    expect(field).to_have_value("Skrevet i toget.")
    page.context.set_offline(False)
    expect(state).to_contain_text("Gemt kl.", timeout=15_000)
    cookies = page.context.cookies()
    page.context.clear_cookies()
    field.fill("Skrevet efter frokost.")
    expect(state).to_contain_text("Du er logget ud", timeout=10_000)
    expect(field).to_have_value("Skrevet efter frokost.")
    page.context.add_cookies(cookies)
    expect(state).to_contain_text("Gemt kl.", timeout=20_000)
    page.problems.clear()


def another(page_as) -> Page:
    """A second editor: the chief executive's account made a project leader."""
    user = User.objects.get(email="chief-executive@demo.example")
    Membership.objects.filter(user=user, workspace__slug=LYNGBY).update(role=Role.PROJECT_LEADER.value)
    return page_as(Role.CHIEF_EXECUTIVE)


def test_two_write_at_once_and_choose_where_they_wrote_the_same(page_as, axe, shot):
    mette, other = page_as(Role.PROJECT_LEADER), another(page_as)
    for page in (mette, other):
        page.goto(ONE)
    open_text(mette, "kort-fortalt")
    open_text(other, "hvorfor-aendre-organisationen")
    mette.locator("textarea").first.press("Control+End")
    mette.locator("textarea").first.type(" Mette skrev.")
    expect(mette.locator(".pr-state")).to_contain_text("Gemt kl.", timeout=10_000)
    other.locator("textarea").first.press("Control+End")
    other.locator("textarea").first.type(" Den anden skrev.")
    expect(other.locator(".pr-state")).to_contain_text("har samtidig rettet i afsnittet »Kort fortalt«", timeout=10_000)
    for page in (mette, other):
        page.goto(ONE)
        open_text(page, "kort-fortalt")
    mette.locator("textarea").fill(mette.locator("textarea").input_value().replace("Tre forvaltninger", "Mettes tre"))
    expect(mette.locator(".pr-state")).to_contain_text("Gemt kl.", timeout=10_000)
    other.locator("textarea").fill(other.locator("textarea").input_value().replace("Tre forvaltninger", "Alle tre"))
    expect(other.locator(".pr-state")).to_contain_text("har rettet det samme sted", timeout=10_000)
    other.problems.clear()
    other.get_by_role("button", name="Se begge tekster, og vælg").click()
    expect(other.get_by_role("heading", name="To har rettet det samme")).to_be_visible()
    other.problems.clear()
    axe(other)
    shot(other, "proposal-conflict")
    other.get_by_label("Behold den andens").check()
    other.get_by_role("button", name="Gem valget").click()
    expect(other.locator("#part-kort-fortalt")).to_contain_text("Mettes tre")


def test_a_unit_is_dragged_onto_another_and_the_change_stands_in_the_document(page_as, axe, shot):
    page = page_as(Role.PROJECT_LEADER)
    page.goto(f"{ONE}/draw")
    settled(page)
    fitted(page)
    unit, target = leaf_and_target(page)
    page.mouse.move(*centre(page, unit))
    page.mouse.down()
    x, y = centre(page, target)
    page.mouse.move(x - 20, y - 4, steps=5)
    page.mouse.move(x, y, steps=5)
    page.mouse.up()
    expect(page.locator("#did")).to_contain_text("Den står under", timeout=10_000)
    expect(page.locator("#did")).to_contain_text("Enheder")
    axe(page)
    shot(page, "proposal-draw-done")
    page.keyboard.press("Control+z")
    expect(page.locator("#did")).to_contain_text("Fortrudt.", timeout=10_000)
    expect(page.locator("#latest")).to_contain_text("Fortrød revision")


def test_by_keyboard_a_unit_is_moved_renamed_and_merged(page_as, axe, shot):
    page = page_as(Role.PROJECT_LEADER)
    page.goto(f"{ONE}/draw")
    settled(page)
    unit, _ = leaf_and_target(page)
    page.evaluate("(id) => document.getElementById('chart').chart.focus(id)", unit)
    page.keyboard.press("Shift+F10")
    menu = page.get_by_role("dialog")
    expect(menu.get_by_role("link", name="Flyt til …")).to_be_focused()
    axe(page)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Enhed", exact=True)).to_be_focused()
    axe(page)
    shot(page, "proposal-draw-move")
    page.keyboard.type("Stab for Politik og Jura")
    page.keyboard.press("Enter")
    expect(page.locator("#did")).to_contain_text("Stab for Politik og Jura", timeout=10_000)
    page.evaluate("(id) => document.getElementById('chart').chart.focus(id)", unit)
    page.get_by_role("button", name="Tilfør årsværk …").click()
    page.get_by_label("Antal årsværk").fill("2")
    page.keyboard.press("Enter")
    expect(page.locator("#did")).to_contain_text("tilføres 2 årsværk", timeout=10_000)
    page.get_by_role("button", name="Omdøb …").click()
    page.get_by_role("button", name="Omdøb", exact=True).click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_be_visible()
    page.problems.clear()
    page.get_by_label("Nyt navn").fill("Nyt og bedre")
    page.keyboard.press("Enter")
    expect(page.locator("#did")).to_contain_text("Nyt og bedre", timeout=10_000)


def test_a_kind_is_searched_for_and_a_change_is_added_and_reordered(page_as):
    page = page_as(Role.PROJECT_LEADER)
    page.goto(f"{ONE}/changes/new?section=stabene")
    page.get_by_label("Søg blandt ændringerne").fill("skifter navn")
    expect(page.locator("#kinds li:visible")).to_have_count(1)
    page.locator("#kinds li:visible a").click()
    page.get_by_label("Enhed", exact=False).first.fill("IT-afdelingen")
    page.get_by_label("Nyt navn", exact=False).first.fill("Digitalisering")
    page.get_by_role("button", name="Tilføj ændringen").click()
    expect(page.locator("#messages")).to_contain_text("er tilføjet under »Stabene«")
    card = page.locator("li", has_text="IT-afdelingen skifter navn til Digitalisering").last
    card.locator("summary").click()
    card.get_by_role("button", name="Slet").click()
    expect(page.locator("#messages")).to_contain_text("er slettet. Fortryd med knappen eller Ctrl+Z.")
    page.wait_for_load_state()
    page.keyboard.press("Control+z")
    expect(page.locator("#document")).to_contain_text("IT-afdelingen skifter navn til Digitalisering")
