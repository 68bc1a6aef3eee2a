// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// A field that suggests while one types: [data-combobox] holds the address that answers with options. Arrows go through
// them, Enter takes one, Escape leaves them. On every page, for the search that / opens, and in the toolbar of a chart.

const state = new WeakMap();
const box = (event) => event.target.closest?.("[data-combobox]");
const field = (host) => host.querySelector("[role='combobox']");
const list = (host) => document.getElementById(field(host).getAttribute("aria-controls"));
const options = (host) => [...list(host).querySelectorAll("[role='option']")];

document.addEventListener("input", (event) => {
  const host = box(event);
  if (!host || event.target !== field(host)) return;
  const held = state.get(host) ?? {};
  clearTimeout(held.waiting);
  held.waiting = setTimeout(() => ask(host), 140);
  state.set(host, held);
});

async function ask(host) {
  const held = state.get(host) ?? {}, text = field(host).value.trim();
  held.asking?.abort();
  if (!text) { close(host); list(host).replaceChildren(); return; }
  held.asking = new AbortController();
  state.set(host, held);
  const address = new URL(host.dataset.combobox, document.baseURI);
  address.searchParams.set("q", text);
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true", "X-Options": "true" }, signal: held.asking.signal });
    if (!answer.ok || field(host).value.trim() !== text) return;
    list(host).innerHTML = await answer.text();
    options(host).forEach((option, at) => { option.id = `${list(host).id}-${at}`; });
    list(host).hidden = false;
    field(host).setAttribute("aria-expanded", String(options(host).length > 0));
    mark(host, null);
    say(host);
  } catch (problem) {
    if (problem.name !== "AbortError") close(host);
  }
}

function say(host) {
  const told = list(host).querySelector("[data-announce]")?.dataset.announce;
  const place = document.getElementById("announcer");
  if (told && place) { place.textContent = ""; requestAnimationFrame(() => { place.textContent = told; }); }
}

function mark(host, option) {
  for (const each of options(host)) each.setAttribute("aria-selected", String(each === option));
  if (option) field(host).setAttribute("aria-activedescendant", option.id);
  else field(host).removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

function close(host) {
  if (!host.hasAttribute("data-combobox-open")) list(host).hidden = true;
  field(host).setAttribute("aria-expanded", "false");
  mark(host, null);
}

function take(host, option) {
  const { id, href, text } = option.dataset;
  const chosen = new CustomEvent("combobox:choose", { bubbles: true, cancelable: true, detail: { id, text } });
  const free = field(host).dispatchEvent(chosen);
  close(host);
  if (free) window.location.assign(href);
}

document.addEventListener("keydown", (event) => {
  const host = box(event);
  if (!host || event.target !== field(host)) return;
  const every = options(host), at = every.findIndex((each) => each.getAttribute("aria-selected") === "true");
  const shown = !list(host).hidden && every.length;
  if (event.key === "ArrowDown" && !shown) ask(host);
  else if (event.key === "ArrowDown") mark(host, every[(at + 1) % every.length]);
  else if (event.key === "ArrowUp" && shown) mark(host, every[at <= 0 ? every.length - 1 : at - 1]);
  else if (event.key === "Enter" && shown && at >= 0) take(host, every[at]);
  else if (event.key === "Enter" && shown && !field(host).form) take(host, every[0]);
  else if (event.key === "Escape" && shown && !host.hasAttribute("data-combobox-open")) close(host);
  else return;
  event.preventDefault();
  event.stopPropagation();
});

document.addEventListener("click", (event) => {
  const host = box(event), option = event.target.closest?.("[role='option']");
  if (host && option) take(host, option);
});

document.addEventListener("focusout", (event) => {
  const host = box(event);
  if (host && !host.contains(event.relatedTarget)) setTimeout(() => { if (!host.contains(document.activeElement)) close(host); }, 150);
});
