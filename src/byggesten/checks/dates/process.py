# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The process as the rules see it: steps by name, what each must come after, and which of them decide or discuss."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.names import loose
from byggesten.organisation.bodies import MedBody
from byggesten.proposal.records import ProcessStep

DECISIONS = tuple(map(loose, ("decision", "beslutning", "reading", "behandling")))
READINGS = tuple(map(loose, ("reading", "behandling")))
MED = tuple(map(loose, ("MED discussion", "MED-drøftelse", "MED")))


class Process:
    """The steps of a proposal and their order."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.steps = case.proposal.steps if case.proposal else ()
        self.by_id = {step.id: step for step in reversed(self.steps)}

    def before(self, step: ProcessStep) -> tuple[ProcessStep, ...]:
        """The steps that must come before a step: its own and those of the steps it is part of, however far back.

        Where a step stands after a whole, it stands after the whole's parts too. A circle is passed once.
        """
        found: dict[str, ProcessStep] = {}
        todo = [step]
        while todo:
            for other in self._directly_before(todo.pop()):
                if other.id not in found and other.id != step.id:
                    found[other.id] = other
                    todo.append(other)
        return tuple(found.values())

    def wholes(self, step: ProcessStep) -> tuple[ProcessStep, ...]:
        """The steps a step is part of, nearest first."""
        found: dict[str, ProcessStep] = {}
        while (whole := self.by_id.get(step.within)) and whole.id not in found and whole.id != step.id:
            found[whole.id] = step = whole
        return tuple(found.values())

    def parts(self, step: ProcessStep) -> tuple[ProcessStep, ...]:
        """The steps that are part of a step, at any depth."""
        return tuple(each for each in self.steps if step in self.wholes(each))

    def _directly_before(self, step: ProcessStep) -> Iterator[ProcessStep]:
        for each in (step, *self.wholes(step)):
            for id in each.after:
                if other := self.by_id.get(id):
                    yield other
                    yield from self.parts(other)

    def deciding(self) -> tuple[ProcessStep, ...]:
        """The steps that decide the proposal: those of the body that decides it, else every decision."""
        proposal = self.case.proposal
        decisions = tuple(step for step in self.steps if is_decision(step))
        if proposal is None:
            return decisions
        bodies = {proposal.head.decided_by, *(phase.decided_by for phase in proposal.phases)} - {""}
        return tuple(step for step in decisions if step.body in bodies) or decisions

    def discussing(self) -> tuple[ProcessStep, ...]:
        """The steps in which the MED system discusses."""
        return tuple(step for step in self.steps if self.is_med(step))

    def is_med(self, step: ProcessStep) -> bool:
        """Whether a step is a discussion in the MED system, by its kind or its body."""
        return loose(step.kind) in MED or self.case.after.get(MedBody, step.body) is not None

    def surely_after(self, step: ProcessStep, other: ProcessStep) -> bool:
        """Whether a step comes after another, by the order said or by every reading of the dates."""
        dated = step.date is not None and other.date is not None and other.date.surely_before(step.date)
        return dated or other in self.before(step)


def is_decision(step: ProcessStep) -> bool:
    """Whether something is decided in a step."""
    return loose(step.kind) in DECISIONS


def is_reading(step: ProcessStep) -> bool:
    """Whether a step is a reading (behandling)."""
    return loose(step.kind) in READINGS


def called(step: ProcessStep) -> str:
    """What a step is called in a finding."""
    return step.name or step.id


def decision_dates(case: Case) -> tuple[SaidDate, ...]:
    """When the proposal is decided: as its head says, else the dates of the steps that decide it."""
    if case.proposal is None:
        return ()
    if case.proposal.head.decision:
        return (case.proposal.head.decision,)
    return tuple(step.date for step in Process(case).deciding() if step.date)
