# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A document as blocks: front matter, headings, prose with its roles, and directives, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from byggesten.kernel.findings import Finding, Place, declare
from byggesten.proposal.vocabulary import DIRECTIVES, NOTE, directive

UNCLOSED = declare(
    "document.unclosed",
    "error",
    da="Blokken, der åbnes her, lukkes aldrig",
    en="The block opened here is never closed",
    advice_da="Skriv den samme række {fence} på en linje for sig, hvor blokken slutter.",
    advice_en="Write the same row of {fence} on a line of its own where the block ends.",
)
NESTED = declare(
    "document.nested",
    "error",
    da="Blokken {{{name}}} står inde i en liste eller et citat og bliver ikke læst",
    en="The block {{{name}}} stands inside a list or quote and is not read",
    advice_da="Flyt den ud til venstre margen.",
    advice_en="Move it out to the left margin.",
)
NO_BRACES = declare(
    "document.no_braces",
    "error",
    da="Blokken »{name}« mangler sine krøllede parenteser og bliver vist som kode",
    en="The block “{name}” lacks its curly brackets and is shown as code",
    advice_da="Skriv {{{name}}} efter {fence}.",
    advice_en="Write {{{name}}} after {fence}.",
)
LOOSE_ANCHOR = declare(
    "document.loose_anchor",
    "warning",
    da="Ankeret ({anchor})= står ikke lige før en overskrift og markerer derfor ikke noget",
    en="The anchor ({anchor})= does not stand right before a heading and so marks nothing",
    advice_da="Flyt det til linjen før overskriften.",
    advice_en="Move it to the line before the heading.",
)
RAW_HTML = declare(
    "document.html",
    "warning",
    da="HTML i dokumentet vises som tekst: {html}",
    en="HTML in the document is shown as text: {html}",
    advice_da="Skriv det som Markdown, eller slet det.",
    advice_en="Write it as Markdown, or delete it.",
)


@dataclass(frozen=True, slots=True)
class Role:
    """A role in prose: ``{unit}`Name``` with its kind, text and place."""

    kind: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level from 1, text, anchor and place, and the roles in it."""

    level: int
    text: str
    anchor: str
    place: Place
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text as Markdown, with the roles in it."""

    markdown: str
    roles: tuple[Role, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive: its name, argument, options and body; ``body_line`` is the line the body begins on.

    ``roles`` are those in its body, where the body is running text.
    """

    name: str
    argument: str
    options: tuple[tuple[str, str], ...]
    body: str
    body_line: int
    place: Place
    roles: tuple[Role, ...] = ()

    def option(self, *names: str) -> str:
        """The value of the first of the options that is there, else empty."""
        return next((value for name, value in self.options if name in names), "")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML at the head of the document."""

    body: str
    place: Place


Block = Heading | Prose | Directive | FrontMatter
_DIRECTIVE = re.compile(r"^\{(?P<name>[^}\s]+)\}\s*(?P<argument>.*)$")
_TARGET = re.compile(r"^\((?P<anchor>[^()\s]+)\)=$")
_OPTION = re.compile(r"^:(?P<name>[^:\s][^:]*):\s*(?P<value>.*)$")


def parser() -> MarkdownIt:
    """The dialect: CommonMark with tables, MyST colon fences, roles and front matter; no raw HTML.

    Link definitions are off, for they would swallow a footnote and the roles in it.
    """
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table").disable("reference")
    return markdown.use(front_matter_plugin).use(colon_fence_plugin).use(myst_role_plugin)


def read_blocks(text: str, file: str) -> tuple[tuple[Block, ...], list[Finding]]:
    """The blocks of a document in order, and what could not be understood as one."""
    reader = _Blocks(text.split("\n"), file)
    tokens = parser().parse(text)
    reader.read(tokens)
    return tuple(reader.blocks), reader.findings


class _Blocks:
    """Gathers top-level tokens into blocks."""

    def __init__(self, lines: list[str], file: str, above: int = 0) -> None:
        self.lines, self.file, self.above = lines, file, above
        self.blocks: list[Block] = []
        self.findings: list[Finding] = []
        self.anchor: tuple[str, int] | None = None
        self.pending: list[tuple[int, int, tuple[Role, ...]]] = []

    def place(self, line: int) -> Place:
        return Place(self.file, self.above + line + 1)

    def read(self, tokens: list[Token]) -> None:
        index = 0
        while index < len(tokens):
            end = _end(tokens, index)
            self.top(tokens[index : end + 1])
            index = end + 1
        self.flush()
        self.anchored()

    def top(self, tokens: list[Token]) -> None:
        token = tokens[0]
        first, last = token.map or [0, 0]
        target = _TARGET.match(tokens[1].content.strip()) if token.type == "paragraph_open" else None
        if token.type != "heading_open":
            self.anchored()
        if token.type == "front_matter":
            self.blocks.append(FrontMatter(token.content, self.place(first + 1)))
        elif token.type == "heading_open":
            self.flush()
            anchor, self.anchor = self.anchor[0] if self.anchor else "", None
            roles = tuple(self.roles(tokens))
            self.blocks.append(Heading(int(token.tag[1:]), tokens[1].content, anchor, self.place(first), roles))
        elif token.type in ("fence", "colon_fence") and _DIRECTIVE.match(token.info.strip()):
            self.flush()
            self.directive(token, first, last)
        elif target:
            self.flush()
            self.anchor = (target["anchor"], first)
        else:
            self.prose(tokens, first, last)

    def anchored(self) -> None:
        """Note an anchor that no heading has followed."""
        if self.anchor:
            self.findings.append(LOOSE_ANCHOR(self.place(self.anchor[1]), anchor=self.anchor[0]))
            self.anchor = None

    def prose(self, tokens: list[Token], first: int, last: int) -> None:
        for token in tokens:
            if token.type == "html_block":
                self.findings.append(RAW_HTML(self.place((token.map or [first])[0]), html=token.content.strip()[:60]))
            if token.type in ("fence", "colon_fence"):
                if match := _DIRECTIVE.match(token.info.strip()):
                    self.findings.append(NESTED(self.place((token.map or [first])[0]), name=match["name"]))
                else:
                    self.bare(token)
                self.closed(token)
        self.pending.append((first, last, tuple(self.roles(tokens))))

    def bare(self, token: Token) -> None:
        """Note a fence that names a directive without its brackets."""
        name = token.info.strip().split(" ")[0]
        if name in DIRECTIVES or (name and token.type == "colon_fence"):
            self.findings.append(NO_BRACES(self.place((token.map or [0])[0]), name, name=name, fence=token.markup))

    def roles(self, tokens: list[Token]) -> Iterator[Role]:
        seen: dict[tuple[int, int, str], int] = {}
        for token in tokens:
            if token.type != "inline":
                continue
            first, last = token.map or [0, 0]
            for child in token.children or []:
                if child.type == "html_inline":
                    self.findings.append(RAW_HTML(self.place(first), html=child.content[:60]))
                if child.type == "myst_role":
                    written = f"{{{child.meta['name']}}}`{child.content}`"
                    key = (first, last, written)
                    place, seen[key] = self.find(written, first, last, seen.get(key, 0))
                    yield Role(str(child.meta["name"]), child.content, place)

    def find(self, written: str, first: int, last: int, skip: int) -> tuple[Place, int]:
        """Where the text stands in the lines, the ``skip`` first times it does passed over."""
        count = 0
        for number in range(first, min(last, len(self.lines))):
            column = self.lines[number].find(written)
            while column >= 0:
                if count == skip:
                    return Place(self.file, self.above + number + 1, column + 1), count + 1
                count += 1
                column = self.lines[number].find(written, column + 1)
        return self.place(first), count + 1

    def flush(self) -> None:
        if not self.pending:
            return
        first, last = self.pending[0][0], self.pending[-1][1]
        roles = tuple(role for _, _, found in self.pending for role in found)
        markdown = "\n".join(self.lines[first:last]).strip("\n")
        self.blocks.append(Prose(markdown, roles, self.place(first)))
        self.pending = []

    def closed(self, token: Token) -> None:
        first, last = token.map or [0, 0]
        fence = token.markup
        ending = self.lines[last - 1].strip() if last - 1 < len(self.lines) else ""
        if last - 1 <= first or not (ending and set(ending) == {fence[0]} and len(ending) >= len(fence)):
            self.findings.append(UNCLOSED(self.place(first), fence=fence))

    def directive(self, token: Token, first: int, last: int) -> None:
        self.closed(token)
        match = _DIRECTIVE.match(token.info.strip())
        assert match is not None
        options: list[tuple[str, str]] = []
        lines = token.content.split("\n")
        while lines and (option := _OPTION.match(lines[0])):
            options.append((option["name"].strip(), option["value"].strip()))
            lines.pop(0)
        line, body = self.above + first + 2 + len(options), "\n".join(lines)
        roles = self.inside(body, line) if directive(match["name"]) == NOTE else ()
        self.blocks.append(
            Directive(match["name"], match["argument"].strip(), tuple(options), body, line, self.place(first), roles)
        )

    def inside(self, body: str, line: int) -> tuple[Role, ...]:
        """The roles in the running text of a directive; what is wrong in it is found as in the document's own."""
        lines = body.split("\n")
        reader = _Blocks(lines, self.file, line - 1)
        reader.prose(parser().parse(body), 0, len(lines))
        self.findings.extend(reader.findings)
        return tuple(role for _, _, found in reader.pending for role in found)


def _end(tokens: list[Token], index: int) -> int:
    """The index of the token that closes the one at an index."""
    depth = 0
    for position in range(index, len(tokens)):
        depth += tokens[position].nesting
        if depth <= 0:
            return position
    return len(tokens) - 1
