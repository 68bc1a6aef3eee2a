// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// On a phone one column is shown at a time; which one the switch says. Without script every column is there.

const choices = [...document.querySelectorAll(".cp-switch input")];
const cells = [...document.querySelectorAll("[data-column]")];

function show() {
  const at = String(choices.findIndex((each) => each.checked) + 1);
  for (const cell of cells) cell.classList.toggle("cp-hidden", cell.dataset.column !== at);
}

for (const each of choices) each.addEventListener("change", show);
if (choices.length) show();

// A field for a day that is left empty says nothing; the address is without it.
document.querySelector(".cp-choose form")?.addEventListener("submit", (event) => {
  for (const field of event.target.querySelectorAll("input[type=date], select")) field.disabled = !field.value;
});
