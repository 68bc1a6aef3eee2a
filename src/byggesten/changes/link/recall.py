# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Recall a competence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import loose
from byggesten.organisation.links import ANY, DELEGATION, Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import Statement


@change(
    "link.recall",
    order.LINK,
    evidence="OP20",
    da="Kompetencen {what} går fra {origin} tilbage til {to}",
    en="The competence {what} returns from {origin} to {to}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Recall(Change):
    """A competence returns: the delegation it was given by ends, and the one it returns to has it again."""

    what: str = attribute("hvad der afgøres", "what is decided", key="recall", aliases=("tilbagefør",))
    origin: str = attribute("fra", "from", key="from", form="ref", refers=ANY, aliases=("fra",))
    to: str = attribute("til", "to", form="ref", refers=ANY, aliases=("til",))

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Both must exist."""
        yield from absent(org, at, self.origin, self.to)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The delegation has ended, and where the competence lies is noted."""
        for link in org.using(self.origin, Link):
            if link.kind == DELEGATION and loose(link.subject) == loose(self.what):
                org = org.put(replace(link, valid_to=at.day), at.key)
        said = Statement(
            id=f"{at.key}-competence", name=self.what, kind="role task", about=(self.to,), valid_from=at.day
        )
        return org.put(said, at.key).note((self.origin, self.to), at.key)
