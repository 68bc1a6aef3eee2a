# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of: alternatives side by side."""

from __future__ import annotations

from byggesten.actions.permission import Right
from byggesten.web.pages.compare.views import compare, compare_data
from byggesten.web.routes import Route, may

OUTLINE = may(Right.OUTLINE)

ROUTES: tuple[Route, ...] = (
    Route(path="compare", name="compare", view=compare, get=OUTLINE, public=True),
    Route(path="compare.json", name="compare-data", view=compare_data, get=OUTLINE, public=True),
)
