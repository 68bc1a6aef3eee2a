# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Consequences and comparisons as they are answered; docs/reference/json.md says what each key holds."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from byggesten.web.api.shapes.common import Amount, Cost, Finding, Listing, Range, SeverityWord, Shape, Thing, Total

Changes = list[str]


class Counts(Shape):
    """How many units something happens to."""

    established: int
    closed: int
    merged: int
    split: int
    moved: int
    renamed: int
    kept: int


class Summary(Counts):
    """The counting line."""

    units_before: int
    units_after: int


class UnitChanges(Shape):
    """A unit and the changes that do it."""

    unit: Thing
    changes: Changes


class SummaryUnits(Shape):
    """The units behind each number of the counting line."""

    established: list[UnitChanges]
    closed: list[UnitChanges]
    merged: list[UnitChanges]
    split: list[UnitChanges]
    moved: list[UnitChanges]
    renamed: list[UnitChanges]
    kept: list[UnitChanges]


class Strand(Shape):
    """One way something went."""

    unit: Thing | None
    share: Range | int | float | None
    extent: str
    change: str
    what: str = ""
    excluding: list[Thing] = Field(default=[], description="left out where there are none")


class Lineage(Shape):
    """A unit with what it came from and what it went into."""

    unit: Thing
    from_: list[Strand] = Field(alias="from")
    into: list[Strand]
    changes: Changes


class TaskMoved(Shape):
    """A task that gets another responsible."""

    task: Thing
    from_: Thing | None = Field(alias="from")
    to: Thing | None
    with_unit: bool
    changes: Changes


class PostsMoved(Shape):
    """Posts that go from one unit to another, come new, or end."""

    from_: Thing | None = Field(alias="from")
    to: Thing | None
    posts: Range | None
    fte: Range | None
    title: str
    changes: Changes


class PostsHeld(Shape):
    """What a unit holds before and after."""

    unit: Thing
    before: Total
    after: Total
    changes: Changes


class Words(Shape):
    """A text before and after."""

    before: str
    after: str


class Pair(Shape):
    """A thing before and after."""

    before: Thing | None
    after: Thing | None


class Leader(Shape):
    """A leader's title and reporting line."""

    unit: Thing
    title: Words
    reports_to: Pair
    changes: Changes


class YearFigures(Shape):
    """One year's economy."""

    year: int
    added: Amount
    one_off: Amount
    demanded: Amount
    placed: Amount
    unplaced: Amount
    changes: Changes


class Gain(Shape):
    """A gain without an amount."""

    text: str
    change: str


class EconomyChanges(Shape):
    """The changes behind the figures of the economy."""

    posts: Changes
    amount: Changes
    demanded: Changes
    placed: Changes
    unplaced: Changes


class Economy(Shape):
    """The economy, at full effect and by year."""

    posts: Range | None
    amount: Range | None
    per_post: Range | None
    priced: Range | None
    demanded: Amount
    placed: Amount
    unplaced: Amount
    by_year: list[YearFigures]
    gains: list[Gain]
    changes: EconomyChanges


class Levels(Shape):
    """The number of management levels."""

    before: int
    after: int


class Span(Shape):
    """A span of control."""

    leaders: Range | None
    staff: Range | None
    at_least: bool


class SpanChange(Shape):
    """A span of control before and after; null where the unit does not exist."""

    unit: Thing
    before: Span | None
    after: Span | None
    changes: Changes


class Serving(Shape):
    """Who serves a committee."""

    before: list[Thing]
    after: list[Thing]


class CommitteeChange(Shape):
    """What happens to a committee."""

    committee: Thing
    status: str
    gains: list[Thing]
    loses: list[Thing]
    served_by: Serving
    changes: Changes


class TaskCommittees(Shape):
    """A task's committees before and after."""

    task: Thing
    before: list[Thing]
    after: list[Thing]
    changes: Changes


class UnitCommittees(Shape):
    """A unit's committees before and after."""

    unit: Thing
    before: list[Thing]
    after: list[Thing]
    changes: Changes


class Composed(Shape):
    """Tasks by kind: how many, and which share."""

    counts: dict[str, int]
    shares: dict[str, int | float | None]
    not_stated: int


class Composition(Shape):
    """The composition of tasks before and after."""

    before: Composed
    after: Composed


class MedChange(Shape):
    """Units of a MED body that change."""

    body: Thing
    units: list[Thing]
    changes: Changes


class Said(Shape):
    """What is said without changing anything: kept, rejected, recommended, strengthened."""

    kind: str
    text: str
    about: list[Thing]
    changes: Changes


class Question(Shape):
    """An open question."""

    question: str
    changes: Changes
    source: str


class NotCounted(Shape):
    """A change that is not counted."""

    id: str
    status: str
    said: str


class Consequences(Shape):
    """What differs between the organisation before and after."""

    workspace: str
    synthetic: bool
    proposal: str
    phase: str | None
    alternative: str | None
    date: dt.date
    summary: Summary
    summary_units: SummaryUnits
    lineage: list[Lineage]
    tasks_moved: list[TaskMoved]
    posts_moved: list[PostsMoved]
    posts_held: list[PostsHeld]
    leaders: list[Leader]
    economy: Economy
    levels: Levels
    spans: list[SpanChange]
    committees: list[CommitteeChange]
    task_committees: list[TaskCommittees]
    unit_committees: list[UnitCommittees]
    composition: Composition
    med: list[MedChange]
    said: list[Said]
    open_questions: list[Question]
    not_counted: list[NotCounted]


class WidestSpan(Shape):
    """The widest span of control and whose it is."""

    unit: Thing | None
    span: Range | None


class Measures(Shape):
    """What an organisation measures."""

    units: int
    tasks: int
    committees: int
    med: int
    groups: int
    levels: int
    widest_span: WidestSpan
    posts: Range | None
    fte: Range | None
    leaders: Range | None
    cost: Cost | None


class Column(Shape):
    """One subject of a comparison."""

    subject: str
    proposal: str | None
    phase: str | None
    alternative: str | None
    date: dt.date
    measures: Measures
    summary: Counts
    tasks_moved: int
    economy: Economy
    findings: dict[SeverityWord, int]
    by_rule: dict[str, int]


class UnitIn(Shape):
    """A unit as it is in one subject."""

    name: str
    kind: str
    parent: Thing | None
    reports_to: Thing | None
    leader_title: str


class UnitDiffers(Shape):
    """A unit that is not the same in every subject; null where it does not exist."""

    unit: Thing | None
    in_: list[UnitIn | None] = Field(alias="in")


class Comparison(Shape):
    """Subjects side by side, and the units that differ."""

    workspace: str
    synthetic: bool
    subjects: list[Column]
    units: list[UnitDiffers]


class Findings(Listing):
    """What is found in a subject, and how many of each severity."""

    subject: str
    date: dt.date
    counts: dict[SeverityWord, int]
    rows: list[Finding]
