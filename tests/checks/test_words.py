# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of a name that say something."""

from __future__ import annotations

import pytest

from byggesten.checks.words import covered, topic, topics


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Sundhedscentret", {"sundhed"}),
        ("Kultur- og Fritidsafdelingen", {"kultur", "fritid"}),
        ("Center for Ældre", {"ældr"}),
        ("Den centrale stab", set()),
        ("Koordinering af frivillighed", {"frivillighed"}),
    ],
)
def test_a_name_is_about_its_content_words(name: str, about: set[str]) -> None:
    """Forms of unit, manners and small words are not what a name is about."""
    assert frozenset(about) == topics(name)


@pytest.mark.parametrize(
    ("word", "text", "is_covered"),
    [
        ("Politik", "Sekretariat for politisk betjening", True),
        ("Jura", "juridisk bistand", True),
        ("Erhverv", "Erhvervsservice", True),
        ("Erhverv", "Virksomhedskontakt", False),
        ("Job", "Borgerjob", False),
        ("IT", "IT-drift", True),
    ],
)
def test_a_text_covers_a_word_it_speaks_of(word: str, text: str, is_covered: bool) -> None:
    """By the beginning of a word of the text, or within one where the word is long."""
    assert is_covered == covered(topic(word.casefold()), [text])
