# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The employees of a unit, for a purpose: looked up with a trace, answered once and kept nowhere."""

from __future__ import annotations

from django.http import HttpResponse

from byggesten.actions.permission import FORBIDDEN, Right
from byggesten.actions.persons import NOT_YOURS, PURPOSES, Persons, persons
from byggesten.kernel.findings import Finding
from byggesten.organisation.units import Unit
from byggesten.web.pages.organisation.things import seen_thing
from byggesten.web.pages.organisation.words import WORDS
from byggesten.web.visit import Visit


def staff(visit: Visit, unit: str) -> HttpResponse:
    """Who holds the posts of a unit today, once the audit line is written; says what is wrong where it may not be."""
    seen = seen_thing(visit, Unit, unit)
    found = persons(
        visit.store, visit.codecs, visit.whole, visit.actor, unit,
        purpose=visit.request.POST.get("purpose", ""), now=visit.now, on=visit.today,
    )  # fmt: skip
    part = visit.request.headers.get("HX-Request") == "true"
    response = visit.render(
        "organisation/_staff.html.j2" if part else "organisation/staff.html.j2",
        WORDS,
        status=200 if isinstance(found, Persons) or part else 403 if _denied(found) else 400,
        section="organisation",
        seen=seen,
        found=found if isinstance(found, Persons) else None,
        problems=() if isinstance(found, Persons) else found,
        purposes=PURPOSES,
        salaries=visit.may(Right.SALARIES),
        staff=visit.url("staff", unit=unit),
        back=seen.address(unit),
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _denied(problems: tuple[Finding, ...]) -> bool:
    return any(each.code in (FORBIDDEN.code, NOT_YOURS.code) for each in problems)
