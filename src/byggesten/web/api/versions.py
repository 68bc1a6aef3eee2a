# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Revisions and frozen versions: read, compared, frozen, issued and taken back; and what is decided."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from django.http import Http404
from pydantic import Field

from byggesten.actions.check import concerning
from byggesten.actions.decide import Decided, decide
from byggesten.actions.freeze import Frozen, freeze, frozen_version, issue
from byggesten.actions.permission import Right
from byggesten.actions.plain import findings_plain
from byggesten.actions.readable import readable_diff
from byggesten.actions.revisions import describe, digest_of
from byggesten.actions.subject import of_proposal
from byggesten.kernel.findings import Finding
from byggesten.web.api.declare import Operation
from byggesten.web.api.problems import ProblemError, refused
from byggesten.web.api.proposals import Id
from byggesten.web.api.reading import part
from byggesten.web.api.shapes import proposals as shapes
from byggesten.web.api.shapes import writing
from byggesten.web.api.shapes.common import Limit, Offset
from byggesten.web.pages.proposals.deciding import as_seen
from byggesten.web.pages.proposals.desk import Desk
from byggesten.web.pages.proposals.document import versions as versions_of
from byggesten.web.pages.proposals.frozen_views import circles
from byggesten.web.rendering import rendered_for
from byggesten.web.routes import may
from byggesten.web.visit import Visit

OUTLINE, DRAFTS, FREEZE = may(Right.OUTLINE), may(Right.DRAFTS), may(Right.FREEZE)
Number = Annotated[int, Field(ge=1, le=10**9)]


def revisions(visit: Visit, proposal: Id, offset: Offset = 0, limit: Limit = 50) -> shapes.Revisions:
    """The revisions of a proposal, the newest first."""
    listed = part(tuple(reversed(Desk(visit, proposal).revisions)), offset, limit)
    listed["rows"] = [
        {
            "number": each.number, "at": each.at, "by": each.by, "action": each.act.action,
            "what": describe(each, visit.lang), "digest": each.digest,
        }
        for each in listed["rows"]
    ]  # fmt: skip
    return shapes.Revisions.model_validate(listed)


def _text(desk: Desk, number: int) -> str:
    found = desk.standing.text_at(number)
    if isinstance(found, Finding):
        raise refused((found,))
    return found


def revision(visit: Visit, proposal: Id, number: Number) -> shapes.RevisionText:
    """The text of a revision."""
    text = _text(Desk(visit, proposal), number)
    return shapes.RevisionText(number=number, digest=digest_of(text), text=text)


def difference(visit: Visit, proposal: Id, first: Number, second: Number) -> shapes.Difference:
    """What differs between two revisions: changes, sections, words and particulars."""
    desk = Desk(visit, proposal)
    texts = (_text(desk, first), _text(desk, second))
    before, after = (visit.whole.read(each, desk.proposal.file) for each in texts)
    found = readable_diff(before, after, visit.lang)
    return shapes.Difference.model_validate({"first": first, "second": second, **asdict(found)})


def versions(visit: Visit, proposal: Id) -> shapes.Versions:
    """The frozen versions the token may see, the newest first."""
    listed = [_plain(visit, each) for each in versions_of(visit, visit.proposal(proposal))]
    return shapes.Versions.model_validate({"rows": listed})


def _plain(visit: Visit, found: Frozen) -> dict[str, Any]:
    plain = {name: getattr(found, name) for name in shapes.Version.model_fields}
    return {**plain, "by": found.by if visit.may(Right.DRAFTS) else ""}


def _version(visit: Visit, proposal: str, version: str) -> Frozen:
    known = visit.proposal(proposal)
    found = frozen_version(visit.store, known.file, version)
    if isinstance(found, Finding) or found.slug not in {each.slug for each in versions_of(visit, known)}:
        raise Http404
    return found


def version(visit: Visit, proposal: Id, version: Id) -> shapes.VersionText:
    """A frozen version with its text."""
    found = _version(visit, proposal, version)
    return shapes.VersionText.model_validate({**_plain(visit, found), "text": found.text})


def freeze_version(visit: Visit, proposal: Id, body: writing.Freeze) -> shapes.Version:
    """Freeze a revision as a named version, with its report rendered for those who are to read it."""
    desk = Desk(visit, proposal)
    text = _text(desk, body.seen)
    if visit.whole.read(text, desk.proposal.file).id != desk.proposal.id:
        raise ProblemError(422)
    rendered = rendered_for(visit.whole, desk.proposal.id, text, body.audience)
    done = freeze(
        visit.store, visit.whole, proposal, name=body.name, rendered=rendered, seen=body.seen, actor=visit.actor,
        now=visit.now, kind=body.kind, audience=body.audience, digest=digest_of(text),
    )  # fmt: skip
    return _answered(visit, done)


def issue_version(visit: Visit, proposal: Id, version: Id, body: writing.Issue) -> shapes.Version:
    """Let others read a frozen version, or take it back to those who work on the proposal.

    It is never given to more readers than it was rendered for.
    """
    found = _version(visit, proposal, version)
    if body.audience not in circles(visit, found):
        raise ProblemError(403)
    return _answered(visit, issue(visit.store, found, body.audience, actor=visit.actor, now=visit.now))


def _answered(visit: Visit, done: Frozen | tuple[Finding, ...]) -> shapes.Version:
    if not isinstance(done, Frozen):
        raise refused(done)
    return shapes.Version.model_validate(_plain(visit, done))


def decision(visit: Visit, proposal: Id, body: writing.Deciding) -> writing.Decided:
    """Register that the changes of a proposal, or of a phase of it, are decided. It cannot be undone."""
    visit.proposal(proposal)
    known = visit.whole.proposal(proposal)
    phase = known.phase(body.phase) if known and body.phase else None
    if known is None or (body.phase and phase is None):
        raise Http404
    subject = of_proposal(visit.whole, known, phase.id if phase else "")
    done = decide(visit.store, subject, actor=visit.actor, decision=body.decision, now=visit.now)
    if not isinstance(done, Decided):
        raise refused(as_seen(visit, proposal, phase.id if phase else "", done))
    seen = of_proposal(visit.workspace, visit.proposal(proposal), phase.id if phase else "")
    left = {(each.code, each.subject) for each in done.findings}
    told = tuple(each for each in concerning(visit.workspace, seen) if (each.code, each.subject) in left)
    return writing.Decided.model_validate(
        {
            "decided": [{"position": each.position, "change": each.key} for each in done.records],
            "findings": findings_plain(told, visit.lang),
        }
    )


ONE = "proposals/{proposal}"
OPERATIONS: tuple[Operation, ...] = (
    Operation(method="GET", path=f"{ONE}/revisions", name="revisions", view=revisions, needs=DRAFTS),
    Operation(method="GET", path=f"{ONE}/revisions/{{int:number}}", name="revision", view=revision, needs=DRAFTS),
    Operation(method="GET", path=f"{ONE}/difference", name="difference", view=difference, needs=DRAFTS),
    Operation(method="GET", path=f"{ONE}/versions", name="versions", view=versions, needs=OUTLINE),
    Operation(method="POST", path=f"{ONE}/versions", name="versions", view=freeze_version, needs=FREEZE),
    Operation(method="GET", path=f"{ONE}/versions/{{version}}", name="version", view=version, needs=OUTLINE),
    Operation(method="PATCH", path=f"{ONE}/versions/{{version}}", name="version", view=issue_version, needs=FREEZE),
    Operation(method="POST", path=f"{ONE}/decision", name="decision", view=decision, needs=may(Right.DECIDE)),
)
