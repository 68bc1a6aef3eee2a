# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chart as data for the component that draws it."""

from __future__ import annotations

import hashlib

from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from byggesten.chart.chart import lay_out
from byggesten.chart.options import Options
from byggesten.web.charts import SCREEN, chart_json
from byggesten.web.kept import remember
from byggesten.web.pages.organisation.colours import colouring
from byggesten.web.pages.organisation.looking import Look, look
from byggesten.web.pages.organisation.nodes import shown
from byggesten.web.pages.organisation.query import Query, read_query
from byggesten.web.visit import Visit


def chart_data(visit: Visit) -> HttpResponse:
    """The boxes, lines and colours of the chart a query asks for, as JSON; unchanged ones are not sent again."""
    query = read_query(visit.request.GET).but(shape=Query().shape, sort="", page=1)
    key = ("chart", query, visit.today, visit.lang)
    content, tag = remember(visit.workspace, key, lambda: _drawn(look(visit, query)))
    response: HttpResponse = get_conditional_response(
        visit.request, etag=tag, response=HttpResponse(content, content_type="application/json")
    )
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ("Cookie",))
    return response


def _drawn(seen: Look) -> tuple[bytes, str]:
    boxes = shown(seen)
    drawing = lay_out(boxes.nodes, Options(page=SCREEN))
    content = chart_json(boxes, drawing, colouring=colouring(seen, boxes.nodes)).encode()
    return content, f'"{hashlib.sha256(content).hexdigest()[:32]}"'
