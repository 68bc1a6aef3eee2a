# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The workspace as a reader may see it: what may not be seen is not in it, so that nothing built on it can show it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import cast

import numpy as np

from byggesten.actions.masking import Mask, mask_of, masked_entry, masked_opening
from byggesten.actions.permission import Actor, Right
from byggesten.actions.workspace import REGISTER, Workspace
from byggesten.changes.control.total import ControlTotal
from byggesten.changes.entry import Entry
from byggesten.changes.log import Record
from byggesten.kernel.findings import Finding
from byggesten.organisation.coarse import FEW, coarsened
from byggesten.organisation.money import MoneyColumns
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import PostColumns
from byggesten.organisation.settings import Settings
from byggesten.proposal.proposal import Proposal

NONE_ISSUED: Mapping[str, str] = MappingProxyType({})
OF_PERSONS = tuple(f"{REGISTER}/{name}.csv" for name in ("posts", "money", "employees"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What an actor may see of posts: persons, salaries and costs, everywhere or within units alone (None: all)."""

    persons: bool
    salaries: bool
    costs: bool
    within: frozenset[str] | None

    @property
    def everyone(self) -> bool:
        """Whether nobody's numbers are kept back."""
        return self.persons and self.within is None

    def units(self, right: bool, every: Iterable[str]) -> frozenset[str]:
        """The units, of all there are, in which a right holds."""
        if not right:
            return frozenset()
        return frozenset(every) if self.within is None else self.within


def sight(opening: Organisation, actor: Actor) -> Sight:
    """What an actor may see of the posts of an opening register; a right is bounded by the actor's unit."""
    salaries = actor.may(Right.SALARIES) and actor.may(Right.PERSONS)
    return Sight(
        persons=actor.may(Right.PERSONS),
        salaries=salaries,
        costs=actor.may(Right.COSTS) or salaries,
        within=frozenset((actor.unit, *opening.descendants(actor.unit))) if actor.unit else None,
    )


def seen_by(workspace: Workspace, actor: Actor, issued: Mapping[str, str] = NONE_ISSUED) -> Workspace:
    """The workspace as an actor may see it; what is not allowed is not there.

    ``issued`` holds, by proposal, the text of the newest version issued to those the actor belongs to: a reader
    without ``Right.DRAFTS`` sees that version and no other, and no proposal that has none. Holders of posts are never
    in it: they are looked up one unit at a time, with a purpose, by ``persons``.
    """
    if not any(actor.may(right) for right in (Right.OUTLINE, Right.READ, Right.DRAFTS)):
        return Workspace(settings=Settings(), opening=Organisation(workspace.opening.day), places={})
    looks = sight(workspace.opening, actor)
    mask = mask_of(workspace.opening, actor)
    drafts = actor.may(Right.DRAFTS)
    proposals = workspace.proposals if drafts else tuple(_issued(workspace, issued))
    return workspace.but(
        settings=workspace.settings if drafts else _without_reasons(workspace.settings),
        opening=_opening(workspace, mask, looks, actor.unit),
        places=workspace.places if drafts else {},
        log=tuple(_record(each, mask, looks) for each in workspace.log),
        proposals=tuple(_proposal(each, mask) for each in proposals),
        findings=tuple(_findings(workspace.findings, looks)) if drafts else (),
    )


def _without_reasons(settings: Settings) -> Settings:
    """The settings without why findings are waived: that is working notes in free text."""
    return replace(settings, waivers=tuple(replace(each, reason="") for each in settings.waivers))


def _opening(workspace: Workspace, mask: Mask, looks: Sight, unit: str) -> Organisation:
    """The opening register as it may be seen; made once for those who see alike, so that edits fold on from it."""
    opening = workspace.opening
    key = f"seen {mask.name} {looks.persons:d}{looks.salaries:d}{looks.costs:d} {unit}"
    if key not in opening.root.derived:
        things = masked_opening(opening, mask)
        opening.root.derived[key] = replace(
            things,
            posts=replace(things.posts, columns=_posts(opening.posts.columns, looks)),
            money=replace(things.money, columns=_money(opening.money.columns, opening.posts.columns, looks)),
        )
    return cast(Organisation, opening.root.derived[key])


def _posts(columns: PostColumns, looks: Sight) -> PostColumns:
    exact, costed = (looks.units(right, columns.units) for right in (looks.persons, looks.costs))
    return coarsened(columns, exact=exact, costed=costed)


def _money(columns: MoneyColumns, posts: PostColumns, looks: Sight) -> MoneyColumns:
    """The budget lines of the units whose costs are told; one of a small group would be somebody's salary."""
    if looks.everyone and looks.salaries:
        return columns
    told = looks.units(looks.costs, columns.units)
    counts = dict(zip(posts.units, posts.sums[0].tolist(), strict=True))
    codes = [code for code, unit in enumerate(columns.units) if unit in told and counts.get(unit, 0) > FEW]
    rows = np.flatnonzero(np.isin(columns.unit, codes))
    return replace(
        columns, unit=columns.unit[rows], function=columns.function[rows], year=columns.year[rows],
        amount=columns.amount[rows], recurring=columns.recurring[rows], origin=columns.origin[rows],
    )  # fmt: skip


def _record(record: Record, mask: Mask, looks: Sight) -> Record:
    """A decided change; a control total of the register is a count of people, and who registered it a person."""
    entry = masked_entry(record.entry, mask)
    if isinstance(entry.change, ControlTotal) and not looks.everyone:
        entry = replace(entry, change=replace(entry.change, posts=None, fte=None))
    return replace(record, entry=entry, by=record.by if mask.drafts else "")


def _issued(workspace: Workspace, issued: Mapping[str, str]) -> Iterator[Proposal]:
    """The proposals in the versions issued, in the order of the workspace; each is read once."""
    known = workspace.opening.root.derived
    for live in workspace.proposals:
        if live.id not in issued:
            continue
        text = issued[live.id]
        key = f"issued {live.file} {len(workspace.log)} {hashlib.sha256(text.encode()).hexdigest()}"
        if key not in known:
            known[key] = replace(workspace.read(text, live.file), findings=())
        found = known[key]
        if isinstance(found, Proposal) and found.id == live.id:
            yield found


def _proposal(proposal: Proposal, mask: Mask) -> Proposal:
    entries: tuple[Entry, ...] = tuple(masked_entry(each, mask, issued=True) for each in proposal.entries)
    return proposal if entries == proposal.entries else replace(proposal, entries=entries)


def _findings(findings: Iterable[Finding], looks: Sight) -> Iterator[Finding]:
    """Findings quote the cell they are about; those of tables about persons are for those who may see persons."""
    return (each for each in findings if looks.everyone or each.place.file not in OF_PERSONS)
