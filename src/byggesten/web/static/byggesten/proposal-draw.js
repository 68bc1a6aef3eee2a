// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// Drawing: what is done on the chart becomes changes; the chart, the panel and the latest edits follow.
import { openDialog } from "./page.js";
import { fresh, post, seen } from "./proposal.js";

const element = document.getElementById("chart");
const form = document.getElementById("act-form");
const did = document.getElementById("did");
const acts = document.getElementById("acts");
const panel = document.getElementById("panel");
const latest = document.getElementById("latest");
let busy = false;

/** Do something to units; what happened is said, and everything beside the chart follows. True where it was done. */
async function act(fields, problem = null) {
  if (busy) return false;
  busy = true;
  const started = performance.now();
  const { status, data } = await post(form.action, fields);
  busy = false;
  if (status !== 200) {
    const text = data.conflict ?? (data.findings ?? []).map((each) => `${each.text}. ${each.advice}`).join(" ");
    wrong(text || form.dataset.failed, problem);
    if (status === 409) refresh(true);
    return false;
  }
  follow(data);
  did.dataset.milliseconds = Math.round(performance.now() - started);
  refresh();
  return true;
}

function wrong(text, problem) {
  if (problem) { problem.textContent = text; problem.hidden = false; return; }
  did.classList.add("is-wrong");
  said(text);
}

function said(...lines) {
  did.replaceChildren(...lines.filter(Boolean).map((line) => {
    const paragraph = document.createElement("p");
    paragraph.append(line);
    return paragraph;
  }));
}

function follow(data) {
  did.classList.remove("is-wrong");
  if (data.figures) document.getElementById("figures").outerHTML = data.figures;
  if (data.side) panel.innerHTML = data.side;
  latest.innerHTML = data.latest;
  seen(data.number, data.digest);
  buttons(data);
  const link = data.address && Object.assign(document.createElement("a"), { href: data.address, textContent: data.key ?? "→" });
  if (data.said) said([data.said, data.notice].filter(Boolean).join(" "));
  if (data.totals && did.childElementCount) total(data.totals);
  if (link && did.firstChild) { did.firstChild.append(" ", link); link.textContent = latest.querySelector(".pr-latest a")?.textContent ?? "→"; }
  if (!data.side) element.chart.load();
}

/** How many units and findings there are now, below what was done. */
function total(text) {
  const line = did.querySelector("[data-totals]") ?? document.createElement("p");
  line.dataset.totals = "";
  line.textContent = text;
  did.append(line);
}

function buttons(data) {
  for (const name of ["undo", "redo"]) {
    const button = document.querySelector(`form[data-${name}] button`);
    if (button) button.disabled = !data[name];
  }
}

/** What the rules find takes longer than the figures: it follows when it is ready, unless something newer is on its way. */
let asked = 0;
async function refresh(chart = false) {
  const mine = (asked += 1);
  const answer = await fetch(form.dataset.sideSrc, { headers: { Accept: "application/json" } });
  if (mine !== asked || !answer.ok || answer.redirected) return;
  follow(await answer.json());
  if (chart) element.chart.load();
}

function fields(name, units, more = {}) {
  const data = new FormData(form);
  data.set("token", fresh());
  data.set("do", name);
  for (const unit of units) data.append("unit", unit);
  for (const [key, value] of Object.entries(more)) data.set(key, value);
  return data;
}

// ------------------------------------------------------------------------------------------------ the chart

element.addEventListener("chart:move", ({ detail: { ids, target } }) => act(fields("move", ids, { to: target })));
element.addEventListener("chart:open", ({ detail: { id } }) => ask("", [id]));
element.addEventListener("chart:menu", ({ detail: { id } }) => {
  const chosen = [...element.chart.selected];
  ask("", chosen.includes(id) ? chosen : [id]);
});
element.addEventListener("chart:select", ({ detail: { ids } }) => {
  acts.hidden = !ids.length;
  const label = document.getElementById("acts-label");
  label.textContent = label.dataset.word.replace("{n}", ids.length);
  for (const button of acts.querySelectorAll("[data-single]")) button.hidden = ids.length > 1;
});
acts.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) ask(button.dataset.do, [...element.chart.selected]);
});
document.getElementById("levels").addEventListener("change", (event) => element.chart.levels(Number(event.target.value)));

/** Ask for what an act needs, in a dialog; without an act its menu. */
async function ask(name, units) {
  const address = new URL(form.dataset.dialogSrc, location.href);
  if (name) address.searchParams.set("do", name);
  for (const unit of units) address.searchParams.append("unit", unit);
  const dialog = await openDialog(address.href);
  if (!dialog) return;
  dialog.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-act]");
    if (!link) return;
    event.preventDefault();
    dialog.close();
    ask(link.dataset.act, units);
  });
  dialog.addEventListener("keydown", arrows);
  dialog.querySelector(".pr-menu a")?.focus();
  dialog.addEventListener("submit", async (event) => {
    event.preventDefault();
    const filled = new FormData(event.target);
    filled.set("seen", form.elements.seen.value);
    filled.set("digest", form.elements.digest.value);
    filled.set("token", event.target.dataset.token ??= fresh());
    if (await act(filled, event.target.querySelector("[data-problem]"))) {
      dialog.close();
      element.chart.tree.focus({ preventScroll: true });
    }
  });
}

function arrows(event) {
  const links = [...event.currentTarget.querySelectorAll(".pr-menu a")], at = links.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || at < 0) return;
  event.preventDefault();
  links[(at + step + links.length) % links.length].focus();
}

// Undo and redo stay on the chart.
for (const name of ["undo", "redo"]) {
  document.querySelector(`form[data-${name}]`)?.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const data = new FormData(event.target);
    data.set("token", fresh());
    const { status, data: answer } = await post(event.target.action, data);
    if (status !== 200) return wrong((answer.findings ?? []).map((each) => `${each.text}. ${each.advice}`).join(" ") || form.dataset.failed);
    said(answer.word ?? answer.saved, answer.notice);
    await refresh(true);
  });
}
