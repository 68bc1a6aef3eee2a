# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What rules rest on, said once: the principles that municipalities state, in words of our own."""

from __future__ import annotations

from byggesten.kernel.findings import Reference, ReferenceKind
from byggesten.kernel.text import Text


def principle(da: str, en: str) -> Reference:
    """A principle as the source of a rule; its number stands in the text."""
    return Reference(ReferenceKind.PRINCIPLE, Text(f"Princip: {da}", f"Principle: {en}"))


ONE_PLACE = principle(
    "hver opgave og dens penge har ét sted, politisk og administrativt (RU01)",
    "each task and its money have one place, politically and administratively (RU01)",
)
ALIGNED = principle(
    "administrationen følger den politiske struktur (RU02)",
    "the administration follows the political structure (RU02)",
)
UNDERSTANDABLE = principle(
    "strukturen er til at forstå for borgere og medarbejdere (RU06)",
    "citizens and staff can understand the structure (RU06)",
)
BALANCED = principle(
    "ledelsesopgaverne er i balance, og ingen leder får for mange under sig (RU07)",
    "leadership is in balance, and no leader has too many below them (RU07)",
)
CLEAR_LEVELS = principle(
    "det er klart, hvem der har ansvaret på hvert ledelsesniveau (RU11)",
    "it is clear who is responsible on each management level (RU11)",
)
CHARTERED = principle(
    "et vidensteam har et kommissorium, en leder og en ejer (RU14)",
    "a knowledge team has a charter, a leader and an owner (RU14)",
)
TEMPORARY = principle("et projekt er midlertidigt (RU15)", "a project is temporary (RU15)")
DELEGATED = principle(
    "det, der er delegeret, er sagt udtrykkeligt (RU22)", "what is delegated is said explicitly (RU22)"
)
ACROSS = principle("man arbejder sammen på tværs (RU27)", "people work together across units (RU27)")
FOLLOWING = principle(
    "medarbejdere og midler følger opgaverne (RU30, RU32)", "staff and money follow the tasks (RU30, RU32)"
)
TITLED = principle(
    "lederes titler aftales samlet for hele organisationen (RU35)",
    "leaders' titles are agreed as a whole for the organisation (RU35)",
)
COMPETENCES = principle(
    "kompetencerne bevares, når en enhed nedlægges (RU41)", "competences are kept when a unit closes (RU41)"
)
AGREEMENTS = principle(
    "aftaler fornyes, når parterne ændres (E27, RU58)", "agreements are renewed when the parties change (E27, RU58)"
)
