# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Steps that are unknown, named twice, or that require themselves."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.dates.process import Process, called
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import ORDER
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import nearest
from byggesten.proposal.records import ProcessStep

UNKNOWN = declare(
    "dates.unknown_step",
    "error",
    da="»{step}« nævner trinet »{other}«, som ikke findes",
    en="“{step}” names the step “{other}”, which does not exist",
    advice_da="Brug det korte navn på et trin: {nearest}.",
    advice_en="Use the short name of a step: {nearest}.",
    reference=ORDER,
)
TWICE = declare(
    "dates.step_twice",
    "error",
    da="To trin har det korte navn »{step}«",
    en="Two steps have the short name “{step}”",
    advice_da="Giv det ene et andet kort navn.",
    advice_en="Give one of them another short name.",
    reference=ORDER,
)
CIRCLE = declare(
    "dates.step_cycle",
    "error",
    da="»{step}« forudsætter i sidste ende sig selv",
    en="“{step}” in the end requires itself",
    advice_da="Slet den ene af forudsætningerne i ringen.",
    advice_en="Delete one of the requirements in the circle.",
    reference=ORDER,
)


@rule(UNKNOWN, TWICE, CIRCLE, scope=Scope.WHOLE, da="Trin, der ikke findes", en="Steps that do not exist")
def steps_known(case: Case, _: str) -> Iterator[Finding]:
    """Steps have names of their own, name only steps there are, and never require themselves."""
    process = Process(case)
    seen: set[str] = set()
    for step in process.steps:
        if step.id in seen:
            yield TWICE(step.place, step.id, step=step.id)
        seen.add(step.id)
        for other in (*step.after, *((step.within,) if step.within else ())):
            if other not in process.by_id:
                close = nearest(other, process.by_id) or tuple(process.by_id)[:4]
                yield UNKNOWN(step.place, step.id, step=called(step), other=other, nearest=close)
        if _circle(process, step):
            yield CIRCLE(step.place, step.id, step=called(step))


def _circle(process: Process, step: ProcessStep) -> bool:
    return (
        step.id in step.after or step.id == step.within or any(step in process.before(p) for p in process.before(step))
    )
