# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Compare any number of subjects side by side: figures, economy, what the rules find, and where units differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from byggesten.actions.check import concerning
from byggesten.actions.show import thing, whole
from byggesten.actions.subject import Subject
from byggesten.checks.run import all_rules
from byggesten.consequences.levels import levels, span
from byggesten.consequences.plain import cost_of, economy_plain, span_of
from byggesten.consequences.summary import CATEGORIES
from byggesten.kernel.findings import Finding, Severity
from byggesten.kernel.ranges import ZERO, Range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.groups import Group
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import Total
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

Plain = dict[str, Any]
WATCHED = ("name", "kind", "parent", "reports_to", "leader_title")


@dataclass(frozen=True, kw_only=True, eq=False)
class Compared:
    """One subject's column: what it is, what it costs and what the rules find in it."""

    subject: Subject

    @property
    def after(self) -> Organisation:
        """The organisation the column is about."""
        return self.subject.after

    @cached_property
    def totals(self) -> Total:
        """Posts, FTE, leaders and cost in all."""
        return whole(self.after)

    @cached_property
    def levels(self) -> int:
        """The number of management levels."""
        return levels(self.after)

    @cached_property
    def widest(self) -> tuple[str, Range]:
        """The unit with the widest span of control, and the span; empty where nobody leads anybody."""
        spans = ((unit.id, each.total) for unit in self.after.every(Unit) if (each := span(self.after, unit.id)))
        return max(spans, key=lambda pair: (pair[1].high, pair[0]), default=("", ZERO))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong in the files it rests on, and what the fold and the rules find."""
        return concerning(self.subject.workspace, self.subject)

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    @cached_property
    def by_rule(self) -> Counter[str]:
        """How many findings each rule makes; a rule of several messages counts them all."""
        rules = {message.code: name for name, rule in all_rules().items() for message in rule.messages}
        return Counter(rules[finding.code] for finding in self.findings if finding.code in rules)


def columns(subjects: Iterable[Subject]) -> tuple[Compared, ...]:
    """The columns of a comparison."""
    return tuple(Compared(subject=subject) for subject in subjects)


def rules_found(compared: Sequence[Compared]) -> tuple[str, ...]:
    """The rules that find anything in any column, in order of name."""
    return tuple(sorted({name for column in compared for name in column.by_rule}))


def differing_units(compared: Sequence[Compared]) -> tuple[str, ...]:
    """The units that are not the same in every column, in the order of the register."""
    ids = dict.fromkeys(id for column in compared for id in column.after.order.get(Unit.table, ()))
    return tuple(id for id in ids if len({_facts(column.after, id) for column in compared}) > 1)


def _facts(org: Organisation, id: str) -> tuple[str, ...] | None:
    unit = org.unit(id) if org.live(id) else None
    return tuple(getattr(unit, name) for name in WATCHED) if unit else None


def compare_plain(compared: Sequence[Compared]) -> Plain:
    """A comparison as plain data."""
    settings = compared[0].subject.workspace.settings
    return {
        "workspace": settings.name,
        "synthetic": settings.synthetic,
        "subjects": [_column(column) for column in compared],
        "units": [
            {"unit": _called(compared, id), "in": [_unit(column.after, id) for column in compared]}
            for id in differing_units(compared)
        ],
    }


def _called(compared: Sequence[Compared], id: str) -> Plain | None:
    return next((thing(column.after, id) for column in compared if id in column.after.things), None)


def _unit(org: Organisation, id: str) -> Plain | None:
    """A unit as it is in one column; None where it does not exist."""
    unit = org.unit(id) if org.live(id) else None
    if unit is None:
        return None
    return {
        "name": unit.name,
        "kind": unit.kind,
        "parent": thing(org, unit.parent),
        "reports_to": thing(org, unit.line),
        "leader_title": unit.leader_title,
    }


def _column(column: Compared) -> Plain:
    subject, summary = column.subject, column.subject.consequences.summary
    unit, widest = column.widest
    totals = column.totals
    return {
        "subject": subject.name,
        "proposal": subject.proposal.id if subject.proposal else None,
        "phase": subject.phase or None,
        "alternative": subject.alternative or None,
        "date": subject.date.isoformat(),
        "measures": {
            "units": column.after.count(Unit),
            "tasks": column.after.count(Task),
            "committees": column.after.count(Committee),
            "med": column.after.count(MedBody),
            "groups": column.after.count(Group),
            "levels": column.levels,
            "widest_span": {"unit": thing(column.after, unit), "span": span_of(widest)},
            "posts": span_of(totals.posts),
            "fte": span_of(totals.fte),
            "leaders": span_of(totals.leaders),
            "cost": cost_of(totals),
        },
        "summary": {name: summary.count(name) for name in CATEGORIES},
        "tasks_moved": len({each.task for each in subject.consequences.tasks}),
        "economy": economy_plain(subject.consequences.economy),
        "findings": {severity.value: column.count(severity) for severity in Severity},
        "by_rule": dict(sorted(column.by_rule.items())),
    }
