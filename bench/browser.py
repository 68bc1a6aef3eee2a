# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chart in a real browser: first paint, frames of a pan, and an edit's way to new totals; beside a peer.

The peer is d3-org-chart 3 from npm, everything expanded, the same units in boxes of the same size, in the same run.
What the server needs to lay a chart out and write it as JSON is measured too, and is not part of the first paint.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from edit import edit
from measure import best
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError
from synthetic import Size, entities

from byggesten.chart.chart import lay_out
from byggesten.chart.model import Drawing, Node
from byggesten.chart.options import Options
from byggesten.organisation.units import Unit
from byggesten.web.charts import SCREEN, Shown, chart_json

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))
from conftest import QUIET, chromium  # noqa: E402

from support.pages import POLICY, served  # noqa: E402

SIZES = (Size("2,000", 2_000, 0), Size("10,000", 10_000, 0))
# Every page is opened so many times, and the best of each figure is kept.
RUNS = 2
FIRST_PAINT, FRAME, EDIT = 1000.0, 1000 / 30, 100.0
# How a pan goes: so many moves of the mouse, so far each; and how long a peer may take for anything, in milliseconds.
MOVES, STEP, PATIENCE = 90, 12, 300_000
# A point of the ground low in the window: a text would be selected instead of pulled.
GROUND = """() => {
  for (let y = 500; y > 200; y -= 7)
    for (let x = 12; x < 400; x += 7)
      if (!document.elementFromPoint(x, y).closest("g[role=treeitem], foreignObject")) return [x, y];
}"""
# The peer writes style attributes, which the application's policy forbids.
PEER_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
FOLDERS = {
    "/pages/": HERE / "pages",
    "/modules/": HERE / "node_modules",
    "/static/": HERE.parent / "src" / "byggesten" / "web" / "static",
}

# Milliseconds from an edit in the page to its new totals at M, or nothing where it cannot be measured.
Edit = Callable[[Browser], float]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was measured of one page, in milliseconds; nothing where the page did not get that far."""

    paint: float | None = None
    frame: float | None = None
    whole: float | None = None
    elements: int = 0


def main(measure: Edit | None = None) -> None:
    """Measure both sizes and print a table; `measure` takes the time of an edit's way to new totals."""
    program = chromium()
    if program is None:
        print("the chart in a browser: no Chromium on this machine, not measured")
        return
    peer = _peer_installed()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=list(QUIET), chromium_sandbox=os.name == "nt" or os.geteuid() != 0
        )
        for size in SIZES:
            _print(size, *_measured(browser, size, peer))
        _print_edit(measure(browser) if measure else None)
        browser.close()


def nodes_of(size: Size) -> list[Node]:
    """The units of a synthetic organisation as a chart's nodes."""
    units = (each for each in entities(size) if isinstance(each, Unit))
    return [
        Node(id=each.id, label=each.name, details=(each.leader_title,), parent=each.parent or None, kind=each.kind)
        for each in units
    ]


def _measured(browser: Browser, size: Size, peer: bool) -> tuple[dict[str, float], Seen, Seen]:
    nodes = nodes_of(size)
    server: dict[str, float] = {}
    drawing: Drawing
    server["first"], drawing = best(lambda: lay_out(nodes, Options(page=SCREEN)), 1)
    server["layout"], drawing = best(lambda: lay_out(nodes, Options(page=SCREEN)), 3)
    server["JSON"], text = best(lambda: chart_json(Shown(nodes=tuple(nodes)), drawing), 3)
    server["kB"] = len(text.encode()) / 1000
    units = json.dumps([_for_peer(node) for node in nodes], ensure_ascii=False)
    answers: Mapping[str, Callable[[Mapping[str, str]], str]] = {
        "/chart.json": lambda _: text,
        "/peer.json": lambda _: units,
        "/favicon.ico": lambda _: "",
    }
    with served(answers, FOLDERS) as address:
        ours = _best(_page(browser, f"{address}/pages/ours.html", ".chart-tree > g", whole=True) for _ in range(RUNS))
    with served(answers, FOLDERS, PEER_POLICY) as address:
        runs = RUNS if peer else 0
        other = _best(
            _page(browser, f"{address}/pages/peer.html", ".svg-chart-container > g.chart") for _ in range(runs)
        )
    return server, ours, other


def _best(runs: Iterable[Seen]) -> Seen:
    """The best of each figure."""
    every = list(runs) or [Seen()]
    return Seen(
        paint=min((run.paint for run in every if run.paint), default=None),
        frame=min((run.frame for run in every if run.frame), default=None),
        whole=min((run.whole for run in every if run.whole), default=None),
        elements=max(run.elements for run in every),
    )


def _for_peer(node: Node) -> dict[str, object]:
    return {
        "id": node.id,
        "parentId": node.parent or "",
        "name": node.label,
        "leader": node.details[0],
        "_expanded": True,
    }


def _page(browser: Browser, address: str, world: str, *, whole: bool = False) -> Seen:
    """Open a page afresh and look at it; one that takes longer than anybody waits is measured as far as it gets.

    `world` is the group that a pan moves; `whole`: pan also with every box in view.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    seen = Seen()
    try:
        page.goto(address, wait_until="commit")
        page.wait_for_function("() => window.paintedAt")
        seen = replace(seen, paint=float(page.evaluate("paintedAt")))
        seen = replace(seen, elements=page.evaluate("document.querySelectorAll('*').length"))
        seen = replace(seen, frame=_pan(page, world))
        if whole:
            page.keyboard.press("0")
            seen = replace(seen, whole=_pan(page, world))
    except BrowserError as problem:
        print(f"  {address.rsplit('/', 1)[1]}: {str(problem).splitlines()[0]}")
    context.close()
    return seen


def _pan(page: Page, world: str) -> float:
    """Pull the chart to and fro with the mouse; the 95th percentile of the frames meanwhile."""
    x, y = page.evaluate(GROUND)
    before = page.locator(world).get_attribute("transform")
    page.mouse.move(x, y)
    page.evaluate("beginFrames()")
    page.mouse.down()
    for move in range(MOVES):
        x, y = x + (STEP if move < MOVES * 0.6 else -STEP), y - STEP / 3
        page.mouse.move(x, y)
    frames: Sequence[float] = page.evaluate("endFrames()")
    assert before != page.locator(world).get_attribute("transform"), "nothing was moved"
    page.mouse.up()
    return statistics.quantiles(frames, n=20)[-1]


def _peer_installed() -> bool:
    """Install the peer where it is missing."""
    if (HERE / "node_modules" / "d3-org-chart").is_dir():
        return True
    try:
        done = subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=HERE, check=False)
    except FileNotFoundError:
        print("the peer is not measured: npm is missing")
        return False
    if done.returncode:
        print("the peer is not measured: npm could not install it")
    return not done.returncode


def _print(size: Size, server: Mapping[str, float], ours: Seen, peer: Seen) -> None:
    print(f"\nthe chart in Chromium, {size.name} boxes, all expanded{'d3-org-chart':>30}{'ratio':>10}")
    _row("first paint, ms", ours.paint, peer.paint, FIRST_PAINT)
    _row("pan, 95th percentile of frames, ms", ours.frame, peer.frame, FRAME)
    _row("the same with every box in view", ours.whole, None, FRAME)
    print(f"  {'elements in the page':<36}{ours.elements:>10,}{peer.elements:>24,}")
    print(
        f"  before that, on the server: layout {server['first'] * 1e3:,.0f} ms the first time and"
        f" {server['layout'] * 1e3:,.0f} ms again, JSON {server['JSON'] * 1e3:,.0f} ms ({server['kB']:,.0f} kB)"
    )


def _row(name: str, ours: float | None, peer: float | None, goal: float) -> None:
    mine, other = (f"{value:,.1f}" if value is not None else "–" for value in (ours, peer))
    ratio = f"1 : {peer / ours:,.1f}" if ours and peer else ""
    word = "met" if ours is not None and ours <= goal else "NOT MET"
    print(f"  {name:<36}{mine:>10}{other:>24}{ratio:>12}   {word} (≤ {goal:,.0f} ms)")


def _print_edit(milliseconds: float | None) -> None:
    if milliseconds is None:
        print("\nan edit's way to new totals in the page: not measured")
        return
    word = "met" if milliseconds <= EDIT else "NOT MET"
    print(f"\nan edit's way to new totals in the page at M: {milliseconds:,.0f} ms; {word} (≤ {EDIT:.0f} ms)")


if __name__ == "__main__":
    main(edit)
