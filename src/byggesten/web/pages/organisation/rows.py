# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The organisation as lines of text: the indented tree, with the same as the chart shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from byggesten.chart.model import SYMBOLS, Mark
from byggesten.chart.tree_text import Entry, outline
from byggesten.documents.svg_words import WORDS as PICTURE_WORDS
from byggesten.web.pages.organisation.looking import Look
from byggesten.web.pages.organisation.nodes import shown
from byggesten.web.pages.organisation.tools import page_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A thing of the tree with its page; ``opens`` and ``closes`` are the lists that begin below and end after it."""

    id: str
    name: str
    depth: int
    details: str
    mark: str = ""
    sign: str = ""
    word: str = ""
    address: str
    hidden: int = 0
    branch: str = ""
    opens: bool = False
    closes: int = 0


def lines(look: Look) -> tuple[Line, ...]:
    """The lines of the tree in reading order."""
    boxes = shown(look)
    entries = outline(boxes.nodes)
    return tuple(_lines(look, entries, dict(boxes.hidden)))


def _lines(look: Look, entries: Sequence[Entry], hidden: dict[str, int]) -> Iterator[Line]:
    words = PICTURE_WORDS[look.visit.lang]
    for at, entry in enumerate(entries):
        node, following = entry.node, entries[at + 1].depth if at + 1 < len(entries) else 0
        count = hidden.get(node.id, 0)
        said = [node.kind, words.staff.lower() if node.staff else "", *node.details[: -1 if count else None], node.note]
        yield Line(
            id=node.id,
            name=node.label,
            depth=entry.depth,
            details=" · ".join(dict.fromkeys(each for each in said if each)),
            mark=node.mark.value if node.mark else "",
            sign=SYMBOLS[node.mark] if node.mark else "",
            word=_word(look, node.mark),
            address=page_address(look, look.query.tree, node.id),
            hidden=count,
            branch=look.visit.url("organisation") + look.query.but(unit=node.id, reveal="").text if count else "",
            opens=at + 1 < len(entries) and following > entry.depth,
            closes=max(0, entry.depth - following),
        )


def _word(look: Look, mark: Mark | None) -> str:
    return PICTURE_WORDS[look.visit.lang].marks[mark] if mark else ""
