# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Committees: what each gains and loses, and who serves it, before and after."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.consequences.difference import Difference
from byggesten.consequences.tasks import TaskAnchoring
from byggesten.organisation.bodies import Committee
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.organisation import Organisation

ESTABLISHED, CLOSED, RENAMED, CONTINUED = "established", "closed", "renamed", "continued"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeChange:
    """A committee with what becomes of it: established, closed, renamed or continued, its tasks and who serves it."""

    committee: str
    fate: str
    gains: tuple[str, ...]
    loses: tuple[str, ...]
    served_before: tuple[str, ...]
    served_after: tuple[str, ...]
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCommittees:
    """A unit whose committees are others: those it is under, those it serves, and those of its tasks."""

    unit: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    changes: tuple[str, ...]


def serving(org: Organisation, committee: str) -> tuple[str, ...]:
    """The units that serve a committee."""
    return tuple(link.start for link in org.using(committee, Link) if link.kind == SERVICE and link.end == committee)


def committees_of(org: Organisation, unit: str) -> tuple[str, ...]:
    """The committees of a unit: those it is under, those it serves and those of its tasks."""
    found = org.unit(unit)
    if found is None or not org.live(unit):
        return ()
    served = [link.end for link in org.using(unit, Link) if link.kind == SERVICE and link.start == unit]
    tasks = [committee for task in org.tasks_of(unit) for committee in task.committees]
    return tuple(dict.fromkeys((*found.committees, *served, *tasks)))


def committee_changes(diff: Difference, anchorings: tuple[TaskAnchoring, ...]) -> tuple[CommitteeChange, ...]:
    """Every committee that is new, ended or renamed, has other tasks, or is served by others."""
    fates = {pair.one.id: _fate(pair.old, pair.new) for pair in diff.of(Committee)}
    gains: dict[str, list[str]] = {}
    loses: dict[str, list[str]] = {}
    for each in anchorings:
        for committee in set(each.after) - set(each.before):
            gains.setdefault(committee, []).append(each.task)
        for committee in set(each.before) - set(each.after):
            loses.setdefault(committee, []).append(each.task)
    served = [pair.one.end for pair in diff.of(Link) if pair.one.kind == SERVICE]
    ids = sorted({*fates, *gains, *loses, *served})
    return tuple(_change(diff, id, fates.get(id, CONTINUED), gains.get(id, []), loses.get(id, [])) for id in ids)


def _change(diff: Difference, id: str, fate: str, gains: list[str], loses: list[str]) -> CommitteeChange:
    return CommitteeChange(
        committee=id,
        fate=fate,
        gains=tuple(gains),
        loses=tuple(loses),
        served_before=serving(diff.before, id),
        served_after=serving(diff.after, id),
        changes=diff.changes(id, *gains, *loses),
    )


def _fate(old: Committee | None, new: Committee | None) -> str:
    if old is None:
        return ESTABLISHED
    if new is None:
        return CLOSED
    return RENAMED if old.name != new.name else CONTINUED


def unit_committees(diff: Difference, units: list[str]) -> tuple[UnitCommittees, ...]:
    """The units among those given whose committees are others."""
    found = ((id, committees_of(diff.before, id), committees_of(diff.after, id)) for id in units)
    return tuple(
        UnitCommittees(unit=id, before=before, after=after, changes=diff.changes(id))
        for id, before, after in found
        if set(before) != set(after)
    )
