# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The tabs of the administration a reader may open, and answers that go back to one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect

from byggesten.actions.settings_edit import Desk, Result, Saved
from byggesten.kernel.wording import fill
from byggesten.web.pages.administration.words import WORDS
from byggesten.web.visit import Visit

TABS = ("administration", "words", "principles", "prices", "rules", "audit")


def tabs(visit: Visit, current: str) -> list[tuple[str, str, bool]]:
    """The tabs as (word, address, whether it is the one that is open)."""
    found = [(name, visit.link(name)) for name in TABS]
    return [
        (fill(WORDS[f"tab_{name}"], visit.lang, {}), address, name == current) for name, address in found if address
    ]


def desk(visit: Visit) -> Desk:
    """Where the reader edits settings, guarded by the stamp of what was seen."""
    return Desk(
        store=visit.store, codecs=visit.codecs, actor=visit.actor, now=visit.now,
        seen=visit.request.POST.get("seen", ""),
    )  # fmt: skip


def answered(visit: Visit, result: Result, page: str) -> HttpResponse:
    """Say what an edit of settings came to, and go back to its page."""
    if isinstance(result, Saved):
        messages.success(visit.request, fill(WORDS["saved"], visit.lang, {}))
    else:
        for finding in result:
            messages.error(visit.request, f"{finding.text(visit.lang)}. {finding.advice(visit.lang)}")
    return HttpResponseRedirect(visit.url(page))


def refused(visit: Visit, word: str, page: str) -> HttpResponse:
    """Say why something typed cannot be saved, and go back to its page."""
    messages.error(visit.request, fill(WORDS[word], visit.lang, {}))
    return HttpResponseRedirect(visit.url(page))
