# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of a name that say something: stems of its content words, without what any unit or task may be called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


def spelled(name: str) -> tuple[str, ...]:
    """The words of a name as written."""
    return tuple(_WORD.findall(name))


def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case."""
    return spelled(name.casefold())


# Words any name may hold, in Danish and English.
EMPTY = frozenset(
    words(
        "og i på af for til med under ved den det de der som samt mv m v and of for the in on to with "
        "central centrale decentral decentrale tværgående fælles samlet samlede øvrige andre særlige specielle nye ny"
    )
)
# What a unit may be called whatever it does; as a word of its own or at the end of a compound.
FORMS = tuple(
    sorted(
        words(
            "afdeling afdelingen center centret centeret centre enhed enheden enheder team teamet kontor kontoret stab "
            "staben sekretariat sekretariatet forvaltning forvaltningen område området områderne direktion direktionen "
            "kerneområde kerneområdet gruppe gruppen kompetencegruppe tjeneste tjenesten pleje plejen hus huset "
            "institution institutioner virksomhed virksomheder distrikt distriktet department centre unit office"
        ),
        key=lambda form: (-len(form), form),
    )
)
# Words that say how a task is done and not what it is about.
MANNERS = frozenset(
    words(
        "strategisk strategiske operationel operationelle koordinering koordination koordinerende ansvar drift "
        "udvikling "
        "opgave opgaver funktion funktioner indsats indsatser arbejde ledelse styring støtte service overordnet daglig "
        "strategic operational coordination responsibility development operation task tasks support service"
    )
)
_ENDINGS = ("ernes", "erne", "ens", "ets", "ene", "en", "et", "er", "es", "e", "s")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its Danish inflection: at least four letters are left."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=65536)
def topic(word: str) -> str:
    """What a word is about: ``sundhedscentret`` → ``sundhed``; empty where the word names only a form."""
    for form in FORMS:
        if word == form:
            return ""
        if word.endswith(form) and len(word) - len(form) >= 4:
            return stem(word[: -len(form)].removesuffix("s"))
    return stem(word)


@lru_cache(maxsize=65536)
def topics(name: str) -> frozenset[str]:
    """What a name is about: the topics of its words, empty words and manners apart."""
    return frozenset(t for word in words(name) if word not in EMPTY and word not in MANNERS and (t := topic(word)))


def covered(word: str, texts: Iterable[str]) -> bool:
    """Whether any text speaks of a word: some word of it begins with the stem, or holds it where it is long."""
    key = word if len(word) <= 4 else word[:-1] if len(word) > 5 else word
    return any(
        each.startswith(key) or (len(key) > 4 and key in each) or (len(word) == 4 and each.startswith(word[:3]))
        for text in texts
        for each in words(text)
    )
