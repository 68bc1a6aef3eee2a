# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An abbreviation in a name that is explained nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.entity import Entity
from byggesten.organisation.groups import Group
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

UNDEFINED = declare(
    "names.abbreviation",
    "info",
    da="Forkortelsen {abbreviation} i »{what}« er ikke forklaret",
    en="The abbreviation {abbreviation} in “{what}” is not explained",
    advice_da="Skriv den ud, eller tilføj den under »abbreviations« eller »aliases« ved det, den står for.",
    advice_en="Write it out, or add it under “abbreviations” or “aliases” of what it stands for.",
    reference=UNDERSTANDABLE,
)
# What every reader in a Danish municipality knows.
KNOWN = frozenset(("IT", "HR", "EU", "MED", "TV", "KL", "TR", "AMR", "SFO", "EDB", "PR", "CO2"))
NAMED = (Unit, Committee, MedBody, Group, Task)
_ABBREVIATION = re.compile(r"(?<![\w-])[A-ZÆØÅ]{2,5}\d{0,4}(?=-?(?:\W|$))(?!\w)")


@rule(
    UNDEFINED, scope=Scope.WHOLE, finds=("T20", "T50"),
    da="Uforklaret forkortelse", en="Unexplained abbreviation",
)  # fmt: skip
def abbreviation(case: Case, _: str) -> Iterator[Finding]:
    """Abbreviations in names are spelled out somewhere; each is found once, where it stands first.

    With a proposal only the names it touches are read, without one the whole register.
    """
    seen: set[str] = set()
    for thing in _things(case):
        for found in _ABBREVIATION.findall(thing.name):
            if found not in seen and found not in KNOWN and not _explained(case, found):
                seen.add(found)
                yield UNDEFINED(
                    case.place(thing.id), thing.id, date=case.after.day, abbreviation=found, what=thing.name
                )


def _things(case: Case) -> Iterator[Entity]:
    if case.proposal is None:
        for kind in NAMED:
            yield from case.after.every(kind)
        return
    for id in sorted(case.after.touched):
        thing = case.after.things.get(id)
        if isinstance(thing, NAMED) and case.after.live(id) and case.consequences.changes(id):
            yield thing


def _explained(case: Case, found: str) -> bool:
    """Whether something has the abbreviation as one of its names and also one that is longer."""
    form = loose(found)
    things = (case.after.things[id] for id in case.after.called.get(form, ()))
    return any(len(name) > len(found) + 2 for thing in things for name in thing.names)
