# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""YAML composed, not loaded: every scalar is its text, every node knows its place, nothing is guessed.

Anchors, tags, duplicate keys and trailing comments on values are errors, because a reader would not see what they do:
``Afdeling #1`` would lose its number and ``13.10`` become 13.1.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from byggesten.kernel.findings import Finding, Place, declare

BROKEN = declare(
    "yaml.broken",
    "error",
    da="Blokken kan ikke læses som YAML: {problem}",
    en="The block cannot be read as YAML: {problem}",
    advice_da="Se på linjen og den før: indrykning, kolon efter nøglen, anførselstegn i par.",
    advice_en="Look at the line and the one before: indentation, a colon after the key, quotes in pairs.",
)
ANCHOR = declare(
    "yaml.anchor",
    "error",
    da="YAML-ankre, aliasser og mærker (& * !) bruges ikke her",
    en="YAML anchors, aliases and tags (& * !) are not used here",
    advice_da="Skriv værdien ud, eller sæt navnet i anførselstegn.",
    advice_en="Write the value out, or put the name in quotes.",
)
DUPLICATE = declare(
    "yaml.duplicate_key",
    "error",
    da="Nøglen »{key}« står to gange i samme punkt",
    en="The key “{key}” stands twice in the same item",
    advice_da="Behold den ene, eller lav en liste.",
    advice_en="Keep one, or make a list.",
)
COMMENT = declare(
    "yaml.comment",
    "error",
    da="Teksten efter # på linjen ville gå tabt: »{lost}«",
    en="The text after # on the line would be lost: “{lost}”",
    advice_da="Sæt værdien i anførselstegn, eller flyt kommentaren til sin egen linje.",
    advice_en="Put the value in quotes, or move the comment to a line of its own.",
)
INLINE_LIST = declare(
    "yaml.inline_list",
    "error",
    da="Lister skrives med et punkt pr. linje, for navne kan indeholde komma",
    en="Lists are written one item a line, for names may hold commas",
    advice_da="Skriv hvert navn på sin egen linje efter »- «.",
    advice_en="Write each name on a line of its own after “- ”.",
)
# ruamel marks with it where a folded text was broken into lines.
FOLD = "\a"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as written, with its place and its span in the block's text."""

    text: str
    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes."""

    items: tuple[Yaml, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and nodes in the order written; each key is unique."""

    pairs: tuple[tuple[Scalar, Yaml], ...]
    place: Place

    def get(self, *keys: str) -> Yaml | None:
        """The node under the first of the keys that is there."""
        return next((node for key, node in self.pairs if key.text in keys), None)

    def text(self, *keys: str) -> str:
        """The text under the first of the keys that is there; empty when none is, or when it is no scalar."""
        node = self.get(*keys)
        return node.text if isinstance(node, Scalar) else ""


Yaml = Scalar | Listing | Mapping


@dataclass(slots=True)
class _Reader:
    text: str
    file: str
    first_line: int
    findings: list[Finding]

    def place(self, node: Node) -> Place:
        mark = node.start_mark
        return Place(self.file, self.first_line + mark.line, mark.column + 1)

    def read(self, node: Node) -> Yaml:
        if node.anchor or (node.tag and not str(node.tag).startswith("tag:yaml.org,2002:")):
            self.findings.append(ANCHOR(self.place(node)))
        if isinstance(node, MappingNode):
            return self.mapping(node)
        if isinstance(node, SequenceNode):
            if node.flow_style and node.value:
                self.findings.append(INLINE_LIST(self.place(node)))
            return Listing(tuple(self.read(each) for each in node.value), self.place(node))
        assert isinstance(node, ScalarNode)
        return self.scalar(node)

    def mapping(self, node: MappingNode) -> Mapping:
        pairs: list[tuple[Scalar, Yaml]] = []
        for key_node, value_node in node.value:
            key, value = self.read(key_node), self.read(value_node)
            name = key if isinstance(key, Scalar) else Scalar("?", self.place(key_node), 0, 0)
            if any(other.text == name.text for other, _ in pairs):
                self.findings.append(DUPLICATE(name.place, name.text, key=name.text))
            else:
                pairs.append((name, value))
        return Mapping(tuple(pairs), self.place(node))

    def scalar(self, node: ScalarNode) -> Scalar:
        start, end = node.start_mark.index, node.end_mark.index
        if node.style not in ("|", ">"):
            line = self.text[end : self.text.find("\n", end) if "\n" in self.text[end:] else len(self.text)]
            if line.lstrip().startswith("#"):
                self.findings.append(COMMENT(self.place(node), lost=line.strip()))
        value = str(node.value).replace(FOLD, "")
        return Scalar(value.strip() if not node.style else value, self.place(node), start, end)


def compose(text: str, file: str, first_line: int) -> tuple[Yaml | None, list[Finding]]:
    """The tree of a YAML block that begins on a line of a file, and what is wrong with it.

    A block that cannot be parsed gives no tree and one finding at the line the parser stopped at.
    """
    findings: list[Finding] = []
    try:
        node = _composed(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        problem = "; ".join(str(part) for part in (error.context, error.problem) if part)
        return None, [BROKEN(Place(file, line, mark.column + 1 if mark else 0), problem=problem)]
    except (YAMLError, ValueError, RecursionError) as error:
        return None, [BROKEN(Place(file, first_line), problem=str(error).splitlines()[0] if str(error) else "?")]
    if node is None:
        return None, findings
    return _Reader(text, file, first_line, findings).read(node), findings


@lru_cache(maxsize=512)
def _composed(text: str) -> Node | None:
    """The nodes of a block, kept: of a document that is edited most blocks are as they were."""
    node: Node | None = YAML(typ="rt", pure=True).compose(io.StringIO(text))
    return node


def scalars(node: Yaml | None) -> Iterator[Scalar]:
    """The scalars of a list of scalars, or the one scalar itself."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        yield from (each for each in node.items if isinstance(each, Scalar))
