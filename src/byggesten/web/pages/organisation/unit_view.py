# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The page of a unit."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from byggesten.actions.figures import row_path
from byggesten.actions.permission import Right
from byggesten.actions.persons import PURPOSES
from byggesten.organisation.units import Unit
from byggesten.web.pages.organisation import unit_parts as parts
from byggesten.web.pages.organisation.choices import subject_title
from byggesten.web.pages.organisation.figures import figure_address
from byggesten.web.pages.organisation.happens import happenings
from byggesten.web.pages.organisation.query import Query
from byggesten.web.pages.organisation.things import Seen, seen_thing
from byggesten.web.pages.organisation.timeline import days, names
from byggesten.web.pages.organisation.words import WORDS
from byggesten.web.visit import Visit


def unit(visit: Visit, unit: str) -> HttpResponse:
    """A unit: what it is, where it lies, what it does and holds, what has happened to it and what will."""
    seen = seen_thing(visit, Unit, unit)
    here = seen.org.get(Unit, unit)
    assert here is not None
    return visit.render(
        "organisation/unit.html.j2",
        WORDS,
        section="organisation",
        **common(seen),
        unit=here,
        names=list(dict.fromkeys(names(seen))),
        facts=list(parts.facts(seen, here)),
        chain=[seen.thing(id) for id in reversed(seen.org.chain(unit))],
        below=parts.below(seen),
        tasks=parts.tasks(seen),
        posts=parts.posts(seen),
        span=parts.span_text(seen),
        posts_address=_behind(seen, "posts-held"),
        span_address=_behind(seen, "spans"),
        committees=parts.committees(seen, here),
        ties=parts.ties(seen),
        groups=parts.groups(seen),
        statements=parts.statements(seen),
        med=parts.med(seen),
        days=days(seen),
        coarse=seen.org.posts.columns.coarse and not (visit.may(Right.PERSONS) and not visit.actor.unit),
        staff=_staff(seen),
        purposes=PURPOSES,
    )


def common(seen: Seen) -> dict[str, Any]:
    """What the page of every thing says: what it is called, in what it is looked at, and what happens to it."""
    visit, query = seen.visit, seen.query
    thing = seen.org.things[seen.id]
    tree = {"units": "units", "committees": "committees", "med": "med"}.get(thing.table, "")
    chart = Query(of=query.of, on=query.on, tree=tree, reveal=seen.id).text
    return {
        "seen": seen,
        "thing": thing,
        "kind": seen.word(thing.kind),
        "title": subject_title(seen.subject, visit.lang),
        "organisation": visit.url("organisation"),
        "chart": visit.url("organisation") + chart if tree and seen.exists else "",
        "happens": happenings(seen),
    }


def _behind(seen: Seen, table: str) -> str:
    """Where the changes behind a row of the consequences about the unit are listed; empty where there are none."""
    found = seen.subject.consequences
    rows = found.posts if table == "posts-held" else found.spans
    keys = next((each.changes for each in rows if each.unit == seen.id), ())
    return figure_address(seen.visit, seen.subject, row_path(table, seen.id), keys)


def _staff(seen: Seen) -> str:
    """Where the employees of the unit are looked up; empty for who may not see them, or not of this unit."""
    visit, actor = seen.visit, seen.visit.actor
    decided = visit.workspace.folded.organisation.on(max(visit.today, visit.workspace.opening.day))
    if visit.public or not visit.may(Right.PERSONS) or not decided.live(seen.id):
        return ""
    if actor.unit and actor.unit not in decided.chain(seen.id):
        return ""
    return visit.url("staff", unit=seen.id)
