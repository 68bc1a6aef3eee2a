# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""How many are affected, by MED body and job category, with no names and no group under five."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.actions.permission import Actor, Right
from byggesten.actions.subject import Subject
from byggesten.kernel.ranges import ZERO, Range, total
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.coarse import FEW, suppressed
from byggesten.organisation.organisation import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Posts of one job category, or of several too small to tell apart."""

    categories: tuple[str, ...]
    posts: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """What changes for those a MED body stands for: the units it is nearest to that change, and their posts.

    ``small`` are the posts of units that hold one to four, told apart from the groups; ``posts`` all of them;
    ``with_below`` those of the bodies below too. ``body`` is empty for units no body covers.
    """

    body: str
    units: tuple[str, ...]
    groups: tuple[Group, ...]
    small: Range
    posts: Range
    with_below: Range
    changes: tuple[str, ...]


def affected(subject: Subject, actor: Actor) -> tuple[Affected, ...]:
    """The posts, as they are before, of the units that change, by the MED body nearest to each unit.

    Every number is that of five or more, or a range, for those who may not see all persons: in each unit the
    categories too small are told together, and units too small are told as 1–4 and counted in no category. What a unit
    adds is the same in every proposal, so that no difference of what is told, not of two proposals that change
    different units either, leads to a group of fewer. Nothing where the register holds no posts.
    """
    org = subject.before
    if not len(org.posts.columns):
        return ()
    exact = actor.may(Right.PERSONS) and not actor.unit
    covered: dict[str, list[str]] = {}
    for unit in subject.consequences.units:
        if org.live(unit):
            covered.setdefault(_nearest(org, unit), []).append(unit)
    for above in [each for body in covered for each in _above(org, body)]:
        covered.setdefault(above, [])
    found = {body: _counted(subject, body, units, exact) for body, units in covered.items()}
    return tuple(_with_below(org, each, found) for each in found.values())


def _nearest(org: Organisation, unit: str) -> str:
    """The body nearest to a unit; empty where none covers it."""
    found = (body for above in org.chain(unit) for body in org.using(above, MedBody))
    return next((body.id for body in found), "")


def _above(org: Organisation, body: str) -> Iterator[str]:
    """The bodies above one, nearest first."""
    seen = {body, ""}
    while (found := org.get(MedBody, body)) and found.parent not in seen:
        seen.add(found.parent)
        body = found.parent
        yield body


def _counted(subject: Subject, body: str, units: list[str], exact: bool) -> Affected:
    org = subject.before
    rows = {unit: org.posts.rows_of((unit,)) for unit in units}
    few = [unit for unit in units if not exact and 0 < len(rows[unit]) <= FEW]
    columns = org.posts.columns
    counts = [
        Counter(columns.categories[columns.category[row]] for row in rows[unit]) for unit in units if unit not in few
    ]
    groups = _together([group for each in counts for group in _told(each, exact)])
    small = total(suppressed(len(rows[unit])) for unit in few)
    posts = total(each.posts for each in groups) + small
    changes = subject.consequences.changes(*units) if units else ()
    return Affected(
        body=body, units=tuple(units), groups=groups, small=small, posts=posts, with_below=posts, changes=changes
    )


def _told(counts: Counter[str], exact: bool) -> tuple[Group, ...]:
    """The categories with their numbers, largest first; the smallest are put together until they are five or more."""
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    together: list[tuple[str, int]] = []
    while not exact and ordered and (ordered[-1][1] <= FEW or 0 < sum(number for _, number in together) <= FEW):
        together.append(ordered.pop())
    groups = [Group(categories=(name,), posts=Range.of(number)) for name, number in ordered]
    if together:
        names = tuple(sorted(name for name, _ in together))
        groups.append(Group(categories=names, posts=suppressed(sum(number for _, number in together))))
    return tuple(groups)


def _together(told: list[Group]) -> tuple[Group, ...]:
    """The groups of several units added up: categories told alone by category, all that were told together as one."""
    alone: dict[tuple[str, ...], Range] = {}
    mixed: list[Group] = []
    for each in told:
        if len(each.categories) == 1:
            alone[each.categories] = alone.get(each.categories, ZERO) + each.posts
        else:
            mixed.append(each)
    groups = [Group(categories=names, posts=posts) for names, posts in alone.items()]
    groups.sort(key=lambda each: (-each.posts.low, each.categories))
    if mixed:
        names = tuple(sorted({name for each in mixed for name in each.categories}))
        groups.append(Group(categories=names, posts=total(each.posts for each in mixed)))
    return tuple(groups)


def _with_below(org: Organisation, one: Affected, every: dict[str, Affected]) -> Affected:
    """A body with the sum of itself and the bodies below it."""
    held = ZERO
    for body, each in every.items():
        if body == one.body or (one.body and one.body in _above(org, body)):
            held = held + each.posts
    return Affected(
        body=one.body, units=one.units, groups=one.groups, small=one.small, posts=one.posts, with_below=held,
        changes=one.changes,
    )  # fmt: skip
