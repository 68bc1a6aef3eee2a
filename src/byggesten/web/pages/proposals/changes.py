# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Changes by form: choose a kind, fill in its fields, place it under a heading; edit, reorder and delete."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse

from byggesten.actions.revisions import Act
from byggesten.actions.saving import Edited
from byggesten.changes.catalogue import all_changes
from byggesten.changes.change import Change
from byggesten.kernel.findings import Finding, Severity
from byggesten.proposal.edits import (
    add_change,
    change_change,
    change_source,
    delete_change,
    move_change,
    replace_source,
)
from byggesten.proposal.entries import kind_of
from byggesten.proposal.patches import Patch, apply
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import ItemSpan, SectionSpan, Spans, spans
from byggesten.proposal.spelling import Spelling
from byggesten.proposal.values import MISSING_KEY
from byggesten.proposal.writing import RefusedError, Writer, declared
from byggesten.web.pages.proposals.desk import BEGINNING, Desk, answer, headings, plain
from byggesten.web.pages.proposals.fields import boxes, normal, read_form, suggestions, values_of
from byggesten.web.pages.proposals.kinds import grouped, named, says
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit

Made = tuple[Patch, ...] | Finding


def change_new(visit: Visit, proposal: str) -> HttpResponse:
    """A new change: first its kind, then its fields."""
    desk = Desk(visit, proposal)
    asked = visit.request.POST if visit.request.method == "POST" else visit.request.GET
    op, section = asked.get("op", ""), asked.get("section", "")
    if op not in all_changes():
        return visit.render(
            "proposals/kinds.html.j2", WORDS, section="proposals", desk=desk, groups=grouped(visit.lang),
            at=section, proposal=desk.proposal,
        )  # fmt: skip
    kind = all_changes()[op]
    if visit.request.method == "GET":
        given = {name: _given(each.form, visit.request.GET.getlist(name)) for name, each in declared(kind).items()
                 if visit.request.GET.get(name)}  # fmt: skip
        return _form(desk, kind, given, section=section)
    values = {
        name: value for name, value in read_form(kind, visit.request.POST).items() if value not in ("", [], False)
    }

    def make(found: Proposal) -> Made:
        return add_change(found, visit.whole.folded.organisation, op, values, section)

    if wrong := _wrong(desk, kind, values, make, ""):
        return _form(desk, kind, values, section=section, errors=wrong)
    done = desk.save(make, Act("change.add", {"key": _key_made(desk, make)}))
    if isinstance(done, tuple):
        return _form(desk, kind, values, section=section, errors={"": done})
    if not isinstance(done, Edited):
        return answer(desk, done, desk.url("proposal"))
    key, heading = added(desk, done)
    return answer(desk, done, f"{desk.url('proposal')}#change-{key}", "change_added", key=key, section=heading)


def _given(form: str, said: list[str]) -> Any:
    return said if form in ("refs", "texts") else said[0]


def _key_made(desk: Desk, make: Any) -> str:
    """The key the change will have, for the words of its revision."""
    made = make(desk.proposal)
    if isinstance(made, Finding):
        return ""
    new = set(spans(apply(desk.proposal.text, made)).keys) - set(desk.spans.keys)
    return next(iter(new), "")


def added(desk: Desk, done: Edited) -> tuple[str, str]:
    """The key of the change that was added, and the heading it stands under."""
    after, known = spans(done.text), set(desk.spans.keys)
    for section in after.sections:
        for item in section.items:
            if item.key not in known:
                return item.key, _words(desk, section)
    return "", ""


def _words(desk: Desk, section: SectionSpan) -> str:
    return section.heading.text if section.heading else BEGINNING.in_(desk.visit.lang)


def _place(desk: Desk, key: str) -> tuple[SectionSpan, ItemSpan]:
    place = desk.spans.change(key)
    if place is None:
        raise Http404
    return place[0], place[2]


def change(visit: Visit, proposal: str, key: str) -> HttpResponse:
    """A change to be edited: by form, or as it is written."""
    desk = Desk(visit, proposal)
    _, item = _place(desk, key)
    found = kind_of(item.node)
    as_source = visit.request.GET.get("as") == "source" or len(found) != 1
    if visit.request.method == "POST":
        return _save_source(desk, key) if "yaml" in visit.request.POST else _save_form(desk, key, found[0])
    if as_source:
        return _source(desk, key, change_source(desk.proposal, key), len(found) == 1)
    return _form(desk, found[0], values_of(desk, key), key=key)


def _save_form(desk: Desk, key: str, kind: type[Change]) -> HttpResponse:
    post, before = desk.visit.request.POST, values_of(desk, key)
    own, more = boxes(desk, kind, before)
    sent = read_form(kind, post)
    values = {box.name: sent[box.name] or None for box in (*own, *more) if box.changed(post)}
    values = {
        name: False if value is None and declared(kind)[name].form == "flag" else value
        for name, value in values.items()
    }

    def make(found: Proposal) -> Made:
        return change_change(found, desk.visit.whole.folded.organisation, key, values)

    shown = {**before, **{name: value for name, value in sent.items() if name in values}}
    if values and (wrong := _wrong(desk, kind, values, make, key)):
        return _form(desk, kind, shown, key=key, errors=wrong)
    done = desk.save(make, Act("change.edit", {"key": key}))
    if isinstance(done, tuple):
        return _form(desk, kind, shown, key=key, errors={"": done})
    return answer(desk, done, f"{desk.url('proposal')}#change-{key}", "change_saved", key=key)


def _save_source(desk: Desk, key: str) -> HttpResponse:
    text = plain(desk.visit.request.POST.get("yaml", ""))
    done = desk.save(lambda found: replace_source(found, key, text), Act("change.edit", {"key": key}))
    if isinstance(done, tuple):
        return _source(desk, key, text, True, done)
    return answer(desk, done, f"{desk.url('proposal')}#change-{key}", "change_saved", key=key)


def _source(desk: Desk, key: str, text: str, readable: bool, problems: tuple[Finding, ...] = ()) -> HttpResponse:
    return desk.visit.render(
        "proposals/change_source.html.j2", WORDS, status=422 if problems else 200, section="proposals", desk=desk,
        key=key, text=text, readable=readable, problems=problems, proposal=desk.proposal,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------ what is wrong


def _wrong(
    desk: Desk, kind: type[Change], values: Mapping[str, Any], make: Any, key: str
) -> dict[str, tuple[Finding, ...]]:
    """What hinders a change, by field; what belongs to no field under the empty name."""
    found: dict[str, tuple[Finding, ...]] = {}
    org = desk.visit.whole.folded.organisation
    writer = Writer(Spelling(org, desk.proposal.new_names), desk.proposal.head.language)
    for name, each in declared(kind).items():
        if each.required and (name in values or not key) and not values.get(name):
            found[name] = (MISSING_KEY(subject=name, what=key or kind.keyword(), key=each.key, meaning=each.meaning),)
        elif values.get(name) and not any(one.form == "new" for one in kind.fields()):
            try:
                writer.value(each, values[name])
            except RefusedError as error:
                found[name] = (error.finding,)
    if found:
        return found
    made = make(desk.proposal)
    if isinstance(made, Finding):
        return {_field(kind, made): (made,)}
    return {} if desk.visit.request.POST.get("force") else _read_again(desk, kind, made, key)


def _read_again(desk: Desk, kind: type[Change], made: tuple[Patch, ...], key: str) -> dict[str, tuple[Finding, ...]]:
    """The errors the change would be read with, that were not there before."""
    text = apply(desk.proposal.text, made)
    after, read = spans(text), desk.visit.whole.read(text, desk.proposal.file)
    keys = {key} if key else set(after.keys) - set(desk.spans.keys)
    lines = [_lines(after, each) for each in keys]
    known = {(each.code, each.text("en")) for each in desk.proposal.findings}
    found: dict[str, tuple[Finding, ...]] = {}
    for each in read.findings:
        new = each.severity is Severity.ERROR and (each.code, each.text("en")) not in known
        if new and any(each.place.line in span for span in lines):
            name = _field(kind, each)
            found[name] = (*found.get(name, ()), each)
    return found


def _lines(found: Spans, key: str) -> range:
    place = found.change(key)
    if place is None:
        return range(0)
    start, end = (found.text.count("\n", 0, at) + 1 for at in (place[2].start, place[2].end))
    return range(start, end)


def _field(kind: type[Change], finding: Finding) -> str:
    """The field a finding is about, by the key it names; the empty name where it names none."""
    said = {str(finding.params.get(name, "")) for name in ("key", "what", "name")}
    for name, each in declared(kind).items():
        if said & {each.key, *each.aliases}:
            return name
    return ""


def _form(
    desk: Desk, kind: type[Change], values: Mapping[str, Any], *, key: str = "", section: str = "",
    errors: Mapping[str, tuple[Finding, ...]] | None = None,
) -> HttpResponse:  # fmt: skip
    visit, wrong = desk.visit, errors or {}
    words = {name: " ".join(f"{each.text(visit.lang)}. {each.advice(visit.lang)}" for each in listed)
             for name, listed in wrong.items()}  # fmt: skip
    own, more = boxes(desk, kind, values, words)
    filled = any(normal(box.value) or box.error for box in more if box.name not in ("status",))
    return visit.render(
        "proposals/change.html.j2", WORDS, status=422 if wrong else 200, section="proposals", desk=desk, kind=kind,
        key=key, at=section, own=own, more=more, filled=filled, name=named(kind, visit.lang),
        says=says(kind, visit.lang), problems=[each for listed in wrong.values() for each in listed],
        lists=suggestions(desk, (*own, *more)), headings=headings(desk), proposal=desk.proposal,
        forced=bool(wrong) and not any(each.code == MISSING_KEY.code for listed in wrong.values() for each in listed),
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------ order


def change_order(visit: Visit, proposal: str) -> HttpResponse:
    """Move a change up or down, before another, or delete it."""
    desk, post = Desk(visit, proposal), visit.request.POST
    action = next((each for each in ("up", "down", "delete", "drag") if post.get(each)), "")
    key = post.get(action, "")
    copy = post.copy()
    copy["token"] = f"{post.get('token', '')}{action}{key}{post.get('before', '')}{post.get('to', '')}"[:64]
    visit.request.POST = copy
    if action == "delete":
        done = desk.save(lambda p: delete_change(p, key), Act("change.remove", {"key": key}))
        return answer(desk, done, desk.url("proposal"), "change_deleted", key=key)
    before, to = (post.get("before", ""), post.get("to", "")) if action == "drag" else _beside(desk, key, action)
    done = desk.save(lambda p: move_change(p, key, before, to), Act("change.move", {"key": key}))
    return answer(desk, done, f"{desk.url('proposal')}#change-{key}", "change_moved", key=key)


def _beside(desk: Desk, key: str, action: str) -> tuple[str, str]:
    """Where a change goes when it is moved one up or down, as (before which change, to which section)."""
    section, item = _place(desk, key)
    items, sections = section.items, [each for each in desk.spans.sections if each.heading]
    at = next(at for at, each in enumerate(items) if each.start == item.start)
    place = sections.index(section) if section in sections else 0
    if action == "up":
        if at:
            return items[at - 1].key, ""
        return ("", sections[place - 1].anchor) if place else ("", "")
    if at + 2 < len(items):
        return items[at + 2].key, ""
    if at + 1 < len(items):
        return "", section.anchor
    if place + 1 >= len(sections):
        return "", ""
    following = sections[place + 1]
    return (following.items[0].key, "") if following.items else ("", following.anchor)


def change_move(visit: Visit, proposal: str, key: str) -> HttpResponse:
    """Move a change to another section."""
    desk = Desk(visit, proposal)
    section, _ = _place(desk, key)
    if visit.request.method == "GET":
        return visit.render(
            "proposals/change_move.html.j2", WORDS, section="proposals", desk=desk, key=key, at=section.anchor,
            headings=headings(desk), proposal=desk.proposal,
        )  # fmt: skip
    to = visit.request.POST.get("to", "")
    done = desk.save(lambda p: move_change(p, key, "", to), Act("change.move", {"key": key}))
    return answer(desk, done, f"{desk.url('proposal')}#change-{key}", "change_moved", key=key)
