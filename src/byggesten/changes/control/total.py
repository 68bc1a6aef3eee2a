# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Hold a total against what the fold gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import At, Change, change
from byggesten.changes.posts.add import FTE, POSTS
from byggesten.changes.problems import absent
from byggesten.kernel.attributes import attribute
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.ranges import Range
from byggesten.organisation.organisation import Organisation

NOT_MET = declare(
    "control.not_met",
    "error",
    da="{key}: »{unit}« skulle have {said} {what} den {day}, men har {actual}",
    en="{key}: “{unit}” should have {said} {what} on {day}, but has {actual}",
    advice_da="Find den ændring, der mangler eller er talt forkert, eller ret kontroltallet.",
    advice_en="Find the change that is missing or miscounted, or correct the control total.",
)
WHAT = {"posts": POSTS, "fte": FTE}


@change(
    "control.total",
    order.CONTROL,
    da="Kontrol: {unit} har {posts} stillinger",
    en="Control: {unit} has {posts} posts",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class ControlTotal(Change):
    """On its day a unit, with those below it, holds a number of posts or FTE; folding must meet it."""

    unit: str = attribute("enhed", "unit", key="control", form="ref", refers="units", aliases=("kontrol",))
    posts: Range | None = attribute(
        "stillinger", "posts", default=None, form="range", unit=POSTS, aliases=("stillinger",)
    )
    fte: Range | None = attribute("årsværk", "FTE", default=None, form="range", unit=FTE, aliases=("årsværk",))

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """The totals must be what is said."""
        yield from absent(org, at, self.unit)
        held = org.posts.together((self.unit, *org.descendants(self.unit)))
        for name, said in (("posts", self.posts), ("fte", self.fte)):
            actual: Range = getattr(held, name)
            if said is not None and not actual.meets(said):
                yield NOT_MET(
                    at.place, self.unit, date=at.day, key=at.key, unit=org.name(self.unit), what=WHAT[name],
                    said=said, day=at.day, actual=actual,
                )  # fmt: skip
