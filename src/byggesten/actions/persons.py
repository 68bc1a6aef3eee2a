# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Look up who holds the posts of a unit: with a right, within bounds, for a purpose, and never without a trace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from byggesten.actions.audit import audit
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Codecs, Store
from byggesten.actions.reading import decode_file, read_bytes
from byggesten.actions.workspace import REGISTER, Workspace
from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.kernel.names import danish_key
from byggesten.kernel.text import Text
from byggesten.organisation.employees import Employee
from byggesten.organisation.organisation import Organisation

EMPLOYEES = f"{REGISTER}/employees.csv"
PURPOSES = {
    "placement": Text("indplacering", "placement"),
    "notice": Text("varsling", "notice"),
    "party-hearing": Text("partshøring", "party hearing"),
    "staffing": Text("planlægning af bemanding", "planning of staffing"),
    "correction": Text("rettelse af oplysninger", "correction of data"),
}
NO_PURPOSE = declare(
    "persons.no_purpose",
    "error",
    da="Et opslag om medarbejdere skal have et formål; »{purpose}« er ikke et af dem",
    en="A look at employees must have a purpose; “{purpose}” is none of them",
    advice_da="Vælg {known}.",
    advice_en="Choose {known}.",
)
NOT_YOURS = declare(
    "persons.outside",
    "error",
    da="{actor} må kun se medarbejdere i sin egen enhed og enhederne under den",
    en="{actor} may see employees of their own unit and those below it only",
    advice_da="Spørg enhedens leder eller HR.",
    advice_en="Ask the head of the unit, or HR.",
)
NO_UNIT = declare(
    "persons.no_unit",
    "error",
    da="Der er ingen enhed »{unit}« den {day}",
    en="There is no unit “{unit}” on {day}",
    advice_da="Vælg en enhed, der findes den dag.",
    advice_en="Choose a unit that exists on that day.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A post and who holds it: no holder for a vacant post, no name where the register has none.

    ``seniority``, ``cost`` (kroner a year) and ``note`` are None for those who may not see salaries.
    """

    post: str
    unit: str
    title: str
    category: str
    fte: float
    leader: bool
    permanent: bool
    holder: str
    name: str
    employment: str
    seniority: dt.date | None = None
    cost: float | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Persons:
    """The posts of a unit on a day with who holds them, in the order of names, and why they were looked at."""

    unit: str
    day: dt.date
    purpose: str
    rows: tuple[Person, ...]


def persons(
    store: Store,
    codecs: Codecs,
    workspace: Workspace,
    actor: Actor,
    unit: str,
    *,
    purpose: str,
    now: dt.datetime,
    on: dt.date | None = None,
) -> Persons | tuple[Finding, ...]:
    """Who holds the posts of one unit as decided on a day, ``now`` unless another is given.

    ``workspace`` is the whole one, not as somebody sees it. The audit line is written before anything is answered; it
    says who looked, at which unit, why, and at how many, and names nobody. Findings where it may not be done.
    """
    day = max(on or now.date(), workspace.opening.day)
    org = workspace.as_is(day).organisation
    if problems := _denied(actor, org, unit, purpose):
        return problems
    rows = org.posts.rows_of((unit,))
    line = {"action": "persons", "unit": unit, "day": day.isoformat(), "purpose": purpose, "count": len(rows)}
    if failure := audit(store, actor, now, line):
        return (failure,)
    findings: list[Finding] = []
    employees = _employees(store, codecs, findings)
    if findings:
        return tuple(findings)
    found = _rows(org, rows, unit, employees, salaries=actor.may(Right.SALARIES))
    return Persons(unit=unit, day=day, purpose=purpose, rows=tuple(sorted(found, key=_order)))


def _denied(actor: Actor, org: Organisation, unit: str, purpose: str) -> tuple[Finding, ...]:
    """Why the actor may not look: no right, not their unit, no such unit, no purpose."""
    if problems := actor.denied(Right.PERSONS):
        return problems
    if actor.unit and unit != actor.unit and unit not in org.descendants(actor.unit):
        return (NOT_YOURS(NOWHERE, actor.name, actor=actor.name),)
    if org.unit(unit) is None or not org.live(unit):
        return (NO_UNIT(NOWHERE, unit, unit=unit, day=org.day),)
    if purpose not in PURPOSES:
        return (NO_PURPOSE(NOWHERE, purpose, purpose=purpose, known=tuple(PURPOSES)),)
    return ()


def _employees(store: Store, codecs: Codecs, findings: list[Finding]) -> Mapping[str, Employee]:
    data = read_bytes(store, EMPLOYEES, findings)
    text = decode_file(data, EMPLOYEES, findings) if data else ""
    return codecs.employees(text, EMPLOYEES)[0] if text and not findings else {}


def _rows(
    org: Organisation, rows: list[int], unit: str, employees: Mapping[str, Employee], *, salaries: bool
) -> Iterator[Person]:
    columns = org.posts.columns
    for row in rows:
        holder = str(columns.holder[row])
        employee = employees.get(holder, Employee(id=holder))
        yield Person(
            post=str(columns.id[row]),
            unit=unit,
            title=columns.titles[columns.title[row]],
            category=columns.categories[columns.category[row]],
            fte=float(columns.fte[row]),
            leader=bool(columns.leader[row]),
            permanent=bool(columns.permanent[row]),
            holder=holder,
            name=employee.name,
            employment=employee.employment,
            seniority=employee.seniority if salaries else None,
            cost=(float(columns.cost[row]) or None) if salaries else None,
            note=employee.note if salaries else None,
        )


def _order(person: Person) -> tuple[bool, bool, tuple[str, str], str]:
    """Leaders first, then by name, vacant posts last."""
    return not person.leader, not person.holder, danish_key(person.name), person.post
