# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Answer "what happens to my unit, my task?" in three sentences: what happens, who is responsible, and why."""

from __future__ import annotations

from byggesten.actions.answer_bodies import committee_told, title_told
from byggesten.actions.answer_tasks import task_told
from byggesten.actions.answer_units import UnitAnswer
from byggesten.actions.find import COMMITTEE, TASK, TITLE, candidate
from byggesten.actions.subject import Subject
from byggesten.actions.telling import Answer, Sentence, Telling
from byggesten.kernel.text import Language


def answer(subject: Subject, id: str, lang: Language) -> Answer | None:
    """What a subject means for a unit, a task, a committee or a job title, by the id ``find`` gives it.

    None where there is no such thing before or after. What may not be seen is not told, where the subject is of a
    workspace as ``seen_by`` gives it.
    """
    found = candidate(subject, id, lang)
    if found is None:
        return None
    telling = Telling(subject=subject, lang=lang)
    what, who, keys = _told(telling, found.kind, id)
    title = id.partition(":")[2]
    return Answer(
        id=id,
        kind=found.kind,
        label=found.label,
        what=what,
        who=who,
        why=telling.why(keys, _named(telling, found.kind, id, title)),
        open=telling.open(id, keys),
        changes=telling.ordered(keys),
    )


def _told(telling: Telling, kind: str, id: str) -> tuple[Sentence, Sentence, tuple[str, ...]]:
    if kind == TASK:
        return task_told(telling, id)
    if kind == COMMITTEE:
        return committee_told(telling, id)
    if kind == TITLE:
        return title_told(telling, id.partition(":")[2])
    return UnitAnswer(telling=telling, id=id).told()


def _named(telling: Telling, kind: str, id: str, title: str) -> str:
    if kind == TITLE:
        return title
    return telling.tasks([id]) if kind == TASK else telling.old_name(id)
