# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of: what a proposal leads to, and what happens to my unit or task."""

from __future__ import annotations

from byggesten.actions.permission import Right
from byggesten.web.pages.consequences.figure_view import figure
from byggesten.web.pages.consequences.find_view import find
from byggesten.web.pages.consequences.views import consequences, consequences_data
from byggesten.web.routes import Route, may

OUTLINE = may(Right.OUTLINE)

ROUTES: tuple[Route, ...] = (
    Route(path="consequences", name="consequences", view=consequences, get=OUTLINE, public=True),
    Route(path="consequences.json", name="consequences-data", view=consequences_data, get=OUTLINE, public=True),
    Route(path="find", name="find", view=find, get=OUTLINE, public=True),
    Route(path="figure", name="figure", view=figure, get=OUTLINE, public=True),
)
