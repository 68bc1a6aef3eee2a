// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// Nested lists of links become a tree that follows the arrow keys: one stop of Tab, right and left unfold and fold, Home,
// End and letters. Without script they are lists of links.

const items = (list) => [...list.querySelectorAll("a[role='treeitem']")];
const seen = (list) => items(list).filter((item) => !item.closest("ul[hidden]"));
const below = (item) => item.closest("li").querySelector(":scope > ul");
const above = (item) => item.closest("li").parentElement.closest("li")?.querySelector("a[role='treeitem']");

function grow(list) {
  list.setAttribute("role", "tree");
  const help = document.getElementById("org-tree-help");
  if (help) { help.hidden = false; list.setAttribute("aria-describedby", help.id); }
  list.querySelectorAll("ul").forEach((group) => group.setAttribute("role", "group"));
  list.querySelectorAll("li").forEach((each, at) => ready(each, at));
  list.querySelector("a[role='treeitem']")?.setAttribute("tabindex", "0");
  list.addEventListener("keydown", (event) => press(list, event));
  list.addEventListener("click", (event) => {
    const fold = event.target.closest(".org-fold");
    if (fold) toggle(fold.parentElement.querySelector("a[role='treeitem']"));
  });
  list.addEventListener("focusin", (event) => {
    if (!event.target.matches("a[role='treeitem']")) return;
    for (const each of list.querySelectorAll("a[tabindex='0']")) each.tabIndex = -1;
    event.target.tabIndex = 0;
  });
}

function ready(each, at) {
  each.setAttribute("role", "none");
  const line = each.querySelector(":scope > .org-line"), item = line.querySelector("a"), group = below(item);
  item.setAttribute("role", "treeitem");
  item.tabIndex = -1;
  let depth = 1;
  for (let up = each.parentElement.closest("li"); up; up = up.parentElement.closest("li")) depth += 1;
  item.setAttribute("aria-level", depth);
  const described = [...line.querySelectorAll(".org-fate, .org-details")];
  described.forEach((text, number) => { text.id = `org-line-${at}-${number}`; });
  if (described.length) item.setAttribute("aria-describedby", described.map((text) => text.id).join(" "));
  line.querySelectorAll(".org-more").forEach((more) => { more.tabIndex = -1; });
  const fold = document.createElement("span");
  fold.className = "org-fold";
  fold.setAttribute("aria-hidden", "true");
  line.prepend(fold);
  if (!group) return;
  group.id ||= `org-group-${at}`;
  item.setAttribute("aria-owns", group.id);
  open(item, true);
}

function open(item, wanted) {
  below(item).hidden = !wanted;
  item.setAttribute("aria-expanded", String(wanted));
  item.parentElement.querySelector(".org-fold").textContent = wanted ? "▾" : "▸";
}

function toggle(item) {
  if (below(item)) open(item, item.getAttribute("aria-expanded") !== "true");
}

let typed = "", typing = 0;

function press(list, event) {
  const item = event.target.closest("a[role='treeitem']");
  if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
  const every = seen(list), at = every.indexOf(item), expanded = item.getAttribute("aria-expanded");
  const more = item.parentElement.querySelector(".org-more");
  let next = null;
  if (event.key === "ArrowDown") next = every[at + 1];
  else if (event.key === "ArrowUp") next = every[at - 1];
  else if (event.key === "Home") next = every[0];
  else if (event.key === "End") next = every.at(-1);
  else if (event.key === "ArrowRight" && expanded === "false") toggle(item);
  else if (event.key === "ArrowRight" && expanded === "true") next = every[at + 1];
  else if (event.key === "ArrowRight" && more) more.click();
  else if (event.key === "ArrowLeft" && expanded === "true") toggle(item);
  else if (event.key === "ArrowLeft") next = above(item);
  else if (event.key === "*") [...item.closest("ul").children].forEach((each) => { const one = each.querySelector("a[role='treeitem']"); if (below(one)) open(one, true); });
  else if (event.key === " ") item.click();
  else if (event.key.length === 1) next = spelled(every, at, event.key);
  else return;
  event.preventDefault();
  next?.focus();
}

function spelled(every, at, letter) {
  clearTimeout(typing);
  typing = setTimeout(() => { typed = ""; }, 600);
  typed += letter.toLocaleLowerCase("da");
  const from = typed.length === 1 ? at + 1 : at;
  const turned = [...every.slice(from), ...every.slice(0, from)];
  return turned.find((item) => name(item).startsWith(typed));
}

const name = (item) => (item.lastChild?.textContent ?? "").trim().toLocaleLowerCase("da");

for (const list of document.querySelectorAll("[data-org-tree]")) grow(list);
document.addEventListener("org:placed", (event) => {
  for (const list of event.target.querySelectorAll("[data-org-tree]")) grow(list);
});
