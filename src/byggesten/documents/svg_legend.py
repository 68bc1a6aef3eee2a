# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""The legend below a picture: a small sample of each thing with its word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from byggesten.chart.metrics import text_width
from byggesten.chart.model import Box, Mark, TextLine
from byggesten.documents.svg_box import sample
from byggesten.documents.svg_elements import element, line_of_text
from byggesten.documents.svg_palette import GRID, MARKED, SOFT_INK, STAFF, Look
from byggesten.documents.svg_words import Words

SIZE: Final = 11.0
SAMPLE: Final = (30.0, 18.0)
STEP: Final = 28.0
ABOVE: Final = 14.0
SIDE: Final = 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One thing to be explained."""

    word: str
    look: Look
    mark: Mark | None = None

    @property
    def width(self) -> float:
        """How wide sample and word are together."""
        return SAMPLE[0] + 7 + text_width(self.word, SIZE)


def signs_of(boxes: Iterable[Box], words: Words) -> list[Sign]:
    """Give what the legend of these boxes must explain: the marks that occur, and staff units."""
    seen = list(boxes)
    used = {box.mark for box in seen}
    signs = [Sign(word=words.marks[mark], look=MARKED[mark], mark=mark) for mark in Mark if mark in used]
    if any(box.staff and not box.mark for box in seen):
        signs.append(Sign(word=words.staff, look=STAFF))
    return signs


def legend_height(signs: Sequence[Sign], width: float) -> float:
    """Give the room the legend takes below a picture of `width`."""
    return ABOVE + STEP * len(_rows(signs, width)) if signs else 0.0


def legend(signs: Sequence[Sign], words: Words, size: tuple[float, float]) -> str:
    """Give the legend below a picture of `size`."""
    if not signs:
        return ""
    width, top = size
    rule = element("path", {"d": f"M{SIDE:g} {top:g}H{width - SIDE:g}", "stroke": GRID})
    rows = [
        _sign(sign, x, top + ABOVE + STEP * number) for number, row in enumerate(_rows(signs, width)) for sign, x in row
    ]
    return element("g", {"role": "group", "aria-label": words.legend}, rule, *rows)


def swatch_legend(entries: Sequence[tuple[str, str, str]], words: Words, size: tuple[float, float]) -> str:
    """Give a legend of plain samples, each a word, an inside and an edge."""
    signs = [Sign(word=word, look=Look(colour=edge, fill=inside)) for word, inside, edge in entries]
    return legend(signs, words, size)


def _rows(signs: Sequence[Sign], width: float) -> list[list[tuple[Sign, float]]]:
    rows: list[list[tuple[Sign, float]]] = [[]]
    x = SIDE
    for sign in signs:
        if rows[-1] and x + sign.width > width - SIDE:
            rows.append([])
            x = SIDE
        rows[-1].append((sign, x))
        x += sign.width + 22
    return rows


def _sign(sign: Sign, x: float, y: float) -> str:
    wide, high = SAMPLE
    word = TextLine(
        text=sign.word, x=x + wide + 7, y=y + high / 2 + SIZE * 0.36, width=text_width(sign.word, SIZE), size=SIZE
    )
    return sample(sign.look, sign.mark, (x, y, wide, high)) + line_of_text(word, fill=SOFT_INK)
