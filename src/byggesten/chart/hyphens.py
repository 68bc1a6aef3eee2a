# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Where a long Danish word may be broken.

Three grades, best first: between the parts of a compound ("Sundheds-forebyggelse"), between syllables by the rule of
*Retskrivningsordbogen* § 15 (one consonant goes with the vowel that follows it), and anywhere. The parts are found by
the linking endings and by the nouns that public organisations are named with; no dictionary is needed, and a wrong
guess costs a less pretty break only.
"""

import re
from functools import lru_cache
from typing import Final

SOFT_HYPHEN: Final = "\u00ad"
# At least so many letters on each side of a break.
LEAST: Final = 3

# A part that ends so is followed by a new part: "sundheds|fremme", "udviklings|plan", "byggesags|gebyr".
_LINKS: Final = re.compile(
    r"(?:heds|nings|lings|rings|tions|skabs|elses|ments|sags|doms|dags|tets|lings|arbejds|livs|kraft|års)(?=\w{3})"
)
# A part that begins so is preceded by another: "personale|afdeling", "børne|hus".
_HEADS: Final = re.compile(
    r"(?<=\w{3})(?:administration|afdeling|analyse|arbejde|arkiv|behandling|beskæftigelse|betjening|bibliotek|center|centr"
    r"|chef|direktør|drift|ejendom|enhed|forebyggelse|formidling|forsikring|forsyning|forum|forvaltning|fremme|funktion"
    r"|gebyr|gruppe|handicap|hjem|indsats|institution|integration|jura|klima|kommunikation|konsulent|kontor|koordin"
    r"|kultur|ledelse|leder|led|medarbejder|miljø|møde|netværk|område|omsorg|omstilling|opgave|opkrævning|personale"
    r"|planlægning|pleje|politik|projekt|psykiatri|pædagogik|råd|sekretariat|service|skole|sorg|strategi|styrelse|styring"
    r"|sundhed|system|team|teknik|tilbud|tjeneste|træning|uddannelse|udvalg|udvikling|undervisning|vejledning|visitation"
    r"|ydelse|økonomi)"
)
_VOWELS: Final = frozenset("aeiouyæøåéèüöä")


@lru_cache(maxsize=1 << 12)
def breaks(word: str) -> tuple[tuple[int, ...], ...]:
    """Give the places where `word` may be broken, by grade, the best grade first."""
    return _soft(word), _compound(word.lower()), _syllables(word.lower())


def _soft(word: str) -> tuple[int, ...]:
    return tuple(at for at, letter in enumerate(word) if letter == SOFT_HYPHEN and at)


def _compound(word: str) -> tuple[int, ...]:
    found = {hit.end() for hit in _LINKS.finditer(word)} | {hit.start() for hit in _HEADS.finditer(word)}
    return tuple(sorted(at for at in found if LEAST <= at <= len(word) - LEAST))


def _syllables(word: str) -> tuple[int, ...]:
    inside = range(LEAST, len(word) - LEAST + 1)
    return tuple(at for at in inside if _starts_syllable(word, at) and _VOWELS & set(word[:at]))


def _starts_syllable(word: str, at: int) -> bool:
    consonant, vowel = word[at], word[at + 1]
    return consonant.isalpha() and consonant not in _VOWELS and vowel in _VOWELS and word[at - 1].isalpha()
