# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Keys: ``C1`` in a proposal is ``proposal/C1`` in the log, where the changes of every proposal stand together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from byggesten.changes.change import Change
from byggesten.changes.entry import Entry, Status
from byggesten.changes.money.economy import SayEconomy
from byggesten.changes.statement.postpone import Postpone
from byggesten.proposal.proposal import Proposal

Renamed = Callable[[str], str]


def log_key(proposal: str, key: str) -> str:
    """The key of a proposal's change in the log."""
    return f"{proposal}/{key}"


def logged(entry: Entry, proposal: Proposal) -> Entry:
    """A proposal's entry as the log holds it: decided, and under keys that are unique there."""
    own = {each.key for each in proposal.entries}
    changed = _rekeyed(entry, lambda key: log_key(proposal.id, key) if key in own else key)
    return replace(changed, status=Status.DECIDED)


def unlogged(entry: Entry, key: str, proposal: Proposal) -> Entry:
    """An entry of the log as its proposal knows it: under its own key, and at its place in the document."""
    prefix = log_key(proposal.id, "")
    written = proposal.entry(key)
    changed = _rekeyed(entry, lambda each: each.removeprefix(prefix))
    return replace(changed, place=written.place if written else entry.place)


def _rekeyed(entry: Entry, renamed: Renamed) -> Entry:
    return replace(
        entry,
        key=renamed(entry.key),
        change=_change(entry.change, renamed),
        requires=tuple(renamed(each) for each in entry.requires),
    )


def _change(change: Change, renamed: Renamed) -> Change:
    if isinstance(change, Postpone):
        return replace(change, what=renamed(change.what))
    if isinstance(change, SayEconomy) and change.covers:
        return replace(change, covers=tuple(renamed(each) for each in change.covers))
    return change
