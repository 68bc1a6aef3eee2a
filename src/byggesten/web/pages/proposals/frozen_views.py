# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Frozen versions: freeze one, issue and withdraw it, and show it as it was when it was frozen."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse

from byggesten.actions.freeze import AUDIENCES, KINDS, Frozen, freeze, frozen_version, issue, rendered_html
from byggesten.actions.permission import Right
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import LANGUAGES
from byggesten.web.numbers import whole_number
from byggesten.web.pages.proposals.desk import Desk, People, moment, redirect, said, told
from byggesten.web.pages.proposals.document import versions
from byggesten.web.pages.proposals.shown import Sheet
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.rendering import rendered_for
from byggesten.web.visit import Visit

_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)


def versions_page(visit: Visit, proposal: str) -> HttpResponse:
    """The frozen versions, and a form to freeze one."""
    known = visit.proposal(proposal)
    listed = versions(visit, known)
    freezing = visit.may(Right.FREEZE) and visit.may(Right.DRAFTS) and not visit.public
    people = People(visit.lang)
    if visit.may(Right.DRAFTS):
        people.look_up(each.by for each in listed)
    return visit.render(
        "proposals/frozen.html.j2", WORDS, section="proposals", proposal=known, versions=listed, people=people,
        moment=moment, kinds=KINDS, audiences=AUDIENCES, circles=lambda each: circles(visit, each),
        desk=Desk(visit, proposal) if freezing else None,
        errors=Sheet(visit, known).counts["error"] if freezing else 0,
    )  # fmt: skip


def freeze_version(visit: Visit, proposal: str) -> HttpResponse:
    """Freeze the revision that was seen, with its report rendered now and kept."""
    desk, post = Desk(visit, proposal), visit.request.POST
    seen = desk.number if (asked := whole_number(post.get("seen"))) is None else asked
    text = desk.standing.text_at(seen)
    if isinstance(text, Finding):
        return _told(desk, (text,), "")
    audience = post.get("audience", "work")
    lang = next((each for each in LANGUAGES if each == post.get("language")), visit.lang)
    if audience not in AUDIENCES or visit.whole.read(text, desk.proposal.file).id != proposal:
        raise Http404
    rendered = rendered_for(visit.whole, proposal, text, audience, lang)
    done = freeze(
        visit.store, visit.whole, proposal, name=post.get("name", ""), kind=post.get("kind", "other"),
        audience=audience, rendered=rendered, seen=seen, digest=post.get("digest", ""),
        actor=visit.actor, now=visit.now,
    )  # fmt: skip
    return _told(desk, done, "frozen_done")


def made_for(visit: Visit, found: Frozen) -> str:
    """The circle of readers a version was rendered for; a wider one may never be given it."""
    return str(json.loads(visit.store.read(f"{found.path}.json") or b"{}").get("audience", "work"))


def circles(visit: Visit, found: Frozen) -> tuple[str, ...]:
    """The circles of readers a version may be issued to."""
    order = tuple(AUDIENCES)
    return order[: order.index(made_for(visit, found)) + 1]


def _told(desk: Desk, done: Frozen | tuple[Finding, ...], word: str) -> HttpResponse:
    visit = desk.visit
    if isinstance(done, Frozen):
        messages.success(visit.request, said(visit, word, name=done.name))
    else:
        for each in done:
            shown = told(visit, each)
            messages.error(visit.request, f"{shown['text']}. {shown['advice']}")
    return redirect(desk.url("proposal-versions"))


def _version(visit: Visit, proposal: str, version: str) -> Frozen:
    known = visit.proposal(proposal)
    found = frozen_version(visit.store, known.file, version)
    if isinstance(found, Finding) or found.slug not in {each.slug for each in versions(visit, known)}:
        raise Http404
    return found


def version(visit: Visit, proposal: str, version: str) -> HttpResponse:
    """The report as it was rendered when it was frozen, under a policy that allows its own style and nothing else."""
    data = rendered_html(visit.store, _version(visit, proposal, version))
    if isinstance(data, Finding):
        raise Http404
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(each).digest()).decode()}'" for each in _STYLE.findall(data)
    )
    response = HttpResponse(data, content_type="text/html; charset=utf-8")
    attributes = " 'unsafe-hashes' " + _attribute_hashes(data) if b' style="' in data else ""
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src {hashes}{attributes}; img-src data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'; sandbox allow-same-origin allow-popups"
    )
    return response


def _attribute_hashes(data: bytes) -> str:
    """The hashes of the styles that stand in attributes: how wide each chart may become."""
    found = sorted(set(re.findall(rb'<div class="drawing" style="([^"]*)"', data)))
    return " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(each).digest()).decode()}'" for each in found)


def issue_version(visit: Visit, proposal: str, version: str) -> HttpResponse:
    """Let another circle of readers see a version, or take it back."""
    desk = Desk(visit, proposal)
    found = _version(visit, proposal, version)
    audience = visit.request.POST.get("audience", "work")
    if audience not in circles(visit, found):
        raise PermissionDenied
    done = issue(visit.store, found, audience, actor=visit.actor, now=visit.now)
    return _told(desk, done, "withdrawn" if audience == "work" else "issued")
