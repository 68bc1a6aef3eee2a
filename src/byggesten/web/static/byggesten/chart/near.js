// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * Near by: the boxes and lines in view as SVG, which can be read aloud, selected and printed. What leaves the view
 * leaves the document, so that its size depends on the window and not on the organisation.
 */
import { drawBox } from "./box.js";
import { svg } from "./elements.js";

// How far outside the window boxes are kept, and how far the view must go before they are looked for again.
const AROUND = 120;
const AGAIN = 60;

export class Near {
  shown = new Map();

  constructor(host) {
    this.host = host;
    this.lines = svg("path", { class: "chart-lines", fill: "none" });
    this.dashed = svg("path", { class: "chart-lines chart-dashed", fill: "none" });
    this.bands = svg("g", { class: "chart-bands", "aria-hidden": "true" });
    this.boxes = svg("g", { role: "none" });
    this.ring = svg("rect", { class: "chart-ring", "aria-hidden": "true", rx: 6 });
    this.world = svg("g", { role: "none" },
      this.bands, svg("g", { "aria-hidden": "true" }, this.lines, this.dashed), this.boxes, this.ring);
    this.looked = null;
  }

  /** Forget everything drawn. */
  clear() {
    for (const group of this.shown.values()) group.remove();
    this.shown.clear();
    this.looked = null;
    const { model } = this.host;
    this.bands.replaceChildren(...(model?.bands ?? []).flatMap(([, lines]) =>
      lines.map(([text, x, y, size]) => svg("text", { x, y, "font-size": size }, text))));
  }

  /** Draw what is in view; far away only what `always` names. */
  draw(view, far, always) {
    this.world.setAttribute("transform", `translate(${view.left} ${view.top}) scale(${view.scale})`);
    const key = [view.left, view.top, view.scale, view.width, view.height, far, ...always];
    if (this.looked && same(key, this.looked)) return;
    this.looked = key;
    const wanted = far ? [] : this.host.model.within(...view.seen(AROUND));
    this.#set([...new Set([...wanted, ...always])].sort((one, other) => one - other));
    this.lines.setAttribute("d", far ? "" : path(this.host.model.pieces, view.seen(AROUND)));
    this.dashed.setAttribute("d", far ? "" : path(this.host.model.dashed, view.seen(AROUND)));
  }

  /** Everything at once, for paper. */
  drawAll() {
    const { model } = this.host;
    this.looked = null;
    this.#set([...model.id.keys()]);
    const whole = [0, 0, model.width, model.height];
    this.lines.setAttribute("d", path(model.pieces, whole));
    this.dashed.setAttribute("d", path(model.dashed, whole));
  }

  /** Draw one box anew where it is shown. */
  redraw(box) {
    const old = this.shown.get(box);
    if (!old) return;
    const group = drawBox(this.host, box);
    old.replaceWith(group);
    this.shown.set(box, group);
  }

  /** Have exactly these boxes in the document, in reading order. */
  #set(wanted) {
    const keep = new Set(wanted);
    for (const [box, group] of this.shown) {
      if (!keep.has(box)) {
        group.remove();
        this.shown.delete(box);
      }
    }
    let next = this.boxes.firstChild;
    for (const box of wanted) {
      let group = this.shown.get(box);
      if (group && group === next) {
        next = next.nextSibling;
        continue;
      }
      if (!group) {
        group = drawBox(this.host, box);
        this.shown.set(box, group);
      }
      this.boxes.insertBefore(group, next);
    }
  }

  /** Put the ring of focus round a box, `over` pixels of the screen wide. */
  focus(box, scale) {
    const { model } = this.host;
    const away = 4 / Math.min(1, scale);
    this.ring.setAttribute("display", box < 0 ? "none" : "inline");
    if (box < 0) return;
    this.ring.setAttribute("x", model.x[box] - away);
    this.ring.setAttribute("y", model.y[box] - away);
    this.ring.setAttribute("width", model.w[box] + 2 * away);
    this.ring.setAttribute("height", model.h[box] + 2 * away);
  }
}

/** Whether two looks show about the same: nothing but a short way between them. */
function same(one, other) {
  if (one.length !== other.length) return false;
  return one.every((value, at) => (at < 2 ? Math.abs(value - other[at]) < AGAIN : value === other[at]));
}

/** Path data of the pieces in a rectangle, cut off at its edges: a long line is drawn no longer than it is seen. */
function path(pieces, [left, top, right, bottom]) {
  let data = "";
  for (let at = 0; at < pieces.length; at += 4) {
    const x1 = Math.min(pieces[at], pieces[at + 2]), x2 = Math.max(pieces[at], pieces[at + 2]);
    const y1 = Math.min(pieces[at + 1], pieces[at + 3]), y2 = Math.max(pieces[at + 1], pieces[at + 3]);
    if (x1 > right || x2 < left || y1 > bottom || y2 < top) continue;
    data += y1 === y2
      ? `M${Math.max(x1, left)} ${y1}H${Math.min(x2, right)}`
      : `M${x1} ${Math.max(y1, top)}V${Math.min(y2, bottom)}`;
  }
  return data;
}
