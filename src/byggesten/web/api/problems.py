# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What goes wrong, as RFC 9457 says it: a status, what it is called, and the findings with place and advice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse

from byggesten.actions.edit import Conflicted
from byggesten.actions.plain import findings_plain
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Language, Text

MEDIA = "application/problem+json"
TITLES: Mapping[int, Text] = {
    400: Text("Kaldet kan ikke læses", "The request cannot be read"),
    401: Text("Der skal bruges en nøgle, der virker", "A token that works is needed"),
    403: Text("Nøglen giver ikke ret til det", "The token does not give the right"),
    404: Text("Findes ikke", "Does not exist"),
    405: Text("Adressen kan ikke bruges sådan", "The address cannot be used in that way"),
    409: Text("Andre har ændret det samme", "Others have changed the same"),
    413: Text("Det sendte er for stort", "What was sent is too large"),
    415: Text("Indholdet skal være JSON", "The content must be JSON"),
    422: Text("Det kan ikke lade sig gøre", "It cannot be done"),
    429: Text("For mange kald", "Too many requests"),
    500: Text("Noget gik galt hos os", "Something went wrong on our side"),
    503: Text("Det kan ikke gemmes lige nu", "It cannot be saved just now"),
}
# What a finding means for who asked; every other one is something that cannot be done.
STATUS: Mapping[str, int] = {
    "action.forbidden": 403,
    "subject.unknown_proposal": 404, "subject.no_proposals": 404, "subject.unknown_phase": 404,
    "subject.unknown_alternative": 404, "subject.no_phases": 404, "subject.no_alternatives": 404,
    "edit.no_change": 404, "edit.no_section": 404, "edit.removed": 404, "revision.unknown": 404, "freeze.unknown": 404,
    "edit.conflict": 409, "edit.not_as_seen": 409, "undo.changed_since": 409, "settings.moved": 409,
    "freeze.name_taken": 409, "copy.id_taken": 409, "decide.log_moved": 409, "edit.key_taken": 409,
    "edit.not_saved": 503, "edit.crowded": 503, "settings.not_saved": 503, "decide.not_written": 503,
    "action.not_audited": 503,
}  # fmt: skip


class ProblemError(Exception):
    """An answer that is a problem, from anywhere in an operation."""

    def __init__(self, status: int, findings: Iterable[Finding] = (), conflict: Conflicted | None = None) -> None:
        """Keep what is told."""
        super().__init__(str(status))
        self.status, self.findings, self.conflict = status, tuple(findings), conflict


def refused(findings: Iterable[Finding]) -> ProblemError:
    """The problem that findings are."""
    listed = tuple(findings)
    return ProblemError(STATUS.get(listed[0].code, 422) if listed else 422, listed)


def conflicted(found: Conflicted) -> ProblemError:
    """The problem that somebody else has changed the same."""
    return ProblemError(409, found.findings, found)


def language_of(request: HttpRequest) -> Language:
    """The language a request is answered in."""
    return "en" if getattr(request, "lang", "da") == "en" else "da"


def answered(request: HttpRequest, problem: ProblemError) -> HttpResponse:
    """A problem as it is answered."""
    lang = language_of(request)
    more: dict[str, Any] = {}
    if problem.findings:
        more["findings"] = findings_plain(problem.findings, lang)
    if problem.conflict:
        more["revision"] = problem.conflict.number
        more["conflicts"] = [
            {
                "id": each.id, "section": each.conflict.section, "before": each.conflict.base,
                "yours": each.conflict.mine, "theirs": each.conflict.theirs,
                "revisions": [revision.number for revision in each.by],
            }
            for each in problem.conflict.clashes
        ]  # fmt: skip
    detail = problem.findings[0].text(lang) if problem.findings else ""
    return problem_response(request, problem.status, detail, **more)


def problem_response(
    request: HttpRequest, status: int, detail: str = "", headers: Mapping[str, str] | None = None, **more: Any
) -> HttpResponse:
    """An answer of a status that says what is wrong; it never holds what was sent, nor how the program is made."""
    known = TITLES.get(status)
    title = known.in_(language_of(request)) if known else HTTPStatus(status).phrase
    said: dict[str, Any] = {"type": "about:blank", "title": title, "status": status}
    if detail:
        said["detail"] = detail
    body = json.dumps({**said, **more}, ensure_ascii=False)
    return HttpResponse(body, status=status, content_type=MEDIA, headers=dict(headers or {}))
