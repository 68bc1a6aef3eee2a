// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// The toolbar of a chart: how many levels, coloured by what, find a unit; and the menu and page of a box.
// A chart that is editable is its page's own: it listens to chart:open, chart:menu and chart:move itself.

import "./chart/chart.js";
import { openMenu } from "./organisation-menu.js";

const frame = (event) => event.target.closest?.("[data-org-chart]");
const chartOf = (host) => host.querySelector("byggesten-chart").chart;
const page = (pattern, id) => pattern.replace("ANY", encodeURIComponent(id));

/** Let the address of the page and of the data hold a field; an empty one is left out. */
function keep(host, name, value) {
  const chart = chartOf(host);
  for (const [address, done] of [
    [new URL(window.location.href), (url) => history.replaceState(history.state, "", url)],
    [new URL(chart.src, document.baseURI), (url) => { chart.src = url.pathname + url.search; }],
  ]) {
    if (value === "") address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    done(address);
  }
}

document.addEventListener("change", (event) => {
  const host = frame(event);
  if (!host) return;
  if (event.target.matches("[data-org-levels]")) {
    keep(host, "closed", "");
    keep(host, "open", "");
    keep(host, "reveal", "");
    keep(host, "levels", event.target.value);
    chartOf(host).levels(Number(event.target.value));
  }
  if (event.target.matches("[data-org-colour]")) {
    keep(host, "colour", event.target.value);
    chartOf(host).load();
  }
});

/** Find a thing in the chart; what is folded away is unfolded. */
export async function find(host, id) {
  const chart = chartOf(host);
  if (chart.focus(id)) return true;
  keep(host, "reveal", id);
  return await chart.load() && chart.focus(id);
}

document.addEventListener("combobox:choose", (event) => {
  const host = frame(event);
  if (!host) return;
  event.preventDefault();
  event.target.value = event.detail.text;
  find(host, event.detail.id);
});

document.addEventListener("chart:load", (event) => {
  const host = frame(event), wanted = host?.dataset.reveal;
  if (!wanted) return;
  delete host.dataset.reveal;
  requestAnimationFrame(() => chartOf(host)?.focus(wanted));
});

const own = (event) => frame(event) && !event.target.hasAttribute("editable");

document.addEventListener("chart:open", (event) => {
  if (own(event)) window.location.assign(page(frame(event).dataset.page, event.detail.id));
});

document.addEventListener("chart:menu", (event) => {
  if (!own(event)) return;
  const { id, x, y } = event.detail, host = frame(event);
  const entries = JSON.parse(host.dataset.menu).map(([text, address]) => ({ text, href: page(address, id) }));
  openMenu(entries, { x, y, label: host.dataset.menuLabel, back: host.querySelector(".chart-tree") });
});
