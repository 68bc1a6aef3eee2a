# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the pages that belong to no organisation."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    "front_title": Text("Organisationsændringer, der hænger sammen", "Reorganisations that hold together"),
    "front_text": Text(
        "Skriv forslaget som et dokument med ændringerne i. Diagrammer, tal, lister og konsekvenser følger af dem.",
        "Write the proposal as a document with the changes in it. Charts, figures, lists and consequences follow.",
    ),
    "no_organisations": Text("Du er ikke med i en organisation endnu", "You are not part of an organisation yet"),
    "no_organisations_text": Text(
        "Bed administratoren i din kommune om at give dig en rolle.",
        "Ask the administrator of your municipality to give you a role.",
    ),
    "your_role": Text("Din rolle: {role}", "Your role: {role}"),
    "statement_elsewhere": Text(
        "Kommunens tilgængelighedserklæring for løsningen:", "The municipality's accessibility statement for this site:"
    ),
    "statement_missing": Text(
        "Kommunen har endnu ikke offentliggjort sin erklæring for løsningen. Den laves i WAS-Tool og skal opdateres "
        "mindst én gang om året.",
        "The municipality has not yet published its statement for this site. It is made in WAS-Tool and must be "
        "updated at least once a year.",
    ),
    "what_we_do": Text("Det har vi gjort", "What we have done"),
    "done_keyboard": Text(
        "Alt kan gøres med tastaturet. Diagrammet styres med piletasterne, og det findes også som træ og som tabel.",
        "Everything can be done with the keyboard. The chart is used with the arrow keys and is also available as a "
        "tree and a table.",
    ),
    "done_text": Text(
        "Alle diagrammer har en tekst, der siger det samme.", "Every chart has a text that says the same."
    ),
    "done_colour": Text(
        "Farve bruges aldrig alene til at vise noget.", "Colour is never used alone to show something."
    ),
    "done_tested": Text(
        "Siderne bliver prøvet mod WCAG 2.1, niveau A og AA, hver gang løsningen ændres.",
        "The pages are tested against WCAG 2.1, levels A and AA, every time the product changes.",
    ),
    "report": Text("Fortæl os om problemer", "Tell us about problems"),
    "report_text": Text(
        "Er der noget, du ikke kan bruge, så skriv til kommunen. Du kan klage til Digitaliseringsstyrelsen.",
        "If there is something you cannot use, write to the municipality. You may complain to the Danish Agency for "
        "Digital Government.",
    ),
}
