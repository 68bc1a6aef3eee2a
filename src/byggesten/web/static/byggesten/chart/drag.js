// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * Dragging units onto another unit. The page hears of it (chart:move) and does it; nothing is moved here.
 */
import { html, said, send } from "./elements.js";

const EDGE = 44;
const SPEED = 14;

export class Drag {
  going = null;

  constructor(chart) {
    this.chart = chart;
    this.ghost = html("div", { class: "chart-ghost", "aria-hidden": "true", hidden: "hidden" });
    chart.stage.append(this.ghost);
  }

  /** Begin to drag a box; with it the others that are selected, if it is one of them. */
  start(box, x, y) {
    const { chart } = this, { model } = chart;
    const many = chart.selected.has(model.id[box]) ? [...chart.selected].map((id) => model.at.get(id)) : [box];
    const boxes = many.filter((one) => !many.some((other) => other !== one && inBranch(model, other, one)));
    this.going = { boxes, target: -1, x, y };
    chart.host.classList.add("chart-dragging");
    for (const one of boxes) chart.near.shown.get(one)?.classList.add("is-dragged");
    this.over(x, y);
    chart.draw();
    this.#scroll();
  }

  /** The pointer is at a point of the window. */
  over(x, y) {
    if (!this.going) return;
    const { chart, going } = this, { left, top } = chart.stage.getBoundingClientRect();
    Object.assign(going, { x, y });
    const box = chart.model.under(...chart.view.point(x - left, y - top));
    this.#mark(box);
    this.ghost.hidden = false;
    this.ghost.style.transform = `translate(${x - left + 14}px, ${y - top + 14}px)`;
    this.ghost.replaceChildren(...this.#told(box));
    this.ghost.classList.toggle("is-not", box >= 0 && going.target < 0);
  }

  #told(box) {
    const { words, model } = this.chart, { boxes, target } = this.going;
    const what = boxes.length === 1
      ? said(words.dragOne, { name: model.name(boxes[0]) })
      : said(words.drag, { count: boxes.length });
    const where = target >= 0 ? said(words.dropOn, { name: model.name(target) })
      : box >= 0 ? words.dropNot : words.dropNowhere;
    return [html("strong", {}, what), html("span", {}, `${target >= 0 ? "✓ " : box >= 0 ? "✕ " : ""}${where}`)];
  }

  #mark(box) {
    const { going, chart } = this;
    const target = box >= 0 && this.#valid(box) ? box : -1;
    if (target !== going.target) {
      going.target = target;
      chart.draw();
    }
    for (const group of chart.tree.querySelectorAll(".is-target, .is-no-target")) {
      group.classList.remove("is-target", "is-no-target");
    }
    const own = going.boxes.includes(box);
    if (box >= 0 && !own) chart.near.shown.get(box)?.classList.add(going.target >= 0 ? "is-target" : "is-no-target");
  }

  /** Not onto itself, into its own branch, where it already is, or onto what ends; and the page may say no. */
  #valid(target) {
    const { model, valid } = this.chart, { boxes } = this.going;
    if (["closed", "merged"].includes(model.mark[target])) return false;
    if (boxes.some((box) => box === target || inBranch(model, box, target))) return false;
    if (boxes.every((box) => model.parent[box] === target)) return false;
    return valid ? valid(boxes.map((box) => model.id[box]), model.id[target]) : true;
  }

  /** While the pointer is at an edge the view moves on. */
  #scroll() {
    if (!this.going) return;
    const { chart, going: { x, y } } = this, { left, top, right, bottom } = chart.stage.getBoundingClientRect();
    const hidden = chart.view.hidden();
    const across = pull(x - left, right - x, hidden.left, hidden.right);
    const down = pull(y - top, bottom - y, hidden.top, hidden.bottom);
    if ((across || down) && chart.view.pan(across, down)) this.over(x, y);
    requestAnimationFrame(() => this.#scroll());
  }

  drop() {
    const { chart, going } = this;
    if (!going) return;
    this.cancel();
    if (going.target < 0) return;
    const { model } = chart;
    send(chart.host, "chart:move", { ids: going.boxes.map((box) => model.id[box]), target: model.id[going.target] });
  }

  cancel() {
    if (!this.going) return;
    this.going = null;
    this.ghost.hidden = true;
    this.chart.draw();
    this.chart.host.classList.remove("chart-dragging");
    for (const group of this.chart.tree.querySelectorAll(".is-dragged, .is-target, .is-no-target")) {
      group.classList.remove("is-dragged", "is-target", "is-no-target");
    }
  }
}

function inBranch(model, top, box) {
  return box > top && box < model.end(top);
}

/** How fast to move on at an edge, where something is hidden behind it. */
function pull(before, after, hiddenBefore, hiddenAfter) {
  if (before < EDGE && hiddenBefore) return SPEED * Math.min(1, (EDGE - before) / EDGE);
  return after < EDGE && hiddenAfter ? -SPEED * Math.min(1, (EDGE - after) / EDGE) : 0;
}
