# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A page with nothing but the chart, as the application would show it, and organisations to show on it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from byggesten.chart.chart import lay_out
from byggesten.chart.model import Mark, Node
from byggesten.chart.options import Options
from byggesten.kernel.text import Language
from byggesten.web.charts import SCREEN, Colouring, chart_json, fold_away, words

from support.pages import served

STATIC = Path(__file__).resolve().parents[3] / "src" / "byggesten" / "web" / "static"

PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>Diagram</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/byggesten/chart/chart.css">
<script type="module" src="/static/byggesten/chart/chart.js"></script>
<script type="module" src="/events.js"></script></head>
<body><main><h1>Organisation</h1>
<byggesten-chart src="/chart.json" label="Kommunens organisation" data-words="{words}"{editable}></byggesten-chart>
</main></body></html>"""

# Every event of the chart is kept for the test to look at.
EVENTS = """window.events = [];
for (const name of ["load", "open", "select", "menu", "toggle", "move"])
  addEventListener(`chart:${name}`, (event) => window.events.push([name, event.detail]));
"""

NAMES = ("Plan", "Drift", "Skole", "Ældre", "Børn", "Miljø", "Natur", "Kultur", "Job", "Digital", "Økonomi", "Løn")
Answer = Callable[[Mapping[str, str]], str]


def organisation(count: int, branching: int = 6) -> list[Node]:
    """A tree of even branching, the same every time."""
    nodes = []
    for at in range(count):
        first, second = NAMES[at % len(NAMES)], NAMES[(at * 7 + 3) % len(NAMES)]
        nodes.append(
            Node(
                id=f"u{at}",
                label=f"{first} og {second.lower()} {at}",
                parent=f"u{(at - 1) // branching}" if at else None,
                details=(f"{at % 40 + 1} årsværk",),
                kind=("direktion", "center", "afdeling", "team")[min(3, len(str(at)) - 1)],
                staff=at in (4, 5),
                mark=list(Mark)[at // 9 % 5] if at % 9 == 8 else None,
            )
        )
    return nodes


def answer(
    nodes: Sequence[Node], lang: Language = "da", colouring: Colouring | None = None, levels: str = "0"
) -> Answer:
    """What the application answers when the component asks for its data."""

    def run(fields: Mapping[str, str]) -> str:
        shown = fold_away(
            nodes,
            lang=lang,
            levels=int(fields.get("levels", levels)),
            closed=_ids(fields, "closed"),
            opened=_ids(fields, "open"),
            show=fields.get("show", ""),
        )
        return chart_json(shown, lay_out(shown.nodes, Options(page=SCREEN)), colouring=colouring)

    return run


def _ids(fields: Mapping[str, str], name: str) -> set[str]:
    return {id for id in fields.get(name, "").split(",") if id}


@contextmanager
def site(data: Answer, *, lang: Language = "da", editable: bool = False) -> Iterator[str]:
    """The page's address while the site stands."""
    said = escape(json.dumps(words(lang), ensure_ascii=False), quote=True)
    html = PAGE.format(lang=lang, words=said, editable=" editable" if editable else "")
    answers: dict[str, Answer] = {"/": lambda _: html, "/events.js": lambda _: EVENTS, "/chart.json": data}
    answers["/favicon.ico"] = lambda _: ""
    with served(answers, {"/static/": STATIC}) as address:
        yield address


@contextmanager
def opened(browser: Browser, data: Answer, *, editable: bool = False, **options: Any) -> Iterator[Page]:
    """A page on which the chart is ready; nothing may be refused by the content security policy or thrown."""
    troubles: list[str] = []
    with site(data, editable=editable) as address:
        options.setdefault("viewport", {"width": 1280, "height": 800})
        context = browser.new_context(**options)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.goto(address)
        page.wait_for_selector("[role=treeitem]")
        yield page
        context.close()
    assert [] == troubles, troubles


def events(page: Page, name: str) -> list[dict[str, Any]]:
    """The details of every event of a name so far, the oldest first."""
    found: list[dict[str, Any]] = page.evaluate("name => events.filter(e => e[0] === name).map(e => e[1])", name)
    return found


def active(page: Page) -> str:
    """The name of the box in focus, as a screen reader would say it."""
    said: str = page.evaluate(
        "() => document.getElementById(document.querySelector('.chart-tree').getAttribute('aria-activedescendant'))"
        ".getAttribute('aria-label')"
    )
    return said


def tree(page: Page) -> None:
    """Put the keyboard's focus on the tree."""
    page.locator(".chart-tree").focus()


def box(page: Page, id: str) -> Any:
    """The drawn box of a unit."""
    return page.locator(f"[data-id='{id}']")


def middle(page: Page, id: str) -> tuple[float, float]:
    """The point of the window where a unit's box has its middle."""
    place = box(page, id).locator(".chart-frame").bounding_box()
    assert place is not None
    return place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
