# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Editing the text: a block of running text where it stands, sections, the head, and the whole source."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from markupsafe import Markup

from byggesten.actions.edit import Make
from byggesten.actions.revisions import Act
from byggesten.actions.saving import Edited
from byggesten.documents.prose import ProseReader
from byggesten.kernel.findings import Finding, Place
from byggesten.proposal.edits import (
    add_section,
    move_section,
    remove_section,
    rename_section,
    set_head,
    set_prose,
)
from byggesten.proposal.patches import Patch, apply, difference
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import SectionSpan
from byggesten.web.numbers import whole_number
from byggesten.web.pages.proposals.desk import (
    BEGINNING,
    Desk,
    Result,
    answer,
    headings,
    plain,
    wants_json,
)
from byggesten.web.pages.proposals.fields import Box, boxes_of_head, read_box
from byggesten.web.pages.proposals.shown import Sheet
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit

# How many lines of a text a field shows at once.
LEAST, MOST = 6, 28


def prose(visit: Visit, proposal: str) -> HttpResponse:
    """A block of running text to be edited; saved by itself while one writes, or by the button."""
    desk = Desk(visit, proposal)
    asked = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    anchor, said = asked.get("section", ""), asked.get("block", "0")
    block = whole_number(said) or 0
    if visit.request.method == "POST":
        return _save_prose(desk, anchor, block)
    section = desk.section(anchor)
    text = _prose(desk, section, block)
    fragment = bool(visit.request.headers.get("HX-Request"))
    return visit.render(
        "proposals/_prose.html.j2" if fragment else "proposals/prose.html.j2", WORDS, section="proposals", desk=desk,
        anchor=anchor, block=block, text=text, title=_title(desk, section), rows=rows(text), proposal=desk.proposal,
    )  # fmt: skip


def rows(text: str) -> int:
    """How high a field for a text is to be."""
    wrapped = sum(1 + len(line) // 90 for line in text.split("\n"))
    return min(max(wrapped + 1, LEAST), MOST)


def _prose(desk: Desk, section: SectionSpan, block: int) -> str:
    if block == len(section.prose):
        return ""
    if block > len(section.prose):
        raise Http404
    span = section.prose[block]
    return desk.proposal.text[span.start : span.end].strip("\n")


def _title(desk: Desk, section: SectionSpan) -> str:
    return section.heading.text if section.heading else BEGINNING.in_(desk.visit.lang)


def _save_prose(desk: Desk, anchor: str, block: int) -> HttpResponse:
    text = plain(desk.visit.request.POST.get("text", ""))
    section = desk.spans.section(anchor)
    words = _title(desk, section) if section else anchor

    def make(proposal: Proposal) -> tuple[Patch, ...] | Finding:
        return set_prose(proposal, anchor, block, text)

    done = desk.save(make, Act("prose", {"section": words}), form=False)
    if isinstance(done, Edited) and wants_json(desk.visit):
        return _with_text(desk, done, anchor, block)
    return answer(desk, done, f"{desk.url('proposal')}#{anchor}")


def _with_text(desk: Desk, done: Edited, anchor: str, block: int) -> HttpResponse:
    """The answer to a script, with the text as it stands now: others' edits of the same block may have come in."""
    now = Desk(desk.visit, desk.id)
    now.__dict__["proposal"] = desk.visit.whole.read(done.text, desk.proposal.file)
    section = now.spans.section(anchor)
    text = _prose(now, section, block) if section and block < len(section.prose) else ""
    response = answer(desk, done, "")
    return _add(response, {"text": text})


def _add(response: HttpResponse, more: dict[str, Any]) -> HttpResponse:
    response.content = json.dumps({**json.loads(response.content), **more}).encode()
    return response


def preview(visit: Visit, proposal: str) -> HttpResponse:
    """A text as it will be shown."""
    known = visit.proposal(proposal)
    sheet = Sheet(visit, known)
    blocks = ProseReader(sheet.material).blocks(plain(visit.request.POST.get("text", "")))
    return HttpResponse(Markup('<div class="pr-document">{}</div>').format(sheet.writer().blocks(blocks)))


# ------------------------------------------------------------------------------------------------ sections


def section_new(visit: Visit, proposal: str) -> HttpResponse:
    """A new heading."""
    desk = Desk(visit, proposal)
    after = visit.request.GET.get("after", "")
    if visit.request.method == "GET":
        here = desk.spans.section(after) if after else None
        level = here.heading.level if here and here.heading else 1
        return _section_page(desk, None, after, level)
    post = visit.request.POST
    title, after = post.get("title", ""), post.get("after", "")
    level = 1 if (asked := whole_number(post.get("level"))) is None else asked

    def make(found: Proposal) -> tuple[Patch, ...] | Finding:
        return add_section(found, title, level, after, plain(post.get("text", "")))

    done = desk.save(make, Act("section.add", {"section": title}))
    if isinstance(done, tuple):
        return _section_page(desk, None, after, level, done)
    return answer(desk, done, _anchored(desk, done, title), "section_added")


def _anchored(desk: Desk, done: Result, title: str) -> str:
    now = Desk(desk.visit, desk.id)
    if isinstance(done, Edited):
        now.__dict__["proposal"] = desk.visit.whole.read(done.text, desk.proposal.file)
        found = now.spans.section(" ".join(title.split()))
        if found:
            return f"{desk.url('proposal')}#{found.anchor}"
    return desk.url("proposal")


def section(visit: Visit, proposal: str) -> HttpResponse:
    """A heading to be renamed, moved or taken out."""
    desk = Desk(visit, proposal)
    post = visit.request.POST
    anchor = (post if visit.request.method == "POST" else visit.request.GET).get("section", "")
    if visit.request.method == "GET":
        return _section_page(desk, desk.section(anchor), "", 1)
    found = desk.spans.section(anchor)
    words = _title(desk, found) if found else anchor
    make, act, word = _section_edit(anchor, words, post)
    done = desk.save(make, act)
    if isinstance(done, tuple) and found:
        return _section_page(desk, found, "", 1, done)
    return answer(desk, done, desk.url("proposal") if post.get("delete") else f"{desk.url('proposal')}#{anchor}", word)


def _section_edit(anchor: str, words: str, post: Any) -> tuple[Make, Act, str]:
    title, before = " ".join(post.get("title", "").split()), post.get("before", "")
    if post.get("delete"):
        forced = bool(post.get("force"))
        return (
            (lambda p: remove_section(p, anchor, forced)),
            Act("section.remove", {"section": words}),
            "section_deleted",
        )

    def both(proposal: Proposal) -> tuple[Patch, ...] | Finding:
        renamed = rename_section(proposal, anchor, title) if title != words else ()
        if isinstance(renamed, Finding) or not before:
            return renamed
        moved = move_section(proposal, anchor, "" if before == "end" else before.removeprefix("before:"))
        if isinstance(moved, Finding) or not renamed:
            return moved
        return _one_after_other(proposal, renamed, anchor, title, before)

    action = "section.move" if before else "section.rename"
    return both, Act(action, {"section": title or words}), "section_saved"


def _one_after_other(
    proposal: Proposal, renamed: tuple[Patch, ...], anchor: str, title: str, before: str
) -> tuple[Patch, ...] | Finding:
    """A rename and a move as patches of one text: the move is made in the text renamed."""
    text = apply(proposal.text, renamed)
    target = "" if before == "end" else before.removeprefix("before:")
    again = replace(proposal, text=text)
    moved = move_section(again, title, target)
    return moved if isinstance(moved, Finding) else difference(proposal.text, apply(text, moved))


def _section_page(
    desk: Desk, found: SectionSpan | None, after: str, level: int, problems: tuple[Finding, ...] = ()
) -> HttpResponse:
    post = desk.visit.request.POST
    held = sum(len(each.items) for each in desk.spans.family(found)) if found else 0
    title = post.get("title") or (_title(desk, found) if found else "")
    return desk.visit.render(
        "proposals/section.html.j2", WORDS, status=422 if problems else 200, section="proposals", desk=desk,
        found=found, after=after, level=level, held=held, title=title, headings=headings(desk), problems=problems,
        proposal=desk.proposal,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------ head and source


def head(visit: Visit, proposal: str) -> HttpResponse:
    """The particulars of the proposal in a form."""
    desk = Desk(visit, proposal)
    boxes = boxes_of_head(desk)
    if visit.request.method == "GET":
        return _head_page(desk, boxes)
    post = visit.request.POST
    values = {box.name: read_box(box.attribute, box.name, post) for box in boxes if box.changed(post)}

    def make(found: Proposal) -> tuple[Patch, ...] | Finding:
        return set_head(found, values, visit.whole.folded.organisation)

    done = desk.save(make, Act("head")) if values else ()
    if not values:
        return answer(desk, Edited(proposal=desk.id, file=desk.proposal.file, number=desk.number,
                                   text=desk.proposal.text), desk.url("proposal"))  # fmt: skip
    if isinstance(done, tuple):
        return _head_page(desk, boxes_of_head(desk, post), done)
    id = values.get("id")
    return answer(desk, done, visit.url("proposal", proposal=id) if id else desk.url("proposal"), "head_saved")


def _head_page(desk: Desk, boxes: tuple[Box, ...], problems: tuple[Finding, ...] = ()) -> HttpResponse:
    return desk.visit.render(
        "proposals/head.html.j2", WORDS, status=422 if problems else 200, section="proposals", desk=desk, boxes=boxes,
        problems=problems, proposal=desk.proposal,
    )  # fmt: skip


def whole(visit: Visit, proposal: str) -> HttpResponse:
    """The whole text, with findings by line."""
    desk = Desk(visit, proposal)
    text = desk.proposal.text
    if visit.request.method == "POST":
        text = plain(visit.request.POST.get("text", ""))
        if not visit.request.POST.get("check"):
            done = desk.save(lambda found: difference(found.text, text), Act("text"), form=False)
            if not isinstance(done, tuple):
                return answer(desk, done, desk.url("proposal"), "source_saved")
            return _source_page(desk, text, done, 422)
    return _source_page(desk, text)


def _source_page(desk: Desk, text: str, problems: tuple[Finding, ...] = (), status: int = 200) -> HttpResponse:
    read = desk.visit.whole.read(text, desk.proposal.file)
    found = sorted(read.findings, key=lambda each: (each.place.line, each.code))
    return desk.visit.render(
        "proposals/source.html.j2", WORDS, status=status, section="proposals", desk=desk, text=text, findings=found,
        problems=problems, proposal=desk.proposal, nowhere=Place(),
    )  # fmt: skip
