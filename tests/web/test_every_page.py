# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every page in Chromium, wide, on a phone and enlarged to 320 px: readable by all, and nothing runs off its side.

The pages are those of the table of access, so that a new one is looked at too, and beside them their main states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.test.utils import override_settings
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.plugin import DjangoDbBlocker

from byggesten.actions.permission import Role
from web.access_table import ANYONE, NOT_HERE, SITE, WITHIN, Row

from support.canaries import LED, SLUG
from support.lilleby import TODAY, client, prepare

pytestmark = pytest.mark.browser
WIDE, PHONE, ENLARGED = {"width": 1280, "height": 900}, {"width": 390, "height": 844}, {"width": 320, "height": 640}
# Addresses that are no pages but data or files, and the report, which is a document of its own.
NO_PAGES = {"chart-data", "consequences-data", "compare-data", "proposal-chart", "proposal-since", "proposal-markdown",
            "proposal-report", "proposal-version", "healthy"}  # fmt: skip
# What needs more than signing in before it shows anything.
LEADS_ON = {"mfa_authenticate", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_download_recovery_codes",
            "mfa_generate_recovery_codes", "account_set_password", "account_reset_password_from_key"}  # fmt: skip
# States of pages beside the one that the table's request shows: the address of the page, and its query.
STATES = (
    ("organisation", {"as": "table"}), ("organisation", {"as": "outline"}), ("organisation", {"tree": "committees"}),
    ("organisation", {"tree": "med", "as": "table"}), ("organisation", {"of": "udsendt", "view": "changes"}),
    ("organisation", {"of": "udsendt", "view": "before", "colour": "cost"}), ("organisation", {"on": "2027-06-01"}),
    ("search", {}), ("search", {"q": "findes slet ikke"}), ("find", {"q": "findes slet ikke"}), ("find", {}),
    ("consequences", {}), ("compare", {}), ("checks", {}), ("checks", {"severity": "error"}), ("audit", {"verify": ""}),
    ("overview", {}),
)  # fmt: skip
# More text than a phone has room for, measured as the page itself would be scrolled.
WIDER = """() => {
  const most = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= most + 1) return [];
  const held = each => {
    for (let above = each.parentElement; above; above = above.parentElement)
      if (getComputedStyle(above).overflowX !== "visible" && above !== document.body) return true;
    return false;
  };
  return [...document.querySelectorAll("body *")]
    .filter(each => each.getBoundingClientRect().right > most + 1 && !held(each))
    .slice(0, 5)
    .map(each => each.tagName + "." + each.className);
}"""


def role_of(row: Row) -> Role:
    """Somebody who may open a page: who edits, where they may."""
    order = (Role.PROJECT_LEADER, Role.ADMINISTRATOR, *Role)
    return next(each for each in order if each in row.get)


def pages() -> Iterator[tuple[str, str]]:
    """Every page and state, as who opens it and its address."""
    rows = {row.name: row for row in WITHIN}
    for row in WITHIN:
        if row.get and row.name not in NO_PAGES:
            yield role_of(row).value, address(row, row.query)
        if row.public and row.name not in NO_PAGES:
            yield "", address(row, row.query, "public-")
    for name, query in STATES:
        yield role_of(rows[name]).value, address(rows[name], query)
    for name in ("employee", "politician", "med-representative", "controller"):
        yield name, address(rows["overview"], {})
    for name, page in (("chief-executive", "proposal-decide"), ("hr-partner", "unit"), ("head-of-unit", "unit")):
        yield name, address(rows[page], {})
    for site in SITE:
        if "GET" in site.methods and site.who != NOT_HERE and site.name not in NO_PAGES | LEADS_ON:
            yield "" if site.who == ANYONE else Role.EMPLOYEE.value, reverse(site.name, kwargs=dict(site.parts))
    yield Role.EMPLOYEE.value, f"/w/{SLUG}/administration"
    yield Role.EMPLOYEE.value, "/findes-ikke"
    yield "", "/findes-ikke"


def address(row: Row, query: object, prefix: str = "") -> str:
    """The address of a page."""
    told = reverse(prefix + row.name, kwargs={"organisation": SLUG, **row.parts})
    return f"{told}?{urlencode(query)}" if query else told  # type: ignore[arg-type]


PAGES = tuple(dict.fromkeys(pages()))


@pytest.fixture
def lilleby(live_site: str, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The address of a server with the small workspace."""
    with override_settings(TODAY=TODAY), django_db_blocker.unblock():
        prepare(tmp_path)
        yield live_site


def signed_in(page: Page, site: str, role: str) -> None:
    """Let a browser be somebody, or nobody."""
    page.context.clear_cookies(name="sessionid")
    if role:
        value = client(Role(role)).cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": value, "url": site}])


def told(page: Page, axe: Callable[[Page], None], titles: dict[str, str]) -> Iterator[str]:
    """What is wrong with the page that is open."""
    if (lang := page.locator("html").get_attribute("lang")) != "da":
        yield f"its language is {lang}"
    if page.locator("h1").count() != 1:
        yield f"it has {page.locator('h1').count()} headings of the first level"
    title = page.title()
    path = page.url.partition("?")[0].replace("/p/", "/w/", 1)
    if not title.strip(" –") or titles.setdefault(title, path) != path:
        yield f"its title “{title}” is also that of {titles[title]}"
    for size in (WIDE, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        try:
            axe(page)
        except AssertionError as error:
            yield f"at {size['width']} px {str(error).partition(chr(10))[2][:300]}"
            page.problems.clear()  # type: ignore[attr-defined]
    for size in (PHONE, ENLARGED):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        if wider := page.evaluate(WIDER):
            yield f"at {size['width']} px it is too wide: {wider}"


@pytest.mark.parametrize("part", range(4))
def test_every_page(lilleby: str, page_as: Callable[..., Page], axe: Callable[[Page], None], part: int) -> None:
    wrong, titles = [], dict[str, str]()
    page, last = page_as(None), ""
    for role, where in PAGES[part::4]:
        if role != last:
            signed_in(page, lilleby, role)
            last = role
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]
        page.problems.clear()  # type: ignore[attr-defined]
        answer = page.goto(where)
        assert answer is not None
        if answer.status >= 400 and "findes-ikke" not in where and "administration" not in where:
            wrong.append(f"{where} as {role}: {answer.status}")
            continue
        # The browser itself says that an answer was an error; that is no error of the page.
        page.problems[:] = [each for each in page.problems if "status of 40" not in each]  # type: ignore[attr-defined]
        wrong += [f"{where} as {role or 'nobody'}: {each}" for each in told(page, axe, titles)]
    assert not wrong, "\n".join(wrong)


def test_dialogs_are_readable_too(lilleby: str, page_as: Callable[..., Page], axe: Callable[[Page], None]) -> None:
    """Those that open over a page: search, and what is done to a unit."""
    page = page_as(None)
    signed_in(page, lilleby, Role.PROJECT_LEADER.value)
    page.goto(f"/w/{SLUG}/")
    page.keyboard.press("/")
    page.locator("dialog, [role=dialog]").first.wait_for()
    axe(page)
    page.goto(f"/w/{SLUG}/proposals/udsendt/draw/dialog?do=rename&unit={LED}")
    axe(page)
