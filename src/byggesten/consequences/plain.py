# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Consequences as plain data for JSON. The keys are a promise, documented in docs/reference/json.md and tested.

A unit is ``{id, name}``, an amount ``{low, high}`` with ``readings`` where there are several; amounts are kroner.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from byggesten.changes.entry import Entry
from byggesten.consequences.compare import Consequences
from byggesten.consequences.composition import Composition
from byggesten.consequences.economy import Economy, EconomyYear, Figure
from byggesten.consequences.levels import Span
from byggesten.consequences.lineage import Strand
from byggesten.consequences.summary import CATEGORIES
from byggesten.kernel.ranges import Range
from byggesten.organisation.posts import Total

Plain = dict[str, Any]


def number(value: Decimal) -> int | float:
    """A number as JSON has it: whole when it is whole, else rounded to four decimals."""
    return int(value) if value == value.to_integral_value() else round(float(value), 4)


def span_of(value: Range | None) -> Plain | None:
    """A range as ``{low, high}``."""
    return None if value is None else {"low": number(value.low), "high": number(value.high)}


def kroner(value: Range | None) -> Plain | None:
    """An amount in whole kroner as ``{low, high}``."""
    return None if value is None else {"low": round(value.low), "high": round(value.high)}


def cost_of(total: Total) -> Plain | None:
    """The cost of posts; None where nothing may be told, and ``at_least`` where not all of it may."""
    cost = kroner(total.known_cost)
    return {**cost, "at_least": True} if cost and total.partial else cost


class _Plain:
    """Writes the parts of one set of consequences."""

    def __init__(self, found: Consequences) -> None:
        self.found = found

    def thing(self, id: str) -> Plain | None:
        """A thing as ``{id, name}``; None for none. One that has ended has the name it had."""
        if not id:
            return None
        after, before = self.found.after, self.found.before
        return {"id": id, "name": after.name(id) if id in after.things else before.name(id)}

    def things(self, ids: tuple[str, ...]) -> list[Plain | None]:
        return [self.thing(id) for id in ids]

    def strand(self, strand: Strand) -> Plain:
        plain: Plain = {
            "unit": self.thing(strand.unit),
            "share": span_of(strand.share) if strand.share and not strand.share.exact else _one(strand.share),
            "extent": strand.extent,
            "change": strand.change,
        }
        if strand.what:
            plain["what"] = strand.what
        if strand.excluding:
            plain["excluding"] = self.things(strand.excluding)
        return plain

    def lineage(self) -> list[Plain]:
        return [
            {
                "unit": self.thing(each.unit),
                "from": [self.strand(strand) for strand in each.sources],
                "into": [self.strand(strand) for strand in each.targets],
                "changes": list(each.changes),
            }
            for each in self.found.lineage
        ]

    def tasks(self) -> list[Plain]:
        return [
            {
                "task": self.thing(each.task),
                "from": self.thing(each.origin),
                "to": self.thing(each.to),
                "with_unit": each.with_unit,
                "changes": list(each.changes),
            }
            for each in self.found.tasks
        ]

    def posts(self) -> list[Plain]:
        return [
            {
                "from": self.thing(each.origin),
                "to": self.thing(each.to),
                "posts": span_of(each.posts),
                "fte": span_of(each.fte),
                "title": each.title,
                "changes": list(each.changes),
            }
            for each in self.found.post_flows
        ]

    def held(self) -> list[Plain]:
        return [
            {
                "unit": self.thing(each.unit),
                "before": _total(each.before),
                "after": _total(each.after),
                "changes": list(each.changes),
            }
            for each in self.found.posts
        ]

    def leaders(self) -> list[Plain]:
        return [
            {
                "unit": self.thing(each.unit),
                "title": {"before": each.title_before, "after": each.title_after},
                "reports_to": {"before": self.thing(each.line_before), "after": self.thing(each.line_after)},
                "changes": list(each.changes),
            }
            for each in self.found.leaders
        ]

    def spans(self) -> list[Plain]:
        return [
            {
                "unit": self.thing(each.unit),
                "before": _span(each.before),
                "after": _span(each.after),
                "changes": list(each.changes),
            }
            for each in self.found.spans
        ]

    def committees(self) -> list[Plain]:
        return [
            {
                "committee": self.thing(each.committee),
                "status": each.fate,
                "gains": self.things(each.gains),
                "loses": self.things(each.loses),
                "served_by": {"before": self.things(each.served_before), "after": self.things(each.served_after)},
                "changes": list(each.changes),
            }
            for each in self.found.committees
        ]

    def pairs(self, rows: Any, what: str) -> list[Plain]:
        return [
            {
                what: self.thing(getattr(each, what)),
                "before": self.things(each.before),
                "after": self.things(each.after),
                "changes": list(each.changes),
            }
            for each in rows
        ]

    def med(self) -> list[Plain]:
        return [
            {"body": self.thing(each.body), "units": self.things(each.units), "changes": list(each.changes)}
            for each in self.found.med
        ]

    def said(self) -> list[Plain]:
        return [
            {"kind": each.kind, "text": each.text, "about": self.things(each.about), "changes": list(each.changes)}
            for each in self.found.said
        ]


def to_plain(found: Consequences) -> Plain:
    """Consequences as plain data."""
    plain = _Plain(found)
    summary = found.summary
    before, after = found.levels
    return {
        "proposal": found.proposal,
        "phase": found.phase or None,
        "date": found.date.isoformat(),
        "summary": {
            "units_before": summary.units_before,
            "units_after": summary.units_after,
            **{name: summary.count(name) for name in CATEGORIES},
        },
        "summary_units": {
            name: [{"unit": plain.thing(each.unit), "changes": list(each.changes)} for each in getattr(summary, name)]
            for name in CATEGORIES
        },
        "lineage": plain.lineage(),
        "tasks_moved": plain.tasks(),
        "posts_moved": plain.posts(),
        "posts_held": plain.held(),
        "leaders": plain.leaders(),
        "economy": economy_plain(found.economy),
        "levels": {"before": before, "after": after},
        "spans": plain.spans(),
        "committees": plain.committees(),
        "task_committees": plain.pairs(found.anchorings, "task"),
        "unit_committees": plain.pairs(found.unit_committees, "unit"),
        "composition": {
            name: _composition(each) for name, each in zip(("before", "after"), found.composition, strict=True)
        },
        "med": plain.med(),
        "said": plain.said(),
        "open_questions": [
            {"question": each.question, "changes": list(each.changes), "source": each.source}
            for each in found.open_questions
        ],
        "not_counted": [_not_counted(each) for each in found.not_counted],
    }


def economy_plain(economy: Economy) -> Plain:
    """The economy as plain data."""
    return {
        "posts": span_of(economy.posts.value),
        "amount": kroner(economy.amount.value),
        "per_post": kroner(economy.per_post),
        "priced": kroner(economy.priced),
        "demanded": _figure(economy.demanded),
        "placed": _figure(economy.placed),
        "unplaced": _figure(economy.unplaced),
        "by_year": [_year(each) for each in economy.by_year],
        "gains": [{"text": line.text, "change": line.change} for line in economy.gains],
        "changes": {
            name: list(getattr(economy, name).changes) for name in ("posts", "amount", "demanded", "placed", "unplaced")
        },
    }


def _figure(figure: Figure) -> Plain:
    plain = kroner(figure.value) or {}
    if figure.readings:
        plain["readings"] = [{"name": each.name, **(kroner(each.amount) or {})} for each in figure.readings]
    return plain


def _year(year: EconomyYear) -> Plain:
    names = ("added", "one_off", "demanded", "placed", "unplaced")
    figures = {name: getattr(year, name) for name in names}
    keys = dict.fromkeys(key for figure in figures.values() for key in figure.changes)
    return {"year": year.year, **{name: _figure(figure) for name, figure in figures.items()}, "changes": list(keys)}


def _one(value: Range | None) -> int | float | None:
    return None if value is None else number(value.low)


def _total(total: Total) -> Plain:
    return {
        "posts": span_of(total.posts),
        "fte": span_of(total.fte),
        "leaders": span_of(total.leaders),
        "cost": cost_of(total),
    }


def _span(span: Span | None) -> Plain | None:
    if span is None:
        return None
    return {"leaders": span_of(span.leaders), "staff": span_of(span.staff), "at_least": span.open}


def _composition(found: Composition) -> Plain:
    return {
        "counts": dict(found.counts),
        "shares": {kind: None if share is None else round(share, 4) for kind, share in found.shares},
        "not_stated": found.other,
    }


def _not_counted(entry: Entry) -> Plain:
    return {"id": entry.key, "status": entry.status.value, "said": entry.said}
