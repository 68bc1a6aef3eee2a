// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// A menu at a point of the window: arrows, Home, End, letters, Enter and Escape; focus returns to where it was.

/** Open a menu of entries ({ text, href } or { text, action }); back is what gets the focus when it closes. */
export function openMenu(entries, { x, y, label, back = document.activeElement }) {
  document.querySelector(".org-menu")?.remove();
  const menu = document.createElement("div");
  menu.className = "org-menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", label);
  const items = entries.map(({ text, href, action }) => {
    const item = document.createElement(href ? "a" : "button");
    if (href) item.href = href;
    else item.type = "button";
    item.setAttribute("role", "menuitem");
    item.tabIndex = -1;
    item.textContent = text;
    item.addEventListener("click", () => { close(false); action?.(); });
    return item;
  });
  menu.append(...items);
  (back?.closest?.("main") ?? document.body).append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${window.scrollX + Math.max(4, Math.min(x, document.documentElement.clientWidth - width - 4))}px`;
  menu.style.top = `${window.scrollY + Math.max(4, Math.min(y, window.innerHeight - height - 4))}px`;
  const ends = new AbortController();
  const close = (returns) => {
    ends.abort();
    menu.remove();
    if (returns) back?.focus?.({ preventScroll: true });
  };
  const go = (at) => items[(at + items.length) % items.length].focus();
  menu.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement);
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    const letter = event.key.length === 1 && items.findIndex((item, number) => number > at && begins(item, event.key));
    if (event.key in moves) go(moves[event.key]);
    else if (event.key === "Escape" || event.key === "Tab") close(true);
    else if (letter >= 0 && letter !== false && event.key !== " ") go(letter);
    else if (event.key === " ") document.activeElement.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target)) close(false); }, { signal: ends.signal, capture: true });
  menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) close(false); });
  go(0);
  return menu;
}

const begins = (item, letter) => item.textContent.toLocaleLowerCase("da").startsWith(letter.toLocaleLowerCase("da"));
