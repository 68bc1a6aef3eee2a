# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that becomes part of another and is attached to it at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.unit.absorb import AbsorbUnit
from byggesten.changes.unit.attach import AttachUnit
from byggesten.changes.unit.establish import EstablishUnit
from byggesten.checks.case import Case
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, Place, declare

BOTH = declare(
    "allocation.part_and_attached",
    "warning",
    da="»{what}« indgår i »{whole}« og tilknyttes »{other}«; det kan ikke være begge dele",
    en="“{what}” becomes part of “{whole}” and is attached to “{other}”; it cannot be both",
    advice_da="Lad den enten indgå (»takes«) eller bestå som tilknyttet (»attaches«).",
    advice_en="Let it either become part (“takes”) or remain as attached (“attaches”).",
    reference=UNDERSTANDABLE,
)


@rule(
    BOTH, scope=Scope.WHOLE, finds=("T77",),
    da="Både del af og tilknyttet", en="Both part of and attached",
)  # fmt: skip
def part_and_attached(case: Case, _: str) -> Iterator[Finding]:
    """A unit either ends as part of another or lives on beside it, in the changes and in what a receiver lists."""
    taken: dict[str, str] = {}
    attached: dict[str, tuple[str, Place]] = {}
    for entry in case.entries:
        for part in entry.change.parts():
            if isinstance(part, AbsorbUnit):
                taken.setdefault(part.unit, part.into)
            elif isinstance(part, AttachUnit):
                attached.setdefault(part.unit, (part.to, entry.place))
        if isinstance(entry.change, EstablishUnit):
            for unit in entry.change.attaches:
                attached.setdefault(unit, (entry.change.unit, entry.place))
    for receipt in case.proposal.receipts if case.proposal else ():
        for id in receipt.attached:
            attached.setdefault(id, (receipt.unit, receipt.place))
        for id in receipt.receives:
            if id in receipt.attached:
                taken.setdefault(id, receipt.unit)
    name = case.after.name
    for id, (to, place) in attached.items():
        if id in taken:
            yield BOTH(place, id, date=case.after.day, what=case.before.name(id), whole=name(taken[id]), other=name(to))
