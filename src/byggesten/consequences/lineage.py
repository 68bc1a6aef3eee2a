# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Lineage: what each unit came from and went into, with what share."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.consequences.difference import Difference
from byggesten.kernel.ranges import Range
from byggesten.organisation.flows import PART, WHOLE, Flow

ALL = Range.of(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """One way something went: the unit at the other end, how much of the giver (a share of 0–1 or None), and by what.

    ``extent`` is whole, part or task. ``excluding`` is what a whole was without.
    """

    unit: str
    extent: str
    share: Range | None
    what: str
    excluding: tuple[str, ...]
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLineage:
    """A unit with what it came from and what it went into."""

    unit: str
    sources: tuple[Strand, ...]
    targets: tuple[Strand, ...]
    changes: tuple[str, ...]


def lineage(diff: Difference, units: list[str]) -> tuple[UnitLineage, ...]:
    """The lineage of units, and of every unit something flowed from or to, in the order given and met."""
    into: dict[str, list[Strand]] = {}
    out: dict[str, list[Strand]] = {}
    given: dict[str, set[str]] = {}
    for flow in diff.flows:
        given.setdefault(flow.source, set()).add(flow.target)
    for flow in diff.flows:
        alone = len(given[flow.source]) == 1
        into.setdefault(flow.target, []).append(_strand(flow, flow.source, alone))
        out.setdefault(flow.source, []).append(_strand(flow, flow.target, alone))
    ids = dict.fromkeys([*units, *(id for id in (*out, *into) if diff.after.unit(id))])
    return tuple(
        UnitLineage(
            unit=id,
            sources=tuple(into.get(id, ())),
            targets=tuple(out.get(id, ())),
            changes=diff.changes(id),
        )
        for id in ids
    )


def _strand(flow: Flow, other: str, alone: bool) -> Strand:
    return Strand(
        unit=other,
        extent=flow.extent,
        share=share(flow, alone),
        what=flow.what,
        excluding=flow.excluding,
        change=flow.change,
    )


def share(flow: Flow, alone: bool = True) -> Range | None:
    """How much of the giver a flow is: all of it for a whole without exceptions, else as said or not known.

    ``alone`` says that the giver gave nothing to others.
    """
    if flow.extent == WHOLE and not flow.excluding and alone:
        return ALL
    return flow.share


def receivers(flows: tuple[Flow, ...]) -> dict[str, set[str]]:
    """The different receivers of each giver's whole and parts; single tasks are not a division of the unit."""
    found: dict[str, set[str]] = {}
    for flow in flows:
        if flow.extent in (WHOLE, PART):
            found.setdefault(flow.source, set()).add(flow.target)
    return found
