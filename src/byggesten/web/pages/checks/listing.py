# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Findings by rule: what each rule finds in a subject, where, and how the workspace weighs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from byggesten.actions.check import concerning
from byggesten.actions.subject import Subject
from byggesten.changes.entry import Entry
from byggesten.checks.run import all_rules
from byggesten.kernel.findings import MESSAGES, Finding, Place, Reference, Severity
from byggesten.kernel.text import Language, Text
from byggesten.organisation.settings import Settings, Waiver
from byggesten.proposal.anchors import heading_anchors
from byggesten.proposal.proposal import Proposal

ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where a finding stands: a change by its key, or a section by its heading and anchor; else the file and line."""

    place: Place
    key: str = ""
    heading: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and where it stands."""

    finding: Finding
    where: Where


@dataclass(frozen=True, slots=True, kw_only=True)
class ByRule:
    """What one kind of finding comes to. ``severity`` is as weighed here, ``own`` the rule's own."""

    code: str
    title: str
    severity: Severity
    own: Severity
    reference: Reference
    found: tuple[Found, ...]


def by_rule(subject: Subject, lang: Language) -> tuple[ByRule, ...]:
    """The findings of a subject, each kind once, the gravest first."""
    groups: dict[str, list[Finding]] = {}
    for finding in concerning(subject.workspace, subject):
        groups.setdefault(finding.code, []).append(finding)
    titles = _titles()
    rows = [
        ByRule(
            code=code, title=titles[code].in_(lang) if code in titles else "", severity=findings[0].severity,
            own=MESSAGES[code].severity, reference=MESSAGES[code].reference,
            found=tuple(Found(each, where(each.place, subject.proposal)) for each in findings),
        )
        for code, findings in groups.items()
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (ORDER.index(row.severity), row.code)))


def _titles() -> dict[str, Text]:
    """The title of the rule behind each code."""
    return {message.code: rule.title for rule in all_rules().values() for message in rule.messages}


def where(place: Place, proposal: Proposal | None) -> Where:
    """Where a place is, for people: the change or the section of the proposal it lies in."""
    if proposal is None or place.file != proposal.file or not place.line:
        return Where(place=place)
    entry: Entry | None = next((each for each in proposal.entries if each.place.line == place.line), None)
    if entry:
        return Where(place=place, key=entry.key, heading=entry.heading)
    headings = [section.heading for section in proposal.sections]
    above = [
        (heading.text, anchor)
        for heading, anchor in zip(headings, heading_anchors(headings), strict=True)
        if heading and heading.place.line <= place.line
    ]
    return Where(place=place, heading=above[-1][0], anchor=above[-1][1]) if above else Where(place=place)


@dataclass(frozen=True, slots=True)
class Weight:
    """What the workspace has set for a kind of finding: a severity of its own, or off."""

    code: str
    title: str
    severity: str


def weights(settings: Settings, lang: Language) -> tuple[Weight, ...]:
    """The kinds of finding the workspace weighs otherwise than they weigh themselves."""
    titles = _titles()
    return tuple(
        Weight(code, titles[code].in_(lang) if code in titles else code, severity)
        for code, severity in sorted(settings.severities.items())
    )


def waivers(settings: Settings, lang: Language) -> tuple[tuple[Waiver, str], ...]:
    """The findings that are accepted, each with the title of its rule."""
    titles = _titles()
    return tuple((each, titles[each.rule].in_(lang) if each.rule in titles else each.rule) for each in settings.waivers)


def counted(rows: Iterable[ByRule]) -> Iterator[tuple[Severity, int]]:
    """How many findings there are of each severity."""
    listed = list(rows)
    for severity in ORDER:
        yield severity, sum(len(row.found) for row in listed if row.severity is severity)
