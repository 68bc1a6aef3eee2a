# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of: the organisation on a date: chart, tree, table, units and search."""

from __future__ import annotations

from byggesten.actions.permission import Right
from byggesten.web.pages.organisation.bodies_view import body, committee, task
from byggesten.web.pages.organisation.chart_view import chart_data
from byggesten.web.pages.organisation.page_view import organisation
from byggesten.web.pages.organisation.search_view import search
from byggesten.web.pages.organisation.staff_view import staff
from byggesten.web.pages.organisation.unit_view import unit
from byggesten.web.routes import Route, may

OUTLINE = may(Right.OUTLINE)
# An id may hold any sign, a slash too.
ROUTES: tuple[Route, ...] = (
    Route(path="organisation", name="organisation", view=organisation, get=OUTLINE, public=True),
    Route(path="organisation/chart.json", name="chart-data", view=chart_data, get=OUTLINE, public=True),
    Route(path="organisation/units/<path:unit>", name="unit", view=unit, get=OUTLINE, public=True),
    Route(path="organisation/staff/<path:unit>", name="staff", view=staff, post=may(Right.PERSONS)),
    Route(path="organisation/committees/<path:committee>", name="committee", view=committee, get=OUTLINE, public=True),
    Route(path="organisation/med/<path:body>", name="body", view=body, get=OUTLINE, public=True),
    Route(path="organisation/tasks/<path:task>", name="task", view=task, get=OUTLINE, public=True),
    Route(path="search", name="search", view=search, get=OUTLINE, public=True),
)
