// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// What every page does: links that open in a dialog, the search by / or Ctrl+K, menus that close, failures that are said.

const announcer = () => document.getElementById("announcer");

/** Say something to who reads with the ears. */
export function announce(text) {
  const place = announcer();
  place.textContent = "";
  requestAnimationFrame(() => { place.textContent = text; });
}

/** Fetch an address and show what it answers in a dialog; focus returns to where it was. Without dialogs the link is followed. */
export async function openDialog(address, options = {}) {
  const response = await fetch(address, { headers: { "HX-Request": "true", "X-Dialog": "true" }, ...options });
  if (!response.ok) { window.location.assign(address); return null; }
  return showDialog(await response.text());
}

/** Show markup of ours in a modal dialog. */
export function showDialog(markup) {
  const before = document.activeElement;
  const dialog = document.createElement("dialog");
  dialog.className = "by-dialog";
  const body = document.createElement("div");
  body.className = "by-dialog-body";
  body.innerHTML = markup;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "by-quiet by-dialog-close";
  close.textContent = document.documentElement.lang === "en" ? "Close" : "Luk";
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, body);
  const heading = body.querySelector("h1, h2, h3");
  if (heading) { heading.id ||= `dialog-${Date.now()}`; dialog.setAttribute("aria-labelledby", heading.id); }
  document.body.append(dialog);
  window.htmx?.process(body);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => { dialog.remove(); before?.focus?.(); });
  dialog.showModal();
  (body.querySelector("[autofocus]") ?? heading ?? body).focus?.();
  return dialog;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-dialog], a[data-palette]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    openDialog(link.href);
  }
  for (const menu of document.querySelectorAll("details.by-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details.by-menu[open]")) { menu.open = false; menu.querySelector("summary").focus(); }
  }
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const wanted = (event.key === "/" && !typing && !event.ctrlKey && !event.altKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
  const address = document.body.dataset.search;
  if (wanted && address && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    openDialog(address);
  }
});

// A request that fails is said, and what stood there stands there still.
document.addEventListener("htmx:responseError", () => fail());
document.addEventListener("htmx:sendError", () => fail());
function fail() {
  const english = document.documentElement.lang === "en";
  const text = english ? "It did not succeed. Nothing is lost: try again." : "Det lykkedes ikke. Intet er tabt: prøv igen.";
  const place = document.getElementById("messages");
  const note = document.createElement("div");
  note.className = "alert alert-error";
  note.setAttribute("role", "alert");
  note.textContent = text;
  place.replaceChildren(note);
  place.scrollIntoView({ block: "nearest" });
}

// After a part of the page is replaced, what asks for focus gets it, and what is said in it is announced.
document.addEventListener("htmx:afterSettle", (event) => {
  event.target.querySelector?.("[data-focus]")?.focus();
  const said = event.target.querySelector?.("[data-announce]");
  if (said) announce(said.dataset.announce);
});
