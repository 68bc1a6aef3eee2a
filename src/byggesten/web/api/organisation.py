# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Reading the organisation: on a day, as decided or as a proposal would have it; a unit, its history; what is found."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from pydantic import Field

from byggesten.actions.answer import answer as answered
from byggesten.actions.figures import figure as figured
from byggesten.actions.find import find as found_by
from byggesten.actions.history import history as history_of
from byggesten.actions.history import history_plain
from byggesten.actions.permission import Right, Role, in_role
from byggesten.actions.show import COMMITTEES, MED, POSTS, TASKS, UNITS, rows, thing, things, total_plain, whole
from byggesten.actions.subject import BASE, Subject
from byggesten.consequences.committees import committees_of
from byggesten.consequences.levels import levels
from byggesten.kernel.findings import Finding
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.groups import Group
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit
from byggesten.web import tokens
from byggesten.web.api.declare import Operation
from byggesten.web.api.reading import part, seen, subject_of
from byggesten.web.api.shapes import organisation as shapes
from byggesten.web.api.shapes.common import Day, Limit, Of, Offset
from byggesten.web.models import Membership
from byggesten.web.routes import may
from byggesten.web.visit import Visit

OUTLINE = may(Right.OUTLINE)
FIRST = 100
Asked = Annotated[str, Field(min_length=1, max_length=200)]


def organisations(request: HttpRequest) -> shapes.Organisations:
    """The organisations the token reaches, and what it may do there."""
    token = request.token
    member = Membership.objects.get(user=token.user, workspace=token.workspace)
    actor = tokens.narrowed(in_role(Role(member.role), "", member.unit), tokens.scopes_of(token))
    mine = shapes.Mine(
        id=token.workspace.slug, name=token.workspace.name, role=member.role, unit=member.unit,
        scopes=list(tokens.scopes_of(token)), rights=sorted(actor.rights),
    )  # fmt: skip
    return shapes.Organisations(organisations=[mine])


def organisation(visit: Visit, of: Of = BASE, on: Day | None = None) -> shapes.Overall:
    """The organisation in all: how much of everything there is, and its posts."""
    subject = subject_of(visit, of, on)
    org = subject.after
    kinds = {"units": Unit, "committees": Committee, "tasks": Task, "med": MedBody, "groups": Group}
    return shapes.Overall.model_validate(
        {
            **seen(subject), "opening": visit.workspace.opening.day, "decided": len(visit.workspace.log),
            "counts": {name: org.count(kind) for name, kind in kinds.items()}, "levels": levels(org),
            "posts": total_plain(whole(org)),
        }
    )  # fmt: skip


def _listed(visit: Visit, view: str, of: str, on: dt.date | None, offset: int, limit: int) -> dict[str, Any]:
    subject = subject_of(visit, of, on)
    return {**seen(subject), **part(rows(subject, view), offset, limit)}


def units(
    visit: Visit, of: Of = BASE, on: Day | None = None, offset: Offset = 0, limit: Limit = FIRST
) -> shapes.UnitRows:
    """The units, parents before children."""
    return shapes.UnitRows.model_validate(_listed(visit, UNITS, of, on, offset, limit))


def committees(
    visit: Visit, of: Of = BASE, on: Day | None = None, offset: Offset = 0, limit: Limit = FIRST
) -> shapes.CommitteeRows:
    """The political committees."""
    return shapes.CommitteeRows.model_validate(_listed(visit, COMMITTEES, of, on, offset, limit))


def tasks(
    visit: Visit, of: Of = BASE, on: Day | None = None, offset: Offset = 0, limit: Limit = FIRST
) -> shapes.TaskRows:
    """The tasks, with who is responsible, carries out and has insight."""
    return shapes.TaskRows.model_validate(_listed(visit, TASKS, of, on, offset, limit))


def med(visit: Visit, of: Of = BASE, on: Day | None = None, offset: Offset = 0, limit: Limit = FIRST) -> shapes.MedRows:
    """The MED bodies."""
    return shapes.MedRows.model_validate(_listed(visit, MED, of, on, offset, limit))


def posts(
    visit: Visit, of: Of = BASE, on: Day | None = None, offset: Offset = 0, limit: Limit = FIRST
) -> shapes.PostsRows:
    """The posts of each unit, its own and with everything below it.

    What the token may not see is null, or a range wide enough to say nothing of a single person.
    """
    return shapes.PostsRows.model_validate(_listed(visit, POSTS, of, on, offset, limit))


def unit(visit: Visit, unit: Asked, of: Of = BASE, on: Day | None = None) -> shapes.OneUnit:
    """One unit by its id."""
    subject = subject_of(visit, of, on)
    org = subject.after
    known = org.unit(unit)
    if known is None or not org.live(unit):
        raise Http404
    row = next(each for each in rows(subject, UNITS) if each["unit"]["id"] == unit)
    held = next(each for each in rows(subject, POSTS) if each["unit"]["id"] == unit)
    every = tuple(org.using(unit, Task))
    having = {
        name: things(org, (each.id for each in every if unit in getattr(each, name)))
        for name in ("responsible", "executing", "insight")
    }
    return shapes.OneUnit.model_validate(
        {
            **seen(subject), "row": row, "core_task": known.core_task, "purpose": known.purpose,
            "aliases": list(known.aliases), "abbreviations": list(known.abbreviations),
            "reports_to": thing(org, known.line), "committees": things(org, committees_of(org, unit)),
            "children": things(org, org.below(unit)), **having, "own": held["own"], "with_below": held["with_below"],
        }
    )  # fmt: skip


def history(visit: Visit, unit: Asked) -> shapes.UnitHistory:
    """The history of a unit by its id or any name it has had: what was decided, and what is proposed."""
    found = history_of(visit.workspace, unit)
    if isinstance(found, Finding):
        raise Http404
    return shapes.UnitHistory.model_validate(history_plain(found, visit.workspace.settings.synthetic, visit.lang))


def find(visit: Visit, text: Asked, of: Of = BASE, on: Day | None = None) -> shapes.Candidates:
    """What a person may mean by a text: a unit, a task, a committee or a job title."""
    found = found_by(subject_of(visit, of, on), text, visit.lang)
    return shapes.Candidates(found=[shapes.Candidate.model_validate(_plain(each)) for each in found])


def answer(visit: Visit, id: Asked, of: Of, on: Day | None = None) -> shapes.Answer:
    """What a proposal means for a thing by the id that find gives it, in three sentences."""
    found = answered(subject_of(visit, of, on), id, visit.lang)
    if found is None:
        raise Http404
    return shapes.Answer.model_validate(_plain(found))


def figure(visit: Visit, path: Asked, of: Of = BASE, on: Day | None = None) -> shapes.Figure:
    """A computed figure by its path (docs/reference/values.md), with the changes behind it."""
    subject: Subject = subject_of(visit, of, on)
    found = figured(subject, path, visit.lang)
    if found is None:
        raise Http404
    return shapes.Figure.model_validate(_plain(found))


def _plain(found: Any) -> dict[str, Any]:
    """A plain record as a shape takes it."""
    return asdict(found)


OPERATIONS: tuple[Operation, ...] = (
    Operation(method="GET", path="organisations", name="organisations", view=organisations, within=False),
    Operation(method="GET", path="organisation", name="organisation", view=organisation, needs=OUTLINE),
    Operation(method="GET", path="units", name="units", view=units, needs=OUTLINE),
    Operation(method="GET", path="units/{path:unit}/history", name="history", view=history, needs=OUTLINE),
    Operation(method="GET", path="units/{path:unit}", name="unit", view=unit, needs=OUTLINE),
    Operation(method="GET", path="committees", name="committees", view=committees, needs=OUTLINE),
    Operation(method="GET", path="tasks", name="tasks", view=tasks, needs=OUTLINE),
    Operation(method="GET", path="med", name="med", view=med, needs=OUTLINE),
    Operation(method="GET", path="posts", name="posts", view=posts, needs=OUTLINE),
    Operation(method="GET", path="find", name="find", view=find, needs=OUTLINE),
    Operation(method="GET", path="answer", name="answer", view=answer, needs=OUTLINE),
    Operation(method="GET", path="figure", name="figure", view=figure, needs=OUTLINE),
)
