# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Alternatives: copies of a proposal, changes taken over from another, and the phases and alternatives within one."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse

from byggesten.actions.alternatives import copy_proposal
from byggesten.actions.edit import Conflicted
from byggesten.actions.permission import Right
from byggesten.actions.revisions import Act
from byggesten.actions.saving import Edited
from byggesten.documents.cards import card
from byggesten.documents.memo import ChangeCard
from byggesten.kernel.attributes import attributes
from byggesten.kernel.findings import Finding
from byggesten.proposal.edits import add_alternative, add_phase, choose_alternative, remove_alternative
from byggesten.proposal.patches import Patch, apply, difference
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Phase
from byggesten.proposal.take import take_change
from byggesten.web.pages.proposals.desk import Desk, answer, redirect, said, told
from byggesten.web.pages.proposals.document import may_edit
from byggesten.web.pages.proposals.shown import Sheet
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit

# What a form asks of a new phase.
PHASE = ("id", "name", "effective", "decision")


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """A change of another proposal, and how it stands in this one: same, other or only there."""

    card: ChangeCard
    stands: str
    here: str = ""


def alternatives(visit: Visit, proposal: str) -> HttpResponse:
    """The alternatives of a proposal, and what can be done with them."""
    known = visit.proposal(proposal)
    editing = may_edit(visit)
    family = {known.id, known.head.alternative_to} - {""}
    others = [each for each in visit.workspace.proposals if each.id != known.id]
    others.sort(key=lambda each: not ({each.id, each.head.alternative_to} & family))
    return visit.render(
        "proposals/alternatives.html.j2", WORDS, section="proposals", proposal=known, others=others, family=family,
        desk=Desk(visit, proposal) if editing else None,
        phase_fields=[each for each in attributes(Phase) if each.name in PHASE],
    )  # fmt: skip


def copy(visit: Visit, proposal: str) -> HttpResponse:
    """A copy of the proposal, to be changed on its own."""
    visit.proposal(proposal)
    post = visit.request.POST
    done = copy_proposal(
        visit.store, visit.whole, proposal, actor=visit.actor, now=visit.now, title=post.get("title", ""),
        token=post.get("token", "")[:64],
    )  # fmt: skip
    if isinstance(done, Edited):
        messages.success(visit.request, said(visit, "copied"))
        return redirect(visit.url("proposal", proposal=done.proposal))
    for each in done:
        shown = told(visit, each)
        messages.error(visit.request, f"{shown['text']}. {shown['advice']}")
    return redirect(visit.url("proposal-alternatives", proposal=proposal))


def within(visit: Visit, proposal: str) -> HttpResponse:
    """Add, choose or take out an alternative within the document, or add a phase."""
    desk, post = Desk(visit, proposal), visit.request.POST
    action, id = post.get("action", ""), post.get("id", "").strip()
    back = desk.url("proposal-alternatives")
    org = visit.whole.folded.organisation
    edits = {
        "add": (lambda p: add_alternative(p, id, post.get("name", "").strip()), Act("alternative.add", {"name": id})),
        "choose": (lambda p: choose_alternative(p, id), Act("alternative.choose", {"name": id or "–"})),
        "remove": (lambda p: remove_alternative(p, id), Act("alternative.remove", {"name": id})),
        "phase": (
            lambda p: add_phase(p, {name: post.get(name, "").strip() for name in PHASE}, org),
            Act("phase.add", {"name": id}),
        ),
    }  # fmt: skip
    if action not in edits:
        raise Http404
    make, act = edits[action]
    return answer(desk, desk.save(make, act), back, "phase_saved" if action == "phase" else "alternative_saved")


def take(visit: Visit, proposal: str, other: str) -> HttpResponse:
    """Both proposals' changes beside each other; the chosen ones of the other are copied into this."""
    desk, source = Desk(visit, proposal), visit.proposal(other)
    if source.id == proposal:
        raise Http404
    if visit.request.method == "POST":
        return _take(desk, source)
    there, here = Sheet(visit, source), Sheet(visit, visit.proposal(proposal))
    mine = [card(here.material, each) for each in here.proposal.entries]
    return visit.render(
        "proposals/take.html.j2", WORDS, section="proposals", desk=desk, source=source, mine=mine,
        theirs=[_other(there, here, each.key) for each in source.entries], proposal=desk.proposal,
        compare=visit.link("compare"), drafts=Right.DRAFTS,
    )  # fmt: skip


def _other(there: Sheet, here: Sheet, key: str) -> Other:
    entry = there.proposal.entry(key)
    assert entry is not None
    shown = card(there.material, entry)
    for each in here.proposal.entries:
        if here.material.sentence(each) == shown.sentence:
            return Other(card=shown, stands="same", here=each.key)
    same = here.proposal.entry(key)
    if same is not None:
        return Other(card=shown, stands="other", here=here.material.sentence(same))
    return Other(card=shown, stands="only")


def _take(desk: Desk, source: Proposal) -> HttpResponse:
    visit = desk.visit
    keys = tuple(dict.fromkeys(visit.request.POST.getlist("key")))
    back = desk.url("proposal-take", other=source.id)
    if not keys:
        messages.error(visit.request, said(visit, "take_none"))
        return redirect(back)
    whole = visit.whole.proposal(source.id) or source

    def make(target: Proposal) -> tuple[Patch, ...] | Finding:
        return _taken(desk, whole, keys, target)

    act = Act("take over", {"key": ", ".join(keys), "source": source.head.title, "id": source.id})
    done = desk.save(make, act)
    if isinstance(done, Conflicted | tuple):
        return answer(desk, done, back)
    return answer(desk, done, desk.url("proposal"), "taken", count=len(keys))


def _taken(desk: Desk, source: Proposal, keys: tuple[str, ...], target: Proposal) -> tuple[Patch, ...] | Finding:
    """Several changes taken over one after the other, as patches of the text they began with."""
    text, now = target.text, target
    for key in keys:
        patches = take_change(source, key, now, desk.visit.whole.folded.organisation)
        if isinstance(patches, Finding):
            return patches
        text = apply(text, patches)
        now = desk.visit.whole.read(text, target.file)
    return difference(target.text, text)
