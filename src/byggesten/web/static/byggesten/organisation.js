// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// The page of the organisation: the slider, the dates and the sides change what is shown without loading the page anew.
// The chart stays where it is and lets its boxes glide; the address always holds what is seen.

import { announce } from "./page.js";

const form = document.querySelector("[data-org-when]");
const slider = document.getElementById("org-stop");
const days = document.getElementById("org-on");
const said = document.getElementById("org-date");
let asking = null;
let waiting = 0;

/** Show another address of this page: what differs is put in place of what stands there. */
async function show(address, remember) {
  asking?.abort();
  asking = new AbortController();
  document.body.classList.add("org-busy");
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" }, signal: asking.signal });
    if (!answer.ok || answer.redirected) { window.location.assign(address); return; }
    history[remember ? "pushState" : "replaceState"](null, "", address);
    place(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch (problem) {
    if (problem.name !== "AbortError") window.location.assign(address);
  } finally {
    document.body.classList.remove("org-busy");
  }
}

function place(coming) {
  const focused = document.activeElement?.id;
  for (const part of coming.querySelectorAll("[data-part]")) {
    const held = document.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!held || keptChart(held, part)) continue;
    held.replaceWith(document.adoptNode(part));
    window.htmx?.process(part);
    part.dispatchEvent(new CustomEvent("org:placed", { bubbles: true }));
  }
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  const told = document.querySelector("[data-part='about']")?.dataset.announce;
  if (told) announce(told);
}

/** The chart that stands there shows the coming one's data, when it is of the same tree. */
function keptChart(held, part) {
  if (!part.dataset.kind || part.dataset.kind !== held.dataset.kind) return false;
  const now = held.querySelector("[data-org-chart]"), next = part.querySelector("[data-org-chart]");
  now.dataset.page = next.dataset.page;
  now.dataset.menu = next.dataset.menu;
  now.querySelector("[data-combobox]").dataset.combobox = next.querySelector("[data-combobox]").dataset.combobox;
  for (const name of ["levels", "colour"]) {
    const choices = now.querySelector(`[data-org-${name}]`);
    choices.replaceChildren(...next.querySelector(`[data-org-${name}]`).children);
  }
  const { chart } = now.querySelector("byggesten-chart");
  chart.src = next.querySelector("byggesten-chart").getAttribute("src");
  chart.load();
  return true;
}

function at(day) {
  const address = new URL(window.location.href);
  for (const name of ["stop", "was", "subject", "page", "reveal"]) address.searchParams.delete(name);
  address.searchParams.set("on", day);
  return address;
}

function move(stop) {
  const chosen = days.options[stop];
  slider.value = stop;
  slider.setAttribute("aria-valuetext", chosen.text);
  said.textContent = chosen.text;
  days.selectedIndex = stop;
  clearTimeout(waiting);
  waiting = setTimeout(() => show(at(chosen.value), false), 120);
}

slider?.addEventListener("input", () => move(Number(slider.value)));
days?.addEventListener("change", () => move(days.selectedIndex));
form?.classList.add("is-scripted");
form?.querySelector("[name='of']").addEventListener("change", () => form.requestSubmit());
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-org-part]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  show(link.href, true);
});
window.addEventListener("popstate", () => window.location.reload());
