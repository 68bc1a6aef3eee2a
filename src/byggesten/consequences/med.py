# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""MED bodies affected: those covering a unit that changes, and the main body above them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.consequences.difference import Difference
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.organisation import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class MedAffected:
    """A MED body with the units of its own that change, and the changes."""

    body: str
    units: tuple[str, ...]
    changes: tuple[str, ...]


def med_affected(diff: Difference, units: list[str]) -> tuple[MedAffected, ...]:
    """The MED bodies that cover the units given, nearest first, and the main bodies.

    Source: MED-rammeaftalen §§ 7 and 9 as read in the domain's part 3.1: information and discussion take place before
    the decision, at the level that decides or lays the case before the politicians; there the main body.
    """
    found: dict[str, list[str]] = {}
    for unit in units:
        org = diff.before if diff.before.live(unit) else diff.after
        for body in _bodies(org, unit):
            found.setdefault(body, []).append(unit)
    if units:
        found.update(
            {each.id: [] for each in diff.before.every(MedBody) if each.kind == "main" and each.id not in found}
        )
    return tuple(
        MedAffected(
            body=body,
            units=tuple(dict.fromkeys(covered)),
            changes=diff.changes(*(covered or units)),
        )
        for body, covered in found.items()
    )


def _bodies(org: Organisation, unit: str) -> Iterator[str]:
    """The bodies of the nearest unit above that has one, and those above them."""
    for each in org.chain(unit):
        bodies = org.using(each, MedBody)
        for body in bodies:
            parent: MedBody | None = body
            seen: set[str] = set()
            while parent and parent.id not in seen:
                seen.add(parent.id)
                yield parent.id
                parent = org.get(MedBody, parent.parent)
        if bodies:
            return
