// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
// Another proposal has other units: choosing one forgets the unit, so that the next page exists.

const form = document.querySelector("form[data-submit]");
form?.elements.of?.addEventListener("change", () => { form.elements.unit.value = ""; });
