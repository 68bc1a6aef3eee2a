# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The report in a real browser: accessible, and fit for a desktop, a phone and paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from byggesten.kernel.text import Language

from support.reports import BODY, page, small

pytestmark = pytest.mark.browser
LONG = "Speciallægepraksisadministrationsoverenskomstforhandlingssekretariatet"
WIDE = f"""
# {LONG}

{LONG} og mere. {{unit}}`Planafdelingen`

| {LONG} | b | c | d |
|---|---|---|--:|
| {LONG} | {LONG} | {LONG} | 1 |

    {LONG} {LONG} {LONG}

:::{{changes}}
- id: {LONG}
  rename: Planafdelingen
  to: {LONG}
:::
"""
TABLES = """
| a | b |
|---|--:|
| 1 | 2 |

| a | b |
|---|--:|
| 3 | 4 |

> Et citat

1. Et
2. To

```
kode
```

:::{note} Bemærk
Noget vigtigt.
:::

:::{chart} flow
:::

:::{table} from-to
:::
"""


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    yield found
    found.close()


def show(window: Page, folder: Path, body: str, lang: Language = "da") -> list[str]:
    """Opens the report of a document; gives what the console had to say."""
    said: list[str] = []
    window.on("console", lambda message: said.append(message.text))
    window.on("request", lambda request: said.append(request.url) if not request.url.startswith("file:") else None)
    file = folder / "report.html"
    file.write_text(page(small(body, unclean=True), lang), encoding="utf-8")
    window.goto(file.as_uri())
    return said


def violations(window: Page) -> list[str]:
    found = Axe().run(window)
    return [
        f"{each['id']}: {each['help']} {[node['html'][:120] for node in each['nodes'][:3]]}"
        for each in found.response["violations"]
    ]


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(window: Page, tmp_path: Path, lang: Language, width: int) -> None:
    """No violation of the accessibility rules axe knows, in either language and at either width."""
    window.set_viewport_size({"width": width, "height": 900})
    show(window, tmp_path, BODY + TABLES, lang)
    window.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert [] == violations(window)


def test_nothing_is_asked_for_and_nothing_complained_of(window: Page, tmp_path: Path) -> None:
    """The page asks for nothing outside itself and breaks none of its own policy."""
    assert [] == show(window, tmp_path, BODY)


@pytest.mark.parametrize("body", [BODY, WIDE])
@pytest.mark.parametrize("width", [1280, 800, 390, 320])
def test_the_page_never_scrolls_sideways(window: Page, tmp_path: Path, width: int, body: str) -> None:
    """Whatever is wide scrolls or wraps in its own place, also at 320 px, which is 1280 px at 400 %."""
    window.set_viewport_size({"width": width, "height": 900})
    show(window, tmp_path, body)
    assert width == window.evaluate("document.documentElement.scrollWidth")


def test_what_scrolls_can_be_reached_by_key(window: Page, tmp_path: Path) -> None:
    """Everything that scrolls sideways takes focus and has a name."""
    window.set_viewport_size({"width": 390, "height": 900})
    show(window, tmp_path, BODY + WIDE)
    assert [] == window.evaluate(
        """() => [...document.querySelectorAll('main *')]
            .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1
                && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
            .filter(each => each.tabIndex !== 0).map(each => each.outerHTML.slice(0, 120))"""
    )


def test_the_first_key_press_offers_to_skip(window: Page, tmp_path: Path) -> None:
    """The first stop of the Tab key is the way past the head, and it is seen."""
    show(window, tmp_path, BODY)
    window.keyboard.press("Tab")
    assert "Gå til indholdet" == window.evaluate("document.activeElement.textContent")
    assert 0 <= window.evaluate("document.activeElement.getBoundingClientRect().left")
    window.keyboard.press("Enter")
    assert "main" == window.evaluate("document.activeElement.id")


def test_a_chart_is_legible_on_a_phone(window: Page, tmp_path: Path) -> None:
    """No text of a chart becomes smaller than 8 px; the chart scrolls instead."""
    window.set_viewport_size({"width": 390, "height": 900})
    show(window, tmp_path, BODY)
    sizes = window.evaluate(
        """() => [...document.querySelectorAll('figure svg')].flatMap(svg => {
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return [...svg.querySelectorAll('text')].map(text => scale * parseFloat(text.getAttribute('font-size')));
        })"""
    )
    assert sizes
    assert 8 <= min(sizes)


def test_it_prints_on_paper(window: Page, tmp_path: Path) -> None:
    """On paper nothing is wider than the page and the table of contents of the screen is gone."""
    window.set_viewport_size({"width": 680, "height": 960})
    show(window, tmp_path, BODY)
    window.emulate_media(media="print")
    assert 680 == window.evaluate("document.documentElement.scrollWidth")
    assert not window.locator("nav").first.is_visible()
    assert not window.locator("nav").last.is_visible()
