# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Reading what a proposal does and what is wrong with it: consequences, comparison and findings."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from ninja import Query

from byggesten.actions.check import concerning
from byggesten.actions.compare import columns, compare_plain
from byggesten.actions.permission import Right
from byggesten.actions.plain import findings_plain
from byggesten.actions.subject import BASE
from byggesten.consequences.plain import to_plain
from byggesten.kernel.findings import Severity
from byggesten.web.api.declare import Operation
from byggesten.web.api.reading import part, seen, subject_of
from byggesten.web.api.shapes import consequences as shapes
from byggesten.web.api.shapes.common import Day, Limit, Of, Offset, SeverityWord
from byggesten.web.routes import may
from byggesten.web.visit import Visit

OUTLINE, DRAFTS = may(Right.OUTLINE), may(Right.DRAFTS)
MOST_COMPARED = 6


def consequences(visit: Visit, of: Of, on: Day | None = None) -> shapes.Consequences:
    """What a proposal changes: units, tasks, posts, leaders, committees and economy."""
    subject = subject_of(visit, of, on)
    said = {name: each for name, each in seen(subject).items() if name in ("workspace", "synthetic")}
    plain = to_plain(subject.consequences)
    return shapes.Consequences.model_validate({**said, "alternative": subject.alternative or None, **plain})


def compare(visit: Visit, of: Annotated[list[Of], Query(min_length=1, max_length=MOST_COMPARED)]) -> shapes.Comparison:
    """Subjects side by side, each by its own of: figures, economy, findings, and where units differ."""
    return shapes.Comparison.model_validate(compare_plain(columns(subject_of(visit, each) for each in of)))


def findings(
    visit: Visit, of: Of = BASE, on: Day | None = None, severity: SeverityWord | None = None, offset: Offset = 0,
    limit: Limit = 100,
) -> shapes.Findings:  # fmt: skip
    """What is wrong in a proposal or in the organisation as it is, with place and advice."""
    subject = subject_of(visit, of, on)
    found = concerning(visit.workspace, subject)
    counted = Counter(each.severity.value for each in found)
    shown = [each for each in found if severity in (None, each.severity.value)]
    listed = part(findings_plain(shown, visit.lang), offset, limit)
    return shapes.Findings.model_validate(
        {
            "subject": subject.name, "date": subject.date, **listed,
            "counts": {each.value: counted[each.value] for each in Severity},
        }
    )  # fmt: skip


OPERATIONS: tuple[Operation, ...] = (
    Operation(method="GET", path="consequences", name="consequences", view=consequences, needs=OUTLINE),
    Operation(method="GET", path="compare", name="compare", view=compare, needs=OUTLINE),
    Operation(method="GET", path="findings", name="findings", view=findings, needs=DRAFTS),
)
