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


@rule(ONE_SIDED, scope=Scope.UNIT, da="Ensidig snitflade", en="One-sided interface")
def one_sided(case: Case, id: str) -> Iterator[Finding]:
    """A unit that states interfaces of its own states those that others state with it."""
    stated = _stated(case.after, id)
    others = [other for other in stated if (theirs := _stated(case.after, other)) and id not in theirs]
    if others:
        names = quoted(map(case.after.name, others))
        links = [link.id for link in case.after.using(id, Link) if link.start == id and link.end in others]
        yield ONE_SIDED(case.place(*links[:1]), id, date=case.after.day, what=case.after.name(id), others=names)


def _stated(org: Organisation, unit: str) -> list[str]:
    """The units a unit says it works with."""
    links = (link for link in org.using(unit, Link) if link.kind == INTERFACE and link.start == unit)
    return list(dict.fromkeys(link.end for link in links if org.unit(link.end) and org.live(link.end)))
