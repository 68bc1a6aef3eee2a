# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A new committee without tasks, or one the proposal leaves without any."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import ALIGNED
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.bodies import Committee
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.tasks import Task

IDLE = declare(
    "committees.idle",
    "warning",
    da="»{what}« har ingen opgaver",
    en="“{what}” has no tasks",
    advice_da="Giv udvalget opgaver (»gets«), beskriv ansvarsområdet (»portfolio«), eller nedlæg det.",
    advice_en="Give the committee tasks (“gets”), describe its portfolio, or abolish it.",
    reference=ALIGNED,
)
WORKING = ("standing", "special", "")


@rule(IDLE, scope=Scope.COMMITTEE, da="Udvalg uden opgaver", en="Committee without tasks")
def idle(case: Case, id: str) -> Iterator[Finding]:
    """A committee that is new, or had tasks before, has tasks or a portfolio in words."""
    body = case.after.get(Committee, id)
    if body is None or body.kind not in WORKING or body.portfolio or _has_tasks(case.after, id):
        return
    if case.is_new(id) or _has_tasks(case.before, id):
        yield IDLE(case.place(id), id, date=case.after.day, what=body.name)


def _has_tasks(org: Organisation, committee: str) -> bool:
    users = (org.get(Task, user) for user in org.users.get(committee, ()))
    return any(committee in task.committees and task.valid_on(org.day) for task in users if task)
