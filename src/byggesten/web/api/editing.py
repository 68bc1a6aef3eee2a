# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Writing: every edit of a proposal, as the pages make it, and the rules that are weighed and waived."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any

from django.http import Http404
from ninja.errors import ValidationError
from pydantic import Field

from byggesten.actions.alternatives import copy_proposal, take_over
from byggesten.actions.edit import Conflicted, edit
from byggesten.actions.permission import Right
from byggesten.actions.revisions import Act, digest_of
from byggesten.actions.saving import Edited
from byggesten.actions.undo import redo, undo
from byggesten.changes.catalogue import all_changes
from byggesten.kernel.attributes import attributes
from byggesten.kernel.findings import Finding
from byggesten.proposal.change_edits import Edit as Made
from byggesten.proposal.edits import add_change, change_change, delete_change, move_change, set_head, set_prose
from byggesten.proposal.entries import kind_of
from byggesten.proposal.patches import apply
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Head
from byggesten.proposal.spans import spans
from byggesten.proposal.writing import declared
from byggesten.web.api.declare import Operation
from byggesten.web.api.fitting import fit
from byggesten.web.api.problems import ProblemError, conflicted, refused
from byggesten.web.api.proposals import Id
from byggesten.web.api.shapes import writing
from byggesten.web.api.shapes.common import Line
from byggesten.web.routes import may
from byggesten.web.visit import Visit

EDIT = may(Right.PROPOSE) & may(Right.DRAFTS)
_KEY = re.compile(r"[!-~]{1,200}")
Result = Edited | Conflicted | tuple[Finding, ...]
SeenNumber = Annotated[int, Field(ge=1, le=10**9)]


def token_of(visit: Visit) -> str:
    """The name of a request that may come twice: of this user, this address and this content alone; empty for none."""
    key = visit.request.headers.get("Idempotency-Key")
    if key is None:
        return ""
    if not _KEY.fullmatch(key):
        raise ValidationError([{"loc": ("header", "Idempotency-Key"), "type": "pattern"}])
    said = "\0".join((visit.actor.name, visit.request.method or "", visit.request.get_full_path(), key))
    return hashlib.sha256(said.encode() + b"\0" + visit.request.body).hexdigest()[:32]


@dataclass(slots=True)
class Adding:
    """A change being added; the key it gets is told afterwards."""

    make: Callable[[Proposal], Made]
    key: str = field(default="")

    def __call__(self, proposal: Proposal) -> Made:
        """The patches, with the key kept."""
        made = self.make(proposal)
        if not isinstance(made, Finding):
            known = set(spans(proposal.text).keys)
            self.key = next((each for each in spans(apply(proposal.text, made)).keys if each not in known), "")
        return made


def save(
    visit: Visit, proposal: str, make: Callable[[Proposal], Made], what: Act, said: writing.Edit, form: bool = True
) -> Result:
    """Save an edit on the revision that was seen."""
    visit.proposal(proposal)
    return edit(
        visit.store, visit.whole, proposal, make, actor=visit.actor, seen=said.seen, now=visit.now, what=what,
        digest=said.digest, token=token_of(visit), resolve=said.resolve, form=form,
    )  # fmt: skip


def answered(done: Result, key: str = "") -> writing.Saved:
    """What is answered to an edit, or the problem it met."""
    if isinstance(done, Conflicted):
        raise conflicted(done)
    if not isinstance(done, Edited):
        raise refused(done)
    if done.repeated and done.revision is not None:
        key = done.revision.act.params.get("key", key)
    return writing.Saved(
        proposal=done.proposal, revision=done.number, digest=digest_of(done.text), key=dict(done.renamed).get(key, key),
        merged_with=[each.number for each in done.merged_with], repeated=done.repeated,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------ changes


def add(visit: Visit, proposal: Id, body: writing.NewChange) -> writing.Saved:
    """Add a change under a heading, else where it belongs."""
    kind = all_changes().get(body.op)
    if kind is None:
        raise ProblemError(422)
    values = fit(declared(kind), body.values)
    org = visit.whole.folded.organisation
    adding = Adding(lambda found: add_change(found, org, body.op, values, body.section))
    known = visit.whole.proposal(proposal)
    if known is not None:
        adding(known)
    done = save(visit, proposal, adding, Act("change.add", {"key": adding.key}), body)
    return answered(done, adding.key)


def change(visit: Visit, proposal: Id, key: Id, body: writing.ChangedChange) -> writing.Saved:
    """Set what a change says, field by field; null takes a field out."""
    visit.proposal(proposal)
    known = visit.whole.proposal(proposal)
    place = spans(known.text).change(key) if known else None
    found = kind_of(place[2].node) if place else []
    if not found:
        raise Http404
    values, org = fit(declared(found[0]), body.values), visit.whole.folded.organisation
    make = lambda p: change_change(p, org, key, values)  # noqa: E731
    return answered(save(visit, proposal, make, Act("change.edit", {"key": key}), body), key)


def delete(visit: Visit, proposal: Id, key: Id, seen: SeenNumber, digest: Line = "") -> writing.Saved:
    """Delete a change; refused where another requires it."""
    said = writing.Edit(seen=seen, digest=digest)
    done = save(visit, proposal, lambda p: delete_change(p, key), Act("change.remove", {"key": key}), said)
    return answered(done, key)


def move(visit: Visit, proposal: Id, key: Id, body: writing.Move) -> writing.Saved:
    """Move a change right before another, or to the end of a section."""
    make = lambda p: move_change(p, key, body.before, body.section)  # noqa: E731
    return answered(save(visit, proposal, make, Act("change.move", {"key": key}), body), key)


def take(visit: Visit, proposal: Id, body: writing.Taken) -> writing.Saved:
    """Copy a single change of another proposal, word for word, into this one."""
    visit.proposal(proposal)
    visit.proposal(body.source)
    done = take_over(
        visit.store, visit.whole, body.key, body.source, proposal, actor=visit.actor, seen=body.seen, now=visit.now,
        digest=body.digest, token=token_of(visit),
    )  # fmt: skip
    return answered(done, body.key)


# ------------------------------------------------------------------------------------------------ the document


def prose(visit: Visit, proposal: Id, anchor: Id, body: writing.Prose) -> writing.Saved:
    """Set a block of running text of a section, by the anchor or the words of its heading."""
    section = spans(visit.proposal(proposal).text).section(anchor)
    words = section.heading.text if section and section.heading else anchor
    make = lambda p: set_prose(p, anchor, body.block, body.text)  # noqa: E731
    return answered(save(visit, proposal, make, Act("prose", {"section": words}), body, form=False))


def head(visit: Visit, proposal: Id, body: writing.NewHead) -> writing.Saved:
    """Set particulars of the proposal; its short name, by which it is known, stays."""
    known = {each.name: each for each in attributes(Head) if each.name != "id"}
    values = fit(known, body.values)
    make = lambda p: set_head(p, values, visit.whole.folded.organisation)  # noqa: E731
    return answered(save(visit, proposal, make, Act("head"), body))


def undo_edit(visit: Visit, proposal: Id) -> writing.Saved:
    """Take back the user's own latest edit that is not undone yet."""
    visit.proposal(proposal)
    return answered(undo(visit.store, visit.whole, proposal, actor=visit.actor, now=visit.now, token=token_of(visit)))


def redo_edit(visit: Visit, proposal: Id) -> writing.Saved:
    """Do again what the user undid last."""
    visit.proposal(proposal)
    return answered(redo(visit.store, visit.whole, proposal, actor=visit.actor, now=visit.now, token=token_of(visit)))


def copy(visit: Visit, proposal: Id, body: writing.Copy) -> writing.Saved:
    """Copy a proposal as an alternative to it, to be changed on its own."""
    visit.proposal(proposal)
    done: Any = copy_proposal(
        visit.store, visit.whole, proposal, actor=visit.actor, now=visit.now, title=body.title, token=token_of(visit)
    )
    return answered(done)


ONE = "proposals/{proposal}"
OPERATIONS: tuple[Operation, ...] = (
    Operation(method="POST", path=f"{ONE}/changes", name="changes", view=add, needs=EDIT),
    Operation(method="PATCH", path=f"{ONE}/changes/{{key}}", name="change", view=change, needs=EDIT),
    Operation(method="DELETE", path=f"{ONE}/changes/{{key}}", name="change", view=delete, needs=EDIT),
    Operation(method="POST", path=f"{ONE}/changes/{{key}}/move", name="change-move", view=move, needs=EDIT),
    Operation(method="POST", path=f"{ONE}/take", name="take", view=take, needs=EDIT),
    Operation(method="PUT", path=f"{ONE}/sections/{{anchor}}/prose", name="prose", view=prose, needs=EDIT),
    Operation(method="PATCH", path=f"{ONE}/head", name="head", view=head, needs=EDIT),
    Operation(method="POST", path=f"{ONE}/undo", name="undo", view=undo_edit, needs=EDIT),
    Operation(method="POST", path=f"{ONE}/redo", name="redo", view=redo_edit, needs=EDIT),
    Operation(method="POST", path=f"{ONE}/copies", name="copies", view=copy, needs=EDIT),
)
REPEATABLE = frozenset(each.view.__name__ for each in OPERATIONS)
