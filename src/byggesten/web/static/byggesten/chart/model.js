// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * What a chart shows: the columns of the JSON (see web/charts.py), and what follows from them.
 * A box is its place in reading order, from 0; an id is only looked up where one comes from outside.
 */

export class Model {
  constructor(data) {
    Object.assign(this, data);
    this.count = data.id.length;
    this.at = new Map();
    for (let box = this.count - 1; box >= 0; box -= 1) this.at.set(data.id[box], box);
    this.pieces = Float64Array.from(data.pieces);
    this.#firstLines();
    this.#siblings();
  }

  /** The first line of text of each box, among the lines of all. */
  #firstLines() {
    this.first = new Int32Array(this.count + 1);
    for (let box = 0; box < this.count; box += 1) this.first[box + 1] = this.first[box] + this.lines[box];
  }

  /** Children by parent (-1: the roots), and each box's place among its siblings. */
  #siblings() {
    this.kids = new Map();
    this.place = new Int32Array(this.count);
    for (let box = 0; box < this.count; box += 1) {
      const above = this.parent[box];
      if (!this.kids.has(above)) this.kids.set(above, []);
      this.place[box] = this.kids.get(above).push(box);
    }
  }

  children(box) {
    return this.kids.get(box) ?? [];
  }

  siblings(box) {
    return this.kids.get(this.parent[box]).length;
  }

  hiddenBelow(box) {
    return this.hidden[box] ?? 0;
  }

  /** Whether a box's branch is open: true or false, or null where nothing is below it. */
  expanded(box) {
    if (this.hiddenBelow(box)) return false;
    return this.children(box).length ? true : null;
  }

  /** The first box after the last of a box's branch, in reading order. */
  end(box) {
    let next = box + 1;
    while (next < this.count && this.depth[next] > this.depth[box]) next += 1;
    return next;
  }

  #said(box, wanted) {
    const found = [];
    for (let line = this.first[box]; line < this.first[box + 1]; line += 1) {
      if ((this.styles[this.ts[line]][3] === "label") === wanted) found.push(this.text[line]);
    }
    return found;
  }

  /** The unit's whole name. */
  name(box) {
    return this.label[box] ?? this.#said(box, true).join(" ");
  }

  /** What is said below the name: leader, posts, what happens to it. */
  about(box) {
    return this.details[box] ?? this.#said(box, false);
  }

  colourOf(box) {
    return this.colour ? this.colour[box] : -1;
  }

  /** What a screen reader says of a box. */
  spoken(box, words) {
    const colour = this.colourOf(box);
    return [
      this.name(box),
      this.mark[box] ? words[`mark.${this.mark[box]}`].toLowerCase() : "",
      this.staff[box] ? words.staff : "",
      ...this.about(box),
      colour >= 0 ? this.legend[colour][0] : "",
    ].filter(Boolean).join("; ");
  }

  /** The boxes that touch a rectangle, in reading order. */
  within(left, top, right, bottom, wanted = []) {
    const { x, y, w, h } = this;
    for (let box = 0; box < this.count; box += 1) {
      if (x[box] < right && y[box] < bottom && x[box] + w[box] > left && y[box] + h[box] > top) wanted.push(box);
    }
    return wanted;
  }

  /** The box at a point, or -1. */
  under(px, py) {
    return this.within(px, py, px + 1e-6, py + 1e-6)[0] ?? -1;
  }
}
