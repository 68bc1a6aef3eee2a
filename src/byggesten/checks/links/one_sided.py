"""An interface that one unit states and the other does not."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ACROSS
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.links import INTERFACE, Link
from byggesten.organisation.organisation import Organisation

ONE_SIDED = declare(
    "links.one_sided",
    "info",
    da="«{what}» nævner samspil med {others}, men ikke omvendt",
    en="“{what}” states that it works with {others}, but not the other way round",
    advice_da="Skriv samspillet fra begge sider, eller aftal, at det ikke er en snitflade.",
    advice_en="Write the interface from both sides, or agree that it is none.",
    reference=ACROSS,
)


@rule(ONE_SIDED, scope=Scope.LINK, da="Ensidig snitflade", en="One-sided interface")
def one_sided(case: Case, id: str) -> Iterator[Finding]:
    """A unit that states interfaces of its own states those that others state with it.

    One finding for each unit, made where the first of its links is looked at.
    """
    link = case.after.get(Link, id)
    if link is None or link.kind != INTERFACE:
        return
    stated = _stated(case.after, link.start)
    if next(iter(stated.values()), "") != id:
        return
    others = [other for other in stated if (theirs := _stated(case.after, other)) and link.start not in theirs]
    if others:
        place = case.place(stated[others[0]])
        names = quoted(map(case.after.name, others))
        yield ONE_SIDED(place, link.start, date=case.after.day, what=case.after.name(link.start), others=names)


def _stated(org: Organisation, unit: str) -> dict[str, str]:
    """The units a unit says it works with, each with the first link that says so."""
    stated: dict[str, str] = {}
    for link in org.using(unit, Link):
        if link.kind == INTERFACE and link.start == unit and org.unit(link.end) and org.live(link.end):
            stated.setdefault(link.end, link.id)
    return stated
