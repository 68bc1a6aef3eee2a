# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Anchors: the address of each heading in its document; the same in a report, on a page and in an edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from byggesten.kernel.names import slug
from byggesten.proposal.blocks import Heading

# Anchors of the page a document is shown on, which no heading may take.
RESERVED = ("main", "contents", "summary", "title", "figures")


@dataclass(slots=True)
class Anchors:
    """Gives each place of a document an anchor of its own."""

    used: dict[str, int] = field(default_factory=lambda: dict.fromkeys(RESERVED, 1))

    def new(self, wanted: str) -> str:
        """An anchor made of words, numbered where it is taken."""
        anchor = slug(wanted) or "x"
        number = self.used.get(anchor, 0) + 1
        self.used[anchor] = number
        return anchor if number == 1 else self.new(f"{anchor}-{number}")


def heading_anchors(headings: Iterable[Heading | None], anchors: Anchors | None = None) -> tuple[str, ...]:
    """The anchor of each heading in order: the one it is given, else one made of its words; empty where none stands."""
    taken = anchors or Anchors()
    return tuple(taken.new(each.anchor or each.text) if each else "" for each in headings)
