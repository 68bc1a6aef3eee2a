# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A workspace at a glance: how each proposal stands, what waits, and which dates come next."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from byggesten.actions.check import concerning, standing
from byggesten.actions.subject import Subject, of_proposal
from byggesten.actions.workspace import Workspace
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.findings import Finding, Severity
from byggesten.kernel.text import Text
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Question

EFFECTIVE, DECISION = Text("Træder i kraft", "Takes effect"), Text("Beslutning", "Decision")


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date a proposal names: the day as read, as said, what happens, and who does it (an id, or empty)."""

    day: dt.date
    said: SaidDate
    what: str | Text
    body: str = ""
    proposal: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Glance:
    """A proposal at a glance."""

    workspace: Workspace
    proposal: Proposal

    @cached_property
    def subject(self) -> Subject:
        """The proposal as it stands, with everything that counts."""
        return of_proposal(self.workspace, self.proposal)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that concerns it."""
        return concerning(self.workspace, self.subject)

    @cached_property
    def counts(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(each.severity for each in self.findings)

    @property
    def light(self) -> str:
        """The traffic light: error, warning, or ok where neither is found."""
        if self.counts[Severity.ERROR]:
            return "error"
        return "warning" if self.counts[Severity.WARNING] else "ok"

    @property
    def stale(self) -> bool:
        """Whether it was written on an older organisation than the decided one."""
        return any(True for _ in standing(self.workspace, self.proposal))

    @cached_property
    def questions(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The open questions, each with the keys of the changes it touches."""
        return tuple((text, keys) for text, keys, _ in self.proposal.open_questions())

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Every date it names, in order of day; the earliest reading counts."""
        return tuple(sorted(self._dates(), key=lambda each: each.day))

    def _dates(self) -> Iterator[Date]:
        head, id = self.proposal.head, self.proposal.id
        for step in self.proposal.steps:
            if step.date:
                yield Date(
                    day=step.date.reading, said=step.date, what=step.name or step.id, body=step.body, proposal=id
                )
        if head.decision and not any(step.kind == "decision" and step.date for step in self.proposal.steps):
            yield Date(day=head.decision.reading, said=head.decision, what=DECISION, body=head.decided_by, proposal=id)
        for question in self.proposal.questions:
            if question.due:
                yield Date(day=question.due.reading, said=question.due, what=question.question, proposal=id)
        if head.effective:
            yield Date(day=head.effective.reading, said=head.effective, what=EFFECTIVE, proposal=id)

    def owner(self, text: str) -> Question | None:
        """The question record behind a text, or None where a change left it open."""
        return next((each for each in self.proposal.questions if each.question == text), None)


def glances(workspace: Workspace) -> tuple[Glance, ...]:
    """Every proposal at a glance, in the order of the workspace."""
    return tuple(Glance(workspace=workspace, proposal=each) for each in workspace.proposals)


def coming(found: tuple[Glance, ...], today: dt.date) -> tuple[Date, ...]:
    """The dates from today on, of every proposal, in order."""
    return tuple(sorted((d for each in found for d in each.dates if d.day >= today), key=lambda d: d.day))
