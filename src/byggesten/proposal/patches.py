# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Patches: spans of a text that become other texts; every edit, undo and merge of a document is made of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patch:
    """The span of a text from ``start`` up to ``end``, counted in characters from 0, that becomes ``text``."""

    start: int
    end: int
    text: str


def apply(text: str, patches: Iterable[Patch]) -> str:
    """The text with its patches. ``ValueError`` where two of them overlap or one lies outside the text."""
    parts: list[str] = []
    at = 0
    for patch in in_order(patches):
        if not at <= patch.start <= patch.end <= len(text):
            raise ValueError(f"the patch at {patch.start}–{patch.end} overlaps another or lies outside the text")
        parts += [text[at : patch.start], patch.text]
        at = patch.end
    return "".join((*parts, text[at:]))


def inverse(text: str, patches: Iterable[Patch]) -> tuple[Patch, ...]:
    """The patches that take the text with its patches back to the text: undo."""
    found: list[Patch] = []
    moved = 0
    for patch in in_order(patches):
        start = patch.start + moved
        found.append(Patch(start, start + len(patch.text), text[patch.start : patch.end]))
        moved += len(patch.text) - (patch.end - patch.start)
    return tuple(found)


def in_order(patches: Iterable[Patch]) -> list[Patch]:
    """The patches as they stand in the text; insertions at one place in the order given."""
    return sorted(patches, key=lambda each: (each.start, each.end))


def difference(old: str, new: str) -> tuple[Patch, ...]:
    """Patches that make one text of another: by whole lines first, each then cut down to the characters that differ."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line))
    same = _shared(before, after)
    matcher = difflib.SequenceMatcher(None, before[same:], after[same:], autojunk=False)
    found = (
        _trimmed(starts[same + i], "".join(before[same + i : same + j]), "".join(after[same + k : same + n]))
        for tag, i, j, k, n in matcher.get_opcodes()
        if tag != "equal"
    )
    return tuple(found)


def _shared(before: list[str], after: list[str]) -> int:
    """How many lines two texts begin with alike."""
    count = 0
    while count < min(len(before), len(after)) and before[count] == after[count]:
        count += 1
    return count


def _trimmed(start: int, old: str, new: str) -> Patch:
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Patch(start + head, start + len(old) - tail, new[head : len(new) - tail])


def cut(text: str, start: int, end: int) -> Patch:
    """A patch that takes whole lines out and leaves one blank line, not two, where there was one on either side."""
    after = end
    while text.startswith("\n", after):
        after += 1
    if after == len(text):
        while text[:start].endswith("\n\n"):
            start -= 1
        return Patch(start, after, "")
    alone = start == 0 or text[:start].endswith("\n\n")
    return Patch(start, after if alone else end, "")


def together(cuts: Iterable[Patch]) -> tuple[Patch, ...]:
    """Patches that only take text out, those that meet or overlap made one."""
    found: list[Patch] = []
    for each in in_order(cuts):
        if found and each.start <= found[-1].end:
            found[-1] = Patch(found[-1].start, max(found[-1].end, each.end), "")
        else:
            found.append(each)
    return tuple(found)


def between_blank_lines(text: str, at: int, block: str) -> Patch:
    """A patch that puts a block of whole lines in at the beginning of a line, with a blank line on either side."""
    above, below = text[:at], text[at:]
    before = "" if not above.strip() or above.endswith("\n\n") else "\n" if above.endswith("\n") else "\n\n"
    after = "" if not below or below.startswith("\n") else "\n"
    return Patch(at, at, f"{before}{block.rstrip()}\n{after}")
