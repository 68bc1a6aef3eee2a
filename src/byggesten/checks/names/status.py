# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit or committee whose name is missing or only a working name."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.unit.rename import RenameUnit
from byggesten.checks.case import Case
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.organisation.units import MISSING, WORKING

NO_NAME = declare(
    "names.missing",
    "warning",
    da="Enheden, der her kaldes »{what}«, har endnu ikke noget navn",
    en="The unit here called “{what}” does not have a name yet",
    advice_da="Find et navn før beslutningen, eller skriv, hvem der vælger det og hvornår.",
    advice_en="Find a name before the decision, or write who chooses it and when.",
    reference=UNDERSTANDABLE,
)
WORKING_NAME = declare(
    "names.working",
    "info",
    da="»{what}« er et arbejdsnavn",
    en="“{what}” is a working name",
    advice_da="Sæt »name status« til final, når navnet er besluttet.",
    advice_en="Set “name status” to final when the name is decided.",
    reference=UNDERSTANDABLE,
)


@rule(
    NO_NAME, WORKING_NAME, scope=Scope.UNIT, finds=("T19",),
    da="Navn mangler eller er foreløbigt", en="Name missing or provisional",
)  # fmt: skip
def status(case: Case, id: str) -> Iterator[Finding]:
    """Every unit has a name that is decided."""
    unit = case.after.unit(id)
    if unit and unit.name_status == MISSING:
        yield NO_NAME(_named(case, id), id, date=case.after.day, what=unit.name)
    elif unit and unit.name_status == WORKING:
        yield WORKING_NAME(_named(case, id), id, date=case.after.day, what=unit.name)


def _named(case: Case, id: str) -> Place:
    """Where a unit got its name: by a renaming, else where it comes from."""
    keys = (key for key in case.after.touched.get(id, ()) if key in case.by_key)
    renamed = tuple(key for key in keys if isinstance(case.by_key[key].change, RenameUnit))
    return case.place(changes=renamed) if renamed else case.born(id)
