# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Management levels and spans of control, along the reporting line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from byggesten.consequences.touched import changes_of, touched
from byggesten.kernel.ranges import ZERO, Range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Who reports to a leader: leaders of units, and posts of the unit itself.

    ``open`` is True where some of those reporting are units of unknown number, so that the span is at least this.
    """

    leaders: Range
    staff: Range
    open: bool = False

    @property
    def total(self) -> Range:
        """Leaders and staff together."""
        return self.leaders + self.staff


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanChange:
    """A leader's span before and after; None where the unit does not exist."""

    unit: str
    before: Span | None
    after: Span | None
    changes: tuple[str, ...]


def led(org: Organisation) -> bool:
    """Whether the register says which units have leaders; if not, every unit is taken to have one."""
    return any(unit.leader_title or unit.leader for unit in org.every(Unit))


def levels(org: Organisation) -> int:
    """The number of management levels: the most units with a leader that any reporting line passes.

    Where no unit's leader is stated, every unit counts as led.
    """
    every = not led(org)
    depth: dict[str, int] = {}
    for unit in org.every(Unit):
        _depth(org, unit.id, every, depth)
    return max(depth.values(), default=0)


def _depth(org: Organisation, id: str, every: bool, depth: dict[str, int]) -> int:
    path: list[str] = []
    while id and id not in depth and id not in path:
        path.append(id)
        unit = org.unit(id)
        id = unit.line if unit and org.live(id) else ""
    reached = depth.get(id, 0)
    for each in reversed(path):
        unit = org.unit(each)
        leads = unit is not None and org.live(each) and (every or bool(unit.leader_title or unit.leader))
        reached += leads
        depth[each] = reached
    return reached


def reporting(org: Organisation, unit: str) -> tuple[Unit, ...]:
    """The units whose leaders report to a unit's leader."""
    own = (org.unit(id) for id in org.below(unit))
    others = org.using(unit, Unit)
    found = [each for each in own if each and each.line == unit]
    return (*found, *(each for each in others if each.reports_to == unit and each not in found))


def span(org: Organisation, unit: str) -> Span | None:
    """A leader's span, or None where the unit does not exist on the day."""
    if not org.live(unit):
        return None
    leaders, unknown = ZERO, False
    for each in reporting(org, unit):
        if each.collective and each.number is None:
            unknown = True
        leaders = leaders + (each.number if each.collective and each.number else Range.of(1))
    total = org.posts.total(unit)
    staff = total.posts - total.leaders if total.leaders.exact else total.posts
    return Span(leaders=leaders, staff=staff, open=unknown)


def span_changes(before: Organisation, after: Organisation) -> tuple[SpanChange, ...]:
    """Every leader whose span is another."""
    ids = dict.fromkeys(_near(touched(before, after, Unit)))
    ids.update((id, None) for id in after.posts.held if after.unit(id))
    changes = (
        SpanChange(unit=id, before=span(before, id), after=span(after, id), changes=changes_of(before, after, id))
        for id in ids
        if id
    )
    return tuple(each for each in changes if each.before != each.after)


def _near(pairs: Iterable[tuple[Unit | None, Unit | None]]) -> Iterable[str]:
    for old, new in pairs:
        for unit in (old, new):
            if unit:
                yield from (unit.line, unit.parent, unit.id)
