# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Where a proposal meets what is decided: adapting it to the organisation of today, and registering its decision."""

from __future__ import annotations

import datetime as dt

from django.contrib import messages
from django.http import HttpResponse

from byggesten.actions.check import errors as only_errors
from byggesten.actions.decide import HAS_ERRORS, Decided, decide
from byggesten.actions.permission import Right, owner
from byggesten.actions.rebase import Moved, rebase_proposal
from byggesten.actions.subject import Subject, of_proposal
from byggesten.actions.workspace import LOG
from byggesten.changes.sentences import sentence
from byggesten.kernel.findings import Finding
from byggesten.store.memory import MemoryStore
from byggesten.web.pages.proposals.desk import Desk, answer, moment, redirect, said, told
from byggesten.web.pages.proposals.document import may_edit
from byggesten.web.pages.proposals.shown import Sheet
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit


def rebase(visit: Visit, proposal: str) -> HttpResponse:
    """What was decided since the proposal was written, what that does to its text, and the conflicts to look at."""
    desk = Desk(visit, proposal)
    planned = _planned(desk)
    if visit.request.method == "POST":
        return _rebase(desk, planned)
    since = visit.workspace.unseen(desk.proposal)
    name = visit.workspace.folded.organisation.name
    return visit.render(
        "proposals/rebase.html.j2", WORDS, section="proposals", desk=desk, proposal=desk.proposal, moment=moment,
        since=[(each, sentence(each.entry.change, name, visit.lang)) for each in since],
        moved=planned if isinstance(planned, Moved) else None, editing=may_edit(visit),
        stale=Sheet(visit, visit.proposal(proposal)).stale,
        problems=planned if isinstance(planned, tuple) else (),
    )  # fmt: skip


def _planned(desk: Desk) -> Moved | tuple[Finding, ...]:
    """What a rebase would do, without doing it: carried out on a copy that is thrown away."""
    trial = MemoryStore()
    trial.write(desk.proposal.file, desk.proposal.text.encode())
    return rebase_proposal(trial, desk.visit.whole, desk.proposal, actor=owner("trial"), now=desk.visit.now)


def _rebase(desk: Desk, planned: Moved | tuple[Finding, ...]) -> HttpResponse:
    visit, back = desk.visit, desk.url("proposal-rebase")
    conflicts = planned.rebased.conflicts if isinstance(planned, Moved) else ()
    accepted = len(set(visit.request.POST.getlist("seen_conflict")))
    if accepted < len(conflicts):
        messages.error(visit.request, said(visit, "rebase_unseen"))
        return redirect(back)
    done = rebase_proposal(
        visit.store, visit.whole, desk.proposal, actor=visit.actor, now=visit.now, accept=bool(conflicts)
    )
    if isinstance(done, Moved):
        messages.success(visit.request, said(visit, "rebase_done"))
        return redirect(desk.url("proposal"))
    return answer(desk, done, back)


def decision(visit: Visit, proposal: str) -> HttpResponse:
    """What would be decided, what hinders it, and the form by which it is registered."""
    known = visit.proposal(proposal)
    asked = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    phase = known.phase(asked.get("phase", ""))
    subject = of_proposal(visit.workspace, known, phase.id if phase else "")
    if visit.request.method == "POST":
        return _decide(visit, proposal, phase.id if phase else "")
    deciding = visit.may(Right.DECIDE)
    hinder = _hindrances(visit, proposal, phase.id if phase else "")
    name = subject.after.name
    return visit.render(
        "proposals/decide.html.j2", WORDS, section="proposals", proposal=known, phase=phase, subject=subject,
        entries=[(each, sentence(each.change, name, visit.lang, subject.before.name)) for each in subject.remaining],
        decided=len(visit.workspace.decided(known.id)), hinder=hinder, deciding=deciding, sheet=Sheet(visit, known),
    )  # fmt: skip


def _whole(visit: Visit, proposal: str, phase: str) -> Subject:
    known = visit.whole.proposal(proposal)
    assert known is not None
    return of_proposal(visit.whole, known, phase)


def _hindrances(visit: Visit, proposal: str, phase: str) -> tuple[Finding, ...]:
    """Why it cannot be decided, found by deciding it where nothing is kept.

    It is tried on what the reader may see: what the rules find in the rest would tell how many a small unit holds.
    """
    log = visit.store.read(LOG)
    trial = decide(
        MemoryStore({LOG: log} if log else {}), of_proposal(visit.workspace, visit.proposal(proposal), phase),
        actor=owner("trial"), decision="–", now=dt.datetime.now(dt.UTC),
    )  # fmt: skip
    return trial if isinstance(trial, tuple) and only_errors(trial) else ()


def as_seen(visit: Visit, proposal: str, phase: str, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What hindered a decision as the reader may see it; where they may see none of the errors, how many there are."""
    if HAS_ERRORS.code not in {each.code for each in found}:
        return found
    return _hindrances(visit, proposal, phase) or tuple(each for each in found if each.code == HAS_ERRORS.code)


def _decide(visit: Visit, proposal: str, phase: str) -> HttpResponse:
    post, back = visit.request.POST, visit.url("proposal-decide", proposal=proposal)
    if not post.get("sure"):
        messages.error(visit.request, said(visit, "decide_unsure"))
        return redirect(f"{back}?phase={phase}")
    done = decide(
        visit.store, _whole(visit, proposal, phase), actor=visit.actor, decision=post.get("decision", ""),
        now=visit.now,
    )  # fmt: skip
    if isinstance(done, Decided):
        messages.success(visit.request, said(visit, "decided_done", count=len(done.records)))
        return redirect(visit.url("proposal", proposal=proposal))
    for each in as_seen(visit, proposal, phase, done)[:6]:
        shown = told(visit, each)
        messages.error(visit.request, f"{shown['text']}. {shown['advice']}")
    return redirect(f"{back}?phase={phase}")
