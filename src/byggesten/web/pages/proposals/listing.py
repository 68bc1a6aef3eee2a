# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The list of proposals: how each stands, and the way to a new one."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse

from byggesten.actions.alternatives import bring_back, remove_proposal, removed
from byggesten.actions.freeze import Frozen
from byggesten.actions.glance import Glance, glances
from byggesten.actions.outline import new_proposal
from byggesten.actions.permission import Right
from byggesten.actions.revisions import Revision, revisions
from byggesten.actions.saving import Edited
from byggesten.documents.head import DANISH, STATUSES
from byggesten.kernel.findings import Finding
from byggesten.proposal.proposal import Proposal
from byggesten.web.pages.proposals.desk import People, moment, redirect, said, told
from byggesten.web.pages.proposals.document import may_edit, versions
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A proposal in the list."""

    glance: Glance
    status: str
    last: Revision | None
    frozen: tuple[Frozen, ...]
    source: Proposal | None
    inner: int


def proposals(visit: Visit) -> HttpResponse:
    """The list, or a new proposal."""
    if visit.request.method == "POST":
        return _post(visit)
    lines = [_line(visit, each) for each in glances(visit.workspace)]
    people = People(visit.lang)
    gone = removed(visit.store) if may_edit(visit) else ()
    people.look_up([*(each.last.by for each in lines if each.last), *(each.by for _, each in gone)])
    return visit.render(
        "proposals/list.html.j2", WORDS, section="proposals", lines=lines, people=people, moment=moment,
        editing=may_edit(visit), gone=gone, token=secrets.token_urlsafe(9),
    )  # fmt: skip


def _line(visit: Visit, glance: Glance) -> Line:
    proposal = glance.proposal
    status = proposal.head.status
    known = STATUSES.get(DANISH.get(status.casefold(), status))
    drafts = visit.may(Right.DRAFTS)
    every = revisions(visit.store, proposal.file) if drafts else ()
    return Line(
        glance=glance, status=known.in_(visit.lang) if known else status, last=every[-1] if every else None,
        frozen=versions(visit, proposal), inner=len(proposal.alternatives),
        source=visit.workspace.proposal(proposal.head.alternative_to) if proposal.head.alternative_to else None,
    )  # fmt: skip


def _post(visit: Visit) -> HttpResponse:
    post, back = visit.request.POST, visit.url("proposals")
    if post.get("bring_back"):
        done = bring_back(visit.store, visit.whole, post["bring_back"], actor=visit.actor, now=visit.now)
        return _told(visit, done, back, "brought_back")
    if post.get("remove"):
        gone = remove_proposal(visit.store, visit.whole, post["remove"], actor=visit.actor, now=visit.now)
        return _told(visit, gone, back, "removed_done")
    made = new_proposal(
        visit.store, visit.whole, title=post.get("title", ""), effective=post.get("effective", ""), actor=visit.actor,
        now=visit.now, language=visit.lang, token=post.get("token", "")[:64],
    )  # fmt: skip
    onward = visit.url("proposal", proposal=made.file.rsplit("/", 1)[-1].removesuffix(".md")) if isinstance(
        made, Edited) else back  # fmt: skip
    return _told(visit, made, onward, "created")


def _told(visit: Visit, done: Edited | tuple[Finding, ...], onward: str, word: str) -> HttpResponse:
    if isinstance(done, Edited):
        messages.success(visit.request, said(visit, word))
    else:
        for each in done[:5]:
            shown = told(visit, each)
            messages.error(visit.request, f"{shown['text']}. {shown['advice']}")
    return redirect(onward)
