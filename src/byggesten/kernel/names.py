# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Names: when two spellings mean the same, what is nearest, how Danes sort, and stable ids."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "&": " og "})
_ORDER = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}


@lru_cache(maxsize=20_000)
def visible(name: str) -> str:
    """The name as a reader sees it: letters composed, plain single spaces, no soft hyphens or other hidden signs."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c) != "Cf")
    return " ".join(name.split())


@lru_cache(maxsize=10_000)
def slug(name: str) -> str:
    """A stable id made of a name: ``Plan & Udvikling`` → ``plan-og-udvikling``; signs alone are spelled in numbers."""
    seen = visible(name)
    plain = unicodedata.normalize("NFKD", seen.casefold().translate(_LETTERS))
    id = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
    return id or "-".join(f"u{ord(c):x}" for c in seen if not c.isspace())


def loose(name: str) -> str:
    """The form under which variants of one name meet: case, &/og/and, commas, hyphens, quotes and word order apart."""
    words = _words(name.casefold())
    if len(words) == 1:
        return words[0]
    return " ".join(sorted(word for word in words if word not in ("og", "and"))) or visible(name)


def _words(name: str) -> list[str]:
    plain = name.split()
    if all(map(str.isalnum, plain)) and unicodedata.is_normalized("NFC", name):
        return plain
    return re.findall(r"\w+", visible(name).replace("&", " og "))


def danish_key(text: str) -> tuple[str, str]:
    """A sort key that puts æ, ø and å last and upper case beside lower case."""
    return "".join(_ORDER.get(char, char) for char in text.casefold()), text


def in_danish_order(names: Iterable[str]) -> list[str]:
    """The names sorted as a Danish reader expects."""
    return sorted(names, key=danish_key)


def nearest(name: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known names most like the given one, best first; same words in another order count as very like."""
    forms: dict[str, str] = {}
    for each in known:
        forms.setdefault(loose(each), each)
    close = difflib.get_close_matches(loose(name), forms, n=most, cutoff=0.6)
    return tuple(forms[form] for form in close)
