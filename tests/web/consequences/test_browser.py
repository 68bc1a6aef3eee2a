# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The consequences, the answers and the comparison in a browser."""

from __future__ import annotations

import pytest

from byggesten.actions.permission import Role

from support.web_desk import LYNGBY

W = f"/w/{LYNGBY}"
PAGES = {
    "consequences": "/consequences", "table": "/consequences?view=table", "find": "/find", "hits": "/find?q=byggesag",
    "none": "/find?q=xyzzyq", "figure": "/figure?path=summary.merged", "compare": "/compare?with=centermodel&with=base",
    "compare-one": "/compare?with=centermodel",
}  # fmt: skip


@pytest.mark.parametrize(("phone", "lang"), [(True, "en")], ids=["phone-en"])
def test_every_page_is_accessible_and_fits(page_as, axe, shot, phone, lang):
    page = page_as(Role.POLITICIAN, phone=phone, lang=lang)
    for name, path in PAGES.items():
        page.goto(W + path)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
        shot(page, f"consequences-{name}-{'phone' if phone else 'wide'}-{lang}")


def test_a_figure_opens_its_changes_in_a_dialog(page_as, axe):
    page = page_as(Role.POLITICIAN)
    page.goto(f"{W}/consequences")
    figure = page.locator(".cq-counts a").first
    number = figure.inner_text()
    figure.click()
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    assert number in dialog.locator("h2").inner_text()
    assert dialog.locator(".cq-behind li").count() > 0
    axe(page)
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


def test_an_employee_finds_a_task_on_a_phone_while_typing(page_as, axe):
    page = page_as(Role.EMPLOYEE, phone=True)
    page.goto(f"{W}/find")
    page.locator("#q").press_sequentially("byggesag")
    page.locator(".cq-hits a").first.wait_for()
    axe(page)
    page.get_by_role("link", name="Byggesagsbehandling", exact=False).first.click()
    page.locator(".cq-answer").wait_for()
    assert "Center for Miljø og Plan" in page.locator(".cq-answer").first.inner_text()
    axe(page)


def test_on_a_phone_one_column_is_compared_at_a_time(page_as):
    page = page_as(Role.POLITICIAN, phone=True)
    page.goto(f"{W}/compare?with=centermodel&with=base")
    cells = page.locator(".cp-table").first.locator("tbody tr").first.locator("td")
    before = cells.locator("visible=true").all_inner_texts()
    page.locator(".cp-switch label").nth(1).click()
    after = cells.locator("visible=true").all_inner_texts()
    assert len(before) == len(after) == 1
    assert before != after
