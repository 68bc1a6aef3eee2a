# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A memo as one self-contained, accessible HTML file: its style within it, no script, nothing fetched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from byggesten.documents.appendices import VALUES_ANCHOR
from byggesten.documents.html_words import WORDS
from byggesten.documents.inlines import InlineWriter
from byggesten.documents.memo import (
    Block,
    Blocks,
    ChangeCard,
    ChartBlock,
    Heading,
    Inlines,
    Memo,
    Outline,
    Passage,
    Value,
)
from byggesten.documents.pictures import picture
from byggesten.kernel.wording import fill

# Below this part of its own size a chart is no longer legible; it scrolls instead.
LEGIBLE = 0.76
# Characters no HTML file may hold.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the template shows: the memo, the table of contents, and the style sheet."""

    memo: Memo
    contents: tuple[Heading, ...]
    style: Markup


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of a chart's text, and those below it."""

    text: str
    below: list[Branch]


def no_tools(card: ChangeCard) -> Markup:
    """Nothing: a report cannot be edited."""
    return Markup("")


class _Writer:
    """The functions a template may call for one memo."""

    def __init__(self, memo: Memo) -> None:
        self.memo = memo
        headings = {each.anchor for each in _headings(memo.blocks)}
        self.inline = InlineWriter(dict(memo.anchors), VALUES_ANCHOR if VALUES_ANCHOR in headings else "")
        self.numbers: dict[str, int] = {}

    def word(self, name: str, **params: object) -> str:
        return fill(WORDS[name], self.memo.language, params)

    def unique(self, name: str) -> str:
        """An id for a chart or table, numbered where the name has been used."""
        number = self.numbers.get(name, 0) + 1
        self.numbers[name] = number
        return f"{name}-{number}"

    def region(self, word: str, caption: str) -> str:
        """The name of a part of the page that scrolls; numbered where it is not alone with it."""
        name = self.word(word, caption=caption)
        number = self.numbers.get(name, 0) + 1
        self.numbers[name] = number
        return name if number == 1 else f"{name} ({number})"

    def picture(self, block: ChartBlock, prefix: str) -> Markup:
        """A chart as inline SVG; the text below it is its long description. The markup is our own."""
        return Markup(picture(block, self.memo.language, prefix=prefix, description=self.word("chart_text_below")))

    def document_language(self) -> Markup:
        """The attribute for texts of the document in a report of another language."""
        other = self.memo.document_language
        return Markup(' lang="{}"').format(other) if other != self.memo.language else Markup("")

    def smallest(self, block: ChartBlock) -> int:
        return round(block.drawing.width * LEGIBLE)

    def context(self, *, styled: bool, tools: Callable[[ChangeCard], Markup] = no_tools) -> dict[str, object]:
        """What the templates may call; ``styled`` says whether markup may hold style."""
        return {
            "word": self.word, "inlines": self.inline.write, "unique": self.unique, "region": self.region,
            "picture": self.picture, "smallest": self.smallest, "document_lang": self.document_language(),
            "styled": styled, "tools": tools,
        }  # fmt: skip


class Fragments:
    """Writes parts of a memo for a page that has its own frame and style sheet and allows no style in its markup.

    ``value`` shows a computed value in place of a link to the report's own list of figures; ``tools`` adds markup to
    a change. Ids are unique over all that one of these writes.
    """

    def __init__(
        self,
        memo: Memo,
        *,
        value: Callable[[Value], Markup] | None = None,
        tools: Callable[[ChangeCard], Markup] = no_tools,
    ) -> None:
        """Write parts of this memo."""
        self._writer = _Writer(memo)
        if value is not None:
            self._writer.inline.shown = value
        self._tools = tools

    def blocks(self, blocks: Blocks) -> Markup:
        """Blocks as HTML."""
        template = _ENVIRONMENT.get_template("fragment.html.j2")
        html = template.render(listed=blocks, **self._writer.context(styled=False, tools=self._tools))
        return Markup(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", html))

    def inlines(self, inlines: Inlines) -> Markup:
        """Inlines as HTML."""
        return self._writer.inline.write(inlines)


def kind(block: Block) -> str:
    """The name of a block's type, by which the template chooses how to show it."""
    return type(block).__name__.lower()


def tree(outline: tuple[Outline, ...]) -> tuple[Branch, ...]:
    """A chart's lines as a tree of lists."""
    top = Branch("", [])
    path = [top]
    for each in outline:
        del path[each.depth + 1 :]
        branch = Branch(each.text, [])
        path[-1].below.append(branch)
        path.append(branch)
    return tuple(top.below)


def write_html(memo: Memo) -> str:
    """The memo as a whole HTML file, in the memo's language. The same memo gives the same text."""
    writer = _Writer(memo)
    contents = tuple(each for each in _headings(memo.blocks) if each.listed and each.level <= 3)
    template = _ENVIRONMENT.get_template("report.html.j2")
    page = Page(memo=memo, contents=contents, style=Markup(_style()))
    html = template.render(page=page, memo=memo, **writer.context(styled=True))
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", html)


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Passage):
            yield from _headings(block.blocks)


def _style() -> str:
    return _ENVIRONMENT.get_template("report.css").render()


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("byggesten.documents"),
        autoescape=lambda name: name is None or not name.endswith(".css"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(kind=kind, tree=tree)
    return environment


_ENVIRONMENT = _environment()
