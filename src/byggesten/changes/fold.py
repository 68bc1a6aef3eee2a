# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The fold: an organisation is its opening register and every change in force on the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from byggesten.changes.change import Change
from byggesten.changes.committee.reduce import ReduceCommittee
from byggesten.changes.entry import Entry
from byggesten.changes.problems import NAME_TAKEN
from byggesten.changes.schedule import Schedule, Step, schedule
from byggesten.changes.unit.rename import RenameUnit
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose
from byggesten.organisation.organisation import Organisation

PARENT_ENDS = declare(
    "planned.parent_ends",
    "error",
    da="»{child}« ligger under »{parent}«, som ophører {day} ({key})",
    en="“{child}” lies under “{parent}”, which ends on {day} ({key})",
    advice_da="Flyt »{child}« senest {day}, eller lad »{parent}« bestå længere.",
    advice_en="Move “{child}” by {day}, or let “{parent}” last longer.",
)
LEAKING_RENAME = declare(
    "planned.leaking_rename",
    "warning",
    da="{key} kalder »{what}« for »{name}« den {day}, men navnet gælder først fra {start} ({other})",
    en="{key} calls “{what}” “{name}” on {day}, but that name applies only from {start} ({other})",
    advice_da="Brug det navn, der gælder den {day}, eller omdøb tidligere.",
    advice_en="Use the name that applies on {day}, or rename earlier.",
)


@dataclass(frozen=True, slots=True)
class Trace:
    """The organisation after one step of the schedule, and what was wrong with the step."""

    organisation: Organisation
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """An organisation as folded, with the findings made on the way, the schedule, and a trace of each step."""

    organisation: Organisation
    findings: tuple[Finding, ...]
    schedule: Schedule
    entries: tuple[Entry, ...] = ()
    trail: tuple[Trace, ...] = ()


def fold(
    base: Organisation, entries: Iterable[Entry], until: dt.date | None = None, previous: Folded | None = None
) -> Folded:
    """Apply the entries in force on a day to a base; every one when no day is given.

    Never stops at a conflict: what cannot be applied is left out and found. The result's day is ``until``, or the
    last day on which something changes. A previous fold of the same base lends the steps both begin with, so that
    one more change costs only what comes after it.
    """
    listed = tuple(entries)
    same = previous is not None and previous.entries == listed
    plan = previous.schedule if previous is not None and same else schedule(listed)
    steps = [step for step in plan.steps if until is None or step.day <= until]
    trail = _lent(plan, steps, previous)
    org = trail[-1].organisation if trail else base
    for step in steps[len(trail) :]:
        org = org.on(max(step.day, base.day))
        problems = tuple(step.change.problems(org, replace(step.at, future=plan.future)))
        org = step.change.apply(org, step.at)
        trail.append(Trace(org, problems))
    findings = [*plan.findings, *_met(steps, trail)]
    findings.extend(_orphaned(steps, trail))
    findings.extend(_leaking(base, steps))
    return Folded(org.on(until) if until else org, tuple(_named(org, findings)), plan, listed, tuple(trail))


def _lent(plan: Schedule, steps: list[Step], previous: Folded | None) -> list[Trace]:
    """The traces of a previous fold that hold here too: those of the steps both schedules begin with."""
    if previous is None or previous.schedule.future != plan.future:
        return []
    lent: list[Trace] = []
    for step, earlier, trace in zip(steps, previous.schedule.steps, previous.trail, strict=False):
        same = step.entry is earlier.entry and step.day == earlier.day and step.change == earlier.change
        if step is not earlier and not same:
            break
        lent.append(trace)
    return lent


def _met(steps: list[Step], trail: list[Trace]) -> Iterator[Finding]:
    """What was found on the way, but for names that were free again at the end of the day."""
    last = {step.day: trace.organisation for step, trace in zip(steps, trail, strict=True)}
    for step, trace in zip(steps, trail, strict=True):
        for finding in trace.findings:
            if finding.code != NAME_TAKEN.code or _shared(last[step.day], str(finding.params["what"])):
                yield finding


def _shared(org: Organisation, name: str) -> bool:
    """Whether two live things of one kind under one parent have the name."""
    things = [each for each in org.named(name) if org.live(each.id) and loose(each.name) == loose(name)]
    return len({(each.table, getattr(each, "parent", "")) for each in things}) < len(things)


def _orphaned(steps: list[Step], trail: list[Trace]) -> Iterator[Finding]:
    """Units left, at the end of a day, under one that ended on it."""
    last = {step.day: trace.organisation for step, trace in zip(steps, trail, strict=True)}
    for step in steps:
        for aspect, id in step.claims():
            org = last[step.day]
            unit = org.unit(id)
            if aspect != "end" or unit is None or unit.valid_to != step.day:
                continue
            for child in org.below(id):
                yield PARENT_ENDS(
                    step.entry.place,
                    child,
                    date=step.day,
                    child=org.name(child),
                    parent=unit.name,
                    day=step.day,
                    key=step.entry.key,
                )


def _leaking(base: Organisation, steps: list[Step]) -> Iterator[Finding]:
    """Entries that call a thing by a name which only a later change brings."""
    renames: dict[tuple[str, str], list[Step]] = {}
    for step in steps:
        if new := _new_name(step.change):
            renames.setdefault((new[0], loose(new[1])), []).append(step)
    entries = {step.entry.key: step.entry for step in steps} if renames else {}
    for entry in entries.values():
        for name, id in entry.mentions:
            brought = renames.get((id, loose(name)), ())
            thing = base.things.get(id)
            known = thing is not None and loose(name) in map(loose, thing.names)
            if brought and not known and all(step.day > entry.day for step in brought):
                first = brought[0]
                yield LEAKING_RENAME(
                    entry.place, id, date=entry.day, key=entry.key, what=thing.name if thing else id, name=name,
                    day=entry.day, start=first.day, other=first.entry.key,
                )  # fmt: skip


def _new_name(change: Change) -> tuple[str, str] | None:
    """What a change renames, and its new name; None where it renames nothing."""
    match change:
        case RenameUnit():
            return change.unit, change.to
        case ReduceCommittee() if change.named:
            return change.committee, change.named
        case _:
            return None


def _named(org: Organisation, findings: list[Finding]) -> Iterator[Finding]:
    """Findings made before names were known speak of ids; give them the names."""
    for finding in findings:
        what = finding.params.get("what")
        if isinstance(what, str) and what in org.things:
            finding = replace(finding, params={**finding.params, "what": org.name(what)})
        yield finding
