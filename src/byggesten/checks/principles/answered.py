# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Focus areas and what is to be strengthened or become less, that no change answers."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import ANSWERED
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose, nearest
from byggesten.organisation.statements import PRINCIPLE, Statement
from byggesten.organisation.tasks import Task

UNANSWERED = declare(
    "principles.unanswered",
    "warning",
    da="Ingen ændring svarer på »{what}« ({scope})",
    en="No change answers “{what}” ({scope})",
    advice_da="Skriv den ændring, der svarer på det, i kolonnen »answered by«, eller tilføj en.",
    advice_en="Write the change that answers it in the column “answered by”, or add one.",
    reference=ANSWERED,
)
NOT_COUNTED = declare(
    "principles.answer_uncounted",
    "info",
    da="»{what}« ({scope}) besvares kun af ændringer, der ikke regnes med: {keys}",
    en="“{what}” ({scope}) is answered only by changes that do not count: {keys}",
    advice_da="Afgør, om ændringerne skal gennemføres.",
    advice_en="Decide whether the changes are to be made.",
    reference=ANSWERED,
)
UNKNOWN_ANSWER = declare(
    "principles.unknown_answer",
    "error",
    da="»{what}« besvares af ændringen {key}, som ikke findes i forslaget",
    en="“{what}” is answered by the change {key}, which is not in the proposal",
    advice_da="Mente du {nearest}?",
    advice_en="Did you mean {nearest}?",
    reference=ANSWERED,
)
UNPLACED = declare(
    "principles.unplaced",
    "warning",
    da="»{task}« indgår i »{what}« ({scope}), men ingen enhed har ansvaret for opgaven",
    en="“{task}” is part of “{what}” ({scope}), but no unit is responsible for the task",
    advice_da="Giv opgaven en ansvarlig enhed med en ændring.",
    advice_en="Give the task a responsible unit with a change.",
    reference=ANSWERED,
)
ASKED = frozenset(map(loose, ("fokus", "focus", "styrk", "strengthen", "mindre af", "less")))


@rule(
    UNANSWERED, NOT_COUNTED, UNKNOWN_ANSWER, UNPLACED, scope=Scope.WHOLE, finds=("T23",),
    da="Fokuspunkt uden svar", en="Focus without an answer",
)  # fmt: skip
def answered(case: Case, _: str) -> Iterator[Finding]:
    """Each focus is answered by a change that counts, and the tasks it is about have a responsible unit.

    Where the proposal has none of the changes that are said to answer, they are those of another proposal, and it is
    not said of each that it is missing.
    """
    if case.proposal is None:
        return
    keys = {entry.key for entry in case.proposal.entries}
    statements = list(case.after.every(Statement))
    ours = any(key in keys for statement in statements for key in statement.answered_by)
    for statement in statements:
        for key in statement.answered_by if ours else ():
            if key not in keys:
                close = nearest(key, keys) or tuple(sorted(keys))[:3]
                place = case.place(statement.id)
                yield UNKNOWN_ANSWER(place, statement.id, what=statement.name, key=key, nearest=close)
        if statement.kind == PRINCIPLE and loose(statement.scope) in ASKED:
            yield from _answer(case, statement)
            yield from _placed(case, statement)


def _answer(case: Case, statement: Statement) -> Iterator[Finding]:
    place, what, scope = case.place(statement.id), statement.name, statement.scope
    if not statement.answered_by:
        yield UNANSWERED(place, statement.id, what=what, scope=scope)
    elif not any(key in case.by_key for key in statement.answered_by):
        yield NOT_COUNTED(place, statement.id, what=what, scope=scope, keys=statement.answered_by)


def _placed(case: Case, statement: Statement) -> Iterator[Finding]:
    for id in statement.about:
        task = case.after.get(Task, id)
        if task is not None and case.after.live(id) and not task.responsible:
            yield UNPLACED(case.place(statement.id), id, what=statement.name, task=task.name, scope=statement.scope)
