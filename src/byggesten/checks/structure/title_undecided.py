# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A change of title that leaves several titles to choose between."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.leader.retitle import ChangeTitle
from byggesten.checks.case import Case
from byggesten.checks.references import TITLED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare

UNDECIDED = declare(
    "structure.title_undecided",
    "info",
    da="{key} nævner flere titler i stedet for »{title}«: {to}; det fremgår ikke, hvornår de hver især bruges",
    en="{key} names several titles instead of “{title}”: {to}; it is not stated when each of them is used",
    advice_da="Skriv grænserne under »by size«, eller vælg én titel.",
    advice_en="Write the limits under “by size”, or choose one title.",
    reference=TITLED,
)


@rule(UNDECIDED, scope=Scope.WHOLE, da="Flere titler at vælge imellem", en="Several titles to choose between")
def title_undecided(case: Case, _: str) -> Iterator[Finding]:
    """A title becomes one title, or one for each size of unit."""
    for entry in case.entries:
        change = entry.change
        if isinstance(change, ChangeTitle) and len(change.to) > 1 and not change.by_size:
            yield UNDECIDED(entry.place, entry.key, date=entry.day, key=entry.key, title=change.title, to=change.to)
