// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * Mouse, pen and touch: the ground is pulled, two fingers or Ctrl and the wheel zoom, boxes are pressed and dragged.
 */

const STARTS = 5;
const LONG = 450;

export function listenToPointers(chart, signal) {
  const { stage, tree } = chart, down = new Map();
  const hand = new Hand(chart, down);
  stage.addEventListener("wheel", (event) => wheel(chart, event), { passive: false, signal });
  tree.addEventListener("pointerdown", (event) => hand.press(event), { signal });
  tree.addEventListener("pointermove", (event) => hand.move(event), { signal });
  tree.addEventListener("pointerup", (event) => hand.lift(event), { signal });
  tree.addEventListener("pointercancel", (event) => hand.lose(event), { signal });
  tree.addEventListener("pointerleave", () => chart.tools.hover(-1), { signal });
  tree.addEventListener("dblclick", (event) => {
    const box = hand.box(event);
    if (box >= 0 && !event.target.closest(".chart-knob")) chart.open(box);
  }, { signal });
  tree.addEventListener("contextmenu", (event) => {
    const box = hand.box(event);
    if (box < 0 || event.pointerType === "touch") return;
    event.preventDefault();
    if (event.button === 2) chart.menu(box, event.clientX, event.clientY);
  }, { signal });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chart.drag.going) chart.drag.cancel();
  }, { signal, capture: true });
}

function wheel(chart, event) {
  if (!chart.model?.count) return;
  const size = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? chart.view.height : 1;
  const { left, top } = chart.stage.getBoundingClientRect();
  let moved = true;
  if (event.ctrlKey || event.metaKey) {
    const scale = chart.view.scale * Math.exp(-event.deltaY * size * 0.0022);
    chart.view.zoomTo(scale, event.clientX - left, event.clientY - top);
  } else {
    const [across, down] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    moved = chart.view.pan(-across * size, -down * size);
  }
  if (moved) event.preventDefault();
}

class Hand {
  constructor(chart, down) {
    this.chart = chart;
    this.down = down;
    this.pressed = null;
  }

  /** The box below a pointer, drawn or painted; -1 for the ground. */
  box(event) {
    const { chart } = this;
    if (!chart.model?.count) return -1;
    const { left, top } = chart.stage.getBoundingClientRect();
    const group = event.target.closest?.("[role=treeitem]");
    if (group && !chart.tree.hasPointerCapture?.(event.pointerId)) return chart.model.at.get(group.dataset.id);
    return chart.model.under(...chart.view.point(event.clientX - left, event.clientY - top));
  }

  press(event) {
    const { chart, down } = this;
    if (!chart.model?.count || event.button > 0) return;
    down.set(event.pointerId, [event.clientX, event.clientY]);
    if (down.size === 2) return this.pinch();
    const box = this.box(event), touch = event.pointerType === "touch";
    const knob = Boolean(event.target.closest(".chart-knob"));
    const text = !touch && !chart.editable && Boolean(event.target.closest("text"));
    this.pressed = { id: event.pointerId, box, knob, text, x: event.clientX, y: event.clientY, doing: "" };
    if (touch && box >= 0 && chart.editable) this.pressed.timer = setTimeout(() => this.drag(), LONG);
    if (!text) tryCapture(chart.tree, event.pointerId);
  }

  move(event) {
    const { chart, down, pressed } = this;
    if (!down.has(event.pointerId)) {
      if (event.pointerType !== "touch") chart.tools.hover(this.box(event));
      return;
    }
    const [x, y] = down.get(event.pointerId);
    down.set(event.pointerId, [event.clientX, event.clientY]);
    if (down.size === 2) return this.pinched();
    if (!pressed || pressed.id !== event.pointerId) return;
    if (!pressed.doing && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < STARTS) return;
    if (!pressed.doing) this.begin(event);
    if (pressed.doing === "pan") chart.view.pan(event.clientX - x, event.clientY - y);
    if (pressed.doing === "drag") chart.drag.over(event.clientX, event.clientY);
  }

  /** What a pointer that moves does: drag a box, select text, else pull the ground. */
  begin(event) {
    const { chart, pressed } = this;
    clearTimeout(pressed.timer);
    const drags = chart.editable && pressed.box >= 0 && event.pointerType !== "touch" && !pressed.knob;
    if (drags) this.drag();
    else pressed.doing = pressed.text ? "text" : "pan";
    if (pressed.doing === "pan") chart.host.classList.add("chart-pulled");
  }

  drag() {
    this.pressed.doing = "drag";
    this.chart.drag.start(this.pressed.box, this.pressed.x, this.pressed.y);
  }

  lift(event) {
    const { chart, pressed } = this;
    this.lose(event, true);
    if (!pressed || pressed.id !== event.pointerId) return;
    if (pressed.doing === "drag") chart.drag.drop();
    else if (!pressed.doing) this.click(event, pressed);
  }

  lose(event, lifted = false) {
    this.down.delete(event.pointerId);
    clearTimeout(this.pressed?.timer);
    this.chart.host.classList.remove("chart-pulled");
    if (this.pressed?.doing === "drag" && !lifted) this.chart.drag.cancel();
    if (this.pressed?.id === event.pointerId) this.pressed = null;
  }

  click(event, { box, knob }) {
    const { chart } = this;
    chart.tree.focus({ preventScroll: true });
    if (box < 0) return chart.selected.size && chart.select([]);
    if (knob) return chart.toggle(box);
    chart.active = box;
    if (event.shiftKey) return chart.selectRange(chart.range, box);
    chart.range = box;
    if (event.ctrlKey || event.metaKey) chart.toggleSelected(box);
    else chart.select([box]);
  }

  pinch() {
    clearTimeout(this.pressed?.timer);
    if (this.pressed?.doing === "drag") this.chart.drag.cancel();
    this.pressed = null;
    this.fingers = this.#two();
  }

  pinched() {
    const now = this.#two(), { view } = this.chart, { left, top } = this.chart.stage.getBoundingClientRect();
    view.pan(now.x - this.fingers.x, now.y - this.fingers.y);
    if (this.fingers.apart) view.zoomTo((view.scale * now.apart) / this.fingers.apart, now.x - left, now.y - top);
    this.fingers = now;
  }

  #two() {
    const [[x1, y1], [x2, y2]] = this.down.values();
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, apart: Math.hypot(x1 - x2, y1 - y2) };
  }
}

/** A pointer that is already gone cannot be captured; that is no error. */
function tryCapture(element, pointer) {
  try {
    element.setPointerCapture(pointer);
  } catch {
    // It was lifted in the meantime.
  }
}
