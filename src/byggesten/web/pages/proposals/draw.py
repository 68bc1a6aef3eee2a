# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Drawing: the chart of the proposal, on which units are dragged, merged and renamed; each act becomes a change."""

from __future__ import annotations

import re

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string

from byggesten.actions.revisions import Act, describe
from byggesten.actions.saving import Edited
from byggesten.chart.chart import lay_out
from byggesten.chart.options import Options
from byggesten.documents.nodes import changed_nodes
from byggesten.kernel.findings import Finding
from byggesten.proposal.patches import Patch, apply, difference
from byggesten.proposal.proposal import Proposal
from byggesten.web.charts import SCREEN, chart_json, fold_away
from byggesten.web.charts import words as chart_words
from byggesten.web.numbers import whole_number
from byggesten.web.pages.proposals.acts import ACTS, Step, planned
from byggesten.web.pages.proposals.desk import BEGINNING, Desk, People, answer, clock, notice, said
from byggesten.web.pages.proposals.fields import names
from byggesten.web.pages.proposals.shown import FIRST, Sheet
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit

LATEST = 5
# How a new change begins in the text that an edit puts in.
NEW_KEY = re.compile(r"^- id: (\S+)$", re.MULTILINE)
LEVELS = 4


def draw(visit: Visit, proposal: str) -> HttpResponse:
    """The page; or what stands beside the chart, where a script asks for it."""
    known = visit.proposal(proposal)
    desk = Desk(visit, proposal)
    if visit.request.GET.get("part") == "side":
        sheet = Sheet(visit, known)
        return JsonResponse(
            {
                "side": _shown(desk, sheet, "_panel"), **_latest_shown(desk, sheet), "number": desk.number,
                "digest": desk.digest, "totals": totals(visit, sheet), **_undoable(desk),
            }
        )  # fmt: skip
    sheet = Sheet(visit, known)
    return visit.render(
        "proposals/draw.html.j2", WORDS, section="proposals", desk=desk, proposal=known, sheet=sheet, first=FIRST,
        latest=_latest(desk, sheet), chart_words=chart_words(visit.lang), levels=LEVELS, acts=ACTS,
    )  # fmt: skip


def chart(visit: Visit, proposal: str) -> HttpResponse:
    """The chart after the proposal, what changed marked, as JSON."""
    sheet = Sheet(visit, visit.proposal(proposal))
    asked = visit.request.GET
    levels = LEVELS if (said := whole_number(asked.get("levels"))) is None else said
    closed, opened = (tuple(filter(None, asked.get(name, "").split(","))) for name in ("closed", "open"))
    shown = fold_away(changed_nodes(sheet.material), lang=visit.lang, levels=levels, closed=closed, opened=opened)
    text = chart_json(shown, lay_out(shown.nodes, Options(page=SCREEN)))
    return HttpResponse(text, content_type="application/json")


def dialog(visit: Visit, proposal: str) -> HttpResponse:
    """What an act asks for: where to, what name, how many."""
    desk = Desk(visit, proposal)
    asked = visit.request.GET
    act = asked.get("do", "")
    units = asked.getlist("unit")
    sheet = Sheet(visit, visit.proposal(proposal))
    org = sheet.material.after
    tasks = [task for unit in units for task in org.tasks_of(unit)]
    template = "proposals/_dialog.html.j2" if visit.request.headers.get("X-Dialog") else "proposals/dialog.html.j2"
    return visit.render(
        template, WORDS, section="proposals", desk=desk, act=act if act in ACTS else "menu", units=units,
        what=_named(visit, sheet, units), tasks=tasks, proposal=desk.proposal, acts=ACTS,
        known=names(desk, org, ("units",)), unit_page=visit.link("unit", unit=units[0]) if len(units) == 1 else "",
    )  # fmt: skip


def _named(visit: Visit, sheet: Sheet, units: list[str]) -> str:
    if not units:
        return ""
    first = f"»{sheet.material.name(units[0])}«" if visit.lang == "da" else f"“{sheet.material.name(units[0])}”"
    return first if len(units) == 1 else said(visit, "and_others", first=first, count=len(units) - 1)


def act(visit: Visit, proposal: str) -> HttpResponse:
    """Do something to units: one edit, however many changes it takes."""
    desk, post = Desk(visit, proposal), visit.request.POST
    steps = planned(post.get("do", ""), post.getlist("unit"), post, desk.proposal, visit.whole)
    script = "application/json" in visit.request.headers.get("Accept", "")
    if not steps:
        return JsonResponse({"findings": [{"text": said(visit, "nothing_chosen"), "advice": ""}]}, status=422)
    keys: list[str] = []
    known: dict[str, tuple[Patch, ...] | Finding] = {}

    def make(found: Proposal) -> tuple[Patch, ...] | Finding:
        if found.text not in known:
            keys.clear()
            known[found.text] = _made(desk, found, steps, keys)
        return known[found.text]

    tried = make(desk.proposal)
    what = "change.add" if not isinstance(tried, Finding) and keys else "change.edit"
    done = desk.save(make, Act(what, {"key": ", ".join(keys) or ", ".join(each.key for each in steps)}))
    if not isinstance(done, Edited) or not script:
        return answer(desk, done, desk.url("proposal-draw"))
    return _done(visit, done, tuple(keys) or tuple(each.key for each in steps))


def _made(desk: Desk, found: Proposal, steps: tuple[Step, ...], keys: list[str]) -> tuple[Patch, ...] | Finding:
    """The steps one after the other, as patches of the text they began with; the keys of new changes are noted."""
    text, now = found.text, found
    for step in steps:
        patches = step.make(now, desk.visit.whole.folded.organisation)
        if isinstance(patches, Finding):
            return patches
        text = apply(text, patches)
        keys += [key for patch in patches for key in NEW_KEY.findall(patch.text) if now.entry(key) is None]
        now = desk.visit.whole.read(text, found.file) if len(steps) > 1 else now
    return difference(found.text, text)


def _done(before: Visit, done: Edited, keys: tuple[str, ...]) -> HttpResponse:
    """What happened, where it stands, and the new key figures; what the rules find is asked for after that."""
    visit = Visit(request=before.request, row=before.row, role=before.role, actor=before.actor, public=False,
                  lang=before.lang)  # fmt: skip
    desk = Desk(visit, done.proposal)
    sheet = Sheet(visit, visit.proposal(done.proposal), checked=False)
    entry = sheet.proposal.entry(keys[0]) if keys else None
    section = (entry.heading or BEGINNING.in_(visit.lang)) if entry else ""
    sentence = sheet.material.sentence(entry) if entry else ""
    text = (
        said(visit, "did", key=keys[0], sentence=sentence, section=section) if len(keys) == 1 and sentence
        else said(visit, "did_several", keys=", ".join(keys), count=len(keys), section=section)
    )  # fmt: skip
    if not sentence:
        text = said(visit, "draw_new")
    address = f"{desk.url('proposal')}#change-{keys[0]}" if keys else ""
    return JsonResponse(
        {
            "said": text, "figures": _shown(desk, sheet, "_figures"), **_latest_shown(desk, sheet),
            "number": desk.number, "digest": desk.digest, "notice": notice(desk, done), "address": address,
            **_undoable(desk),
        }
    )  # fmt: skip


def _undoable(desk: Desk) -> dict[str, bool]:
    return {"undo": bool(desk.stacks.done), "redo": bool(desk.stacks.undone)}


def totals(visit: Visit, sheet: Sheet) -> str:
    """Units and findings in a few words, to be said aloud."""
    counts = sheet.counts
    found = said(visit, f"light_{sheet.light}", errors=counts["error"], warnings=counts["warning"])
    return said(visit, "totals", units=sheet.found.summary.units_after, findings=found)


def _shown(desk: Desk, sheet: Sheet, part: str, **more: object) -> str:
    """A part of the page, as it is now."""
    visit = desk.visit
    context = {"visit": visit, "words": WORDS, "sheet": sheet, "first": FIRST, "desk": desk, "lang": visit.lang, **more}
    return render_to_string(f"proposals/{part}.html.j2", context, request=visit.request, using="jinja2")


def _latest_shown(desk: Desk, sheet: Sheet) -> dict[str, str]:
    return {"latest": _shown(desk, sheet, "_latest", latest=_latest(desk, sheet))}


def _latest(desk: Desk, sheet: Sheet) -> list[dict[str, str]]:
    """The latest edits: what was done by whom and when, with what the change says."""
    people = People(desk.visit.lang)
    shown = [each for each in desk.revisions if each.number > 1][-LATEST:][::-1]
    people.look_up(each.by for each in shown)
    found = []
    for each in shown:
        key = each.act.params.get("key", "").partition(",")[0]
        entry = sheet.proposal.entry(key) if key else None
        found.append(
            {
                "what": describe(each, desk.visit.lang), "who": people.name(each.by),
                "at": clock(each.at, desk.visit.lang), "sentence": sheet.material.sentence(entry) if entry else "",
                "anchor": sheet.anchor(key) if entry else "",
            }
        )  # fmt: skip
    return found
