# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The organisation as it is answered: its units, committees, tasks, MED bodies, posts, history, and what is found."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from byggesten.web.api.shapes.common import Listing, Range, Shape, Thing, Total


class Mine(Shape):
    """An organisation the token reaches, the user's role there, and what the token may do in it."""

    id: str
    name: str
    role: str
    unit: str = Field(description="the unit a head of unit leads, by id; else empty")
    scopes: list[str]
    rights: list[str]


class Organisations(Shape):
    """The organisations a token reaches: the one it was made for."""

    organisations: list[Mine]


class Seen(Shape):
    """What is looked at: its name, the day, and whether posts, employees and amounts are invented."""

    workspace: str
    synthetic: bool
    subject: str
    date: dt.date


class Overall(Seen):
    """The organisation in all, on a day."""

    opening: dt.date
    decided: int = Field(description="how many decisions the log holds")
    counts: dict[Literal["units", "committees", "tasks", "med", "groups"], int]
    levels: int
    posts: Total


class Listed(Listing, Seen):
    """A part of a list of what is looked at."""


class UnitRow(Shape):
    """A unit in the tree."""

    unit: Thing
    kind: str
    level: str
    parent: Thing | None
    depth: int
    leader_title: str
    staff: bool
    collective: bool
    certainty: Literal["stated", "implied", "unclear"]
    tasks: int
    posts: Range | None
    fte: Range | None
    sign: Literal["+", "→", "~", ""] = Field(description="what the proposal does: + new, → moved, ~ changed")


class UnitRows(Listed):
    """Units, parents before children."""

    rows: list[UnitRow]


class OneUnit(Seen):
    """A unit with what it has and holds."""

    row: UnitRow
    core_task: str
    purpose: str
    aliases: list[str]
    abbreviations: list[str]
    reports_to: Thing | None
    committees: list[Thing]
    children: list[Thing]
    responsible: list[Thing] = Field(description="tasks it is responsible for")
    executing: list[Thing] = Field(description="tasks it carries out")
    insight: list[Thing] = Field(description="tasks it has insight in")
    own: Total
    with_below: Total


class CommitteeRow(Shape):
    """A political committee."""

    committee: Thing
    kind: str
    parent: Thing | None
    depth: int
    served_by: list[Thing]
    tasks: list[Thing]


class CommitteeRows(Listed):
    """Committees, parents before children."""

    rows: list[CommitteeRow]


class TaskRow(Shape):
    """A task and who has what to do with it."""

    task: Thing
    kind: str
    responsible: list[Thing]
    executing: list[Thing]
    insight: list[Thing]
    committees: list[Thing]
    kle: list[str]


class TaskRows(Listed):
    """Tasks, in the order of the register."""

    rows: list[TaskRow]


class MedRow(Shape):
    """A MED body and the units it covers."""

    body: Thing
    kind: str
    parent: Thing | None
    depth: int
    units: list[Thing]


class MedRows(Listed):
    """MED bodies, parents before children."""

    rows: list[MedRow]


class PostsRow(Shape):
    """What a unit holds itself, and with all units below it."""

    unit: Thing
    depth: int
    own: Total
    with_below: Total


class PostsRows(Listed):
    """Posts of units, parents before children."""

    rows: list[PostsRow]


class Names(Shape):
    """What a unit is called before and after; empty where it does not exist."""

    before: str
    after: str


class Event(Shape):
    """Something that touched a unit: decided, with who registered it and when, or proposed."""

    change: str
    effective: dt.date
    registered: dt.datetime | None
    by: str | None = Field(description="the pseudonym of who registered it")
    decision: str | None
    proposal: str | None
    status: str
    sentence: str
    reason: str
    name: Names


class UnitHistory(Shape):
    """The history of a unit, on both axes: when a change takes effect, and when it was registered."""

    synthetic: bool
    unit: Thing
    opening: dt.date | None
    related: list[Thing]
    events: list[Event]


class Candidate(Shape):
    """Something a text may mean."""

    id: str
    kind: Literal["unit", "task", "committee", "title"]
    label: str
    where: str


class Candidates(Shape):
    """What a text may mean, best first."""

    found: list[Candidate]


class Sentence(Shape):
    """A sentence and the changes behind it."""

    text: str
    changes: list[str]


class Answer(Shape):
    """What happens to a thing, who is responsible afterwards, and why."""

    id: str
    kind: Literal["unit", "task", "committee", "title"]
    label: str
    what: Sentence
    who: Sentence
    why: Sentence
    open: list[Sentence]
    changes: list[str]


class Behind(Shape):
    """A change behind a figure."""

    key: str
    sentence: str
    heading: str
    status: str
    when: str
    day: dt.date
    counts: bool


class Figure(Shape):
    """A figure: its path, what it is, its value in words, and the changes behind it."""

    path: str
    label: str
    value: str
    entries: list[Behind]
