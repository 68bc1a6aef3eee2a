// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * The organisation chart of a page.
 *
 *   <byggesten-chart src="/…/chart.json" data-words="{…}" editable></byggesten-chart>
 *   const chart = mount(element, { src, data, words, editable, label, valid });
 *
 * Events, all of which bubble: chart:load {count}, chart:open {id}, chart:select {ids}, chart:menu {id, x, y},
 * chart:toggle {id, open}, chart:move {ids, target}. A toggle that is not prevented is asked of `src`, with the fields
 * levels, closed, open and show added to its address (see fold_away in web/charts.py). docs/explanation/chart-at-size.md describes the rest.
 */
import { Drag } from "./drag.js";
import { calm, html, send, svg } from "./elements.js";
import { Far } from "./far.js";
import { listenToKeys } from "./keys.js";
import { Model } from "./model.js";
import { Near } from "./near.js";
import { listenToPointers } from "./pointer.js";
import { Tools } from "./tools.js";
import { View } from "./view.js";

// Below this scale no text can be read, and above this number of boxes in view no reader would want to.
const LEGIBLE = 0.34;
const MANY = 900;
// The scale a chart begins with that does not fit its window, and the least at which one that fits is begun with.
const FIRST = 0.85;
const READABLE = 0.55;
const MOVING = 220;
let charts = 0;

export function mount(element, options = {}) {
  return new Chart(element, options);
}

export class Chart {
  model = null;
  selected = new Set();
  active = -1;
  range = -1;
  asked = { levels: null, closed: new Set(), open: new Set() };

  constructor(host, { src = "", data = null, words = {}, editable = false, label = "", valid = null } = {}) {
    Object.assign(this, { host, src, words, editable, label: label || words.tree || "", valid });
    this.prefix = `chart-${charts += 1}`;
    this.view = new View(() => this.#later());
    this.#build();
    this.near = new Near(this);
    this.far = new Far(this, this.canvas);
    this.tree.append(this.near.world);
    this.drag = new Drag(this);
    this.tools = new Tools(this);
    this.ends = new AbortController();
    listenToKeys(this, this.ends.signal);
    listenToPointers(this, this.ends.signal);
    this.#listen();
    if (data) this.update(data);
    else if (src) this.load();
  }

  #build() {
    this.host.classList.add("chart");
    this.host.classList.toggle("chart-editable", this.editable);
    this.canvas = html("canvas", { class: "chart-far", "aria-hidden": "true" });
    this.tree = svg("svg", { class: "chart-tree", tabindex: 0, "aria-label": this.label });
    this.stage = html("div", { class: "chart-stage" }, this.canvas, this.tree);
    this.host.replaceChildren(this.stage);
  }

  #listen() {
    const { signal } = this.ends;
    this.sizes = new ResizeObserver(() => this.#measure());
    this.sizes.observe(this.stage);
    for (const query of ["(forced-colors: active)", "(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
      matchMedia(query).addEventListener("change", () => { this.far.forget(); this.draw(); }, { signal });
    }
    addEventListener("beforeprint", () => this.#print(true), { signal });
    addEventListener("afterprint", () => this.#print(false), { signal });
  }

  /** Leave the page. */
  remove() {
    this.ends.abort();
    this.sizes.disconnect();
    this.asking?.abort();
    this.host.replaceChildren();
  }

  // ------------------------------------------------------------------------------------------ data

  /** Ask the server for the chart as it is now wanted; the box `keep` stays where it is on the screen. */
  async load(keep = -1) {
    this.asking?.abort();
    const asking = this.asking = new AbortController();
    this.tools.state("loading");
    this.host.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(this.#address(), { signal: asking.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      this.update(await answer.json(), keep);
      return true;
    } catch (problem) {
      if (problem.name !== "AbortError") this.tools.state("error");
      return false;
    } finally {
      if (asking === this.asking) this.host.removeAttribute("aria-busy");
    }
  }

  #address() {
    const address = new URL(this.src, document.baseURI);
    const { levels, closed, open, show } = this.asked;
    if (show) address.searchParams.set("show", show);
    if (levels !== null) address.searchParams.set("levels", levels);
    if (closed.size) address.searchParams.set("closed", [...closed].join(","));
    if (open.size) address.searchParams.set("open", [...open].join(","));
    return address;
  }

  /** Show other levels (0: all); branches opened or closed by hand are forgotten. */
  levels(levels) {
    this.asked = { levels, closed: new Set(), open: new Set() };
    return this.load();
  }

  /** Show this data; what was in focus, selected and in view stays so. */
  update(data, keep = -1) {
    this.drag.cancel();
    const before = this.model, held = this.#held(keep);
    const focused = before && this.active >= 0 ? before.id[this.active] : null;
    this.model = new Model(data);
    this.view.drawing = { width: data.width, height: data.height };
    this.near.clear();
    this.active = this.model.at.get(focused) ?? (this.model.count ? 0 : -1);
    this.range = this.active;
    for (const id of [...this.selected]) if (!this.model.at.has(id)) this.selected.delete(id);
    this.#treeOrNot();
    this.#measure();
    if (before?.count) this.#hold(held);
    else this.#begin();
    this.tools.state(this.model.count ? "ready" : "empty");
    this.draw();
    if (before?.count && !calm()) this.#glide(before);
    send(this.host, "chart:load", { count: this.model.count });
  }

  #treeOrNot() {
    const role = this.model.count ? "tree" : "group";
    this.tree.setAttribute("role", role);
    if (role === "tree") this.tree.setAttribute("aria-multiselectable", "true");
    else this.tree.removeAttribute("aria-multiselectable");
  }

  /** The box that is to stay where it is: the one asked for, else the one in focus if seen, else one in view. */
  #held(keep) {
    if (!this.model?.count) return null;
    const { model, view } = this, seen = model.within(...view.seen());
    const boxes = [keep, ...(seen.includes(this.active) ? [this.active] : []), ...seen].filter((box) => box >= 0);
    return boxes.map((box) => ({
      id: model.id[box], x: model.x[box] * view.scale + view.left, y: model.y[box] * view.scale + view.top,
    }));
  }

  #hold(held) {
    const { model, view } = this;
    const kept = (held ?? []).find(({ id }) => model.at.has(id));
    if (!kept) return;
    const box = model.at.get(kept.id);
    view.pan(kept.x - model.x[box] * view.scale - view.left, kept.y - model.y[box] * view.scale - view.top);
  }

  #begin() {
    const { model, view } = this;
    if (!model.count) return;
    if (view.fitScale() >= READABLE) view.fit();
    else this.top();
  }

  /** The first box at a size that can be read. */
  top() {
    const { model, view } = this;
    view.zoomTo(Math.max(FIRST, view.scale < LEGIBLE ? FIRST : Math.min(view.scale, 1)));
    view.centre(model.x[0], model.y[0], model.w[0], model.h[0], true);
  }

  // ------------------------------------------------------------------------------------------ drawing

  #measure() {
    const { clientWidth: width, clientHeight: height } = this.stage;
    if (width === this.view.width && height === this.view.height) return;
    const first = this.model && !this.view.width;
    this.far.resize(width, height);
    this.view.resize(width, height);
    if (first) this.#begin();
    this.draw();
  }

  #later() {
    this.coming ??= requestAnimationFrame(() => this.draw());
  }

  /** Draw now what is in view. */
  draw() {
    cancelAnimationFrame(this.coming);
    this.coming = null;
    if (!this.model || this.paper) return;
    const { view, near, far } = this;
    const away = view.scale < LEGIBLE || this.model.within(...view.seen()).length > MANY;
    if (away) far.draw(view);
    else if (this.away) far.clear();
    this.away = away;
    near.draw(view, away, this.#always());
    near.focus(this.active, view.scale);
    this.#point();
    this.tools.follow();
    if (this.gliding) this.#slide();
  }

  /**
   * The boxes that are in the document wherever the view is: the one in focus, its way up, some of the selected, and
   * where a dragged one would go.
   */
  #always() {
    const { going } = this.drag, boxes = going && going.target >= 0 ? [going.target] : [];
    for (let box = this.active; box >= 0; box = this.model.parent[box]) boxes.push(box);
    for (const id of [...this.selected].slice(0, 50)) boxes.push(this.model.at.get(id));
    return boxes;
  }

  #point() {
    if (this.active < 0) this.tree.removeAttribute("aria-activedescendant");
    else this.tree.setAttribute("aria-activedescendant", `${this.prefix}-${this.active}`);
  }

  /** Let boxes glide from where they were to where they are. */
  #glide(before) {
    const from = new Map();
    for (const box of this.near.shown.keys()) {
      const old = before.at.get(this.model.id[box]);
      if (old === undefined) continue;
      from.set(box, [before.x[old] - this.model.x[box], before.y[old] - this.model.y[box]]);
    }
    const [ox, oy] = from.get(this.model.at.get(before.id[0])) ?? [0, 0];
    if ([...from.values()].every(([x, y]) => x === ox && y === oy)) return;
    const kept = from.get(this.active) ?? [0, 0];
    this.gliding = { from, kept, start: performance.now() };
    this.host.classList.add("chart-gliding");
    this.#slide();
  }

  #slide() {
    const { from, kept, start } = this.gliding;
    const left = 1 - Math.min(1, (performance.now() - start) / MOVING);
    const share = left ** 3;
    for (const [box, [x, y]] of from) {
      const group = this.near.shown.get(box);
      const across = this.model.x[box] + (x - kept[0]) * share, down = this.model.y[box] + (y - kept[1]) * share;
      group?.setAttribute("transform", `translate(${across} ${down})`);
    }
    if (left) return this.#later();
    this.gliding = null;
    this.host.classList.remove("chart-gliding");
  }

  /** On paper: the whole chart as SVG where that can be read, else what is in view. */
  #print(on) {
    if (!this.model?.count || this.model.count > MANY) return;
    this.paper = on;
    this.host.classList.toggle("chart-paper", on);
    if (on) {
      this.near.drawAll();
      this.near.world.setAttribute("transform", "");
      this.tree.setAttribute("viewBox", `0 0 ${this.model.width} ${this.model.height}`);
    } else {
      this.tree.removeAttribute("viewBox");
      this.draw();
    }
  }

  // ------------------------------------------------------------------------------------------ what a reader does

  /** Move focus within the tree to a box, and the view so that it is seen. */
  go(box, { extend = false } = {}) {
    if (box < 0 || box >= this.model.count) return;
    this.active = box;
    if (extend) this.selectRange(this.range, box);
    else this.range = box;
    this.reveal(box);
    this.draw();
  }

  reveal(box) {
    const { model, view } = this;
    view.reveal(model.x[box], model.y[box], model.w[box], model.h[box]);
  }

  /** Find a unit by id: focus, select and show it. False where it is not in the chart (its branch may be closed). */
  focus(id) {
    const box = this.model?.at.get(id);
    if (box === undefined) return false;
    const { model, view } = this;
    if (view.scale < LEGIBLE) view.zoomTo(FIRST);
    this.active = this.range = box;
    view.centre(model.x[box], model.y[box], model.w[box], model.h[box]);
    this.select([box]);
    this.draw();
    const found = this.near.shown.get(box);
    found?.classList.add("is-found");
    this.tree.focus({ preventScroll: true });
    return true;
  }

  /** The same for a unit whose branch may be closed: the branches above it are opened. */
  async find(id) {
    if (this.focus(id)) return true;
    if (!this.src) return false;
    this.asked.show = id;
    const loaded = await this.load();
    this.asked.show = "";
    const { model, asked } = this;
    if (!loaded || !model.at.has(id)) return false;
    for (let box = model.parent[model.at.get(id)]; box >= 0; box = model.parent[box]) {
      asked.closed.delete(model.id[box]);
      asked.open.add(model.id[box]);
    }
    return this.focus(id);
  }

  /** Select exactly these boxes. */
  select(boxes) {
    const before = new Set(this.selected);
    this.selected = new Set(boxes.map((box) => this.model.id[box]));
    for (const id of new Set([...before, ...this.selected])) {
      if (before.has(id) !== this.selected.has(id)) this.near.redraw(this.model.at.get(id));
    }
    this.draw();
    this.tools.chosen();
    send(this.host, "chart:select", { ids: [...this.selected] });
  }

  toggleSelected(box) {
    const boxes = [...this.selected].map((id) => this.model.at.get(id));
    this.select(this.selected.has(this.model.id[box]) ? boxes.filter((one) => one !== box) : [...boxes, box]);
  }

  selectRange(from, to) {
    const low = Math.max(0, Math.min(from, to)), high = Math.max(from, to);
    this.select(Array.from({ length: high - low + 1 }, (_, at) => low + at));
  }

  open(box) {
    send(this.host, "chart:open", { id: this.model.id[box] });
  }

  /** Ask the page for a unit's menu, at a point of the window or at the box. */
  menu(box, x, y) {
    const { left, top } = this.stage.getBoundingClientRect(), { model, view } = this;
    this.active = this.range = box;
    this.draw();
    send(this.host, "chart:menu", {
      id: model.id[box],
      x: x ?? left + model.x[box] * view.scale + view.left,
      y: y ?? top + (model.y[box] + model.h[box]) * view.scale + view.top,
    });
  }

  /** Close or open a box's branch. */
  toggle(box) {
    const id = this.model.id[box], open = !this.model.expanded(box);
    if (this.model.expanded(box) === null) return;
    this.active = this.range = box;
    if (!send(this.host, "chart:toggle", { id, open }) || !this.src) return;
    const { closed, open: opened } = this.asked;
    (open ? closed : opened).delete(id);
    (open ? opened : closed).add(id);
    this.load(box);
  }
}

class ChartElement extends HTMLElement {
  connectedCallback() {
    this.chart = mount(this, {
      src: this.getAttribute("src") ?? "",
      words: JSON.parse(this.dataset.words || "{}"),
      editable: this.hasAttribute("editable"),
      label: this.getAttribute("label") ?? "",
    });
  }

  disconnectedCallback() {
    this.chart.remove();
  }
}

customElements.define("byggesten-chart", ChartElement);
