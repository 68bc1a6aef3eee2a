// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/** Elements by name and attributes; presentation attributes only, for a strict content security policy. */

const SVG = "http://www.w3.org/2000/svg";

export function svg(name, attributes = {}, ...content) {
  return fill(document.createElementNS(SVG, name), attributes, content);
}

export function html(name, attributes = {}, ...content) {
  return fill(document.createElement(name), attributes, content);
}

/** Fill the places of a text: said("Zoom: {percent} %", { percent: 80 }). */
export function said(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

export function send(host, name, detail) {
  return host.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function fill(element, attributes, content) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== "" && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content);
  return element;
}
