# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Set an aim or principle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.problems import absent
from byggesten.changes.statement.say import ABOUT
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.ranges import Range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import PRINCIPLE, Statement


@change("statement.aim", order.SAY, evidence="OP27", da="Mål eller princip: {what}", en="Aim or principle: {what}")
@dataclass(frozen=True, slots=True, kw_only=True)
class SetAim(Change):
    """A principle, guiding mark or aim the organisation is to follow, with the rule that checks it if any."""

    what: str = attribute("målet eller princippet", "the aim or principle", key="aim", aliases=("mål", "princip"))
    about: tuple[str, ...] = attribute(
        "hvem det gælder", "who it concerns", default=(), form="refs", refers=ABOUT, aliases=("om",)
    )
    owner: str = attribute("hvem der sætter det", "who sets it", default="", key="set by", aliases=("sættes af",))
    rule: str = attribute("regel, det prøves med", "rule it is checked with", default="", aliases=("regel",))
    limit: Range | None = attribute("grænse", "limit", default=None, form="range", aliases=("grænse",))

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """Whom it concerns must exist."""
        yield from absent(org, at, *self.about)

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The principle stands."""
        said = Statement(
            id=f"{at.key}-aim", name=self.what, kind=PRINCIPLE, about=self.about, owner=self.owner, rule=self.rule,
            limit=self.limit, scope="aim", valid_from=at.day,
        )  # fmt: skip
        return org.put(said, at.key).note(self.about, at.key)
