# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Management levels and spans of control, along the reporting line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from byggesten.consequences.difference import Difference
from byggesten.kernel.ranges import Range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tree import management_levels
from byggesten.organisation.units import Unit

ONE = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Who reports to a leader: leaders of units, and posts of the unit itself but the leader's own.

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


def levels(org: Organisation) -> int:
    """The number of management levels: the most units with a leader that any reporting line passes.

    Where no unit's leader is stated, every unit counts as led.
    """
    return management_levels(org)


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
    reports = reporting(org, unit)
    several = [each for each in reports if each.collective]
    leaders = Range.of(len(reports) - len(several))
    for each in several:
        leaders = leaders + (each.number or Range.of(1))
    total = org.posts.total(unit)
    staff = total.posts - _own(total.leaders)
    return Span(leaders=leaders, staff=staff, open=any(each.number is None for each in several))


def _own(leaders: Range) -> Range:
    """The leader's own post: one, none, or not known which."""
    return Range(*(min(max(each, Decimal(0)), ONE) for each in (leaders.low, leaders.high)))


def span_changes(diff: Difference) -> tuple[SpanChange, ...]:
    """Every leader whose span is another."""
    ids = {id for pair in diff.of(Unit) for unit in (pair.old, pair.new) if unit for id in (unit.line, unit.id)}
    ids.update(id for side in (diff.before, diff.after) for id in side.posts.held if side.unit(id))
    spans = ((id, span(diff.before, id), span(diff.after, id)) for id in sorted(ids) if id)
    return tuple(
        SpanChange(unit=id, before=before, after=after, changes=diff.changes(id))
        for id, before, after in spans
        if before != after
    )
