# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What tests that draw on the chart in a browser share: where boxes are, and which can be moved where."""

from __future__ import annotations

from playwright.sync_api import Page

LEAF = """() => {
  const { model, near } = document.getElementById('chart').chart;
  const seen = [...near.shown.keys()].filter((box) => !['closed', 'merged'].includes(model.mark[box]));
  const leaf = seen.filter((box) => model.parent[box] >= 0 && !model.children(box).length);
  for (const a of leaf) for (const b of seen) {
    if (b !== a && model.parent[b] >= 0 && model.parent[a] !== b) return [model.id[a], model.id[b]];
  }
}"""
CENTRE = """(id) => {
  const { chart } = document.getElementById('chart');
  const box = chart.model.at.get(id), rect = chart.stage.getBoundingClientRect();
  const { model, view } = chart;
  return [rect.left + (model.x[box] + model.w[box] / 2) * view.scale + view.left,
          rect.top + (model.y[box] + 8) * view.scale + view.top];
}"""


def settled(page: Page) -> None:
    """Wait until the chart of the drawing page is there."""
    page.locator("#chart [role=treeitem]").first.wait_for(timeout=60_000)


def fitted(page: Page) -> None:
    """Show the whole chart."""
    page.evaluate("document.getElementById('chart').chart.view.fit(); document.getElementById('chart').chart.draw()")
    page.wait_for_timeout(300)


def leaf_and_target(page: Page) -> tuple[str, str]:
    """A unit to move, and another to move it to, both in view and neither within the other."""
    return tuple(page.evaluate(LEAF))


def centre(page: Page, id: str) -> tuple[float, float]:
    """Where on the screen a unit's box is."""
    return tuple(page.evaluate(CENTRE, id))
