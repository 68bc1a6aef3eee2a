# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The fold: an organisation is its opening register and every change in force on the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from byggesten.changes.entry import Entry
from byggesten.changes.schedule import Schedule, Step, schedule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

PARENT_ENDS = declare(
    "planned.parent_ends",
    "error",
    da="«{child}» ligger under «{parent}», som ophører {day} ({key})",
    en="“{child}” lies under “{parent}”, which ends on {day} ({key})",
    advice_da="Flyt «{child}» senest {day}, eller lad «{parent}» bestå længere.",
    advice_en="Move “{child}” by {day}, or let “{parent}” last longer.",
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
    trail: tuple[Trace, ...] = ()


def fold(
    base: Organisation, entries: Iterable[Entry], until: dt.date | None = None, previous: Folded | None = None
) -> Folded:
    """Apply the entries in force on a day to a base; every one when no day is given.

    Never stops at a conflict: what cannot be applied is left out and found. The result's day is ``until``, or the
    last day on which something changes. A previous fold of the same base lends the steps both begin with, so that
    one more change costs only what comes after it.
    """
    plan = schedule(entries)
    steps = [step for step in plan.steps if until is None or step.day <= until]
    trail = _lent(plan, steps, previous)
    org = trail[-1].organisation if trail else base
    for step in steps[len(trail) :]:
        org = org.on(max(step.day, base.day))
        problems = tuple(step.change.problems(org, replace(step.at, future=plan.future)))
        org = step.change.apply(org, step.at)
        trail.append(Trace(org, problems))
    findings = [*plan.findings, *(finding for trace in trail for finding in trace.findings)]
    findings.extend(_orphaned(steps, trail))
    return Folded(org.on(until) if until else org, tuple(_named(org, findings)), plan, tuple(trail))


def _lent(plan: Schedule, steps: list[Step], previous: Folded | None) -> list[Trace]:
    """The traces of a previous fold that hold here too: those of the steps both schedules begin with."""
    if previous is None or previous.schedule.future != plan.future:
        return []
    lent: list[Trace] = []
    for step, earlier, trace in zip(steps, previous.schedule.steps, previous.trail, strict=False):
        if step.entry is not earlier.entry or step.day != earlier.day or step.change != earlier.change:
            break
        lent.append(trace)
    return lent


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


def _named(org: Organisation, findings: list[Finding]) -> Iterator[Finding]:
    """Findings made before names were known speak of ids; give them the names."""
    for finding in findings:
        what = finding.params.get("what")
        if isinstance(what, str) and what in org.things:
            finding = replace(finding, params={**finding.params, "what": org.name(what)})
        yield finding


def parents_that_end(org: Organisation) -> Iterator[Finding]:
    """Units of an opening register that outlast their parent."""
    for unit in org.all(Unit):
        parent = org.unit(unit.parent)
        if parent and parent.valid_to and (unit.valid_to is None or unit.valid_to > parent.valid_to):
            yield PARENT_ENDS(
                subject=unit.id,
                date=parent.valid_to,
                child=unit.name,
                parent=parent.name,
                day=parent.valid_to,
                key="register",
            )
