# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The address of the overview."""

from __future__ import annotations

from byggesten.actions.permission import Right
from byggesten.web.pages.overview.views import overview
from byggesten.web.routes import Route, may

ROUTES: tuple[Route, ...] = (Route(path="", name="overview", view=overview, get=may(Right.OUTLINE), public=True),)
