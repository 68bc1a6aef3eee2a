# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Texts in Danish and English, kept side by side where the thing they describe is declared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the product's two languages, with named placeholders such as ``{unit}``."""

    da: str
    en: str

    def in_(self, lang: Language) -> str:
        """The text in one language, placeholders unfilled."""
        return self.da if lang == "da" else self.en
