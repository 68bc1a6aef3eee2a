// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/** When the chart is painted, in milliseconds since navigation, and how long frames take. */

/** The chart is in the document: note the time when the frame that shows it is done. */
function painted() {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.paintedAt = performance.now(); };
    port2.postMessage(null);
  });
}

/** Note every frame until `endFrames` gives how long each took, in milliseconds. */
function beginFrames() {
  const times = [];
  const note = (time) => {
    times.push(time);
    window.frame = requestAnimationFrame(note);
  };
  window.frame = requestAnimationFrame(note);
  window.endFrames = () => {
    cancelAnimationFrame(window.frame);
    return times.slice(1).map((time, at) => time - times[at]);
  };
}

addEventListener("chart:load", painted);
