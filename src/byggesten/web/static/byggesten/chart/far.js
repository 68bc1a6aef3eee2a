// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * Far away: so many boxes that no text could be read. They are painted on a canvas as plain rectangles, each in the
 * colour of its mark or class; the style sheet gives the colours, so that forced colours hold here too.
 */

export class Far {
  constructor(host, canvas) {
    this.host = host;
    this.canvas = canvas;
    this.brush = canvas.getContext("2d");
    this.colours = null;
  }

  /** Read the colours anew: the reader's contrast settings have changed. */
  forget() {
    this.colours = null;
  }

  clear() {
    this.brush.setTransform(1, 0, 0, 1, 0, 0);
    this.brush.clearRect(0, 0, this.canvas.width, this.canvas.height);
  }

  resize(width, height) {
    const sharp = Math.min(2, devicePixelRatio || 1);
    this.sharp = sharp;
    this.canvas.width = Math.round(width * sharp);
    this.canvas.height = Math.round(height * sharp);
  }

  draw(view) {
    const { brush, host: { model } } = this;
    this.clear();
    const scale = view.scale * this.sharp, left = view.left * this.sharp, top = view.top * this.sharp;
    const seen = view.seen();
    brush.fillStyle = this.#colour("line");
    this.#lines(model.pieces, seen, scale, left, top);
    const groups = new Map();
    for (const box of model.within(...seen)) {
      const name = this.#name(model, box);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(box);
    }
    for (const [name, boxes] of groups) {
      brush.fillStyle = this.#colour(name);
      for (const box of boxes) {
        const x = Math.round(model.x[box] * scale + left), y = Math.round(model.y[box] * scale + top);
        brush.fillRect(x, y, Math.max(1, model.w[box] * scale), Math.max(1, model.h[box] * scale));
      }
    }
  }

  #lines(pieces, [x1, y1, x2, y2], scale, left, top) {
    const thin = Math.max(1, Math.round(this.sharp * 0.75)), least = 2 * this.sharp;
    for (let at = 0; at < pieces.length; at += 4) {
      const x = pieces[at], y = pieces[at + 1], right = pieces[at + 2], bottom = pieces[at + 3];
      if (x > x2 || right < x1 || y > y2 || bottom < y1) continue;
      const wide = (right - x) * scale, high = (bottom - y) * scale;
      if (wide < least && high < least) continue;
      const across = Math.round(x * scale + left), down = Math.round(y * scale + top);
      this.brush.fillRect(across, down, Math.max(thin, wide), Math.max(thin, high));
    }
  }

  #name(model, box) {
    if (model.mark[box]) return `mark-${model.mark[box]}`;
    const colour = model.colourOf(box);
    return colour >= 0 ? `${model.ramp ? "step" : "colour"}-${colour}` : "plain";
  }

  #colour(name) {
    this.colours ??= new Map();
    if (!this.colours.has(name)) {
      const value = getComputedStyle(this.canvas).getPropertyValue(`--chart-far-${name}`).trim();
      this.colours.set(name, value || getComputedStyle(this.canvas).color);
    }
    return this.colours.get(name);
  }
}
