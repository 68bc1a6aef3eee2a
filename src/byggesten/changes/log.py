# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The log of decided changes: append-only records, each with who, when and by which decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from byggesten.changes.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One decided change in the log: its position from 0, registration time, who, and the decision behind it.

    ``proposal`` and ``key`` say which change of which proposal it was; the entry's own key is unique in the log.
    """

    position: int
    registered: dt.datetime
    by: str
    decision: str
    entry: Entry
    proposal: str = ""
    key: str = ""


def entries(records: Iterable[Record], known_at: dt.datetime | None = None) -> tuple[Entry, ...]:
    """The entries of records, as known at a registration time when one is given, ranked by position."""
    return tuple(
        replace(record.entry, rank=record.position, registered=record.registered)
        for record in records
        if known_at is None or record.registered <= known_at
    )
