# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What follows for tasks, posts, leaders, levels, committees and MED bodies, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.cli.views.plan import ADD, CHANGE, MOVE, TAKE, Line, Plan, Section
from byggesten.consequences.committees import CommitteeChange
from byggesten.consequences.leaders import LeaderChange
from byggesten.consequences.levels import Span
from byggesten.consequences.posts import PostFlow
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Text
from byggesten.organisation.statements import KEPT, RECOMMENDATION, REJECTED, STRENGTHENED
from byggesten.organisation.tasks import Task

TASKS, POSTS = Text("Opgaver", "Tasks"), Text("Stillinger", "Posts")
LEADERS, LEVELS = Text("Ledere", "Leaders"), Text("Niveauer og ledelsesspænd", "Levels and spans of control")
COMMITTEES, MED = Text("Udvalg", "Committees"), Text("MED", "MED bodies")
SAID = Text("Det, der siges uden at ændre strukturen", "What is said without changing the structure")
TASK_MOVES = Text("{task}: fra {origin} til {to}", "{task}: from {origin} to {to}")
TASK_NEW = Text("{task}: til {to}", "{task}: to {to}")
TASK_LEFT = Text("{task}: fra {origin}, uden ny ansvarlig", "{task}: from {origin}, with nobody responsible after")
TASK_SHED = Text("{task}: ikke længere hos {origin}; ansvaret har {to}",
                 "{task}: no longer with {origin}; {to} is responsible")  # fmt: skip
ANCHORED = Text("{task}: politisk under {after} (før {before})", "{task}: politically under {after} (before, {before})")
POST_MOVE = Text("{n} {title}fra {origin} til {to}", "{n} {title}from {origin} to {to}")
POST_NEW = Text("{n} {title}til {to}", "{n} {title}to {to}")
POST_END = Text("{n} {title}fra {origin}", "{n} {title}from {origin}")
FTE = Text("{n} årsværk", "{n} FTE")
TITLE_CHANGE = Text(
    "{unit}: lederens titel fra »{old}« til »{new}«", "{unit}: title of the leader from “{old}” to “{new}”"
)
TITLE_NEW = Text("{unit}: lederen får titlen »{new}«", "{unit}: the leader gets the title “{new}”")
TITLE_GONE = Text("{unit}: lederens titel »{old}« falder bort", "{unit}: the title “{old}” of the leader is dropped")
REPORTS = Text("{unit}: lederen refererer til {new} (før {old})", "{unit}: the leader reports to {new} (before, {old})")
LEADER = Text("{unit}: ny leder", "{unit}: new leader")
LEVEL_COUNT = Text("ledelsesniveauer: {old} før, {new} efter", "management levels: {old} before, {new} after")
SPAN = Text("{unit}: {old} før, {new} efter", "{unit}: {old} before, {new} after")
SPAN_NEW, SPAN_GONE = Text("{unit}: {new}", "{unit}: {new}"), Text("{unit}: {old} før", "{unit}: {old} before")
ONE = Range.of(1)
SPAN_SAID = Text("{leaders} og {staff}", "{leaders} and {staff}")
LEADER_COUNT, ONE_LEADER = Text("{n} ledere", "{n} leaders"), Text("1 leder", "1 leader")
STAFF_COUNT, ONE_STAFF = Text("{n} medarbejdere", "{n} staff"), Text("1 medarbejder", "1 member of staff")
AT_LEAST = Text("mindst {span}", "at least {span}")
FATES = {
    "established": (ADD, Text("{name} oprettes", "{name} is established")),
    "closed": (TAKE, Text("{name} nedlægges", "{name} is abolished")),
    "renamed": (CHANGE, Text("{name} får nyt navn", "{name} is renamed")),
    "continued": (CHANGE, Text("{name} ændres", "{name} changes")),
}
GAINS, LOSES = Text("får {tasks}", "gets {tasks}"), Text("afgiver {tasks}", "gives up {tasks}")
SERVED = Text("betjenes af {new} (før {old})", "served by {new} (before, {old})")
BODY = Text("{body} berøres: {units}", "{body} is affected: {units}")
MAIN_BODY = Text("{body} berøres", "{body} is affected")
KINDS = {
    KEPT: Text("bevares: {text}", "kept: {text}"),
    REJECTED: Text("anbefales ikke: {text}", "not recommended: {text}"),
    RECOMMENDATION: Text("anbefales: {text}", "recommended: {text}"),
    STRENGTHENED: Text("styrkes: {text}", "strengthened: {text}"),
}


def sections(plan: Plan) -> Iterator[Section]:
    """The sections in order; empty ones are left to the caller."""
    yield Section(title=TASKS, lines=(*_tasks(plan), *_anchorings(plan)))
    yield Section(title=POSTS, lines=tuple(_post(plan, each) for each in plan.found.post_flows))
    yield Section(title=LEADERS, lines=tuple(line for each in plan.found.leaders for line in _leader(plan, each)))
    yield Section(title=LEVELS, lines=tuple(_levels(plan)))
    yield Section(title=COMMITTEES, lines=tuple(_committee(plan, each) for each in plan.found.committees))
    yield Section(title=MED, lines=tuple(_med(plan)))
    yield Section(title=SAID, lines=tuple(_said(plan)))


def _tasks(plan: Plan) -> Iterator[Line]:
    for each in plan.found.tasks:
        task = plan.found.after.get(Task, each.task)
        still = task.responsible if task and not each.to else ()
        text = TASK_MOVES if each.origin and each.to else TASK_NEW if each.to else TASK_SHED if still else TASK_LEFT
        to = plan.news(still) if still else plan.new(each.to)
        said = plan.fill(text, task=plan.new(each.task), origin=plan.old(each.origin), to=to)
        yield Line(sign=MOVE if each.origin and each.to else ADD if each.to else TAKE, text=said, changes=each.changes,
                   by=("task.", "unit.", "group."))  # fmt: skip


def _anchorings(plan: Plan) -> Iterator[Line]:
    for each in plan.found.anchorings:
        said = plan.fill(ANCHORED, task=plan.new(each.task), before=plan.news(each.before), after=plan.news(each.after))
        yield Line(sign=CHANGE, text=said, changes=each.changes, by=("task.anchor", "committee."))


def _post(plan: Plan, flow: PostFlow) -> Line:
    count = plan.fill(FTE, n=plan.number(flow.fte))
    names = {"n": count, "title": f"({flow.title}) " if flow.title else ""}
    if flow.origin and flow.to:
        text = plan.fill(POST_MOVE, origin=plan.old(flow.origin), to=plan.new(flow.to), **names)
        return Line(sign=MOVE, text=text, changes=flow.changes)
    if flow.to:
        return Line(sign=ADD, text=plan.fill(POST_NEW, to=plan.new(flow.to), **names), changes=flow.changes)
    return Line(sign=TAKE, text=plan.fill(POST_END, origin=plan.old(flow.origin), **names), changes=flow.changes)


def _leader(plan: Plan, each: LeaderChange) -> Iterator[Line]:
    unit, before, after = plan.new(each.unit), each.title_before, each.title_after
    said = []
    if before != after:
        text = TITLE_CHANGE if before and after else TITLE_NEW if after else TITLE_GONE
        said.append(plan.fill(text, unit=unit, old=before, new=after))
    moved = {moved.unit for moved in plan.found.summary.moved}
    if each.line_before != each.line_after and each.unit not in moved:
        said.append(plan.fill(REPORTS, unit=unit, old=plan.old(each.line_before), new=plan.new(each.line_after)))
    if before == after and each.line_before == each.line_after:
        said.append(plan.fill(LEADER, unit=unit))
    for text_ in said:
        yield Line(sign=CHANGE, text=text_, changes=each.changes, by=("leader.",))


def _levels(plan: Plan) -> Iterator[Line]:
    old, new = plan.found.levels
    spans = [each for each in plan.found.spans if _shown(plan, each.before) != _shown(plan, each.after)]
    if old != new or spans:
        yield Line(sign=CHANGE, text=plan.fill(LEVEL_COUNT, old=old, new=new))
    for each in spans:
        before, after = _shown(plan, each.before), _shown(plan, each.after)
        text = SPAN if before and after else SPAN_NEW if after else SPAN_GONE
        said = plan.fill(text, unit=plan.new(each.unit), old=_span(plan, each.before), new=_span(plan, each.after))
        sign = CHANGE if before and after else ADD if after else TAKE
        yield Line(sign=sign, text=said)


def _shown(plan: Plan, span: Span | None) -> tuple[Range | None, ...] | None:
    """What is told of a span: the leaders, and the staff; None where there is nothing to tell."""
    if span is None or (span.leaders == ZERO and _staff(plan, span) in (None, ZERO)):
        return None
    return span.leaders, _staff(plan, span)


def _staff(plan: Plan, span: Span) -> Range | None:
    """The staff, where the register knows its posts, or where they are the proposal's own."""
    known = len(plan.found.before.posts.columns) > 0 or ZERO.low <= span.staff.low < span.staff.high
    return span.staff if known or (span.staff.exact and span.staff.low > 0) else None


def _span(plan: Plan, span: Span | None) -> str:
    if span is None:
        return ""
    leaders = plan.fill(ONE_LEADER if span.leaders == ONE else LEADER_COUNT, n=span.leaders)
    staff = plan.fill(ONE_STAFF if span.staff == ONE else STAFF_COUNT, n=span.staff)
    said = leaders if _staff(plan, span) is None else plan.fill(SPAN_SAID, leaders=leaders, staff=staff)
    return plan.fill(AT_LEAST, span=said) if span.open else said


def _committee(plan: Plan, each: CommitteeChange) -> Line:
    sign, text = FATES[each.fate]
    details = []
    if each.gains:
        details.append(plan.fill(GAINS, tasks=plan.news(each.gains)))
    if each.loses:
        details.append(plan.fill(LOSES, tasks=plan.news(each.loses)))
    if each.served_before != each.served_after and each.fate != "closed":
        details.append(plan.fill(SERVED, new=plan.news(each.served_after), old=plan.news(each.served_before)))
    said = plan.fill(text, name=plan.new(each.committee))
    return Line(sign=sign, text=said, changes=each.changes, details=tuple(details))


def _med(plan: Plan) -> Iterator[Line]:
    for each in plan.found.med:
        text = BODY if each.units else MAIN_BODY
        yield Line(sign=CHANGE, text=plan.fill(text, body=plan.new(each.body), units=plan.news(each.units)))


def _said(plan: Plan) -> Iterator[Line]:
    for each in plan.found.said:
        about = plan.news(each.about) if each.about else ""
        text = f"{about} – {each.text}" if about and each.text and each.text != about else about or each.text
        yield Line(sign=CHANGE, text=plan.fill(KINDS[each.kind], text=text), changes=each.changes, by=("statement.",))
