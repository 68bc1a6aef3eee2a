# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A committee whose name is missing or only a working name."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.bodies import Committee
from byggesten.organisation.units import FINAL

NAME_OPEN = declare(
    "committees.name_open",
    "info",
    da="Navnet på udvalget »{what}« er ikke endeligt",
    en="The name of the committee “{what}” is not final",
    advice_da="Skriv det navn, det har i styrelsesvedtægten, og sæt »name status« til final.",
    advice_en="Write the name it has in the governing statute, and set “name status” to final.",
    reference=UNDERSTANDABLE,
)


@rule(
    NAME_OPEN, scope=Scope.COMMITTEE, finds=("T19",),
    da="Udvalg uden endeligt navn", en="Committee without a final name",
)  # fmt: skip
def name_open(case: Case, id: str) -> Iterator[Finding]:
    """Every committee has its final name."""
    body = case.after.get(Committee, id)
    if body and body.name_status != FINAL:
        yield NAME_OPEN(case.place(id), id, date=case.after.day, what=body.name)
