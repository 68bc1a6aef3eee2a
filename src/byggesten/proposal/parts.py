# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A document as a tree of parts, whose texts one after another are the document: what two people's edits meet in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from byggesten.kernel.names import slug
from byggesten.proposal.blocks import Directive, Prose
from byggesten.proposal.spans import BlockSpan, HeadSpan, ItemSpan, PairSpan, SectionSpan, spans

LOOSE = ("prose", "block", "item", "record")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document: its kind, what it is known by among its neighbours, and its text or its own parts.

    ``own`` is its text without the blank lines after it; ``gap`` those.
    """

    kind: str
    name: str
    own: str
    gap: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def text(self) -> str:
        """The whole of it."""
        return self.own + self.gap + "".join(each.text for each in self.parts)

    @property
    def id(self) -> tuple[str, str]:
        """Its kind and name."""
        return self.kind, self.name


def document(text: str) -> Part:
    """A document as a part made of its head and its sections."""
    found = spans(text)
    parts: list[Part] = []
    at = 0
    if found.head:
        parts.append(_head(text, found.head))
        at = found.head.end
    first = found.sections[0].start if found.sections else len(text)
    if text[at:first]:
        parts.append(_leaf("space", "", text[at:first]))
    names = _once("section", (each.anchor or "-" for each in found.sections))
    parts += [_section(text, each, name) for each, name in zip(found.sections, names, strict=True)]
    return Part("document", "", "", parts=tuple(parts))


def _leaf(kind: str, name: str, text: str) -> Part:
    own = text.rstrip("\n")
    return Part(kind, name, own, text[len(own) :])


def _once(kind: str, names: Iterable[str]) -> Iterator[str]:
    """The names, numbered where one comes again."""
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name}\n{seen[name]}"


def _head(text: str, head: HeadSpan) -> Part:
    if not head.pairs:
        return _leaf("head", "", text[head.start : head.end])
    parts = _slices(text, head.pairs, head.start, head.close, "key")
    return Part("head", "", "", parts=(*parts, _leaf("close", "", text[head.close : head.end])))


def _slices(text: str, spans: Sequence[PairSpan | ItemSpan], start: int, end: int, kind: str) -> list[Part]:
    """What stands before the first span, and each span up to the next."""
    starts = [text.rfind("\n", 0, each.start) + 1 if isinstance(each, PairSpan) else each.start for each in spans]
    names = _once(kind, (each.key or text[each.start : each.end] for each in spans))
    ends = [*starts[1:], end]
    parts = [_leaf("open", "", text[start : starts[0]])]
    for each, name, first, last in zip(spans, names, starts, ends, strict=True):
        parts.append(_leaf(kind if each.key else "record", name, text[first:last]))
    return parts


def _section(text: str, section: SectionSpan, name: str) -> Part:
    starts = [each.start for each in section.blocks]
    ends = [*starts[1:], section.end][: len(starts)]
    first = starts[0] if starts else section.end
    parts = [_leaf("heading", "", text[section.start : first])]
    held: list[Part] = []
    for block, end in zip(section.blocks, ends, strict=True):
        held += _block(text, block, end)
    names = _once("", ("\n".join(each.id) for each in held))
    parts += [Part(p.kind, n, p.own, p.gap, p.parts) for p, n in zip(held, names, strict=True)]
    return Part("section", name, "", parts=tuple(parts))


def _block(text: str, block: BlockSpan, end: int) -> list[Part]:
    if isinstance(block.block, Prose):
        return list(_paragraphs(text[block.start : end]))
    if isinstance(block.block, Directive) and block.items and block.listed:
        name = text[block.start : block.items[0].start].strip()
        parts = _slices(text, block.items, block.start, block.close, "item")
        return [Part("block", name, "", parts=(*parts, _leaf("close", "", text[block.close : end])))]
    return [_leaf("block", text[block.start : end].split("\n", 1)[0].strip(), text[block.start : end])]


def _paragraphs(text: str) -> Iterator[Part]:
    """Running text by its paragraphs; what stands between fences stays together."""
    lines, start, fence = text.splitlines(keepends=True), 0, ""
    for at, line in enumerate(lines):
        mark = line.strip()[:3]
        if mark in ("```", "~~~", ":::"):
            fence = "" if mark == fence else fence or mark
        ends = at + 1 == len(lines) or (not line.strip() and bool(lines[at + 1].strip()) and not fence)
        if ends:
            yield _leaf("prose", slug("".join(lines[start : at + 1])), "".join(lines[start : at + 1]))
            start = at + 1
