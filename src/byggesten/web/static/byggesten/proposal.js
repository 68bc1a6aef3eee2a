// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// Editing a proposal: text that saves itself, undo by the keyboard, whether others have saved, changes that are dragged.
import { announce } from "./page.js";

const PAUSE = 1200;
const AGAIN = 6000;
const LOOK = 10000;

/** The token that every post carries; renewed after one has signed in again. */
export const token = { value: JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRFToken"] ?? "" };

/** A name for a request that no other has. */
export const fresh = () => crypto.randomUUID().replaceAll("-", "");

/** Post a form as a script; { status, data }, with status 0 where there is no connection. */
export async function post(address, fields) {
  try {
    const answer = await fetch(address, {
      method: "POST", body: fields, redirect: "manual",
      headers: { Accept: "application/json", "X-CSRFToken": token.value },
    });
    const kind = answer.headers.get("Content-Type") ?? "";
    return { status: answer.type === "opaqueredirect" ? 403 : answer.status, data: kind.includes("json") ? await answer.json() : {} };
  } catch {
    return { status: 0, data: {} };
  }
}

/** Every form on the page saves on this revision from now on. */
export function seen(number, digest, except = null) {
  for (const form of document.querySelectorAll("form")) {
    if (form === except || form.closest("dialog") || form.matches("[data-autosave]")) continue;
    if (form.elements.seen) form.elements.seen.value = number;
    if (form.elements.digest) form.elements.digest.value = digest;
  }
  const newer = document.getElementById("newer");
  if (newer) newer.dataset.number = Math.max(Number(newer.dataset.number), number);
  document.querySelector("[data-undo] button")?.removeAttribute("disabled");
}

// ------------------------------------------------------------------------------------------------ text that saves itself

class Editor {
  constructor(form) {
    Object.assign(this, { form, field: form.elements.text, state: form.querySelector(".pr-state") });
    this.saved = this.field.value;
    this.words = form.dataset;
    form.elements.token.value = fresh();
    this.field.addEventListener("input", () => this.changed());
    form.addEventListener("submit", (event) => this.finish(event));
    const look = form.querySelector("[data-preview-button]");
    look.hidden = false;
    look.addEventListener("click", () => this.preview());
    editors.add(this);
  }

  get dirty() { return this.field.value !== this.saved; }

  changed() {
    this.say(this.words.unsaved);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  say(text, wrong = false, link = null) {
    this.state.classList.toggle("is-wrong", wrong);
    this.state.replaceChildren(text);
    if (link) this.state.append(" ", link);
  }

  /** Save what stands here; one at a time, and again while it fails. True where it is saved. */
  async save() {
    clearTimeout(this.timer);
    if (this.going) return this.going.then(() => (this.dirty ? this.save() : true));
    if (!this.dirty) return true;
    const sent = this.field.value;
    this.say(this.words.saving);
    this.going = post(this.form.action, new FormData(this.form));
    const { status, data } = await this.going;
    this.going = null;
    if (status === 200) return this.took(sent, data);
    return this.failed(status, data);
  }

  took(sent, data) {
    const mine = this.field.value;
    const joined = data.text === undefined ? sent : data.text;
    const text = mine === sent ? joined : rebased(sent, mine, joined);
    this.form.elements.token.value = fresh();
    if (text === null) return this.changed();
    if (joined.trim() !== sent.trim()) this.put(text);
    this.saved = mine === sent || joined.trim() !== sent.trim() ? (mine === sent ? this.field.value : joined) : sent;
    this.form.elements.seen.value = data.number;
    this.form.elements.digest.value = data.digest;
    seen(data.number, data.digest, this.form);
    this.say([data.saved, data.notice].filter(Boolean).join(". "));
    this.unsettled = false;
    refreshPanel();
    if (this.dirty) this.changed();
    return true;
  }

  put(text) {
    const { selectionStart: start, selectionEnd: end } = this.field;
    this.field.value = text;
    this.field.setSelectionRange(Math.min(start, text.length), Math.min(end, text.length));
  }

  failed(status, data) {
    const { words } = this;
    if (status === 409) {
      const choose = document.createElement("button");
      choose.className = "by-quiet";
      choose.textContent = words.settle;
      choose.addEventListener("click", () => { this.leaving = true; });
      this.unsettled = true;
      this.say(data.conflict, true, choose);
      return false;
    }
    if (status === 422) {
      this.say(`${words.refused} ${data.findings.map((each) => `${each.text}. ${each.advice}`).join(" ")}`, true);
      return false;
    }
    if (status === 403) {
      const link = Object.assign(document.createElement("a"), { href: words.login, target: "_blank", rel: "noopener", textContent: words.loginWord });
      this.say(words.signedOut, true, link);
    } else this.say(status ? words.failed : words.offline, true);
    this.timer = setTimeout(() => this.again(status), AGAIN);
    return false;
  }

  async again(status) {
    if (status === 403) await renew(this.words.renew);
    this.save();
  }

  /** Done: saved, and the text as it reads in place of the field. */
  async finish(event) {
    if (this.leaving || this.unsettled) { this.saved = this.field.value; return; }
    event.preventDefault();
    if (!(await this.save())) { this.field.focus(); return; }
    this.close();
  }

  close() {
    editors.delete(this);
    const { section } = this.form.elements;
    const address = this.form.action.replace(/\/prose$/, "");
    if (!document.getElementById("document")) { location.assign(`${address}#${section.value}`); return; }
    const part = this.form.closest(".pr-part");
    if (!part || !window.htmx) { location.reload(); return; }
    const id = part.id;
    window.htmx.ajax("GET", address, { target: part, select: `#${CSS.escape(id)}`, swap: "outerHTML" })
      .then(() => { document.getElementById(id)?.querySelector("[data-prose]")?.focus(); prepare(); });
  }

  async preview() {
    const place = this.form.querySelector(".pr-preview");
    const fields = new FormData();
    fields.set("text", this.field.value);
    const answer = await fetch(this.words.preview, { method: "POST", body: fields, headers: { "X-CSRFToken": token.value } });
    if (!answer.ok) return;
    place.innerHTML = await answer.text();
    place.hidden = false;
    place.scrollIntoView({ block: "nearest" });
  }
}

const editors = new Set();

/** My text as others' joined one has it: what I typed since it was sent, put into what came back. Null where they touch. */
function rebased(sent, mine, joined) {
  const one = span(sent, mine), other = span(sent, joined);
  if (sent === joined) return mine;
  if (one.end < other.start) return mine.slice(0, one.start + one.text.length) + sent.slice(one.end, other.start) + other.text + sent.slice(other.end);
  if (other.end < one.start) return joined.slice(0, other.start + other.text.length) + sent.slice(other.end, one.start) + one.text + sent.slice(one.end);
  return null;
}

function span(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < before.length - start && tail < after.length - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

async function renew(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (answer.ok && !answer.redirected) token.value = (await answer.json()).csrf;
  } catch { /* tried again later */ }
}

async function refreshPanel() {
  const panel = document.getElementById("panel");
  if (!panel?.dataset.src) return;
  const answer = await fetch(panel.dataset.src, { headers: { "HX-Request": "true" } });
  if (answer.ok) panel.innerHTML = await answer.text();
}

// ------------------------------------------------------------------------------------------------ the page

function prepare() {
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    if (!form.dataset.ready) { form.dataset.ready = "1"; new Editor(form); }
  }
  for (const button of document.querySelectorAll("[data-add]")) button.hidden = false;
  for (const tools of document.querySelectorAll(".pr-card-tools:not([data-ready])")) grip(tools);
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[data-prose]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    const block = link.closest(".pr-prose");
    const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
    if (!answer.ok) { location.assign(link.href); return; }
    block.innerHTML = await answer.text();
    prepare();
    const field = block.querySelector("textarea");
    field.focus();
    field.setSelectionRange(0, 0);
  }
  const add = event.target.closest?.("[data-add]");
  if (add) another(add);
});

/** One more line in a field that holds several things. */
function another(button) {
  const lines = button.closest("[data-rows]").querySelectorAll("[data-row]");
  const last = lines[lines.length - 1], line = last.cloneNode(true), number = lines.length + 1;
  for (const field of line.querySelectorAll("input, textarea, select")) {
    field.name = field.name.replace(/:\d+:/, `:${number}:`);
    if (field.tagName !== "SELECT") field.value = "";
  }
  for (const named of [line, ...line.querySelectorAll("[aria-label]")]) {
    named.setAttribute?.("aria-label", (named.getAttribute("aria-label") ?? "").replace(/\d+$/, number));
  }
  last.after(line);
  line.querySelector("input, select")?.focus();
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
  if (typing || !(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  const name = key === "z" && !event.shiftKey ? "undo" : key === "y" || (key === "z" && event.shiftKey) ? "redo" : "";
  const form = name && document.querySelector(`form[data-${name}]`);
  if (!form || form.querySelector("button").disabled) return;
  event.preventDefault();
  form.requestSubmit();
});

// Forms with words in them that are not sent: the browser asks before they are left.
let dirty = false;
document.addEventListener("input", (event) => {
  if (event.target.closest("form[data-warn]")) dirty = true;
  const filter = event.target.closest("[data-filter]");
  if (filter) sift(filter);
  if (event.target.dataset.own) document.getElementById(event.target.dataset.own).checked = true;
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-warn]")) dirty = false;
  if (event.target.matches("[data-undo], [data-redo], #card-form, [data-warn]")) once(event);
});
addEventListener("beforeunload", (event) => {
  if (dirty || [...editors].some((editor) => editor.dirty && !editor.leaving && !editor.unsettled)) event.preventDefault();
});
// Back from the next page: what was sent may be sent anew.
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.querySelectorAll("[data-sent]")) { delete form.dataset.sent; if (form.elements.token) form.elements.token.value = fresh(); }
});

/** A form is sent once, however often its button is pressed. */
function once(event) {
  if (event.defaultPrevented) return;
  if (event.target.dataset.sent) { event.preventDefault(); return; }
  event.target.dataset.sent = "1";
}

function sift(field) {
  const words = field.value.toLocaleLowerCase("da").split(/\s+/).filter(Boolean);
  let count = 0;
  for (const group of document.querySelectorAll("#kinds [data-group]")) {
    let shown = 0;
    for (const line of group.querySelectorAll("li")) {
      const text = `${line.dataset.words} ${line.textContent.toLocaleLowerCase("da")}`;
      line.hidden = !words.every((word) => text.includes(word));
      if (!line.hidden) shown += 1;
    }
    group.hidden = !shown;
    count += shown;
  }
  document.getElementById("kind-count").textContent = field.dataset.count.replace("{n}", count);
}

// ------------------------------------------------------------------------------------------------ others

async function look() {
  const newer = document.getElementById("newer");
  if (!newer || document.hidden) return;
  try {
    const answer = await fetch(`${newer.dataset.since}?after=${newer.dataset.number}`, { headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected) return;
    const found = await answer.json();
    if (found.csrf) token.value = found.csrf;
    if (!found.others || newer.dataset.told === String(found.number)) return;
    newer.dataset.told = found.number;
    const show = Object.assign(document.createElement("a"), { href: location.pathname + location.search, textContent: found.show });
    newer.replaceChildren(found.others, show);
  } catch { /* tried again soon */ }
}
setInterval(look, LOOK);

// ------------------------------------------------------------------------------------------------ changes that are dragged

function grip(tools) {
  tools.dataset.ready = "1";
  const handle = document.createElement("span");
  handle.className = "pr-grip";
  handle.setAttribute("aria-hidden", "true");
  handle.title = document.getElementById("card-form")?.dataset.drag ?? "";
  handle.textContent = "⠿";
  handle.draggable = true;
  tools.prepend(handle);
  const card = tools.closest("li");
  handle.addEventListener("dragstart", (event) => {
    dragged = { card, key: tools.dataset.key };
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", tools.dataset.key);
    card.classList.add("is-dragged");
  });
  handle.addEventListener("dragend", () => { card.classList.remove("is-dragged"); mark(null); dragged = null; });
}

let dragged = null;

function target(event) {
  if (!dragged) return null;
  const card = event.target.closest?.("ol.changes > li");
  if (card && card !== dragged.card) return { card, before: card.querySelector("[data-key]")?.dataset.key };
  const part = event.target.closest?.(".pr-part");
  return part?.dataset.anchor && !card ? { part, to: part.dataset.anchor } : null;
}

function mark(found) {
  for (const each of document.querySelectorAll(".is-before, .is-target")) each.classList.remove("is-before", "is-target");
  found?.card?.classList.add("is-before");
  found?.part?.classList.add("is-target");
}

document.addEventListener("dragover", (event) => {
  const found = target(event);
  if (!found) return;
  event.preventDefault();
  mark(found);
});
document.addEventListener("drop", (event) => {
  const found = target(event), form = document.getElementById("card-form");
  if (!found || !form) return;
  event.preventDefault();
  for (const [name, value] of [["drag", dragged.key], ["before", found.before ?? ""], ["to", found.to ?? ""]]) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  form.requestSubmit();
});

for (const link of document.querySelectorAll("a[data-line]")) {
  link.addEventListener("click", () => {
    const field = document.getElementById("f-text"), lines = field.value.split("\n"), line = Number(link.dataset.line);
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
    field.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(field).lineHeight));
  });
}
if (matchMedia("(max-width: 60em)").matches) document.querySelector(".pr-contents details")?.removeAttribute("open");
prepare();
document.querySelector(".alert-error[data-focus]")?.focus();
export { announce, prepare };
