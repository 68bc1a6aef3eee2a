# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the changes that link two things share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from byggesten.changes.change import At, Change
from byggesten.changes.problems import absent
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import slug
from byggesten.organisation.links import Link
from byggesten.organisation.organisation import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class EstablishLink(Change):
    """A relation between things begins; the subclasses say which fields are its ends."""

    link_kind: ClassVar[str] = ""

    def ends(self) -> tuple[tuple[str, str], ...]:
        """The pairs of things it links, from and to."""
        return ()

    def words(self) -> dict[str, Any]:
        """Subject, strength, condition and interval, as far as they are said; a kind where the change says its own."""
        return {}

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Both ends of every pair must exist."""
        yield from absent(org, at, *(id for pair in self.ends() for id in pair))

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The links exist."""
        words = {"kind": self.link_kind} | self.words()
        for start, end in self.ends():
            id = slug(f"{words['kind']} {start} {end} {words.get('subject', '')}")
            name = f"{org.name(start)} – {org.name(end)}"
            link = Link(id=id, name=name, start=start, end=end, valid_from=at.day, **words)
            if org.live(start) and org.live(end):
                org = org.put(link, at.key).note((start, end), at.key)
        return org
