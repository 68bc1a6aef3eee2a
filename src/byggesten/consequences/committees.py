# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Committees: what each gains and loses, and who serves it, before and after."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.consequences.tasks import TaskAnchoring
from byggesten.consequences.touched import changes_of, touched
from byggesten.organisation.bodies import Committee
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit


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


def committee_changes(
    before: Organisation, after: Organisation, anchorings: tuple[TaskAnchoring, ...]
) -> tuple[CommitteeChange, ...]:
    """Every committee that is new, ended or renamed, has other tasks, or is served by others."""
    fates = {(new or old).id: _fate(old, new) for old, new in touched(before, after, Committee)}  # type: ignore[union-attr]
    gains: dict[str, list[str]] = {}
    loses: dict[str, list[str]] = {}
    for each in anchorings:
        for committee in set(each.after) - set(each.before):
            gains.setdefault(committee, []).append(each.task)
        for committee in set(each.before) - set(each.after):
            loses.setdefault(committee, []).append(each.task)
    links = [link for pair in touched(before, after, Link) for link in pair if link and link.kind == SERVICE]
    ids = dict.fromkeys((*fates, *gains, *loses, *(link.end for link in links)))
    return tuple(_change(before, after, id, fates, gains, loses) for id in ids)


def _change(
    before: Organisation,
    after: Organisation,
    id: str,
    fates: dict[str, str],
    gains: dict[str, list[str]],
    loses: dict[str, list[str]],
) -> CommitteeChange:
    moved = (*gains.get(id, ()), *loses.get(id, ()))
    return CommitteeChange(
        committee=id,
        fate=fates.get(id, "continued"),
        gains=tuple(gains.get(id, ())),
        loses=tuple(loses.get(id, ())),
        served_before=serving(before, id),
        served_after=serving(after, id),
        changes=changes_of(before, after, id, *moved),
    )


def _fate(old: Committee | None, new: Committee | None) -> str:
    if old is None:
        return "established"
    if new is None:
        return "closed"
    return "renamed" if old.name != new.name else "continued"


def unit_committees(before: Organisation, after: Organisation, units: list[str]) -> tuple[UnitCommittees, ...]:
    """The units among those given whose committees are others."""
    found = (
        UnitCommittees(
            unit=id,
            before=committees_of(before, id),
            after=committees_of(after, id),
            changes=changes_of(before, after, id),
        )
        for id in units
        if after.get(Unit, id)
    )
    return tuple(each for each in found if set(each.before) != set(each.after))
