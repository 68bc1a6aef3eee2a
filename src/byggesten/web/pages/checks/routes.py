# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of the checks."""

from __future__ import annotations

from byggesten.actions.permission import Right
from byggesten.web.pages.checks.views import checks, unwaived, waived, weighed
from byggesten.web.routes import Route, may

ROUTES: tuple[Route, ...] = (
    Route(path="checks", name="checks", view=checks, get=may(Right.DRAFTS)),
    Route(path="checks/severity", name="check-severity", view=weighed, post=may(Right.WEIGH)),
    Route(path="checks/waive", name="check-waive", view=waived, post=may(Right.WEIGH)),
    Route(path="checks/unwaive", name="check-unwaive", view=unwaived, post=may(Right.WEIGH)),
)
