# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The search: a page, the dialog that / opens, and the options that come while one types."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.cache import patch_vary_headers

from byggesten.web.pages.organisation.found import search as look_for
from byggesten.web.pages.organisation.query import TREES
from byggesten.web.pages.organisation.words import WORDS
from byggesten.web.visit import Visit

LONGEST = 200


def search(visit: Visit) -> HttpResponse:
    """What is found for the text typed; as options or as a dialog where script asks for those."""
    fields, headers = visit.request.GET, visit.request.headers
    text = " ".join(fields.get("q", "").split())[:LONGEST]
    tree = fields.get("kind", "") if fields.get("kind") in TREES else ""
    groups = look_for(visit, text, fields.get("of", "") if tree else "", tree)
    template = "search"
    if headers.get("X-Options"):
        template = "_options"
    elif headers.get("X-Dialog"):
        template = "_palette"
    response = visit.render(
        f"organisation/{template}.html.j2", WORDS, section="", text=text, groups=groups,
        count=sum(len(group.hits) for group in groups), here=visit.url("search"),
    )  # fmt: skip
    patch_vary_headers(response, ("X-Options", "X-Dialog"))
    return response
