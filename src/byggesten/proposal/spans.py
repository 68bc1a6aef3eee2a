# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Spans: where in its text each section, block, item and key of a proposal stands, from and up to which character."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from byggesten.proposal.anchors import heading_anchors
from byggesten.proposal.blocks import Block, Directive, FrontMatter, Heading, Prose, read_blocks
from byggesten.proposal.parse import RECORDS
from byggesten.proposal.strict_yaml import Listing, Mapping, Scalar, Yaml, compose
from byggesten.proposal.vocabulary import directive

_ATX = re.compile(r" {0,3}#{1,6}(\s|$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
_DASH = re.compile(r"\s*-\s*(#.*)?$")
_COMMENT = re.compile(r"\s*#")


@dataclass(frozen=True, slots=True)
class PairSpan:
    """A key with its value: from the key to the end of the value's last line; ``value`` is right after the colon."""

    key: str
    start: int
    value: int
    end: int
    column: int
    node: Yaml


@dataclass(frozen=True, slots=True)
class ItemSpan:
    """An item of a list: whole lines, the comments above it included.

    ``key`` is its id, ``line`` the beginning of the line of its dash, ``column`` that of
    the dash; ``pairs`` is empty where it is written in braces on one line.
    """

    key: str
    start: int
    line: int
    end: int
    column: int
    node: Mapping
    pairs: tuple[PairSpan, ...]


@dataclass(frozen=True, slots=True)
class BlockSpan:
    """A block of running text or a directive, as whole lines; ``close`` is where the line that ends it begins.

    ``listed`` says that the body is a list, or empty, so that an item can be added to it.
    """

    block: Block
    start: int
    end: int
    close: int
    items: tuple[ItemSpan, ...] = ()
    listed: bool = False

    @property
    def changes(self) -> bool:
        """Whether it holds changes."""
        return isinstance(self.block, Directive) and directive(self.block.name) == "changes"


@dataclass(frozen=True, slots=True)
class SectionSpan:
    """A heading with what stands under it before the next heading; ``body`` is the beginning of the line below it."""

    heading: Heading | None
    anchor: str
    start: int
    body: int
    end: int
    blocks: tuple[BlockSpan, ...]

    @property
    def prose(self) -> tuple[BlockSpan, ...]:
        """Its blocks of running text."""
        return tuple(each for each in self.blocks if isinstance(each.block, Prose))

    @property
    def items(self) -> tuple[ItemSpan, ...]:
        """Its changes."""
        return tuple(item for each in self.blocks if each.changes for item in each.items)


@dataclass(frozen=True, slots=True)
class HeadSpan:
    """The front matter: from and up to its rows of dashes, those included; ``close`` is where the last one begins."""

    start: int
    end: int
    close: int
    pairs: tuple[PairSpan, ...]
    readable: bool


@dataclass(frozen=True, slots=True)
class Spans:
    """Every part of a document and where it stands."""

    text: str
    head: HeadSpan | None
    sections: tuple[SectionSpan, ...]

    def section(self, wanted: str) -> SectionSpan | None:
        """The section of an anchor, else the first with the heading; the part before any heading for an empty one."""
        by_anchor = (each for each in self.sections if each.anchor == wanted)
        by_text = (each for each in self.sections if each.heading and each.heading.text == wanted)
        return next(by_anchor, None) or next(by_text, None)

    def family(self, section: SectionSpan) -> tuple[SectionSpan, ...]:
        """A section and the ones under it: those that follow with a deeper heading."""
        at = self.sections.index(section)
        found = [section]
        for each in self.sections[at + 1 :]:
            if section.heading is None or each.heading is None or each.heading.level <= section.heading.level:
                break
            found.append(each)
        return tuple(found)

    def change(self, key: str) -> tuple[SectionSpan, BlockSpan, ItemSpan] | None:
        """Where a change stands: its section, its block and itself; the first of the key."""
        for section in self.sections:
            for block in section.blocks:
                for each in block.items if block.changes else ():
                    if each.key == key:
                        return section, block, each
        return None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all its changes, unreadable ones too."""
        return tuple(each.key for section in self.sections for each in section.items if each.key)


@lru_cache(maxsize=16)
def spans(text: str) -> Spans:
    """Every part of a document's text with its span; kept for the last few texts, which are asked for again at once."""
    return _Reader(text).read()


class _Reader:
    """Finds spans; lines are counted from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.starts[-1] = len(text)

    def read(self) -> Spans:
        found, _ = read_blocks(self.text, "")
        head = next((self.head(each) for each in found if isinstance(each, FrontMatter)), None)
        parts: list[tuple[Heading | None, list[Block]]] = [(None, [])]
        for block in found:
            if isinstance(block, Heading):
                parts.append((block, []))
            elif not isinstance(block, FrontMatter):
                parts[-1][1].append(block)
        parts = [each for each in parts if each[0] or each[1]]
        return Spans(self.text, head, tuple(self.sections(parts, head.end if head else 0)))

    def sections(self, parts: list[tuple[Heading | None, list[Block]]], top: int) -> Iterator[SectionSpan]:
        starts = [self.starts[self.first_line(heading)] if heading else top for heading, _ in parts]
        anchors = heading_anchors(heading for heading, _ in parts)
        for at, (heading, held) in enumerate(parts):
            end = starts[at + 1] if at + 1 < len(parts) else len(self.text)
            body = self.below(heading) if heading else top
            yield SectionSpan(
                heading, anchors[at], starts[at], body, end, tuple(self.block(each, end) for each in held)
            )

    def first_line(self, heading: Heading) -> int:
        """The line of the heading, or of the anchor before it."""
        line = heading.place.line - 1
        above = line - 1
        while above >= 0 and not self.lines[above].strip():
            above -= 1
        return above if heading.anchor and above >= 0 and self.lines[above].strip() == f"({heading.anchor})=" else line

    def below(self, heading: Heading) -> int:
        line = heading.place.line - 1
        if not _ATX.match(self.lines[line]):
            while line < len(self.lines) - 1 and not _UNDERLINE.match(self.lines[line]):
                line += 1
        return self.starts[line + 1]

    def block(self, block: Block, end: int) -> BlockSpan:
        first = block.place.line - 1
        start = self.starts[first]
        if not isinstance(block, Directive):
            count = block.markdown.count("\n") + 1 if isinstance(block, Prose) else 1
            last = self.starts[min(first + count, len(self.lines))]
            return BlockSpan(block, start, last, last)
        close = min(block.body_line - 1 + block.body.count("\n"), len(self.lines))
        body = _Body(self, block.body, block.body_line - 1, close)
        tree: Yaml | None = None
        listed = False
        if directive(block.name) in ("changes", *RECORDS):
            tree, findings = compose(block.body, "", block.body_line)
            listed = not findings and (tree is None or isinstance(tree, Listing)) and close < len(self.lines)
        found = tuple(body.items(tree.items, close)) if isinstance(tree, Listing) else ()
        return BlockSpan(
            block, start, self.starts[min(close + 1, len(self.lines))], self.starts[close], found,
            listed and isinstance(tree, Listing | None) and len(found) == (len(tree.items) if tree else 0),
        )  # fmt: skip

    def head(self, front: FrontMatter) -> HeadSpan:
        first = front.place.line - 1
        close = first
        while close < len(self.lines) - 1 and not re.match(r"---+\s*$", self.lines[close]):
            close += 1
        tree, findings = compose(front.body, "", front.place.line)
        body = _Body(self, front.body, first, close)
        pairs = tuple(body.pairs(tree, close)) if isinstance(tree, Mapping) else ()
        return HeadSpan(
            self.starts[first - 1], self.starts[close + 1], self.starts[close], pairs,
            not findings and (tree is None or (isinstance(tree, Mapping) and bool(pairs))),
        )  # fmt: skip


class _Body:
    """The YAML of a block, whose lines may have lost the indentation of their fence."""

    def __init__(self, reader: _Reader, body: str, first: int, close: int) -> None:
        self.reader, self.first = reader, first
        self.inner = body.split("\n")
        self.starts = [0]
        for line in self.inner:
            self.starts.append(self.starts[-1] + len(line) + 1)
        whole = reader.lines[first:close]
        self.lost = [len(raw) - len(line) for raw, line in zip(whole, self.inner, strict=False)]

    def offset(self, index: int) -> int:
        """The place in the whole text of a place in the body."""
        line = bisect_right(self.starts, index) - 1
        lost = self.lost[line] if line < len(self.lost) else 0
        return self.reader.starts[self.first + line] + lost + index - self.starts[line]

    def line(self, number: int) -> str:
        """A line of the body, by its number in the whole text."""
        at = number - self.first
        return self.inner[at] if 0 <= at < len(self.inner) else ""

    def items(self, nodes: Sequence[Yaml], close: int) -> Iterator[ItemSpan]:
        """The items of a list that ends before a line."""
        found = [(node, dash) for node in nodes if isinstance(node, Mapping) and (dash := self.dash(node)) is not None]
        tops = [self.with_comments(dash) for _, dash in found]
        for at, (node, dash) in enumerate(found):
            after = tops[at + 1] if at + 1 < len(found) else close
            end = self.trimmed(dash, after)
            pairs = tuple(self.pairs(node, end))
            column = len(self.line(dash)) - len(self.line(dash).lstrip())
            starts = self.reader.starts
            key = node.text("id", "nøgle")
            yield ItemSpan(key, starts[tops[at]], starts[dash], starts[end], column, node, pairs)

    def dash(self, node: Mapping) -> int | None:
        """The line of the dash of an item; None where it has none of its own."""
        line = node.place.line - 1
        before = self.line(line)[: node.place.column - 1]
        if before.strip():
            return line if before.strip() == "-" else None
        while line > self.first:
            line -= 1
            if _DASH.match(self.line(line)):
                return line
            if self.line(line).strip() and not _COMMENT.match(self.line(line)):
                return None
        return None

    def with_comments(self, dash: int) -> int:
        """The first of the comment lines right above an item."""
        column = len(self.line(dash)) - len(self.line(dash).lstrip())
        while dash > self.first and self.is_comment(dash - 1, column):
            dash -= 1
        return dash

    def is_comment(self, line: int, column: int) -> bool:
        said = self.line(line)
        return bool(_COMMENT.match(said)) and len(said) - len(said.lstrip()) <= column

    def trimmed(self, first: int, after: int, column: int = -1) -> int:
        """The line after the last that says something, comments that belong to what follows left out."""
        while after > first + 1 and (not self.line(after - 1).strip() or self.is_comment(after - 1, column)):
            after -= 1
        return after

    def pairs(self, node: Mapping, close: int) -> Iterator[PairSpan]:
        """The keys of a mapping that ends before a line; none where two of them stand on one line."""
        keys = [key for key, _ in node.pairs]
        lines = [key.place.line - 1 for key in keys]
        if len(set(lines)) < len(lines) or not all(self.has_colon(key) for key in keys):
            return
        for at, (key, value) in enumerate(node.pairs):
            after = lines[at + 1] if at + 1 < len(lines) else close
            start, column = self.offset(key.start), key.place.column - 1
            last = self.trimmed(lines[at], after, column)
            end = self.reader.starts[last - 1] + len(self.reader.lines[last - 1])
            yield PairSpan(key.text, start, self.colon(key), end, column, value)

    def colon(self, key: Scalar) -> int:
        return self.reader.text.index(":", self.offset(key.end)) + 1

    def has_colon(self, key: Scalar) -> bool:
        at = key.place.line - 1 - self.first
        rest = self.inner[at][key.end - self.starts[at] :] if 0 <= at < len(self.inner) else ""
        before = self.inner[at][: key.place.column - 1] if 0 <= at < len(self.inner) else "?"
        return rest.lstrip().startswith(":") and not set(before) & set("{?,")
