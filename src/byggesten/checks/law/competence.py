# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Which body is competent for each change: a table of kinds of change, that a workspace may set otherwise.

The council decides political committees, the statutes, grants, and the level of directors; the rest is commonly the
chief executive's by delegation (domain, part 3.6). A municipality's own plan of delegation goes before the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from byggesten.changes.entry import Entry, Status
from byggesten.changes.money.economy import SayEconomy
from byggesten.checks.case import Case
from byggesten.kernel.text import Text
from byggesten.organisation.bodies import Committee
from byggesten.organisation.money import ADDED, ONE_OFF
from byggesten.organisation.units import Unit


class Body(StrEnum):
    """The kinds of body that decide, as the settings write them."""

    COUNCIL = "council"
    FINANCE = "finance committee"
    COMMITTEE = "committee"
    EXECUTIVE = "chief executive"


TITLES: Mapping[Body, Text] = {
    Body.COUNCIL: Text("kommunalbestyrelsen", "the council"),
    Body.FINANCE: Text("økonomiudvalget", "the finance committee"),
    Body.COMMITTEE: Text("udvalget", "the committee"),
    Body.EXECUTIVE: Text("kommunaldirektøren efter delegation", "the chief executive by delegation"),
}
RANK = {body: rank for rank, body in enumerate(reversed(Body))}
BY_LEVEL = "by level"
# A kind of change, or the first part of its id, to who decides it; what is not here is only said, and nobody decides.
DECIDED_BY: Mapping[str, str] = {
    "committee": Body.COUNCIL,
    "committee.serve": Body.EXECUTIVE,
    "task.anchor": Body.COUNCIL,
    "task.transfer_out": Body.COUNCIL,
    "unit": BY_LEVEL,
    "unit.describe": Body.EXECUTIVE,
    "unit.core_task": Body.EXECUTIVE,
    "unit.move_part": Body.EXECUTIVE,
    "leader": BY_LEVEL,
    "leader.role": Body.EXECUTIVE,
    "task": Body.EXECUTIVE,
    "posts": Body.EXECUTIVE,
    "group": Body.EXECUTIVE,
    "site": Body.EXECUTIVE,
    "med": Body.EXECUTIVE,
    "link": Body.EXECUTIVE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """Who is competent for a change, who is to decide it, and the MED bodies that discuss it before."""

    key: str
    body: Body
    decided_by: str
    med: tuple[str, ...]


def competences(case: Case) -> tuple[Competence, ...]:
    """Every counted change that somebody still has to decide, with who is competent for it."""
    return tuple(
        Competence(key=entry.key, body=body, decided_by=decider(case, entry), med=med_bodies(case, entry))
        for entry, body in decisions(case)
    )


def decisions(case: Case) -> Iterator[tuple[Entry, Body]]:
    """The changes somebody still has to decide, each with the body that is competent."""
    for entry in undecided(case):
        if (body := competent(case, entry)) is not None:
            yield entry, body


def undecided(case: Case) -> tuple[Entry, ...]:
    """The counted changes that do not cite a decision made elsewhere."""
    made = (Status.DECIDED, Status.IN_PROGRESS)
    return tuple(entry for entry in case.entries if entry.status not in made)


def competent(case: Case, entry: Entry) -> Body | None:
    """The body that decides a change, None where there is nothing to decide. A cost is granted by the council."""
    op, own = entry.change.op, case.settings.competences
    names = (op, op.partition(".")[0])
    said = next((table[name] for table in (own, DECIDED_BY) for name in names if name in table), "")
    if entry.amount is not None or _grant(entry):
        said = own.get("money.economy", Body.COUNCIL)
    if said == BY_LEVEL:
        return Body.COUNCIL if any(_director(case, id) for id in units_of(entry)) else Body.EXECUTIVE
    return Body(said) if said in set(Body) else None


def decider(case: Case, entry: Entry) -> str:
    """Who is to decide a change: the body of its phase, else that of the proposal; empty where none is said."""
    proposal = case.proposal
    if proposal is None:
        return ""
    phase = proposal.phase(entry.phase) if entry.phase else None
    return (phase.decided_by if phase else "") or proposal.head.decided_by


def med_bodies(case: Case, entry: Entry) -> tuple[str, ...]:
    """The MED bodies whose units a change touches, nearest first."""
    return tuple(each.body for each in case.consequences.med if entry.key in each.changes)


def body_of(case: Case, id: str) -> Body:
    """What kind of body one is: a committee by its kind, anybody else the administration."""
    committee = case.after.get(Committee, id) or case.before.get(Committee, id)
    if committee is None:
        return Body.EXECUTIVE
    return {"council": Body.COUNCIL, "finance": Body.FINANCE}.get(committee.kind, Body.COMMITTEE)


def units_of(entry: Entry) -> Iterable[str]:
    """The units a change itself decides about: what it establishes, moves, renames, ends or lets report otherwise."""
    return dict.fromkeys(id for part in entry.change.parts() for _, id in part.claims())


def _grant(entry: Entry) -> bool:
    return isinstance(entry.change, SayEconomy) and entry.change.kind in (ADDED, ONE_OFF)


def _director(case: Case, id: str) -> bool:
    """Whether a unit is on the level of directors, before or after: led by one, or the top with units below it."""
    for org in (case.before, case.after):
        unit = org.get(Unit, id)
        if unit is None or not org.live(id):
            continue
        if any(word.endswith(("direktør", "director")) for word in unit.leader_title.casefold().split()):
            return True
        if not unit.parent and org.below(id):
            return True
    return False
