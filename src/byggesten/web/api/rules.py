# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Weighing and waiving rules, as on the page of checks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from byggesten.actions.permission import Right
from byggesten.actions.settings_edit import Desk, Result, Saved, set_severity, stamp, unwaive, waive
from byggesten.checks.run import all_rules
from byggesten.kernel.findings import MESSAGES, Finding
from byggesten.web.api.declare import Operation
from byggesten.web.api.problems import ProblemError, refused
from byggesten.web.api.shapes import writing
from byggesten.web.api.shapes.common import Line, Word
from byggesten.web.routes import may
from byggesten.web.visit import Visit

WEIGH = may(Right.WEIGH)
Code = Annotated[str, Field(max_length=100)]


def weigh(visit: Visit, code: Code, body: writing.Weight) -> writing.SettingsSaved:
    """Give a rule or kind of finding a severity, or its own again."""
    return _answered(set_severity(_desk(visit, code), code, body.severity or ""))


def accept(visit: Visit, body: writing.Waiver) -> writing.SettingsSaved:
    """Accept the findings of a rule, or those about a subject, with a reason."""
    return _answered(waive(_desk(visit, body.rule), body.rule, body.reason, body.subject))


def accept_no_longer(visit: Visit, rule: Word, subject: Line = "") -> writing.SettingsSaved:
    """Accept the findings of a rule no longer."""
    return _answered(unwaive(_desk(visit, rule), rule, subject))


def _desk(visit: Visit, code: str) -> Desk:
    """Where it is edited; there is nothing to edit for a rule that is none."""
    all_rules()
    if code not in MESSAGES:
        raise ProblemError(404)
    seen = stamp(visit.store)
    return Desk(store=visit.store, codecs=visit.codecs, actor=visit.actor, now=visit.now, seen=seen)


def _answered(done: Result) -> writing.SettingsSaved:
    if isinstance(done, Saved):
        return writing.SettingsSaved(changed=done.changed)
    findings: tuple[Finding, ...] = done
    raise refused(findings)


OPERATIONS: tuple[Operation, ...] = (
    Operation(method="PUT", path="rules/{code}", name="rule", view=weigh, needs=WEIGH),
    Operation(method="POST", path="waivers", name="waivers", view=accept, needs=WEIGH),
    Operation(method="DELETE", path="waivers", name="waivers", view=accept_no_longer, needs=WEIGH),
)
