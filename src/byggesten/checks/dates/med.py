# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A proposal that is not discussed in the MED system before it is decided."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.dates.process import Process, called, decision_dates
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import MED_BEFORE
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.proposal.records import ProcessStep

TOO_LATE = declare(
    "dates.med_late",
    "warning",
    da="»{step}« ligger efter beslutningen, og ingen anden MED-drøftelse ligger før den",
    en="“{step}” comes after the decision, and no other MED discussion comes before it",
    advice_da="Læg en drøftelse i det MED-udvalg, der hører til ledelsen, før beslutningen.",
    advice_en="Hold a discussion in the MED body of the deciding management before the decision.",
    reference=MED_BEFORE,
)
NONE = declare(
    "dates.no_med",
    "warning",
    da="Forløbet frem til beslutningen har ingen MED-drøftelse",
    en="The process towards the decision has no MED discussion",
    advice_da="Tilføj den under {{forløb}} med »kind: MED discussion«, organ og dato.",
    advice_en="Add it under {{steps}} with “kind: MED discussion”, body and date.",
    reference=MED_BEFORE,
)


@rule(TOO_LATE, NONE, scope=Scope.WHOLE, da="MED-drøftelse før beslutningen", en="MED discussion before the decision")
def med(case: Case, _: str) -> Iterator[Finding]:
    """Where the process is described, the MED system discusses a proposal that changes units before it is decided."""
    process = Process(case)
    if case.proposal is None or not process.steps or not case.consequences.units:
        return
    discussions = process.discussing()
    if not discussions:
        yield NONE(Place(case.proposal.file, process.steps[0].place.line), case.proposal.id)
    elif all(_after_decision(case, process, step) for step in discussions):
        first = discussions[0]
        yield TOO_LATE(first.place, first.id, step=called(first))


def _after_decision(case: Case, process: Process, step: ProcessStep) -> bool:
    """Whether a discussion comes after every step that decides, or after the date of the decision."""
    deciding = process.deciding()
    if deciding:
        return all(process.surely_after(step, each) for each in deciding)
    dates = decision_dates(case)
    return step.date is not None and bool(dates) and all(each.surely_before(step.date) for each in dates)
