# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Decide that there are to be fewer committees, without saying which."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.kernel.attributes import attribute
from byggesten.kernel.ranges import Range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import Statement


@change(
    "committee.fewer",
    order.SAY,
    evidence="OP18",
    da="Der bliver færre udvalg ({count})",
    en="There will be fewer committees ({count})",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class FewerCommittees(Change):
    """The number of committees is to fall; which, and to how many, may be open."""

    text: str = attribute("hvad der er besluttet", "what is decided", key="fewer committees", aliases=("færre udvalg",))
    count: Range | None = attribute(
        "antal herefter", "number from now on", default=None, key="to", form="range", aliases=("til",)
    )

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The decision is noted."""
        return org.put(
            Statement(id=f"{at.key}-aim", name=self.text, kind="aim", limit=self.count, valid_from=at.day),
            at.key,
        )
