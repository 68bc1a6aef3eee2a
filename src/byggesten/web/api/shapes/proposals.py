# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Proposals, their changes, revisions and frozen versions as they are answered."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from byggesten.web.api.shapes.common import Listing, Shape


class ProposalRow(Shape):
    """A proposal in the list."""

    id: str
    title: str
    status: str
    effective: dt.date | None
    said: str = Field(description="when it takes effect, as the document says it")
    alternative_to: str
    changes: int


class Proposals(Listing):
    """The proposals the reader may see."""

    rows: list[ProposalRow]


class Head(Shape):
    """The particulars of a proposal; dates as the document says them."""

    id: str
    title: str
    effective: str
    year: int | None
    base: int | None
    language: str
    status: str
    alternative_to: str
    alternative: str
    case: str
    kle: str
    version: str
    date: str
    author: str
    sources: list[str]
    decided_by: str
    decision: str


class Phase(Shape):
    """A phase; dates as the document says them."""

    id: str
    name: str
    effective: str
    requires: list[str]
    decided_by: str
    decision: str


class Alternative(Shape):
    """An alternative within the proposal."""

    id: str
    name: str
    note: str


class Section(Shape):
    """A section: its anchor, by which it is edited, its heading, its blocks of running text, and its changes."""

    anchor: str
    heading: str
    level: int = Field(description="0 for what stands before the first heading")
    prose: list[str]
    changes: list[str]


class OneProposal(Shape):
    """A proposal as it reads: for who sees drafts the newest revision, for others the version issued to them."""

    head: Head
    phases: list[Phase]
    alternatives: list[Alternative]
    sections: list[Section]
    revision: int = Field(description="what an edit says it has seen")
    digest: str = Field(description="SHA-256 of the text")
    version: str = Field(description="the frozen version read, for who sees no drafts; else empty")
    text: str


class FieldSaid(Shape):
    """What a change says in a field, in words."""

    name: str
    label: str
    value: str


class Change(Shape):
    """A change of a proposal: as a sentence, and field by field."""

    key: str
    op: str
    sentence: str
    reason: str
    section: str
    status: str
    counts: bool
    effective: dt.date
    said: str = Field(description="when, as the document says it")
    phase: str
    alternative: str
    fields: list[FieldSaid]


class Changes(Listing):
    """The changes of a proposal, in the order of the document."""

    rows: list[Change]


class KindField(Shape):
    """What a kind of change can say."""

    name: str
    meaning: str
    form: str
    required: bool


class Kind(Shape):
    """A kind of change and its fields."""

    op: str
    says: str
    fields: list[KindField]


class Kinds(Shape):
    """Every kind of change."""

    kinds: list[Kind]


class Revision(Shape):
    """A revision: when, by whom (a pseudonym; empty for outside the program), and what was done."""

    number: int
    at: dt.datetime
    by: str
    action: str
    what: str
    digest: str


class Revisions(Listing):
    """The revisions of a proposal, the newest first."""

    rows: list[Revision]


class RevisionText(Shape):
    """The text of a revision."""

    number: int
    digest: str
    text: str


class FieldDiffers(Shape):
    """A particular before and after."""

    label: str
    old: str
    new: str


class ChangeDiffers(Shape):
    """A change added, removed or altered."""

    kind: Literal["added", "removed", "altered"]
    key: str
    old: str
    new: str
    fields: list[FieldDiffers]


class Run(Shape):
    """Words kept, added or removed."""

    kind: Literal["kept", "added", "removed"]
    text: str


class SectionDiffers(Shape):
    """A section added, removed, renamed or altered, with its words."""

    kind: Literal["added", "removed", "renamed", "altered"]
    old: str
    new: str
    words: list[Run]


class Difference(Shape):
    """What differs between two revisions, as a reader would say it."""

    first: int
    second: int
    head: list[FieldDiffers]
    changes: list[ChangeDiffers]
    sections: list[SectionDiffers]


class Version(Shape):
    """A frozen version."""

    slug: str
    name: str
    kind: Literal["hearing", "decision", "other"]
    audience: Literal["work", "staff", "public"]
    revision: int
    at: dt.datetime
    by: str = Field(description="a pseudonym; empty for who sees no drafts")
    title: str
    base: int | None
    log: int
    digest: str


class Versions(Shape):
    """The frozen versions the reader may see, the newest first."""

    rows: list[Version]


class VersionText(Version):
    """A frozen version with its text."""

    text: str
