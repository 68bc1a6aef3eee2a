# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What has happened to a proposal: undo and redo, its revisions, and whether others have saved."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.middleware.csrf import get_token

from byggesten.actions.permission import Right
from byggesten.actions.revisions import describe
from byggesten.actions.saving import Edited
from byggesten.actions.undo import redo, restore, undo
from byggesten.kernel.findings import Finding
from byggesten.web.numbers import whole_number
from byggesten.web.pages.proposals.desk import (
    Desk,
    People,
    answer,
    clock,
    moment,
    notice,
    redirect,
    said,
    told,
    wants_json,
)
from byggesten.web.pages.proposals.difference import Difference, difference
from byggesten.web.pages.proposals.document import may_edit
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit

PAGE = 50
BACK = {"document": "proposal", "draw": "proposal-draw", "revisions": "proposal-revisions"}


def undo_edit(visit: Visit, proposal: str) -> HttpResponse:
    """Take back the reader's own latest edit."""
    return _step(visit, proposal, "undone")


def redo_edit(visit: Visit, proposal: str) -> HttpResponse:
    """Do again what was undone last."""
    return _step(visit, proposal, "redone")


def _step(visit: Visit, proposal: str, word: str) -> HttpResponse:
    desk = Desk(visit, proposal)
    action = undo if word == "undone" else redo
    token = visit.request.POST.get("token", "")[:64]
    done = action(visit.store, visit.whole, proposal, actor=visit.actor, now=visit.now, token=token)
    page = BACK.get(visit.request.POST.get("back", ""), "proposal")
    return answer(desk, done, desk.url(page), word)


def since(visit: Visit, proposal: str) -> HttpResponse:
    """Whether somebody has saved after a revision: its number, by whom and what, and a fresh token for forms."""
    desk = Desk(visit, proposal)
    asked = whole_number(visit.request.GET.get("after"))
    after = desk.standing.number if asked is None else asked
    new = [each for each in desk.revisions if each.number > after]
    others = [each for each in new if each.by != visit.actor.name]
    found: dict[str, object] = {"number": desk.standing.number, "csrf": get_token(visit.request), "others": ""}
    if others:
        last = others[-1]
        who = People(visit.lang).name(last.by)
        what = describe(last, visit.lang)
        found["others"] = said(visit, "newer", who=who, at=clock(last.at, visit.lang), what=what[:1].lower() + what[1:])
        found["show"] = said(visit, "show_newer")
    return JsonResponse(found)


def revisions(visit: Visit, proposal: str) -> HttpResponse:
    """The revisions, the newest first; and the difference of two where two are asked for."""
    known = visit.proposal(proposal)
    desk = Desk(visit, proposal)
    every = list(reversed(desk.revisions))
    start = whole_number(visit.request.GET.get("before"))
    shown = [each for each in every if start is None or each.number < start][:PAGE]
    people = People(visit.lang)
    people.look_up(each.by for each in shown)
    first, second = (whole_number(visit.request.GET.get(name)) for name in ("from", "to"))
    diff = None if first is None or second is None else _difference(desk, first, second)
    return visit.render(
        "proposals/revisions.html.j2", WORDS, section="proposals", proposal=known, desk=desk, shown=shown,
        people=people, moment=moment, describe=lambda each: describe(each, visit.lang), diff=diff,
        a=first or 0, b=second or 0,
        older=shown[-1].number if shown and shown[-1].number > 1 else 0,
        restoring=visit.may(Right.PROPOSE) or visit.may(Right.RESTORE), editing=may_edit(visit),
    )  # fmt: skip


def _difference(desk: Desk, first: int, second: int) -> Difference | None:
    texts = [desk.standing.text_at(each) for each in (first, second)]
    before, after = texts
    if isinstance(before, Finding) or isinstance(after, Finding):
        raise Http404
    read = desk.visit.whole.read
    return difference(desk.visit, read(before, desk.proposal.file), read(after, desk.proposal.file))


def restore_revision(visit: Visit, proposal: str, number: int) -> HttpResponse:
    """Make an earlier text the newest one."""
    desk = Desk(visit, proposal)
    token = visit.request.POST.get("token", "")
    done = restore(
        visit.store, visit.whole, proposal, number, actor=visit.actor, now=visit.now, token=f"{token}:{number}"[:64]
    )
    if isinstance(done, Edited) and not wants_json(visit):
        messages.success(visit.request, said(visit, "restored", number=number))
        if extra := notice(desk, done):
            messages.info(visit.request, extra)
        return redirect(desk.url("proposal"))
    if isinstance(done, Edited):
        return answer(desk, done, "")
    for each in done:
        shown = told(visit, each)
        messages.error(visit.request, f"{shown['text']}. {shown['advice']}")
    return redirect(desk.url("proposal-revisions"))
