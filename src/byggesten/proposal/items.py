# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Items of lists as text: put in, taken out, moved, and single keys of them set; whole lines, nothing else touched."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from collections.abc import Sequence

from byggesten.proposal.patches import Patch, between_blank_lines, cut, difference
from byggesten.proposal.spans import BlockSpan, ItemSpan, PairSpan, SectionSpan, Spans
from byggesten.proposal.strict_yaml import Listing, Mapping, Scalar, Yaml
from byggesten.proposal.yaml_text import Figure, Value, item, mapping, pair


def shifted(lines: Sequence[str], column: int) -> list[str]:
    """Lines of an item moved sideways, so that its dash stands at a column."""
    dash = next((line for line in lines if line.lstrip().startswith("-")), "")
    by = column - (len(dash) - len(dash.lstrip()))
    if by >= 0:
        return [" " * by + line if line.strip() else line for line in lines]
    return [line[min(-by, len(line) - len(line.lstrip())) :] for line in lines]


def add_item(
    found: Spans, section: SectionSpan | None, block: BlockSpan | None, lines: Sequence[str], heading: str = ""
) -> Patch:
    """A patch that adds an item to a block, else in a block of its own after the section's prose.

    Without a section it comes last in the document, under a new heading.
    """
    if block is not None:
        column = block.items[-1].column if block.items else 0
        return Patch(block.close, block.close, "\n".join(shifted(lines, column)) + "\n")
    fence = fenced(lines)
    if section is None:
        return between_blank_lines(found.text, len(found.text), f"{heading}\n\n{fence}")
    at = section.prose[-1].end if section.prose else section.body
    return between_blank_lines(found.text, at, fence)


def fenced(lines: Sequence[str]) -> str:
    """Items as a block of changes."""
    return "\n".join((":::{changes}", *shifted(lines, 0), ":::"))


def remove_items(text: str, block: BlockSpan, items: Sequence[ItemSpan]) -> tuple[Patch, ...]:
    """Patches that take items out of a block; the block itself where nothing is left in it."""
    if items and block.listed and len(items) == len(block.items):
        return (cut(text, block.start, block.end),)
    return tuple(remove_item(text, block, each) for each in items)


def remove_item(text: str, block: BlockSpan, item: ItemSpan) -> Patch:
    """A patch that takes one item out, with the blank lines after it where there are some before it too."""
    at = block.items.index(item)
    after = block.items[at + 1].start if at + 1 < len(block.items) else block.close
    alone = text[: item.start].endswith("\n\n") or at == 0 or at + 1 == len(block.items)
    return Patch(item.start, after if alone and not text[item.end : after].strip() else item.end, "")


def with_pairs(text: str, span: ItemSpan, wanted: Dict[str, Value | None], order: Sequence[str]) -> tuple[Patch, ...]:
    """Patches that set keys of an item, or take them out (None); ``order`` says where a new key goes."""
    if not span.pairs:
        return _anew(span, wanted)
    return set_pairs(text, span.pairs, wanted, order, alone=f"{' ' * span.column}- ")


def set_pairs(
    text: str, pairs: Sequence[PairSpan], wanted: Dict[str, Value | None], order: Sequence[str], alone: str = ""
) -> tuple[Patch, ...]:
    """Patches that set keys among others; ``alone`` is what stands before the first of them on its line."""
    known = {each.key: each for each in pairs}
    patches: list[Patch] = []
    for key, value in wanted.items():
        if key not in known:
            continue
        if value is None:
            patches.append(_without(text, pairs, known[key], alone))
        elif value != plain(known[key].node):
            patches += _changed(text, known[key], value)
    new = {key: value for key, value in wanted.items() if key not in known and value is not None}
    staying = [each for each in pairs if each.key not in wanted or wanted[each.key] is not None]
    for key, value in sorted(new.items(), key=lambda each: _rank(each[0], order)):
        before = [each for each in staying if _rank(each.key, order) <= _rank(key, order)]
        column = pairs[0].column
        lines = "\n".join((" " * column + pair(key, value, column)[0], *pair(key, value, column)[1:]))
        at = before[-1].end if before else pairs[0].end
        patches.append(Patch(at, at, f"\n{lines}"))
    return tuple(patches)


def _rank(key: str, order: Sequence[str]) -> int:
    return order.index(key) if key in order else len(order)


def _without(text: str, pairs: Sequence[PairSpan], gone: PairSpan, alone: str) -> Patch:
    """A patch that takes a key out; where it is the first on its line the next takes its place."""
    at = pairs.index(gone)
    if at == 0 and alone and at + 1 < len(pairs):
        return Patch(gone.start, pairs[at + 1].start, "")
    start = text.rfind("\n", 0, gone.start) + 1
    return Patch(start, min(gone.end + 1, len(text)), "")


def _changed(text: str, old: PairSpan, value: Value) -> tuple[Patch, ...]:
    """Patches of the value of a key; a list keeps its indentation and, where only some of it changes, the rest."""
    dash = old.node.place.column - 1 if isinstance(old.node, Listing) else None
    if isinstance(old.node, Listing) and isinstance(value, list):
        dash = _dash(text, old)
    lines = pair(old.key, value, old.column, dash)
    new = "\n".join((lines[0][len(old.key) + 1 :], *lines[1:]))
    said = text[old.value : old.end]
    if isinstance(old.node, Scalar) and isinstance(value, str) and "\n" not in said + new:
        lead = len(said) - len(said.lstrip())
        return (Patch(old.value + (lead if said.strip() else 0), old.end, new.strip() if said.strip() else new),)
    return tuple(Patch(old.value + p.start, old.value + p.end, p.text) for p in difference(said, new))


def _dash(text: str, old: PairSpan) -> int | None:
    first = next((line for line in text[old.value : old.end].split("\n") if line.lstrip().startswith("-")), None)
    return len(first) - len(first.lstrip()) if first is not None else None


def plain(node: Yaml) -> Value:
    """The values of a node as they would be written."""
    if isinstance(node, Scalar):
        return Figure(node.text)
    if isinstance(node, Listing):
        return [plain(each) for each in node.items]
    return {key.text: plain(each) for key, each in node.pairs}


def _anew(span: ItemSpan, wanted: Dict[str, Value | None]) -> tuple[Patch, ...]:
    """An item in braces written on lines, with its keys set."""
    merged = {key: each for key, each in (_pairs(span.node) | dict(wanted)).items() if each is not None}
    return (Patch(span.line, span.end, "\n".join(item(merged, span.column)) + "\n"),)


def _pairs(node: Mapping) -> dict[str, Value]:
    return {key.text: plain(each) for key, each in node.pairs}


def new_mapping(values: Dict[str, Value], column: int) -> str:
    """Keys and values as lines at a column."""
    first, *rest = mapping(values, column)
    return "\n".join((" " * column + first, *rest))


def replace_item(text: str, span: ItemSpan, yaml: str) -> tuple[Patch, ...]:
    """Patches that make the lines of an item the given ones."""
    lines = "\n".join(shifted(yaml.strip("\n").split("\n"), span.column)) + "\n"
    old = text[span.start : span.end]
    return tuple(Patch(span.start + p.start, span.start + p.end, p.text) for p in difference(old, lines))
