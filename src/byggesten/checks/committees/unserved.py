# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A committee that nobody serves."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import principle
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.bodies import Committee
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

UNSERVED = declare(
    "committees.unserved",
    "warning",
    da="Ingen enhed betjener »{what}«",
    en="No unit serves “{what}”",
    advice_da="Skriv med en ændring (»serve«), hvem der betjener udvalget.",
    advice_en="Write with a change (“serve”) who serves the committee.",
    reference=principle(
        "alle udvalg betjenes ens, og det er klart af hvem (RU52, RU53)",
        "all committees are served alike, and it is clear by whom (RU52, RU53)",
    ),
)
SERVED = ("standing", "finance", "special", "")


@rule(UNSERVED, scope=Scope.WHOLE, da="Udvalg uden betjening", en="Committee nobody serves")
def unserved(case: Case, _: str) -> Iterator[Finding]:
    """A committee was served and is no longer, or it is new while others are served."""
    for id in sorted(_concerned(case)):
        body = case.after.get(Committee, id)
        if body is None or not case.after.live(id) or body.kind not in SERVED or _served(case.after, id):
            continue
        if _served(case.before, id) or (case.is_new(id) and case.serves):
            yield UNSERVED(case.place(id), id, date=case.after.day, what=body.name)


def _concerned(case: Case) -> set[str]:
    """The committees that the proposal does something to, or whose servants close."""
    links = (link for id in case.closed for link in case.after.using(id, Link))
    left = {link.end for link in links if link.kind == SERVICE}
    return left | {each.committee for each in case.consequences.committees}


def _served(org: Organisation, committee: str) -> bool:
    """Whether some unit that exists serves a committee or belongs under it."""
    things = (org.things[user] for user in org.users.get(committee, ()))
    return any(org.live(each.id) and _serves(org, each, committee) for each in things if isinstance(each, Link | Unit))


def _serves(org: Organisation, each: Link | Unit, committee: str) -> bool:
    if isinstance(each, Unit):
        return committee in each.committees
    return each.kind == SERVICE and each.end == committee and org.live(each.start)
