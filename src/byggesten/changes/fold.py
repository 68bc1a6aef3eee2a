# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The fold: an organisation is its opening register and every change in force on the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

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
class Folded:
    """An organisation as folded, with the findings made on the way and the schedule it followed."""

    organisation: Organisation
    findings: tuple[Finding, ...]
    schedule: Schedule


def fold(base: Organisation, entries: Iterable[Entry], until: dt.date | None = None) -> Folded:
    """Apply the entries in force on a day to a base; every one when no day is given.

    Never stops at a conflict: what cannot be applied is left out and found. The result's day is ``until``, or the
    last day on which something changes.
    """
    plan = schedule(entries)
    findings = list(plan.findings)
    org = base
    for day, steps in groupby(plan.steps, key=lambda step: step.day):
        if until is not None and day > until:
            break
        org = _one_day(org.on(max(day, base.day)), list(steps), plan, findings)
    return Folded(org.on(until) if until else org, tuple(_named(org, findings)), plan)


def _one_day(org: Organisation, steps: list[Step], plan: Schedule, findings: list[Finding]) -> Organisation:
    for step in steps:
        at = replace(step.at, future=plan.future)
        findings.extend(step.change.problems(org, at))
        org = step.change.apply(org, at)
    findings.extend(_orphaned(org, steps))
    return org


def _orphaned(org: Organisation, steps: list[Step]) -> Iterator[Finding]:
    """Units left under one that ended on the day."""
    for step in steps:
        for aspect, id in step.claims():
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
