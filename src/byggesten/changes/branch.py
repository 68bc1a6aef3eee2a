# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A branch: a base and changes on top of it, answering the same questions as the base."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from byggesten.changes.entry import Entry
from byggesten.changes.fold import Folded, fold
from byggesten.organisation.organisation import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Changes that are not decided, on a base at a position in the log.

    A branch without changes is its base. It is stale when the log has moved past the position it was made on.
    """

    opening: Organisation
    log: tuple[Entry, ...] = ()
    entries: tuple[Entry, ...] = ()
    position: int | None = None

    def as_is(self, day: dt.date) -> Folded:
        """The base on a day: the opening register and the log."""
        return fold(self.opening, self.log, day)

    def to_be(self, day: dt.date | None = None) -> Folded:
        """The base with the branch's changes on a day, or after the last of them."""
        return fold(self.opening, (*self.log, *self.entries), day)

    @property
    def stale(self) -> bool:
        """Whether the log holds changes the branch was not made on."""
        return self.position is not None and self.position != len(self.log)

    @property
    def unseen(self) -> tuple[Entry, ...]:
        """The log's changes the branch was not made on."""
        return self.log[self.position :] if self.position is not None else ()

    def with_entries(self, *entries: Entry) -> Branch:
        """The branch with more changes."""
        return replace(self, entries=(*self.entries, *entries))
