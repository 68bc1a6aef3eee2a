# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The overview: every proposal with its traffic light, what the reader's role asks first, dates and open questions."""

from __future__ import annotations

from django.http import HttpResponse

from byggesten.actions.check import errors, read_findings
from byggesten.actions.glance import coming, glances
from byggesten.actions.permission import Right
from byggesten.web.kept import remember
from byggesten.web.pages.overview.panels import panel
from byggesten.web.pages.overview.words import WORDS
from byggesten.web.visit import Visit


def overview(visit: Visit) -> HttpResponse:
    """The first page of an organisation."""
    found = remember(visit.workspace, "glances", lambda: glances(visit.workspace))
    dates = coming(found, visit.today)
    past = [date for each in found for date in each.dates if date.day < visit.today]
    broken = errors(read_findings(visit.workspace)) if visit.may(Right.DRAFTS) else ()
    return visit.render(
        "overview/overview.html.j2", WORDS, section="overview", glances=[(each, panel(visit, each)) for each in found],
        dates=dates[:8], last=max(past, key=lambda date: date.day, default=None), broken=broken,
    )  # fmt: skip
