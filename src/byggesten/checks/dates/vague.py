# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Effective dates that may be one of several days."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.entry import Entry
from byggesten.changes.order import SAY
from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import ORDER
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.findings import Finding, Place, declare

VAGUE = declare(
    "dates.vague",
    "info",
    da="»{said}« er ikke en bestemt dag ({what}); der regnes med {reading}",
    en="“{said}” is not one day ({what}); {reading} is used",
    advice_da="Skriv den dag, det gælder fra, når den er aftalt; varsler og budget regnes fra den.",
    advice_en="Write the day it applies from when it is agreed; notices and the budget are counted from it.",
    reference=ORDER,
)


@rule(VAGUE, scope=Scope.WHOLE, da="Ikrafttrædelse uden bestemt dag", en="Effective date that is not one day")
def vague(case: Case, _: str) -> Iterator[Finding]:
    """A proposal, a phase or a change with a date of its own takes effect on one day; each wording is found once."""
    proposal = case.proposal
    if proposal is None:
        return
    head, seen = Place(proposal.file, 1), set[str]()
    said: list[tuple[SaidDate | None, str, str, Place]] = [
        (proposal.head.effective, proposal.id, proposal.head.title, head)
    ]
    said += [(each.effective, each.id, each.name or each.id, head) for each in proposal.phases]
    said += [
        (each.effective, each.key, each.key, each.place)
        for each in case.entries
        if not each.effective.exact and _does_something(each)
    ]
    for date, subject, what, place in said:
        if date is not None and not date.exact and date.text not in seen:
            seen.add(date.text)
            yield VAGUE(place, subject, said=date.text, what=what, reading=date.reading)


def _does_something(entry: Entry) -> bool:
    """Whether an entry changes the organisation, and does not only say something about it."""
    return any(type(part).slot < SAY for part in entry.change.parts())
