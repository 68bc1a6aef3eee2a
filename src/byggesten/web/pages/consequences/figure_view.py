# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The list of changes behind a figure: in a dialog, or as a page of its own."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from byggesten.actions.figures import figure as figure_of
from byggesten.web.pages.consequences.asked import asked_subject
from byggesten.web.pages.consequences.parts import Parts
from byggesten.web.pages.consequences.words import WORDS
from byggesten.web.pages.organisation.choices import subject_title
from byggesten.web.visit import Visit


def figure(visit: Visit) -> HttpResponse:
    """A figure by its path, with every change behind it and the way to its card."""
    subject = asked_subject(visit)
    shown = figure_of(subject, visit.request.GET.get("path", ""), visit.lang)
    if shown is None:
        raise Http404
    whole = not visit.request.headers.get("X-Dialog")
    return visit.render(
        "consequences/figure.html.j2" if whole else "consequences/_figure.html.j2", WORDS, section="consequences",
        shown=shown, parts=Parts(visit, subject), subject=subject, title=subject_title(subject, visit.lang),
        whole=whole,
    )  # fmt: skip
