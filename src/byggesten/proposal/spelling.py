# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Names as they are to be written: a thing's own name where that is clear, else with its parent in brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from byggesten.kernel.findings import NOWHERE, Finding
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.names import Names, NewName


@dataclass(frozen=True, slots=True)
class Spelling:
    """Writes ids as names that a document understands as these ids, and reads names as ids.

    ``new`` are the names the document brings; ``said`` spellings somebody has chosen already, which are kept.
    """

    org: Organisation
    new: tuple[NewName, ...] = ()
    said: tuple[tuple[str, str], ...] = ()

    def find(self, name: str, tables: Iterable[str]) -> tuple[str, list[Finding]]:
        """The id a name or an id means; empty, with what is wrong, where it means nothing or several things."""
        wanted = tuple(tables)
        if any(each.id == name and each.table in wanted for each in self.new):
            return name, []
        names = Names(self.org, self.new)
        return names.find(name, wanted, NOWHERE), names.findings

    def name(self, id: str, tables: tuple[str, ...]) -> str:
        """The name of an id; the id itself where no name means that thing alone."""
        for candidate in self._candidates(id):
            found, wrong = self.find(candidate, tables)
            if found == id and not wrong:
                return candidate
        return id

    def _candidates(self, id: str) -> Iterator[str]:
        yield from (name for name, meant in self.said if meant == id)
        known = self.org.things.get(id)
        if known:
            yield known.name
        brought = [each for each in self.new if each.id == id]
        yield from (each.name for each in brought if not each.renames)
        parent = getattr(known, "parent", "") if known else ""
        if known and parent:
            yield f"{known.name} ({self.org.name(parent)})"
        yield from (f"{each.name} ({each.parent})" for each in brought if each.parent)
        yield from (each.name for each in brought if each.renames)
