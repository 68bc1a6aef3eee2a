# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Access for programs: the user's tokens in an organisation, made, shown once, and revoked."""

from __future__ import annotations

import datetime as dt

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect

from byggesten.web import tokens as kept
from byggesten.web.models import Token
from byggesten.web.pages.accounts.tokens_words import WORDS
from byggesten.web.visit import Visit

# How many days a token may be made to last; the first is what is chosen where nothing is.
DAYS = (90, 30, 180, 365)


def tokens(visit: Visit) -> HttpResponse:
    """The tokens that work, and a form to make one; the secret of a new one is on the answer to the form alone."""
    if visit.request.method == "POST":
        return _make(visit)
    return _page(visit)


def revoke(visit: Visit) -> HttpResponse:
    """End one of one's own tokens."""
    number = visit.request.POST.get("token", "")
    found = kept.live(visit).filter(pk=number if number.isdecimal() and len(number) < 15 else 0).first()
    if found is None:
        raise Http404
    kept.revoke(visit, found)
    messages.success(visit.request, WORDS["token_revoked"].in_(visit.lang))
    return HttpResponseRedirect(visit.url("tokens"))


def _make(visit: Visit) -> HttpResponse:
    said = visit.request.POST
    name, days = " ".join(said.get("name", "").split()), said.get("days", "")
    if not name or len(name) > kept.LONGEST_NAME:
        return _page(visit, problem="token_no_name", name=name[: kept.LONGEST_NAME], status=422)
    if kept.live(visit).count() >= kept.MOST:
        return _page(visit, problem="token_too_many", name=name, status=422)
    chosen = int(days) if days in map(str, DAYS) else DAYS[0]
    _, secret = kept.make(visit, name, said.getlist("scope"), chosen)
    return _page(visit, secret=secret)


def _page(visit: Visit, problem: str = "", name: str = "", secret: str = "", status: int = 200) -> HttpResponse:
    rows = [(each, [kept.SCOPES[scope].name for scope in kept.scopes_of(each)]) for each in kept.live(visit)]
    return visit.render(
        "accounts/tokens.html.j2", WORDS, status=status, section="", rows=rows, secret=secret, problem=problem,
        name=name, days=[(each, _until(visit, each)) for each in sorted(DAYS)], chosen_days=DAYS[0],
        scopes=[(each, kept.SCOPES[each].name) for each in kept.offered(visit.actor)], always=kept.READ,
        most=kept.MOST, longest=kept.LONGEST_NAME, day_of=_day_of,
    )  # fmt: skip


def _until(visit: Visit, days: int) -> dt.date:
    return (visit.now + dt.timedelta(days=days)).date()


def _day_of(token: Token) -> dt.date | None:
    return token.last_used.date() if token.last_used else None
