# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An entry: a change with its key, day, status and reason, as it stands in a proposal or in the log."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from byggesten.changes.change import Change
from byggesten.kernel.attributes import attribute
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.findings import NOWHERE, Place
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text


class Status(StrEnum):
    """Where a change stands. By default the first four count in the to-be state."""

    DECIDED = "decided"
    IN_PROGRESS = "in progress"
    RECOMMENDED = "recommended"
    PROPOSED = "proposed"
    CONSIDERED = "considered"
    INVESTIGATED = "investigated"
    NOT_RECOMMENDED = "not recommended"
    OUTSTANDING = "outstanding"


COUNTED = frozenset({Status.DECIDED, Status.IN_PROGRESS, Status.RECOMMENDED, Status.PROPOSED})
STATUS_NAMES: dict[Status, Text] = {
    Status.DECIDED: Text("besluttet", "decided"),
    Status.IN_PROGRESS: Text("i gang", "in progress"),
    Status.RECOMMENDED: Text("anbefalet", "recommended"),
    Status.PROPOSED: Text("forslag", "proposed"),
    Status.CONSIDERED: Text("overvejes", "considered"),
    Status.INVESTIGATED: Text("undersøges", "investigated"),
    Status.NOT_RECOMMENDED: Text("ikke anbefalet", "not recommended"),
    Status.OUTSTANDING: Text("udestår", "outstanding"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A change and all that is said with it.

    ``key`` is unique in its proposal; ``rank`` is the position in the log, or None in a proposal, so that every
    entry of a proposal counts as registered after the whole log. ``mentions`` are the names as written, with the id
    each was understood as.
    """

    key: str
    change: Change
    effective: SaidDate
    status: Status = Status.PROPOSED
    said: str = attribute(
        "statusordet i kilden", "the status word of the source", default="", aliases=("ordret status",)
    )
    title: str = attribute("kort overskrift", "short title", default="", aliases=("overskrift",))
    because: str = attribute("egen begrundelse", "reason of its own", default="", aliases=("begrundelse", "fordi"))
    phase: str = attribute("fase", "phase", default="", aliases=("fase",))
    alternative: str = attribute("alternativ", "alternative", default="", aliases=("alternativ",))
    certainty: Certainty = attribute(
        "hvor sikker oplysningen er",
        "how sure the fact is",
        default=Certainty.STATED,
        form="certainty",
        aliases=("sikkerhed",),
    )
    source: str = attribute("kildehenvisning", "source locator", default="", aliases=("kilde",))
    staff: str = attribute(
        "følger for medarbejderne",
        "consequences for staff",
        default="",
        key="staff consequence",
        aliases=("følger for medarbejdere",),
    )
    committee: str = attribute(
        "følger for udvalg",
        "consequences for committees",
        default="",
        key="committee consequence",
        aliases=("følger for udvalg",),
    )
    amount: Range | None = attribute(
        "udgift om året",
        "cost a year",
        default=None,
        form="amount",
        unit=Text("kr.", "kr."),
        aliases=("beløb",),
    )
    gain: str = attribute("forventet gevinst med ord", "expected gain in words", default="", aliases=("gevinst",))
    financing: tuple[str, ...] = attribute(
        "finansiering", "financing", default=(), form="texts", aliases=("finansiering",)
    )
    open: tuple[str, ...] = attribute("åbne spørgsmål", "open questions", default=(), form="texts", aliases=("åbent",))
    requires: tuple[str, ...] = attribute(
        "ændringer, der skal komme først",
        "changes that must come first",
        default=(),
        form="texts",
        aliases=("kræver",),
    )
    note: str = attribute("bemærkning", "note", default="", aliases=("bemærkning",))
    heading: str = ""
    place: Place = NOWHERE
    rank: int | None = None
    registered: dt.datetime | None = None
    mentions: tuple[tuple[str, str], ...] = ()

    @property
    def day(self) -> dt.date:
        """The day it takes effect, as read."""
        return self.effective.reading

    def counts(self, counted: frozenset[Status] = COUNTED) -> bool:
        """Whether it belongs in the to-be state."""
        return self.status in counted
