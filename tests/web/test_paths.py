# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The path of each role through the site, in a browser, as issue by issue the product promises it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from playwright.sync_api import Page, expect

from byggesten.actions.edit import edit
from byggesten.actions.permission import Role, owner
from byggesten.actions.revisions import Act
from byggesten.actions.workspace import open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.proposal.edits import delete_change
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.models import Membership

from support.drawing import centre, fitted, leaf_and_target, settled

pytestmark = pytest.mark.browser
LYNGBY = "lyngby-taarbaek-2012"
HOME = f"/w/{LYNGBY}"
MODEL = f"{HOME}/proposals/centermodel"


def dragged(page: Page) -> None:
    """Drag a unit onto another with the mouse, and wait until the change is told."""
    fitted(page)
    unit, target = leaf_and_target(page)
    before = page.locator("#latest").inner_text()
    page.mouse.move(*centre(page, unit))
    page.mouse.down()
    x, y = centre(page, target)
    page.mouse.move(x - 20, y - 4, steps=5)
    page.mouse.move(x, y, steps=5)
    page.mouse.up()
    expect(page.locator("#did")).to_contain_text("Den står under", timeout=20_000)
    expect(page.locator("#latest")).not_to_have_text(before, timeout=20_000)
    page.wait_for_load_state("networkidle")


def by_menu(page: Page, unit: str, act: str) -> None:
    """Open the menu of a unit with the keyboard, and choose in it."""
    page.evaluate("(id) => document.getElementById('chart').chart.focus(id)", unit)
    page.keyboard.press("Shift+F10")
    page.get_by_role("dialog").get_by_role("link", name=act).click()
    expect(page.get_by_role("dialog").locator("form")).to_be_visible()


def test_the_project_leader_makes_an_alternative_draws_it_mends_it_compares_and_freezes(page_as, axe, shot):
    page = page_as(Role.PROJECT_LEADER)
    page.goto(f"{MODEL}/alternatives")
    page.get_by_label("Alternativets titel").fill("Færre enheder")
    page.get_by_role("button", name="Kopier som alternativ").click()
    page.wait_for_url(re.compile(r"/proposals/(?!centermodel(?:/|$))[a-z0-9-]+"))
    alternative = re.search(r"/proposals/([a-z0-9-]+)", page.url)[1]
    page.goto(f"{HOME}/proposals/{alternative}/draw")
    settled(page)
    for _ in range(3):
        dragged(page)
    shot(page, "path-leader-1-dragged")
    unit, _ = leaf_and_target(page)
    by_menu(page, unit, "Læg sammen")
    page.get_by_role("dialog").get_by_label("Enhed", exact=True).fill("Stab for Politik og Jura")
    page.get_by_role("dialog").get_by_role("button").last.click()
    expect(page.locator("#did")).to_contain_text(re.compile("indgår i|lægges|samles|overtager"), timeout=20_000)
    page.wait_for_load_state("networkidle")
    unit, _ = leaf_and_target(page)
    by_menu(page, unit, "Tilfør årsværk")
    page.get_by_label("Antal årsværk").fill("2")
    page.keyboard.press("Enter")
    expect(page.locator("#did")).to_contain_text("tilføres 2 årsværk", timeout=20_000)
    page.wait_for_load_state("networkidle")
    # A unit that still holds posts is closed: a finding says so, and is gone when the change is.
    by_menu(page, "musikskolen", "Nedlæg")
    page.get_by_role("dialog").get_by_role("button").last.click()
    expect(page.locator("#did")).to_contain_text("nedlægges", timeout=20_000)
    closed = "»Musikskolen« ophører"
    expect(page.locator("#panel")).to_contain_text(closed, timeout=20_000)
    page.goto(f"{HOME}/checks?of={alternative}")
    finding = page.locator(".by-findings li", has_text=closed)
    expect(finding.first).to_be_visible()
    shot(page, "path-leader-2-finding")
    axe(page)
    page.goto(f"{HOME}/proposals/{alternative}/draw")
    settled(page)
    page.keyboard.press("Control+z")
    expect(page.locator("#did")).to_contain_text("Fortrudt", timeout=20_000)
    page.goto(f"{HOME}/checks?of={alternative}")
    expect(finding).to_have_count(0)
    page.goto(f"{HOME}/compare?with=centermodel&with={alternative}")
    expect(page.locator(".cp-lead")).to_contain_text("Færre enheder")
    axe(page)
    shot(page, "path-leader-3-compare")
    page.goto(f"{HOME}/proposals/{alternative}/versions")
    page.get_by_label("Navn").fill("Til høring")
    page.get_by_role("button", name="Fastfrys").click()
    expect(page.locator("table")).to_contain_text("Til høring", timeout=30_000)
    shot(page, "path-leader-4-frozen")


def test_the_politician_compares_and_asks_what_changes_for_one_committee(page_as, axe, shot):
    page = page_as(Role.POLITICIAN)
    page.goto(f"{HOME}/")
    page.get_by_role("navigation").get_by_role("link", name="Sammenlign").click()
    page.goto(f"{HOME}/compare?with=base&with=centermodel")
    expect(page.locator(".cp-lead")).to_contain_text("22 færre enheder")
    page.locator("details.cp-choose summary").click()
    page.get_by_label("Udvalg").select_option(label="Økonomiudvalget")
    page.get_by_role("button", name="Sammenlign").click()
    expect(page.locator("#committee-title")).to_contain_text("Økonomiudvalget")
    expect(page.locator("section", has=page.locator("#committee-title"))).to_contain_text("Økonomiudvalget")
    axe(page)
    shot(page, "path-politician")
    assert "advarsler" not in page.content()


def test_the_employee_finds_a_task_on_a_phone(page_as, axe, shot):
    page = page_as(Role.EMPLOYEE, phone=True)
    page.goto(f"{HOME}/")
    page.get_by_label("Enhed, opgave eller stilling").fill("social rådgivning")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name=re.compile("Social rådgivning af børn, unge og familier")).first.click()
    answer = page.locator(".cq-answer").first
    expect(answer).to_contain_text("Center for Rådgivning og Støtte")
    expect(answer).to_contain_text("medio 2012")
    axe(page)
    shot(page, "path-employee")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_med_representative_sees_affected_staff_by_group_and_no_names(page_as, axe, shot):
    page = page_as(Role.MED_REPRESENTATIVE)
    page.goto(f"{HOME}/consequences?of=centermodel#med")
    section = page.locator("section", has=page.locator("#med")).or_(page.locator("section#med")).first
    expect(section).to_contain_text("Hovedudvalget")
    expect(section).to_contain_text(re.compile(r"\d"))
    assert "Prøve Person" not in page.content()
    axe(page)
    page.evaluate("document.getElementById('med').scrollIntoView()")
    shot(page, "path-med")


def test_the_administrator_restores_yesterdays_revision(page_as, axe, shot):
    store = DatabaseStore(Workspace.objects.get(slug=LYNGBY).pk)
    leader = Membership.objects.get(user__email="project-leader@demo.example", workspace__slug=LYNGBY).user
    workspace = open_workspace(store, FolderCodecs())
    proposal = workspace.proposal("centermodel")
    sentence = "IT-afdelingen"
    today = dt.datetime(2012, 2, 10, 9, tzinfo=dt.UTC)
    edit(
        store, workspace, "centermodel", lambda found: delete_change(found, "C01a", force=True),
        actor=owner(leader.pseudonym), seen=1, now=today, what=Act("change.delete", {"key": "C01a"}),
    )  # fmt: skip
    assert proposal.entry("C01a") is not None
    page = page_as(Role.ADMINISTRATOR)
    page.goto(MODEL)
    assert page.locator("#change-C01a").count() == 0, sentence
    page.goto(f"{MODEL}/revisions")
    expect(page.locator("table")).to_contain_text("Projektleder")
    page.get_by_role("button", name="Gendan revision 1").click()
    page.goto(MODEL)
    assert page.locator("#change-C01a").count() == 1
    page.goto(f"{MODEL}/revisions")
    axe(page)
    shot(page, "path-administrator")
