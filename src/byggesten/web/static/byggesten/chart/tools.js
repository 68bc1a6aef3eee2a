// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * What stands round the chart: the buttons of the view, the legend, what state it is in, the button of a unit's menu.
 */
import { colourClass, sample } from "./box.js";
import { html, said, svg } from "./elements.js";

const ICONS = {
  zoomIn: "M4 10H16M10 4V16",
  zoomOut: "M4 10H16",
  fit: "M3 7V3H7M13 3H17V7M17 13V17H13M7 17H3V13",
  top: "M4 3H16M10 17V7M5.5 11L10 6.5L14.5 11",
};

export class Tools {
  hovered = -1;

  constructor(chart) {
    this.chart = chart;
    const { words, view } = chart;
    this.percent = html("span", { class: "chart-percent", "aria-hidden": "true" });
    this.bar = html("div", { class: "chart-tools", role: "group", "aria-label": words.tools ?? "" },
      this.#button("zoomIn", () => view.zoomBy(1)),
      this.#button("zoomOut", () => view.zoomBy(-1)),
      this.#button("fit", () => view.fit()),
      this.#button("top", () => { chart.go(0); chart.top(); }),
      this.percent);
    this.more = html("button", { class: "chart-more", type: "button", hidden: "hidden" }, "…");
    this.more.addEventListener("click", () => {
      const { left, bottom } = this.more.getBoundingClientRect();
      chart.menu(this.#moreOf(), left, bottom);
    });
    this.bubble = html("div", { class: "chart-bubble", "aria-hidden": "true", hidden: "hidden" });
    this.message = html("div", { class: "chart-message", hidden: "hidden" });
    this.status = html("p", { class: "chart-status", role: "status" });
    this.help = html("p", { class: "chart-help", id: `${chart.prefix}-help` }, words.help ?? "");
    this.legend = html("div", {
      class: "chart-legend", role: "group", "aria-label": words.legend ?? "", hidden: "hidden",
    });
    chart.tree.setAttribute("aria-describedby", this.help.id);
    chart.stage.append(this.more, this.bubble, this.message);
    chart.stage.before(this.bar);
    chart.host.append(this.legend, this.status, this.help);
  }

  #button(name, press) {
    const { words } = this.chart;
    const icon = svg("svg", { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" },
      svg("path", { d: ICONS[name] }));
    const names = { title: words[name], "aria-label": words[name] };
    const button = html("button", { type: "button", class: "chart-tool", ...names }, icon);
    button.addEventListener("click", () => this.chart.model?.count && press());
    return button;
  }

  /** Say whether the chart is loading, ready, empty, or could not be had. */
  state(name) {
    const { chart, chart: { words, host } } = this;
    host.dataset.state = name;
    this.message.hidden = name === "ready" || (name === "loading" && Boolean(chart.model?.count));
    this.message.setAttribute("role", name === "error" ? "alert" : "presentation");
    this.message.replaceChildren(html("p", {}, name === "ready" ? "" : words[name] ?? ""));
    if (name === "error") {
      const retry = html("button", { type: "button", class: "button button-secondary chart-retry" }, words.retry);
      retry.addEventListener("click", () => chart.load());
      this.message.append(retry);
    }
    const count = new Intl.NumberFormat(words.language).format(chart.model?.count ?? 0);
    const told = { ready: said(words.count ?? "", { count }), error: "" };
    this.status.textContent = told[name] ?? words[name] ?? "";
    if (name === "ready") this.#explain();
  }

  /** Say how many are selected. */
  chosen() {
    const { words, selected: { size } } = this.chart;
    this.status.textContent = size === 1 ? words.oneSelected : said(words.selected ?? "", { count: size });
  }

  hover(box) {
    if (box === this.hovered) return;
    if (box < 0 && this.more.matches(":hover")) return;
    this.hovered = box;
    this.follow();
  }

  #moreOf() {
    return this.hovered >= 0 && this.hovered < this.chart.model.count ? this.hovered : this.chart.active;
  }

  /** Keep the button and the label at their boxes. */
  follow() {
    const { chart, chart: { model, view, words } } = this, box = this.#moreOf();
    const gone = box < 0 || chart.drag.going;
    this.percent.textContent = `${Math.round(view.scale * 100)} %`;
    this.more.hidden = gone || chart.away;
    this.bubble.hidden = gone || !chart.away;
    if (gone) return;
    const right = (model.x[box] + model.w[box]) * view.scale + view.left;
    const top = model.y[box] * view.scale + view.top;
    if (chart.away) {
      this.bubble.textContent = model.name(box);
      this.bubble.style.transform = `translate(${clamp(right, view.width - 180)}px, ${clamp(top, view.height - 40)}px)`;
      return;
    }
    this.more.hidden = right < 0 || top < -20 || right > view.width + 20 || top > view.height;
    this.more.style.transform = `translate(${Math.round(right - 20)}px, ${Math.round(top - 12)}px)`;
    const name = said(words.menu ?? "", { name: model.name(box) });
    if (this.more.getAttribute("aria-label") !== name) this.more.setAttribute("aria-label", name);
  }

  /** Explain marks and colours that occur. */
  #explain() {
    const { chart: { model, words } } = this;
    const marks = [...new Map(model.mark.map((mark, box) => [mark, box])).entries()].filter(([mark]) => mark);
    const order = Object.keys(model.signs);
    marks.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
    const entries = marks.map(([mark, box]) => entry(words[`mark.${mark}`],
      svg("g", { class: `chart-mark-${mark}` }, ...sample(model, model.look[box], mark, 28, 18))));
    const used = new Set(model.colour ?? []);
    (model.legend ?? []).forEach(([name, sign], colour) => {
      if (used.has(colour)) entries.push(entry(name, swatch(model, colour, sign)));
    });
    this.legend.replaceChildren(...entries);
    this.legend.hidden = !entries.length;
  }
}

function entry(word, drawn) {
  const picture = svg("svg", { width: 32, height: 22, viewBox: "-2 -2 32 22", "aria-hidden": "true" }, drawn);
  return html("span", { class: "chart-sample" }, picture, word);
}

function swatch(model, colour, sign) {
  return svg("g", { class: colourClass(model, colour) },
    svg("rect", { class: "chart-frame", width: 28, height: 18, rx: 3, stroke: "#757575" }),
    svg("text", { x: 14, y: 13, "font-size": 11, "font-weight": "bold", "text-anchor": "middle" }, sign));
}

const clamp = (value, most) => Math.round(Math.max(0, Math.min(most, value)));
