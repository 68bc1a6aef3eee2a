# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An edit's way to new totals in a real browser, against the real server, at M (2,000 units, 100,000 posts).

A unit is dropped on another on the drawing page; the time runs until the panel beside the chart shows the new totals.
"""

from __future__ import annotations

import contextlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from edit_site import PROPOSAL, SLUG
from playwright.sync_api import Browser

# The account of the demonstration that edits; byggesten.web.demo names it, which only a set-up Django can read.
EMAIL, PASSWORD = "project-leader@demo.example", "byggesten-demo"
MOVES = 9
# Dispatches what the chart does when a unit is dropped, and waits for the panel; milliseconds.
DROP = """([unit, target]) => new Promise((done) => {
  const panel = document.getElementById("panel"), began = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => done(performance.now() - began));
  }).observe(panel, { childList: true, subtree: true });
  document.getElementById("chart").dispatchEvent(
    new CustomEvent("chart:move", { bubbles: true, detail: { ids: [unit], target } }));
})"""


def edit(browser: Browser) -> float:
    """The median of several edits' ways to new totals, in milliseconds; the first one warms up and does not count."""
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as address:
        context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto("/account/login/")
        page.fill("input[name=login]", EMAIL)
        page.fill("input[name=password]", PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_url("**/w/**")
        page.goto(f"/w/{SLUG}/proposals/{PROPOSAL}/draw")
        page.wait_for_selector("[role=treeitem]")
        times = []
        for number in range(MOVES + 1):
            times.append(page.evaluate(DROP, [f"u{600 + number}", f"u{20 + number}"]))
            page.wait_for_timeout(1500)
        context.close()
    return statistics.median(times[1:])


@contextlib.contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The site, served by a process of its own."""
    port = _free_port()
    script = Path(__file__).with_name("edit_site.py")
    process = subprocess.Popen([sys.executable, script, folder, str(port)], stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(30)


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError("the site to edit on could not be served")
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"{address}/healthy")
            return
        time.sleep(0.2)
    raise RuntimeError("the site to edit on did not answer")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
