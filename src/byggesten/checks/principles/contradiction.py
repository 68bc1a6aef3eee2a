# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Something that is kept and changed at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.entry import Entry, Status
from byggesten.changes.statement.keep import Keep
from byggesten.changes.unit.establish import EstablishUnit
from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import CONSISTENT
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.kernel.text import Text
from byggesten.organisation.units import Unit

CONTRADICTS = declare(
    "principles.contradiction",
    "warning",
    da="{key} siger, at »{what}« bevares, men {other} {does}",
    en="{key} says that “{what}” is kept, but {other} {does}",
    advice_da="Afgør, hvad der gælder, eller skriv, hvad der bevares, og hvad der ændres.",
    advice_en="Decide which of them stands, or write what is kept and what changes.",
    reference=CONSISTENT,
)
ASPECTS = {
    "end": Text("lader den ophøre", "lets it end"),
    "place": Text("flytter den", "moves it"),
    "name": Text("giver den et nyt navn", "gives it a new name"),
}
MORE = Text("opretter flere af samme slags", "establishes more of the same kind")


@rule(
    CONTRADICTS, scope=Scope.WHOLE, finds=("T45",),
    da="Bevaret og ændret på én gang", en="Kept and changed at once",
)  # fmt: skip
def contradiction(case: Case, _: str) -> Iterator[Finding]:
    """What is kept as it is does not end, move or change its name, and a group of its kind does not grow.

    Changes not yet counted are looked at too; those of other phases and alternatives may well do otherwise.
    """
    entries = case.proposal.entries if case.proposal else ()
    alive = [entry for entry in entries if entry.status is not Status.NOT_RECOMMENDED]
    keeping = [(entry, entry.change.about) for entry in alive if isinstance(entry.change, Keep)]
    claimed = _claims(alive) if keeping else {}
    for entry, about in keeping:
        for id in about:
            for other, does in (*claimed.get(id, ()), *_more(case, alive, id)):
                if _together(entry, other):
                    name = case.before.name(id) if case.before.live(id) else case.after.name(id)
                    yield CONTRADICTS(entry.place, id, key=entry.key, what=name, other=other.key, does=does)


def _claims(entries: list[Entry]) -> dict[str, list[tuple[Entry, Text]]]:
    """The entries that end, move or rename a thing, by the thing."""
    found: dict[str, list[tuple[Entry, Text]]] = {}
    for entry in entries:
        for aspect, id in dict.fromkeys(claim for part in entry.change.parts() for claim in part.claims()):
            if aspect in ASPECTS:
                found.setdefault(id, []).append((entry, ASPECTS[aspect]))
    return found


def _more(case: Case, entries: list[Entry], id: str) -> Iterator[tuple[Entry, Text]]:
    """The entries that establish units of the same kind beside a unit that stands for several."""
    kept = case.before.unit(id)
    if kept is None or not kept.collective:
        return
    for entry in entries:
        new = entry.change
        if isinstance(new, EstablishUnit) and _beside(new, kept):
            yield entry, MORE


def _together(entry: Entry, other: Entry) -> bool:
    """Whether two entries are meant at once: of one phase and alternative, or of none."""
    pairs = ((entry.phase, other.phase), (entry.alternative, other.alternative))
    return entry is not other and all(not one or not two or one == two for one, two in pairs)


def _beside(new: EstablishUnit, kept: Unit) -> bool:
    """Whether a new unit is of the kept one's kind and under the same parent."""
    return bool(new.kind) and loose(new.kind) == loose(kept.kind) and new.under == kept.parent
