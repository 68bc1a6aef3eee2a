# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Break a text into lines that fit a width.

The fewest lines that fit, then as even as they can be; "og" and "&" stay with the word after them; a word wider than
the line is broken where Danish breaks it; past `most` lines the text ends in an ellipsis.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from byggesten.chart.hyphens import SOFT_HYPHEN, breaks

ELLIPSIS: Final = "…"
# Words that should not end a line, except after a hyphen ("Plan- og | byggeafdelingen").
_LEANING: Final = frozenset({"&", "+", "og", "i", "and", "–"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A stretch of text that is not broken; `spaced` when a space goes before it on the same line."""

    text: str
    width: float
    spaced: bool


def clean(text: str) -> str:
    """Take out control characters and make every run of blanks one space."""
    if not text.isprintable():
        text = "".join(" " if _unprintable(letter) else letter for letter in text)
    return " ".join(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A text made ready to be wrapped at any width: its pieces as they are where nothing is too wide.

    `widest` is its widest phrase: at no less than that width the pieces are these.
    """

    text: str
    plain: str
    width: float
    pieces: tuple[_Piece, ...]
    widest: float
    space: float


def prepare(text: str, measure: Callable[[str], float]) -> Prepared:
    """Do what does not depend on the width."""
    text = clean(text)
    plain = text.replace(SOFT_HYPHEN, "")
    phrases = _lean(text.split(), inf, measure)
    return Prepared(
        text=text,
        plain=plain,
        width=measure(plain),
        pieces=tuple(_pieces(phrases, inf, measure)),
        widest=max((measure(phrase.replace(SOFT_HYPHEN, "")) for phrase in phrases), default=0.0),
        space=measure(" "),
    )


def wrap(text: str, width: float, measure: Callable[[str], float], *, most: int = 6) -> tuple[str, ...]:
    """Give the lines of `text`, none wider than `width`, evenly filled."""
    return wrap_prepared(prepare(text, measure), width, measure, most=most)


def wrap_prepared(ready: Prepared, width: float, measure: Callable[[str], float], *, most: int = 6) -> tuple[str, ...]:
    """Give the same of a text that is prepared."""
    if ready.width <= width:
        return (ready.plain,) if ready.plain else ()
    pieces: Sequence[_Piece] = ready.pieces
    if ready.widest > width:
        pieces = _pieces(_lean(ready.text.split(), width, measure), width, measure)
    even = _even(pieces, width, ready.space)
    return _shorten(tuple(_join(line) for line in even), width, measure, most)


def _unprintable(letter: str) -> bool:
    return letter != SOFT_HYPHEN and unicodedata.category(letter) in {
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Cn",
        "Zl",
        "Zp",
    }


def _pieces(phrases: Sequence[str], width: float, measure: Callable[[str], float]) -> list[_Piece]:
    found: list[_Piece] = []
    for phrase in phrases:
        for part, first in _parts(phrase, width, measure):
            found.append(_Piece(text=part, width=measure(part), spaced=first))
    return found


def _lean(words: list[str], width: float, measure: Callable[[str], float]) -> list[str]:
    """Tie each small word to its neighbour, where both fit on a line."""
    phrases: list[str] = []
    for word in words:
        tied = f"{phrases[-1]} {word}" if phrases and _leans(phrases[-1], word) else ""
        if tied and measure(tied.replace(SOFT_HYPHEN, "")) <= width:
            phrases[-1] = tied
        else:
            phrases.append(word)
    return phrases


def _leans(phrase: str, word: str) -> bool:
    return phrase.lower() in _LEANING or (phrase.endswith("-") and word.lower() in _LEANING)


def _parts(phrase: str, width: float, measure: Callable[[str], float]) -> list[tuple[str, bool]]:
    """Break a phrase after its own hyphens and slashes, and where it is too wide."""
    parts: list[tuple[str, bool]] = []
    for own in _own_parts(phrase):
        rest = own
        while measure(rest.replace(SOFT_HYPHEN, "")) > width and len(rest) > 1:
            head, rest = _break(rest, width, measure)
            parts.append((head, not parts))
        parts.append((rest.replace(SOFT_HYPHEN, ""), not parts))
    return parts


def _own_parts(phrase: str) -> list[str]:
    if "-" not in phrase and "/" not in phrase:
        return [phrase]
    parts, start = [], 0
    for at, letter in enumerate(phrase[:-1]):
        if letter in "-/" and at - start >= 2 and len(phrase) - at > 3:
            parts.append(phrase[start : at + 1])
            start = at + 1
    return [*parts, phrase[start:]]


def _break(word: str, width: float, measure: Callable[[str], float]) -> tuple[str, str]:
    """Break a word at the last best place that leaves a first part within the width."""
    for grade in breaks(word):
        for at in reversed(grade):
            head = word[:at].replace(SOFT_HYPHEN, "") + "-"
            if measure(head) <= width:
                return head, word[at:].lstrip(SOFT_HYPHEN)
    return _chop(word, width, measure)


def _chop(word: str, width: float, measure: Callable[[str], float]) -> tuple[str, str]:
    for at in range(len(word) - 1, 1, -1):
        head = word[:at].replace(SOFT_HYPHEN, "") + ("-" if word[at - 1].isalpha() else "")
        if measure(head) <= width:
            return head, word[at:]
    return word[:1], word[1:]


def _fill(pieces: Sequence[_Piece], width: float, space: float) -> list[list[_Piece]]:
    """Fill line after line, each as full as it can be."""
    lines: list[list[_Piece]] = []
    used = 0.0
    for piece in pieces:
        step = piece.width + (space if piece.spaced else 0.0)
        if lines and used + step <= width:
            lines[-1].append(piece)
            used += step
        else:
            lines.append([piece])
            used = piece.width
    return lines


def _even(pieces: Sequence[_Piece], width: float, space: float) -> list[list[_Piece]]:
    """Find the narrowest measure that needs no more lines: the lines are then about equally long."""
    low, high = max(piece.width for piece in pieces), width
    best = _fill(pieces, width, space)
    count = len(best)
    while high - low > 2:
        middle = (low + high) / 2
        tried = _fill(pieces, middle, space)
        if len(tried) > count:
            low = middle
        else:
            best, high = tried, middle
    return best


def _join(line: list[_Piece]) -> str:
    first, *others = line
    return first.text + "".join((" " if piece.spaced else "") + piece.text for piece in others)


def _shorten(lines: tuple[str, ...], width: float, measure: Callable[[str], float], most: int) -> tuple[str, ...]:
    if len(lines) <= most:
        return lines
    last = lines[most - 1].rstrip("-")
    while last and measure(last + ELLIPSIS) > width:
        last = last[:-1].rstrip()
    return (*lines[: most - 1], last + ELLIPSIS)
