// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/**
 * The keyboard, as the ARIA practice for trees has it; with Ctrl the arrows move the view instead.
 */

const PAUSE = 700;
const PAN = 90;
const WAYS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export function listenToKeys(chart, signal) {
  const typed = { text: "", at: 0 };
  chart.tree.addEventListener("keydown", (event) => {
    if (!chart.model?.count || event.altKey) return;
    if (handle(chart, event, typed)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, { signal });
  chart.tree.addEventListener("focus", () => chart.draw(), { signal });
}

function handle(chart, event, typed) {
  const control = event.ctrlKey || event.metaKey;
  if (event.key === "Escape") return escape(chart);
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
    return act(() => chart.menu(chart.active));
  }
  if (control && event.key in WAYS) {
    const [across, down] = WAYS[event.key];
    return act(() => chart.view.pan(across * PAN, down * PAN));
  }
  if (control && event.key.toLowerCase() === "a") return act(() => chart.selectRange(0, chart.model.count - 1));
  if (control && event.key !== " ") return false;
  const typing = typed.text && event.timeStamp - typed.at < PAUSE;
  const step = STEPS[event.key], letter = event.key.length === 1;
  if (step && !(letter && typing)) return act(() => step(chart, event));
  return letter ? find(chart, event, typed, typing) : false;
}

const act = (run) => {
  run();
  return true;
};

const STEPS = {
  ArrowDown: (chart, event) => chart.go(chart.active + 1, { extend: event.shiftKey }),
  ArrowUp: (chart, event) => chart.go(chart.active - 1, { extend: event.shiftKey }),
  ArrowRight: (chart) => {
    const open = chart.model.expanded(chart.active);
    if (open === false) chart.toggle(chart.active);
    else if (open) chart.go(chart.model.children(chart.active)[0]);
  },
  ArrowLeft: (chart) => {
    if (chart.model.expanded(chart.active)) chart.toggle(chart.active);
    else chart.go(chart.model.parent[chart.active]);
  },
  Home: (chart, event) => chart.go(0, { extend: event.shiftKey }),
  End: (chart, event) => chart.go(chart.model.count - 1, { extend: event.shiftKey }),
  Enter: (chart) => chart.open(chart.active),
  " ": (chart, event) => {
    if (event.shiftKey) chart.selectRange(chart.range, chart.active);
    else chart.toggleSelected(chart.active);
  },
  "+": (chart) => chart.view.zoomBy(1),
  "-": (chart) => chart.view.zoomBy(-1),
  0: (chart) => chart.view.fit(),
};
/** Escape takes back a drag, else a selection; where there is neither it is the page's. */
function escape(chart) {
  if (chart.drag.going) return act(() => chart.drag.cancel());
  if (chart.selected.size) return act(() => chart.select([]));
  return false;
}

/** Go to the next unit whose name begins with what was typed; one letter again and again goes on from unit to unit. */
function find(chart, event, typed, typing) {
  const letter = plain(event.key);
  typed.text = typing ? typed.text + letter : letter;
  typed.at = event.timeStamp;
  const again = [...typed.text].every((one) => one === letter);
  const wanted = again ? letter : typed.text;
  const { model, active } = chart;
  for (let step = again ? 1 : 0; step <= model.count; step += 1) {
    const box = (active + step) % model.count;
    if (plain(model.name(box)).startsWith(wanted)) return act(() => chart.go(box));
  }
  return true;
}

/** Danish letters as letters: "Å" is also found as "aa". */
const plain = (text) => text.toLocaleLowerCase("da").replaceAll("å", "aa");
