# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a proposal leads to: counted, drawn and listed, for the whole organisation or for one unit."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from markupsafe import Markup

from byggesten.actions.subject import BASE, Subject
from byggesten.consequences.plain import to_plain
from byggesten.web.pages.consequences.asked import asked_subject
from byggesten.web.pages.consequences.counting import Count, counts
from byggesten.web.pages.consequences.parts import Parts
from byggesten.web.pages.consequences.scope import Scope, units_of
from byggesten.web.pages.consequences.sections import ANCHORS, Sections
from byggesten.web.pages.consequences.words import WORDS
from byggesten.web.pages.organisation.choices import subject_title, subjects
from byggesten.web.visit import Visit

PICTURE, TABLE = "picture", "table"


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it is shown: its anchor, what it holds, and whether that is anything."""

    anchor: str
    html: Markup


def consequences(visit: Visit) -> HttpResponse:
    """The consequences of a subject."""
    subject = asked_subject(visit)
    scope = _scope(visit, subject)
    parts = Parts(visit, subject)
    view = TABLE if visit.request.GET.get("view") == TABLE else PICTURE
    sections = Sections(parts=parts, scope=scope, picture=view == PICTURE)
    return visit.render(
        "consequences/consequences.html.j2", WORDS, section="consequences", subject=subject, parts=parts, scope=scope,
        title=subject_title(subject, visit.lang), choices=subjects(visit, subject), units=units_of(subject),
        counts=_counts(parts, scope), view=view, base=subject.name == BASE or subject.proposal is None,
        sections=[Shown(anchor, parts.write(sections.blocks(anchor))) for anchor in ANCHORS],
        flow=parts.write(sections.flow()), other=_address(visit, subject, scope, PICTURE if view == TABLE else TABLE),
        data=f"{visit.url('consequences-data')}?{urlencode({'of': subject.name})}",
    )  # fmt: skip


def _counts(parts: Parts, scope: Scope | None) -> tuple[Count, ...]:
    return tuple(counts(parts, scope))


def _scope(visit: Visit, subject: Subject) -> Scope | None:
    unit = visit.request.GET.get("unit", "")
    if not unit:
        return None
    if not (subject.before.live(unit) or subject.after.live(unit)):
        raise Http404
    return Scope(subject, unit)


def _address(visit: Visit, subject: Subject, scope: Scope | None, view: str) -> str:
    fields = {"of": subject.name, **({"unit": scope.unit} if scope else {}), "view": view}
    return f"{visit.url('consequences')}?{urlencode(fields)}#units"


def consequences_data(visit: Visit) -> HttpResponse:
    """The same as JSON, as the command line writes it, to keep."""
    subject = asked_subject(visit)
    settings = visit.workspace.settings
    plain = {"workspace": settings.name, "synthetic": settings.synthetic, **to_plain(subject.consequences)}
    return download(plain, f"{visit.row.slug}-consequences.json")


def download(plain: object, name: str) -> HttpResponse:
    """Plain data as a JSON file to keep."""
    return HttpResponse(
        json.dumps(plain, ensure_ascii=False, indent=2) + "\n",
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
