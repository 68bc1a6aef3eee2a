# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the page around a memo, in Danish and English."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    "skip": Text("Gå til indholdet", "Skip to the content"),
    "contents": Text("Indhold", "Contents"),
    "summary": Text("Forslaget i tal", "The proposal in figures"),
    "key_figures": Text("Nøgletal", "Key figures"),
    "synthetic": Text(
        "Indeholder opdigtede stillinger, medarbejdere og beløb. Tallene er ikke oplysninger om en virkelig kommune.",
        "Holds invented posts, employees and amounts. The figures are not information about a real municipality.",
    ),
    "chart_as_text": Text("Diagrammet som tekst", "The chart as text"),
    "chart_text_below": Text(
        "Diagrammets indhold står som tekst lige under det.", "What the chart shows stands as text right below it."
    ),
    "scroll_chart": Text("{caption}. Diagram, der kan rulles.", "{caption}. Chart, can be scrolled."),
    "scroll_table": Text("{caption}. Tabel, der kan rulles.", "{caption}. Table, can be scrolled."),
    "table": Text("Tabel", "Table"),
    "nothing": Text("intet at vise", "nothing to show"),
    "changes": Text("Ændringer", "Changes"),
    "because": Text("Begrundelse", "Reason"),
    "in_force": Text("Gælder fra", "In force from"),
    "phase": Text("Fase", "Phase"),
    "alternative": Text("Alternativ", "Alternative"),
    "source": Text("Kilde", "Source"),
    "open": Text("Åbent", "Open"),
    "footer": Text(
        "Tal, diagrammer og tabeller er beregnet af forslagets ændringer med Byggesten.",
        "Figures, charts and tables are computed from the proposal's changes with Byggesten.",
    ),
    "version": Text("Version {version}", "Version {version}"),
    "prose_language": Text("Forslagets egen tekst er på dansk.", "The proposal's own text is in Danish."),
    "prose_language_en": Text("Forslagets egen tekst er på engelsk.", "The proposal's own text is in English."),
}
