# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The page of the organisation: chart, tree or table of units, committees or MED bodies on a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from byggesten.actions.permission import Right
from byggesten.actions.show import whole
from byggesten.consequences.levels import levels
from byggesten.kernel.ranges import Range
from byggesten.kernel.wording import write_number, write_range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.entity import Entity
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit
from byggesten.web.kept import remember
from byggesten.web.numbers import whole_number
from byggesten.web.pages.organisation.choices import subject_title, subjects, wholes
from byggesten.web.pages.organisation.dates import Stop, stops
from byggesten.web.pages.organisation.figures import figure_address
from byggesten.web.pages.organisation.looking import Look, look, subject_of
from byggesten.web.pages.organisation.nodes import every_node
from byggesten.web.pages.organisation.query import (
    CHART,
    COMMITTEES,
    MED,
    OUTLINE,
    SHAPES,
    TABLE,
    TREES,
    UNITS,
    VIEWS,
    Query,
    read_query,
)  # fmt: skip
from byggesten.web.pages.organisation.rows import lines
from byggesten.web.pages.organisation.table import NUMBERS, table
from byggesten.web.pages.organisation.tools import chart_tools, page_address
from byggesten.web.pages.organisation.words import WORDS
from byggesten.web.visit import Visit

KINDS: dict[str, type[Entity]] = {UNITS: Unit, COMMITTEES: Committee, MED: MedBody}
CATEGORIES = ("established", "closed", "merged", "split", "moved", "renamed")


def organisation(visit: Visit) -> HttpResponse:
    """The organisation as the address asks; the changing parts alone where script asks for them."""
    query = read_query(visit.request.GET)
    days = _stops(visit, query)
    moved = _moved(visit, query, days)
    if moved is not None:
        return HttpResponseRedirect(visit.url("organisation") + moved.text)
    seen = look(visit, query)
    part = visit.request.headers.get("HX-Request") == "true"
    template = "organisation/_parts.html.j2" if part else "organisation/organisation.html.j2"
    response = visit.render(template, WORDS, section="organisation", **_context(seen, days))
    patch_vary_headers(response, ("HX-Request",))
    return response


def _stops(visit: Visit, query: Query) -> tuple[Stop, ...]:
    subject = subject_of(visit, query)
    key = ("stops", query.of, subject.date, visit.today)
    return remember(visit.workspace, key, lambda: stops(visit.workspace, subject, visit.today))


def _moved(visit: Visit, query: Query, days: tuple[Stop, ...]) -> Query | None:
    """Where a form without script sends the reader: to the stop of the slider where that was moved, else to the day."""
    fields = visit.request.GET
    if "was" not in fields and "stop" not in fields:
        return None
    stop, was = fields.get("stop", ""), fields.get("was", "")
    if query.of != fields.get("subject", query.of):
        return query.but(on=None, unit="", page=1)
    if stop != was and (chosen := whole_number(stop)) is not None:
        return query.but(on=days[min(chosen, len(days) - 1)].day, page=1)
    return query


def _context(seen: Look, days: tuple[Stop, ...]) -> dict[str, Any]:
    visit, query, subject = seen.visit, seen.query, seen.subject
    here = visit.url("organisation")
    at = next(number for number, stop in enumerate(days) if stop.day == subject.date)
    compared = subject.proposal is not None or bool(visit.workspace.log)
    proposal = subject.proposal
    return {
        "look": seen,
        "query": query,
        "subject": subject,
        "title": subject_title(subject, visit.lang),
        "subjects": subjects(visit, subject),
        "stops": days,
        "at": at,
        "stop": days[at],
        "views": [(each, here + query.but(view=each, page=1).text, each == query.view) for each in VIEWS]
        if compared else [],
        "trees": [(each, here + _another_tree(query, each).text, each == query.tree) for each in TREES],
        "shapes": [
            (each, here + query.but(shape=each, reveal="", page=1).text, each == query.shape) for each in SHAPES
        ],
        "branch": seen.side(query.unit).name(query.unit) if query.unit else "",
        "whole": here + query.but(unit="").text,
        "ahead": [
            (title, here + query.but(of=name, on=subject.date).text)
            for each, _ in days[at].proposed
            for name, title in wholes(each, visit.lang)
        ] if proposal is None else [],
        "proposals": [
            (title, here + query.but(of=name, on=None, unit="").text)
            for each in visit.workspace.proposals
            for name, title in wholes(each, visit.lang)
        ]
        if proposal is None
        else [],
        "edit": _edit(seen),
        "facts": list(_facts(seen)),
        "tools": chart_tools(seen) if query.shape == CHART else None,
        "lines": lines(seen) if query.shape == OUTLINE else (),
        "table": table(seen) if query.shape == TABLE else None,
        "numbers": NUMBERS,
        "here": here,
        "anything": bool(every_node(seen)),
        "services": list(_services(seen)) if query.tree == COMMITTEES else [],
    }  # fmt: skip


def _another_tree(query: Query, tree: str) -> Query:
    return (
        query if tree == query.tree else Query(of=query.of, on=query.on, view=query.view, shape=query.shape, tree=tree)
    )


def _edit(seen: Look) -> str:
    """Where the proposal looked at is edited on the chart; empty where it cannot be, or not by this reader."""
    proposal = seen.subject.proposal
    if proposal is None or not seen.visit.may(Right.PROPOSE):
        return ""
    return seen.visit.link("draw", proposal=proposal.id)


def _facts(seen: Look) -> Iterator[tuple[str, str, str]]:
    """The figures above the chart, as (name, what it says, where the changes behind it are listed)."""
    subject, lang = seen.subject, seen.visit.lang
    kind = KINDS[seen.query.tree]
    name = f"figure_{seen.query.tree}"
    yield (
        name,
        _both(seen, subject.before.count(kind), subject.after.count(kind)),
        _address(seen, "summary.units_after"),
    )
    if seen.query.tree != UNITS:
        return
    yield "figure_levels", _both(seen, levels(subject.before), levels(subject.after)), _address(seen, "levels.after")
    if len(seen.org.posts.columns):
        held, outside = _held(seen, seen.org)
        yield "figure_fte", write_range(held, lang, 1), _address(seen, "economy.posts")
        if outside.high >= 1:
            yield "figure_outside", write_range(outside, lang, 1), ""
    if seen.changes or subject.proposal is not None:
        summary = subject.consequences.summary
        for each in CATEGORIES:
            if count := summary.count(each):
                yield f"figure_{each}", write_number(count, lang), _address(seen, f"summary.{each}")


def _both(seen: Look, before: int, after: int) -> str:
    """A figure on the side looked at; both where they differ and changes are looked at."""
    lang = seen.visit.lang
    one = write_number(before if seen.org is seen.subject.before else after, lang)
    return f"{write_number(before, lang)} → {write_number(after, lang)}" if seen.changes and before != after else one


def _held(seen: Look, org: Organisation) -> tuple[Range, Range]:
    """FTE in all, and of those the FTE of units that have ended, which no change has placed anywhere."""
    key = ("held", seen.query.of, seen.subject.date, org is seen.subject.before)

    def held() -> tuple[Range, Range]:
        ended = (id for id in org.posts.holders() if not org.live(id))
        return whole(org).fte, org.posts.together(ended).fte

    return remember(seen.visit.workspace, key, held)


def _address(seen: Look, path: str) -> str:
    return figure_address(seen.visit, seen.subject, path)


def _services(seen: Look) -> Iterator[tuple[str, str, list[tuple[str, str, str]]]]:
    """Every committee with its page, and who serves it, each with a page and what it is about."""
    org, query = seen.org, seen.query
    for body in org.every(Committee):
        served = [
            (org.name(link.start), page_address(seen, UNITS, link.start), link.subject)
            for link in org.using(body.id, Link)
            if link.kind == SERVICE and link.end == body.id
        ]
        yield body.name, page_address(seen, query.tree, body.id), served
