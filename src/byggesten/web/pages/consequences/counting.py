# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The counting line: how many units there are before and after, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from byggesten.actions.figures import row_path
from byggesten.consequences.summary import CATEGORIES, Counted
from byggesten.organisation.units import Unit
from byggesten.web.pages.consequences.parts import Parts
from byggesten.web.pages.consequences.scope import Scope


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of the counting line: the name of its word, what it says, and where the changes behind it are."""

    name: str
    text: str
    address: str


def counts(parts: Parts, scope: Scope | None) -> Iterator[Count]:
    """The figures, for everything or for a unit."""
    summary = parts.subject.consequences.summary
    for name, number in (("before", _units(parts, scope, "before")), ("after", _units(parts, scope, "after"))):
        yield Count(f"units_{name}", str(number), "")
    for category in CATEGORIES:
        found = [each for each in getattr(summary, category) if scope is None or each.unit in scope.units]
        yield Count(category, str(len(found)), _behind(parts, category, found, scope))


def _units(parts: Parts, scope: Scope | None, side: str) -> int:
    org = getattr(parts.subject, side)
    if scope is None:
        return int(org.count(Unit))
    return sum(1 for id in scope.units if org.live(id))


def _behind(parts: Parts, category: str, found: list[Counted], scope: Scope | None) -> str:
    """The changes behind a figure; those of several units of a branch are listed with the units below."""
    keys = dict.fromkeys(_keys(found))
    if scope is None:
        return parts.figure(f"summary.{category}", keys)
    if len(found) == 1:
        return parts.figure(row_path(f"summary-{category}", found[0].unit), keys)
    return "#units" if found else ""


def _keys(found: Iterable[Counted]) -> Iterator[str]:
    return (key for each in found for key in each.changes)
