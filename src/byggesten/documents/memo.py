# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The memo: what a document says, in order, as values that every writer (HTML, Word, PDF …) can render.

A memo is written in one language; prose of another language stands in a ``Passage`` that says so. Every figure holds
the keys of the changes behind it, every chart its equivalent text. Nothing here knows a medium: no markup, no page.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from byggesten.chart.bars import BarsDrawing
from byggesten.chart.flow import FlowDrawing
from byggesten.chart.model import Drawing, Node
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Language


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Important text."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed text."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Small:
    """Text of less weight than what it stands with, such as advice below a finding."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Text shown exactly as written: a file's name, or something that could not be understood."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph or cell."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address of the web, or to an anchor of the memo (``#…``)."""

    address: str
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a thing of the register, as it is after the changes; ``table`` says what it is."""

    name: str
    id: str
    table: str


@dataclass(frozen=True, slots=True)
class Value:
    """A computed value, as text and as the number behind it, with the changes it comes from."""

    text: str
    path: str
    changes: tuple[str, ...] = ()
    number: Range | None = None


@dataclass(frozen=True, slots=True)
class ChangeLink:
    """A change by its key, leading to where the memo shows it."""

    key: str


Inline = Text | Strong | Emphasis | Small | Code | Break | Link | Name | Value | ChangeLink
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; level 1 is the memo's own title. ``listed`` ones stand in the table of contents."""

    level: int
    inlines: Inlines
    anchor: str
    language: Language | None = None
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list; each item holds blocks. ``start`` is the first number of a numbered one, None for bullets."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines shown exactly as written; ``info`` is what followed the fence in the source."""

    text: str
    info: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between themes."""


class Kind(StrEnum):
    """What a column holds; a writer aligns and formats by it."""

    TEXT = "text"
    LONG = "long"
    SHORT = "short"
    NUMBER = "number"
    KEYS = "keys"


class RowKind(StrEnum):
    """What a row is: a plain one, one that heads those below it, or one that sums."""

    PLAIN = "plain"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and what it holds."""

    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what it shows, the number behind it where there is one, and the changes behind the figure."""

    inlines: Inlines = ()
    number: Range | None = None
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. ``about`` are the words by which a document may choose it (``:only:``)."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table. The first cell of each row heads it.

    ``name`` is its stable name. ``stacked`` tables hold running text and may be shown row by row where there is
    little room; ``language`` is set where its text came from prose. The caption of a ``titled`` one only repeats the
    heading right above it.
    """

    name: str
    caption: Inlines
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    stacked: bool = False
    note: Inlines = ()
    language: Language | None = None
    titled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One line of a chart told as text: how deep it stands, and what it says."""

    depth: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBlock:
    """A chart: its stable name, caption, drawing, equivalent text, and the names of the series of bars.

    ``nodes`` are what an organisation chart was laid out from, for a writer whose pages have another size.
    """

    name: str
    caption: str
    drawing: Drawing | FlowDrawing | BarsDrawing
    outline: tuple[Outline, ...]
    nodes: tuple[Node, ...] = ()
    series: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    """A change as the document shows it: key, sentence, how it stands, and what is said with it."""

    key: str
    anchor: str
    title: str
    sentence: str
    counts: bool
    status: str
    date: str
    reason: Inlines = ()
    phase: str = ""
    alternative: str = ""
    source: str = ""
    certainty: str = ""
    said: tuple[tuple[str, str], ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes that stand together under the heading that explains them."""

    cards: tuple[ChangeCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something set apart: ``tone`` is plain, warning or summary."""

    blocks: tuple[Block, ...]
    title: str = ""
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks in a language of their own: the document's prose in a memo of another language."""

    language: Language
    blocks: tuple[Block, ...]


Block = (
    Heading | Paragraph | Bullets | Quote | Verbatim | Rule | Table | ChartBlock | Changes | Note | Passage
)  # fmt: skip
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact of the head or a key figure: what it is, what it says, and the changes behind it."""

    term: str
    inlines: Inlines
    changes: tuple[str, ...] = ()
    emphasis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """A whole document.

    ``id`` is the proposal's short name; ``facts`` its head (status, date, in force, case, version …); ``figures`` the
    key figures; ``body`` the document with what is computed in its place; ``appendices`` what the report adds.
    ``anchors`` leads from the key of a change to where it is shown.
    """

    id: str
    title: str
    language: Language
    document_language: Language
    organisation: str
    status: str
    version: str = ""
    date: str = ""
    case: str = ""
    kle: str = ""
    synthetic: bool = False
    facts: tuple[Fact, ...] = ()
    figures: tuple[Fact, ...] = ()
    summary: Blocks = ()
    body: Blocks = ()
    appendices: Blocks = ()
    anchors: tuple[tuple[str, str], ...] = ()

    @property
    def blocks(self) -> Blocks:
        """Everything after the head, in order."""
        return (*self.summary, *self.body, *self.appendices)


def plain(inlines: Inlines) -> str:
    """Inlines as plain text."""
    return "".join(_plain(each) for each in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text() | Code() | Value():
            return inline.text
        case Break():
            return " "
        case Name():
            return inline.name
        case ChangeLink():
            return inline.key
        case _:
            return plain(inline.inlines)
