# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Prose: the document's Markdown as blocks of a memo. Nothing is lost: what has no form of its own shows as text."""

from __future__ import annotations

from collections.abc import Iterable

from markdown_it.tree import SyntaxTreeNode

from byggesten.documents.material import Material
from byggesten.documents.memo import (
    Block,
    Blocks,
    Break,
    Bullets,
    Cell,
    Code,
    Column,
    Emphasis,
    Inline,
    Inlines,
    Kind,
    Link,
    Paragraph,
    Quote,
    Row,
    Rule,
    Strong,
    Table,
    Text,
    Verbatim,
    plain,
)  # fmt: skip
from byggesten.documents.roles import resolve
from byggesten.proposal.blocks import parser

SAFE = ("http://", "https://", "mailto:", "#")


class ProseReader:
    """Reads the Markdown of one proposal, its roles told by the material."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.parser = parser()

    def blocks(self, markdown: str) -> Blocks:
        """Running text as blocks."""
        return self._blocks(SyntaxTreeNode(self.parser.parse(markdown)).children)

    def inlines(self, markdown: str) -> Inlines:
        """One line of text, such as a heading or a caption, as inlines."""
        return self._inlines(SyntaxTreeNode(self.parser.parseInline(markdown)).children)

    def first(self, markdown: str) -> Inlines:
        """The first paragraph of running text, as inlines; what stands before it where there is none."""
        blocks = self.blocks(markdown)
        found = next((each for each in blocks if isinstance(each, Paragraph)), None)
        return found.inlines if found else ()

    def _blocks(self, nodes: Iterable[SyntaxTreeNode]) -> Blocks:
        return tuple(block for node in nodes for block in self._block(node))

    def _block(self, node: SyntaxTreeNode) -> Blocks:
        match node.type:
            case "paragraph" | "heading":
                inlines = self._inlines(node.children)
                return (Paragraph(inlines if node.type == "paragraph" else (Strong(inlines),)),)
            case "bullet_list" | "ordered_list":
                start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
                return (Bullets(items=tuple(self._blocks(item.children) for item in node.children), start=start),)
            case "blockquote":
                return (Quote(self._blocks(node.children)),)
            case "hr":
                return (Rule(),)
            case "table":
                return (self._table(node),)
            case "fence" | "colon_fence" | "code_block":
                return (Verbatim(node.content, node.info if node.type != "code_block" else ""),)
            case _:
                return self._other(node)

    def _other(self, node: SyntaxTreeNode) -> Blocks:
        """Blocks without a form of their own: raw HTML, and anything a later parser may bring."""
        found: list[Block] = []
        if node.content and not node.children:
            found.append(Verbatim(node.content))
        return (*found, *self._blocks(node.children))

    def _table(self, node: SyntaxTreeNode) -> Table:
        rows = [row for part in node.children for row in part.children]
        head, body = rows[0], rows[1:]
        columns = tuple(Column(plain(self._inlines(cell.children)), _alignment(cell)) for cell in head.children)
        return Table(
            name="",
            caption=(),
            columns=columns,
            rows=tuple(Row(tuple(Cell(self._inlines(cell.children)) for cell in row.children)) for row in body),
            stacked=len(columns) > 2,
        )

    def _inlines(self, nodes: Iterable[SyntaxTreeNode]) -> Inlines:
        return tuple(each for node in nodes for each in self._inline(node))

    def _inline(self, node: SyntaxTreeNode) -> Inlines:
        match node.type:
            case "inline":
                return self._inlines(node.children)
            case "text":
                return (Text(node.content),) if node.content else ()
            case "softbreak":
                return (Text(" "),)
            case "hardbreak":
                return (Break(),)
            case "strong":
                return (Strong(self._inlines(node.children)),)
            case "em":
                return (Emphasis(self._inlines(node.children)),)
            case "code_inline":
                return (Code(node.content),)
            case "link":
                return self._link(str(node.attrs.get("href", "")), self._inlines(node.children))
            case "image":
                return self._link(str(node.attrs.get("src", "")), self._inlines(node.children) or (Text(node.content),))
            case "myst_role":
                return (resolve(self.material, str(node.meta["name"]), node.content),)
            case _:
                return (Text(node.content), *self._inlines(node.children))

    def _link(self, address: str, inlines: Inlines) -> Inlines:
        """A link; one of another kind than http, mail or an anchor shows its address as text."""
        if address.startswith(SAFE):
            return (Link(address, inlines or (Text(address),)),)
        shown: tuple[Inline, ...] = (*inlines, Text(" ("), Code(address), Text(")"))
        return shown if address else inlines


def _alignment(cell: SyntaxTreeNode) -> Kind:
    return Kind.NUMBER if "right" in str(cell.attrs.get("style", "")) else Kind.TEXT
