# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What is sent to change something, and what is answered when it is done."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from byggesten.changes.catalogue import all_changes
from byggesten.web.api.shapes.common import Body, Finding, Line, Paragraphs, Shape, Word

Number = Annotated[int, Field(ge=-(10**15), le=10**15)]
Figure = Annotated[float, Field(ge=-1e15, le=1e15)]
Text = Annotated[str, Field(max_length=20_000)]
Op = Annotated[str, Field(max_length=60, json_schema_extra={"enum": sorted(all_changes())})]
Key = Annotated[str, Field(max_length=100)]


class Portion(Body):
    """A whole unit, a part of one, or a task, and where it goes."""

    what: Word
    extent: Literal["whole", "part", "task"] = "whole"
    text: Text = Field(default="", description="the part in words")
    share: Line | Figure | None = None
    excluding: list[Word] = Field(default=[], max_length=200)
    to: Line = ""


class Size(Body):
    """A title by the number of posts."""

    title: Word
    posts: Line | Number


class ReadingSaid(Body):
    """One way to read an amount."""

    name: Word
    amount: Line | Number


class Year(Body):
    """An amount of a year."""

    year: Number
    amount: Line | Number | None = None
    readings: list[ReadingSaid] = Field(default=[], max_length=20)


Single = Text | bool | Number | Figure
Value = (
    Single
    | Annotated[list[Text], Field(max_length=500)]
    | Annotated[list[Portion], Field(max_length=200)]
    | Annotated[list[Size], Field(max_length=50)]
    | Annotated[list[Year], Field(max_length=50)]
)
Values = Annotated[dict[Key, Value], Field(max_length=60)]
ChangedValues = Annotated[dict[Key, Value | None], Field(min_length=1, max_length=60)]


class Edit(Body):
    """What every edit says: the revision it was made on, and what is chosen where others have changed the same."""

    seen: Annotated[int, Field(ge=1, le=10**9)] = Field(description="the revision the edit was made on")
    digest: Line = Field(default="", description="the digest of that revision's text, to guard against other changes")
    resolve: dict[Key, Paragraphs] = Field(
        default={}, max_length=100, description="for each conflict by its id the text that is to stand"
    )


class NewChange(Edit):
    """A change to be added under a heading, else where it belongs."""

    op: Op
    values: Values = Field(description="by the names that kinds tells; what is named by its id or its name")
    section: Line = Field(default="", description="anchor or heading")


class ChangedChange(Edit):
    """Fields of a change to be set, or taken out with null."""

    values: ChangedValues


class Move(Edit):
    """Where a change is to stand: right before another, or at the end of a section."""

    before: Line = ""
    section: Line = ""


class Prose(Edit):
    """A block of running text of a section, counted from 0; one more than there are adds a block, empty takes out."""

    block: Annotated[int, Field(ge=0, le=10_000)] = 0
    text: Paragraphs


class NewHead(Edit):
    """Particulars of the proposal to be set, or taken out with null; the short name stays."""

    values: ChangedValues


class Taken(Edit):
    """A change of another proposal to be copied into this one."""

    source: Word = Field(description="the other proposal")
    key: Word


class Saved(Shape):
    """What was saved: the revision now, the key of the change, others' revisions it was merged with."""

    proposal: str
    revision: int
    digest: str
    key: str = Field(description="the key of the change the edit was about; else empty")
    merged_with: list[int]
    repeated: bool = Field(description="whether the same request had been carried out before")


class Copy(Body):
    """The title of a copy; one is made where it is empty."""

    title: Line = ""


class Freeze(Body):
    """A version to be frozen of a revision."""

    name: Word
    seen: Annotated[int, Field(ge=1, le=10**9)]
    kind: Literal["hearing", "decision", "other"] = "other"
    audience: Literal["work", "staff", "public"] = "work"


class Issue(Body):
    """Who may read a version from now on; work takes it back."""

    audience: Literal["work", "staff", "public"]


class Deciding(Body):
    """What was decided: by which body, when and in which case; of a phase where one is said."""

    decision: Annotated[str, Field(min_length=1, max_length=2000)]
    phase: Line = ""


class DecidedRecord(Shape):
    """A change that was decided: its position in the log and its key."""

    position: int
    change: str


class Decided(Shape):
    """What was registered, and the errors that did not hinder it."""

    decided: list[DecidedRecord]
    findings: list[Finding]


class Weight(Body):
    """The severity a rule or kind of finding is given; null for its own."""

    severity: Literal["error", "warning", "info", "off"] | None


class Waiver(Body):
    """Findings to be accepted, all of a rule or those about a subject, with a reason."""

    rule: Word
    subject: Line = ""
    reason: Annotated[str, Field(min_length=1, max_length=2000)]


class SettingsSaved(Shape):
    """Whether anything changed."""

    changed: bool
