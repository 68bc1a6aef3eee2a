# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Why, in one sentence of plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.actions.reasons import first_sentence, plain_text


@pytest.mark.parametrize(
    ("markdown", "sentence"),
    [
        ("Det er bedre. Og billigere.", "Det er bedre."),
        ("Det **er** _godt_, se [her](http://x). Ja.", "Det er godt, se her."),
        ("{unit}`Børn og Skole` vokser! Meget.", "Børn og Skole vokser!"),
        ("Fra d. 1. januar 2027 gælder det. Ikke før.", "Fra d. 1. januar 2027 gælder det."),
        ("Det koster ca. 4 mio. kr. om året. Fast.", "Det koster ca. 4 mio. kr. om året."),
        ("Se bl.a. KL. Og andre.", "Se bl.a. KL."),
        ("Uden punktum", "Uden punktum"),
        ("- første punkt\n- andet punkt", "første punkt andet punkt"),
        ("| a | b |\n|---|---|\n\nTeksten efter tabellen. Mere.", "Teksten efter tabellen."),
        ("Delt over\nto linjer. Slut.", "Delt over to linjer."),
        ("Han sagde: »Ja.« Og gik.", "Han sagde: »Ja.«"),
        ("", ""),
    ],
)
def test_the_first_sentence(markdown: str, sentence: str) -> None:
    """Abbreviations and dates end no sentence; marks, links and roles become words."""
    assert sentence == first_sentence(markdown)


def test_a_role_shows_what_it_is_told_to() -> None:
    """Computed values stand as figures, names as names."""
    shown = {"value": "4 mio. kr.", "unit": "Skolen"}
    assert "Skolen koster 4 mio. kr." == plain_text(
        "{unit}`skole` koster {value}`economy.amount`", lambda kind, _: shown[kind]
    )


@given(st.text())
def test_any_text_has_a_first_sentence_on_one_line(text: str) -> None:
    """Nothing breaks it, and it is never longer than the text."""
    sentence = first_sentence(text)
    assert "\n" not in sentence
    assert len(sentence) <= len(text)
