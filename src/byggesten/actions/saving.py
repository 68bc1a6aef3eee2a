# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Saving a new text of a proposal: audit line, revision and document, together or not at all.

What is to be saved is worked out outside the lock, on the proposal as it stands. Inside, it is saved if the proposal
still stands so, and else worked out again; the last time this is done inside, so that no crowd keeps anybody out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TypeVar

from byggesten.actions.audit import audit
from byggesten.actions.permission import Actor
from byggesten.actions.ports import Store
from byggesten.actions.reading import as_before, cause
from byggesten.actions.revisions import (
    BEGIN,
    OUTSIDE,
    WHOLE_EVERY,
    Act,
    Revision,
    Standing,
    digest_of,
    standing,
    write_revision,
)  # fmt: skip
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.proposal.patches import difference

TRIES = 4
REMEMBERED = 200
NOT_SAVED = declare(
    "edit.not_saved",
    "error",
    da="Ændringen kunne ikke gemmes i {file}: {cause}; intet er ændret",
    en="The edit could not be saved in {file}: {cause}; nothing is changed",
    advice_da="Sørg for plads på disken og skriveadgang, og prøv igen.",
    advice_en="Make room on the disk and give write access, and try again.",
)
CROWDED = declare(
    "edit.crowded",
    "error",
    da="Forslaget bliver ændret af andre hele tiden; din ændring er ikke gemt",
    en="Others are changing the proposal all the time; your edit is not saved",
    advice_da="Prøv igen om lidt; teksten i feltet er der endnu.",
    advice_en="Try again in a moment; the text in the field is still there.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to save: the new text, None to remove the document, what was done, and whose revisions it takes along.

    ``seen`` is the revision the editor saw, where there is an editor, so that what was done outside since is told too.
    ``always`` makes a revision also where the text stays the same; ``only_catch_up`` takes in what was done outside
    and nothing else.
    """

    text: str | None
    act: Act
    merged_with: tuple[Revision, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    seen: int | None = None
    always: bool = False
    only_catch_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """What was saved: the number and text of the proposal now, and the revision made, None where nothing changed.

    ``merged_with`` are others' revisions that the edit had not seen and was merged with; ``renamed`` the keys of new
    changes that somebody else had taken meanwhile, with those they got. ``repeated`` says that the same request had
    been carried out before.
    """

    proposal: str
    file: str
    number: int
    text: str
    revision: Revision | None = None
    merged_with: tuple[Revision, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    repeated: bool = False


class _MovedError(Exception):
    """Somebody else saved meanwhile; what was begun is rolled back."""


class _UnauditedError(Exception):
    """The audit line could not be written."""


T = TypeVar("T")


def carry_out(
    store: Store,
    file: str,
    prepare: Callable[[Standing], Plan | T],
    *,
    id: str,
    actor: Actor,
    now: dt.datetime,
    token: str = "",
) -> Edited | T | tuple[Finding, ...]:
    """Save what is prepared on a proposal as it stands, over again while others save; findings where it cannot be.

    Whatever else ``prepare`` gives is given back, and nothing is saved. A token that a recent revision has is answered
    with that revision.
    """
    for number in range(TRIES):
        alone = store.together() if number == TRIES - 1 else nullcontext()
        with alone:
            done = _try(store, file, prepare, id, actor, now, token)
        if done is not None:
            return done
    return (CROWDED(Place(file), id),)


def _try(
    store: Store,
    file: str,
    prepare: Callable[[Standing], Plan | T],
    id: str,
    actor: Actor,
    now: dt.datetime,
    token: str,
) -> Edited | T | tuple[Finding, ...] | None:
    """Once: None where somebody else saved meanwhile."""
    found = standing(store, file)
    if isinstance(found, tuple):
        return found
    if token and (again := _again(found, token)):
        text = found.text or ""
        return Edited(proposal=id, file=file, number=again.number, text=text, revision=again, repeated=True)
    plan = prepare(found)
    if not isinstance(plan, Plan):
        return plan
    if not _writes(found, plan):
        return _unchanged(found, plan, id)
    return _saved(store, found, plan, id=id, actor=actor, now=now, token=token)


def _again(found: Standing, token: str) -> Revision | None:
    """The recent revision that a request made before, unless its text was changed outside later."""
    recent = found.history.all(after=max(len(found.history) - REMEMBERED, 0))
    last: Revision | None = None
    for revision in recent:
        last = revision if revision.token == token else None if revision.act.action == OUTSIDE else last
    return last if found.recorded else None


def _writes(found: Standing, plan: Plan) -> bool:
    if plan.only_catch_up:
        return not found.recorded
    return plan.always or plan.text != found.text


def _unchanged(found: Standing, plan: Plan, id: str) -> Edited:
    return Edited(
        proposal=id, file=found.file, number=found.number, text=found.text or "", merged_with=plan.merged_with
    )


def _saved(
    store: Store, found: Standing, plan: Plan, *, id: str, actor: Actor, now: dt.datetime, token: str
) -> Edited | tuple[Finding, ...] | None:
    """What was saved; None where the proposal stands otherwise by now."""
    made = _made(found, plan, actor, now, token)
    line = {
        "action": "edit", "what": plan.act.action, "subject": id, "revision": made[-1].number,
        "text_sha256": made[-1].digest,
    }  # fmt: skip
    refused: Finding | None = None
    try:
        with store.together():
            if not _same(standing(store, found.file), found):
                raise _MovedError
            refused = audit(store, actor, now, {**line, "outcome": "begun"})
            if refused:
                raise _UnauditedError
            _write(store, found, plan, made)
    except _MovedError:
        return None
    except _UnauditedError:
        assert refused is not None
        return (refused,)
    except OSError as error:
        audit(store, actor, now, {**line, "outcome": "failed", "code": NOT_SAVED.code})
        return (NOT_SAVED(Place(found.file), id, file=found.file, cause=cause(error)),)
    newest = None if plan.only_catch_up else made[-1]
    outside = tuple(each for each in made[:-1] if plan.seen is not None and each.number > plan.seen)
    return Edited(
        proposal=id, file=found.file, number=made[-1].number, text=plan.text or "", revision=newest,
        merged_with=(*plan.merged_with, *outside), renamed=plan.renamed,
    )  # fmt: skip


def _same(now: Standing | tuple[Finding, ...], then: Standing) -> bool:
    return isinstance(now, Standing) and now.data == then.data and now.history.lines == then.history.lines


def _write(store: Store, found: Standing, plan: Plan, made: tuple[Revision, ...]) -> None:
    lines = b"\n".join(map(write_revision, made))
    if not store.append(found.history.file, lines, expected=len(found.history)):
        raise _MovedError
    if plan.only_catch_up:
        return
    if plan.text is None:
        store.remove(found.file)
    else:
        store.write(found.file, as_before(found.data or b"", plan.text))


def _made(found: Standing, plan: Plan, actor: Actor, now: dt.datetime, token: str) -> tuple[Revision, ...]:
    """The revisions to add: first what was done outside, where something was, then what the plan says."""
    made: list[Revision] = []
    number, text = len(found.history), found.history.text_at(len(found.history)) if len(found.history) else None
    if not found.recorded and found.text is not None:
        number += 1
        made.append(_next(number, text, found.text, Act(OUTSIDE if number > 1 else BEGIN), "", now))
        text = found.text
    if not plan.only_catch_up:
        made.append(_next(number + 1, text, plan.text or "", plan.act, actor.name, now, token))
    return tuple(made)


def _next(
    number: int, before: str | Finding | None, text: str, act: Act, by: str, now: dt.datetime, token: str = ""
) -> Revision:
    """A revision after a text; it holds its own text whole where its turn has come, or where it cannot lean on one."""
    leaning = isinstance(before, str)
    return Revision(
        number=number,
        at=now,
        by=by,
        act=act,
        patches=tuple(difference(before, text)) if isinstance(before, str) else (),
        digest=digest_of(text),
        text=None if leaning and (number - 1) % WHOLE_EVERY else text,
        token=token,
    )
