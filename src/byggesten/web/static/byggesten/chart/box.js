// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * One box as an SVG group that is a tree item: the same frame, sign and lines of text as in the documents
 * (documents/svg_box.py), and for the screen its colour's letter, its selection and the knob that folds its branch.
 */
import { svg } from "./elements.js";

const ROUND = 3;
const TAB = 18;

/** Draw a box anew; `host` gives model, words and what is selected, and `prefix` for ids. */
export function drawBox(host, box) {
  const { model } = host;
  const group = svg("g", {
    id: `${host.prefix}-${box}`,
    role: "treeitem",
    class: classes(host, box),
    transform: `translate(${model.x[box]} ${model.y[box]})`,
    "aria-level": model.depth[box] + 1,
    "aria-setsize": model.siblings(box),
    "aria-posinset": model.place[box],
    "aria-expanded": model.expanded(box),
    "aria-selected": host.selected.has(model.id[box]),
    "aria-label": model.spoken(box, host.words),
    "data-id": model.id[box],
  });
  group.append(...frames(model, box), ...tab(model, box), ...lines(model, box), ...badge(model, box));
  if (model.expanded(box) !== null) group.append(knob(model, box));
  group.append(tick(model, box));
  return group;
}

/** A small sample for a legend. */
export function sample(model, look, mark, width, height) {
  const [colour, fill, stroke, dashes, double] = model.looks[look];
  return [
    ...rectangles(width, height, { colour, fill, stroke, dashes, double }),
    ...(mark ? sign(model.signs[mark], colour, height) : []),
  ];
}

function classes({ model, drag }, box) {
  const colour = model.colourOf(box);
  return [
    "chart-box",
    model.mark[box] ? `chart-mark-${model.mark[box]}` : "",
    colour >= 0 ? colourClass(model, colour) : "",
    drag.going?.boxes.includes(box) ? "is-dragged" : "",
  ].filter(Boolean).join(" ");
}

export const colourClass = (model, colour) => `chart-${model.ramp ? "step" : "colour"}-${colour}`;

function frames(model, box) {
  const [colour, fill, stroke, dashes, double] = model.looks[model.look[box]];
  return rectangles(model.w[box], model.h[box], { colour, fill, stroke, dashes, double });
}

function rectangles(width, height, { colour, fill, stroke, dashes, double }) {
  const outer = {
    class: "chart-frame", width, height, rx: ROUND, fill, stroke: colour, "stroke-width": stroke,
    "stroke-dasharray": dashes,
  };
  if (!double) return [svg("rect", outer)];
  const smaller = { x: 3, y: 3, width: width - 6, height: height - 6, rx: 1.5 };
  const inner = { ...outer, ...smaller, class: "chart-inner", fill: "none" };
  return [svg("rect", outer), svg("rect", inner)];
}

function tab(model, box) {
  const mark = model.mark[box];
  return mark ? sign(model.signs[mark], model.looks[model.look[box]][0], model.h[box]) : [];
}

function sign(path, colour, height) {
  const edge = `M${TAB} 0v${height}h${ROUND - TAB}a3 3 0 0 1-3-3v${2 * ROUND - height}a3 3 0 0 1 3-3z`;
  return [
    svg("path", { class: "chart-tab", d: edge, fill: colour }),
    svg("path", {
      class: "chart-sign", d: path, transform: `translate(${TAB / 2} ${height / 2})`, fill: "none", stroke: "#ffffff",
      "stroke-width": 1.9, "stroke-linecap": "round", "stroke-linejoin": "round",
    }),
  ];
}

function lines(model, box) {
  const found = [];
  const look = model.looks[model.look[box]];
  for (let line = model.first[box]; line < model.first[box + 1]; line += 1) {
    const [size, bold, anchor, role] = model.styles[model.ts[line]];
    const length = model.tl[line];
    found.push(svg("text", {
      class: `chart-${role}`, x: model.tx[line], y: model.ty[line], "font-size": size,
      "font-weight": bold ? "bold" : "", "text-anchor": anchor,
      fill: role === "label" ? look[5] : role === "note" && model.mark[box] ? look[0] : "#454545",
      "text-decoration": look[6] && role === "label" ? "line-through" : "",
      textLength: length || "", lengthAdjust: length ? "spacingAndGlyphs" : "",
    }, model.text[line]));
  }
  return found;
}

/** The letter of the colour, on the upper edge: never colour alone. */
function badge(model, box) {
  const colour = model.colourOf(box);
  if (colour < 0) return [];
  return [svg("g", { class: "chart-badge", transform: "translate(4 -9)" },
    svg("rect", { width: 15, height: 12, rx: 2 }),
    svg("text", { x: 7.5, y: 9.6, "font-size": 10, "font-weight": "bold", "text-anchor": "middle" },
      model.legend[colour][1]),
  )];
}

/** Where a box's knob is: below the middle in a row, below the right end in a list. */
export function knobAt(model, box) {
  return [model.listed[box] ? model.w[box] - 13 : model.w[box] / 2, model.h[box]];
}

function knob(model, box) {
  const [x, y] = knobAt(model, box);
  const open = model.expanded(box);
  return svg("g", { class: "chart-knob", transform: `translate(${x} ${y})` },
    svg("circle", { class: "chart-knob-area", r: 12, fill: "none", "pointer-events": "all" }),
    svg("circle", { class: "chart-knob-disc", r: 7 }),
    svg("path", { d: open ? "M-3.5 0H3.5" : "M-3.5 0H3.5M0-3.5V3.5" }),
  );
}

/** The sign of a selected box. */
function tick(model, box) {
  return svg("g", { class: "chart-tick", transform: `translate(${model.w[box]} ${model.h[box] / 2})` },
    svg("circle", { r: 8 }), svg("path", { d: "M-3.6.2L-1 3L3.8-2.8" }));
}
