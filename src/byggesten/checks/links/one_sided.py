# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An interface that one unit does not state although the other does."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ACROSS
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.links import INTERFACE, Link

ONE_SIDED = declare(
    "links.one_sided",
    "info",
    da="»{what}« nævner ikke selv samspillet med {others}",
    en="“{what}” does not itself state the interface with {others}",
    advice_da="Beskriv samspillet fra begge sider, eller aftal, at det ikke er en snitflade.",
    advice_en="Describe the interface from both sides, or agree that it is none.",
    reference=ACROSS,
)


@rule(ONE_SIDED, scope=Scope.UNIT, da="Ensidig snitflade", en="One-sided interface")
def one_sided(case: Case, id: str) -> Iterator[Finding]:
    """A unit that states interfaces of its own states those that others state with it."""
    users = case.after.users.get(id, ())
    links = [link for user in users if (link := case.after.get(Link, user)) and link.kind == INTERFACE]
    live = [link for link in links if case.after.live(link.id)]
    mine = {link.end for link in live if link.start == id}
    theirs = {link.start: link for link in reversed(live) if link.end == id and case.after.unit(link.start)}
    lacking = [start for start in reversed(theirs) if start not in mine]
    if mine and lacking:
        place, others = case.place(theirs[lacking[0]].id), quoted(map(case.after.name, lacking))
        yield ONE_SIDED(place, id, date=case.after.day, what=case.after.name(id), others=others)
