# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The document page: the proposal as it reads, with the panel beside it, and what can be edited where."""

from __future__ import annotations

from django.http import HttpResponse
from django.template import engines
from markupsafe import Markup

from byggesten.actions.freeze import KINDS, Frozen, frozen, issued
from byggesten.actions.permission import Right
from byggesten.documents.memo import ChangeCard
from byggesten.documents.output import build_files
from byggesten.kernel.text import LANGUAGES
from byggesten.proposal.proposal import Proposal
from byggesten.web.pages.proposals.desk import Desk, moment
from byggesten.web.pages.proposals.shown import FIRST, CardTools, Sheet
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit


def proposal(visit: Visit, proposal: str) -> HttpResponse:
    """The document; the panel alone where a script asks for it."""
    known = visit.proposal(proposal)
    sheet = Sheet(visit, known)
    if visit.request.GET.get("part") == "panel":
        return visit.render("proposals/_panel.html.j2", WORDS, sheet=sheet, first=FIRST)
    editing = may_edit(visit)
    desk = Desk(visit, proposal) if editing else None
    return visit.render(
        "proposals/document.html.j2", WORDS, section="proposals", sheet=sheet, proposal=known, desk=desk, first=FIRST,
        sections=sheet.sections(editing, tools_for(visit, desk, sheet)), version=version_seen(visit, known),
        kinds=KINDS, moment=moment, tab="document",
    )  # fmt: skip


def may_edit(visit: Visit) -> bool:
    """Whether the reader may edit proposals here."""
    return visit.may(Right.PROPOSE) and visit.may(Right.DRAFTS) and not visit.public


def tools_for(visit: Visit, desk: Desk | None, sheet: Sheet) -> CardTools | None:
    """What stands at each change for who may edit it; for others only the address by which it is linked to."""
    template = engines["jinja2"].env.get_template("proposals/_card.html.j2")
    module = template.make_module({"visit": visit, "lang": visit.lang, "words": WORDS, "desk": desk})

    def tools(card: ChangeCard) -> Markup:
        return Markup(module.tools(card.key))

    return tools


def version_seen(visit: Visit, proposal: Proposal) -> Frozen | None:
    """The frozen version a reader without drafts sees in place of the proposal."""
    if visit.may(Right.DRAFTS):
        return None
    audience = "staff" if visit.may(Right.READ) else "public"
    return next((each for each in issued(visit.store, audience) if each.file == proposal.file), None)


def report(visit: Visit, proposal: str, language: str) -> HttpResponse:
    """The report of the proposal as one file; the reader without drafts gets it of the version they see."""
    known = visit.proposal(proposal)
    sheet = Sheet(visit, known)
    lang = next((each for each in LANGUAGES if each == language), LANGUAGES[0])
    findings = sheet.findings if visit.may(Right.DRAFTS) else ()
    files = build_files(sheet.subject.case, findings, name=known.id, languages=(lang,))
    return download(files[f"{known.id}.{lang}.html"], f"{known.id}.{lang}.html", "text/html")


def source(visit: Visit, proposal: str) -> HttpResponse:
    """The text of the proposal as Markdown."""
    known = visit.proposal(proposal)
    return download(known.text.encode(), f"{known.id}.md", "text/markdown")


def download(data: bytes, name: str, kind: str) -> HttpResponse:
    """A file to keep."""
    return HttpResponse(
        data,
        content_type=f"{kind}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def versions(visit: Visit, proposal: Proposal) -> tuple[Frozen, ...]:
    """The frozen versions a reader may see, the newest first."""
    every = reversed(frozen(visit.store, proposal.file))
    if visit.may(Right.DRAFTS):
        return tuple(every)
    circles = ("staff", "public") if visit.may(Right.READ) else ("public",)
    return tuple(each for each in every if each.audience in circles)
