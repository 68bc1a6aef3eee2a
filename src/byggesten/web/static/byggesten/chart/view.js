// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * Which part of the drawing is seen, and how large: a point of the drawing is at (x * scale + left, y * scale + top).
 */

export const LEAST = 0.02;
export const MOST = 2.5;
const STEP = 1.25;
const ROOM = 40;

export class View {
  scale = 1;
  left = 0;
  top = 0;
  width = 0;
  height = 0;
  fitted = false;

  constructor(changed) {
    this.changed = changed;
    this.drawing = { width: 0, height: 0 };
  }

  /** The part of the drawing that is seen, `more` pixels of the screen added on each side. */
  seen(more = 0) {
    return [
      (-this.left - more) / this.scale,
      (-this.top - more) / this.scale,
      (this.width - this.left + more) / this.scale,
      (this.height - this.top + more) / this.scale,
    ];
  }

  /** At which edges of the window some of the drawing is out of sight. */
  hidden() {
    const { left, top, width, height, scale, drawing } = this;
    return {
      left: left < 0,
      top: top < 0,
      right: left + drawing.width * scale > width,
      bottom: top + drawing.height * scale > height,
    };
  }

  /** The point of the drawing at a point of the window. */
  point(x, y) {
    return [(x - this.left) / this.scale, (y - this.top) / this.scale];
  }

  resize(width, height) {
    this.left += (width - this.width) / 2;
    this.width = width;
    this.height = height;
    if (this.fitted) return this.fit();
    this.#keepIn();
    this.changed();
  }

  /** Move by pixels of the screen; says whether anything moved. */
  pan(dx, dy) {
    const before = [this.left, this.top];
    this.fitted = false;
    this.left += dx;
    this.top += dy;
    this.#keepIn();
    this.changed();
    return before[0] !== this.left || before[1] !== this.top;
  }

  /** Set the scale and keep the point of the drawing that is at (x, y) of the screen where it is. */
  zoomTo(scale, x = this.width / 2, y = this.height / 2) {
    const [px, py] = this.point(x, y);
    this.fitted = false;
    this.scale = Math.min(MOST, Math.max(LEAST, scale));
    this.left = x - px * this.scale;
    this.top = y - py * this.scale;
    this.#keepIn();
    this.changed();
  }

  zoomBy(steps, x, y) {
    this.zoomTo(this.scale * STEP ** steps, x, y);
  }

  fitScale() {
    const { width, height } = this.drawing;
    return Math.min(1, this.width / (width || 1), this.height / (height || 1));
  }

  /** Show the whole drawing, and go on doing so while the window changes its size. */
  fit() {
    this.zoomTo(this.fitScale());
    this.left = (this.width - this.drawing.width * this.scale) / 2;
    this.top = Math.max(0, (this.height - this.drawing.height * this.scale) / 2);
    this.fitted = true;
    this.changed();
  }

  /** Put a rectangle of the drawing in the middle, or its upper edge near the top. */
  centre(x, y, w, h, atTop = false) {
    this.fitted = false;
    this.left = this.width / 2 - (x + w / 2) * this.scale;
    this.top = atTop ? ROOM / 2 - y * this.scale : this.height / 2 - (y + h / 2) * this.scale;
    this.#keepIn();
    this.changed();
  }

  /** Scroll no more than is needed to see a rectangle of the drawing whole. */
  reveal(x, y, w, h) {
    const [left, top, right, bottom] = this.seen(-ROOM);
    const across = x < left ? left - x : x + w > right ? Math.max(right - x - w, left - x) : 0;
    const down = y < top ? top - y : y + h > bottom ? Math.max(bottom - y - h, top - y) : 0;
    if (across || down) this.pan(across * this.scale, down * this.scale);
  }

  /** Never lose the drawing: a drawing smaller than the window stays in it, a larger one covers its middle. */
  #keepIn() {
    this.left = keep(this.left, this.drawing.width * this.scale, this.width);
    this.top = keep(this.top, this.drawing.height * this.scale, this.height);
  }
}

function keep(at, size, room) {
  const spare = Math.min(room / 2, size);
  return Math.min(room - spare, Math.max(spare - size, at));
}
