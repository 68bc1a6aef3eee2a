# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The history of a unit on both axes: when each change takes effect, and when it was registered by which decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from byggesten.actions.reasons import reason_of
from byggesten.actions.subject import of_proposal
from byggesten.actions.workspace import Workspace
from byggesten.changes.entry import Entry
from byggesten.changes.fold import fold
from byggesten.changes.log import Record
from byggesten.changes.sentences import sentence
from byggesten.kernel.findings import NOWHERE, Finding
from byggesten.kernel.text import Language
from byggesten.organisation.flows import WHOLE, Flow
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.names import Names
from byggesten.proposal.proposal import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that touched the unit, or one it came from or went into.

    ``record`` is the decision in the log; None for what is only proposed, by ``proposal``.
    """

    entry: Entry
    before: Organisation
    after: Organisation
    record: Record | None = None
    proposal: Proposal | None = None

    def sentence(self, lang: Language) -> str:
        """What happens, in one sentence."""
        return sentence(self.entry.change, self._name, lang, self.before.name)

    def _name(self, id: str) -> str:
        return self.after.name(id) if id in self.after.things else self.before.name(id)

    @property
    def reason(self) -> str:
        """Why, in one sentence; may be empty."""
        return reason_of(self.entry, self.proposal)

    def names(self, id: str) -> tuple[str, str]:
        """What the unit is called before and after; empty where it does not exist."""
        before = self.before.name(id) if self.before.live(id) else ""
        return before, self.after.name(id) if self.after.live(id) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A unit's history: what it is, the units it came from and went into, and the events in order of effective date.

    ``folds`` are the organisation as decided and with each proposal, where everything in the history has its name.
    """

    unit: str
    opening: Organisation
    now: Organisation
    lineage: tuple[str, ...]
    events: tuple[Event, ...]
    folds: tuple[Organisation, ...] = ()

    def called(self, id: str) -> str:
        """What a unit is called now, or in the first proposal that brings it."""
        return next((org.name(id) for org in (self.now, *self.folds) if id in org.things), id)


def history(workspace: Workspace, name: str) -> History | Finding:
    """The history of the unit with a name, old names included; a finding where none has it.

    Renames and mergers are followed both ways. Decided changes come with their decision, others with their proposal.
    """
    decided = fold(workspace.opening, workspace.entries).organisation
    proposed = [of_proposal(workspace, each).after for each in workspace.proposals]
    found = [_find(org, name) for org in (decided, *proposed, workspace.opening)]
    id = next((each for each in found if isinstance(each, str)), None)
    if id is None:
        return next(each for each in found if isinstance(each, Finding))
    events = [*_decided(workspace, id), *(e for p in workspace.proposals for e in _proposed(workspace, p, id))]
    kin = dict.fromkeys(each for org in (decided, *proposed) for each in related(org, id))
    return History(
        unit=id,
        opening=workspace.opening,
        now=next(org for org in (decided, *proposed) if id in org.things),
        lineage=tuple(each for each in kin if each != id),
        events=tuple(sorted(events, key=lambda event: event.entry.day)),
        folds=(decided, *proposed),
    )


def _find(org: Organisation, name: str) -> str | Finding:
    """The id of the unit with a name; a finding where it means none or several."""
    names = Names(org)
    id = names.find(name, ("units",), NOWHERE)
    return id or names.findings[-1]


def related(org: Organisation, id: str) -> dict[str, dt.date]:
    """The unit, those it came from whole and those it went into whole, at any remove, each with the day it concerns
    the unit from.
    """
    into: dict[str, list[Flow]] = {}
    out: dict[str, list[Flow]] = {}
    for flow in org.flows:
        if flow.extent == WHOLE:
            into.setdefault(flow.target, []).append(flow)
            out.setdefault(flow.source, []).append(flow)
    came_from = dict.fromkeys((flow.source for flow in _led_to(into, id, "source")), dt.date.min)
    return {id: dt.date.min} | came_from | {flow.target: flow.day for flow in _led_to(out, id, "target")}


def _led_to(ways: dict[str, list[Flow]], id: str, end: str) -> Iterator[Flow]:
    """The flows that lead on from a unit, each end met once."""
    todo, seen = [id], {id}
    while todo:
        for flow in ways.get(todo.pop(), ()):
            other = getattr(flow, end)
            if other not in seen:
                seen.add(other)
                todo.append(other)
                yield flow


def _touching(org: Organisation, id: str, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries that touched the unit or one related to it while it concerned the unit."""
    kin = related(org, id)
    for entry in entries:
        if any(entry.key in org.touched.get(each, ()) and entry.day >= day for each, day in kin.items()):
            yield entry


def _decided(workspace: Workspace, id: str) -> Iterator[Event]:
    entries = workspace.entries
    records = {entry.key: record for record, entry in zip(workspace.log, entries, strict=True)}
    for entry in _touching(fold(workspace.opening, entries).organisation, id, entries):
        before, after = _around(workspace, entries, entry.day)
        yield Event(entry=entry, record=records[entry.key], before=before, after=after)


def _proposed(workspace: Workspace, proposal: Proposal, id: str) -> Iterator[Event]:
    subject = of_proposal(workspace, proposal)
    for entry in _touching(subject.after, id, subject.remaining):
        before, after = _around(workspace, (*workspace.entries, *subject.remaining), entry.day)
        yield Event(entry=entry, proposal=proposal, before=before, after=after)


def _around(workspace: Workspace, entries: tuple[Entry, ...], day: dt.date) -> tuple[Organisation, Organisation]:
    """The organisation on the day before a change and on its own."""
    before = fold(workspace.opening, entries, day - dt.timedelta(days=1)).organisation
    return before, fold(workspace.opening, entries, day).organisation


def history_plain(found: History, synthetic: bool, lang: Language) -> dict[str, Any]:
    """A history as plain data."""
    now = found.now
    return {
        "synthetic": synthetic,
        "unit": {"id": found.unit, "name": now.name(found.unit)},
        "opening": found.opening.day.isoformat() if found.unit in found.opening.things else None,
        "related": [{"id": each, "name": found.called(each)} for each in found.lineage],
        "events": [_event(event, found.unit, lang) for event in found.events],
    }


def _event(event: Event, id: str, lang: Language) -> dict[str, Any]:
    record, (before, after) = event.record, event.names(id)
    return {
        "change": event.entry.key,
        "effective": event.entry.day.isoformat(),
        "registered": record.registered.isoformat() if record else None,
        "by": record.by if record else None,
        "decision": record.decision if record else None,
        "proposal": record.proposal if record else event.proposal.id if event.proposal else None,
        "status": event.entry.status.value,
        "sentence": event.sentence(lang),
        "reason": event.reason,
        "name": {"before": before, "after": after},
    }
