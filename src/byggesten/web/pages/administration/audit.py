# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The audit trail: who did what and when, the newest first, and whether the chain holds."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse

from byggesten.actions.audit import AUDIT
from byggesten.kernel.text import Language
from byggesten.store.database.verify import verify
from byggesten.web.models import User
from byggesten.web.pages.administration.tabs import tabs
from byggesten.web.pages.administration.words import ACTIONS, WORDS
from byggesten.web.pages.proposals.desk import moment
from byggesten.web.visit import Visit

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the trail: when, who, what, and the rest of what it says."""

    number: int
    at: dt.datetime | None
    by: str
    action: str
    details: tuple[tuple[str, str], ...]


def trail(visit: Visit) -> HttpResponse:
    """The audit trail, by person and action."""
    asked = visit.request.GET
    lines = read_trail(visit.store.read(AUDIT) or b"")
    people = {user.pseudonym: user.name for user in User.objects.filter(pseudonym__in={each.by for each in lines})}
    kinds = sorted({each.action for each in lines})
    who, what = asked.get("by", ""), asked.get("action", "")
    shown = [each for each in reversed(lines) if who in ("", each.by) and what in ("", each.action)]
    page = Paginator(shown, PAGE).get_page(asked.get("page"))
    findings = verify(visit.row.pk) if "verify" in asked else None
    return visit.render(
        "administration/audit.html.j2", WORDS, section="administration", tabs=tabs(visit, "audit"), page=page,
        people=people, kinds=kinds, by=who, action=what, writers=sorted({each.by for each in lines}),
        moment=moment, called={kind: action_name(kind, visit.lang) for kind in kinds}, findings=findings,
    )  # fmt: skip


def read_trail(data: bytes) -> list[Line]:
    """The lines of the trail in their order; one that cannot be read says so."""
    return [_line(number, line) for number, line in enumerate(data.splitlines(), 1) if line.strip()]


def _line(number: int, line: bytes) -> Line:
    try:
        said = json.loads(line)
        at = dt.datetime.fromisoformat(said.pop("at"))
    except (ValueError, KeyError, AttributeError):
        return Line(number=number, at=None, by="", action="?", details=(("", line.decode("utf-8", "replace")),))
    by, action = str(said.pop("by", "")), str(said.pop("action", "?"))
    details = tuple((name, _written(value)) for name, value in said.items() if value not in ("", None, [], {}))
    return Line(number=number, at=at, by=by, action=action, details=details)


def _written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def action_name(action: str, lang: Language) -> str:
    """What an action is called; its own code where it has no name."""
    return ACTIONS[action].in_(lang) if action in ACTIONS else action
