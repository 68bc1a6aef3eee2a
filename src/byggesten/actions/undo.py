# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Undo, redo and restore: each a new revision, so that nothing is ever taken out of the history.

Undo takes back an actor's own latest edit and leaves what others have done since. Where somebody has changed the same
place since, it says who and does nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from byggesten.actions.merging import Clash, Merging, clash_finding
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.revisions import REMOVE, Act, Revision, Standing
from byggesten.actions.saving import Edited, Plan, carry_out
from byggesten.actions.subject import unknown_proposal
from byggesten.actions.workspace import Workspace
from byggesten.kernel.findings import Finding, Place, declare

NOTHING_TO_UNDO = declare(
    "undo.nothing",
    "error",
    da="Du har ikke flere ændringer at fortryde i forslaget",
    en="You have no more edits to undo in the proposal",
    advice_da="En tidligere revision kan gendannes fra listen over revisioner.",
    advice_en="An earlier revision can be restored from the list of revisions.",
)
NOTHING_TO_REDO = declare(
    "undo.nothing_to_redo",
    "error",
    da="Der er intet at gentage: du har ikke fortrudt noget siden din seneste ændring",
    en="There is nothing to redo: you have undone nothing since your latest edit",
    advice_da="En tidligere revision kan gendannes fra listen over revisioner.",
    advice_en="An earlier revision can be restored from the list of revisions.",
)
CHANGED_SINCE = declare(
    "undo.changed_since",
    "error",
    da="{who} har siden ændret det samme sted i »{section}« (revision {number}); intet er fortrudt eller gentaget",
    en="{who} has since changed the same place in “{section}” (revision {number}); nothing is undone or redone",
    advice_da="Ret teksten i hånden, eller gendan en tidligere revision.",
    advice_en="Edit the text by hand, or restore an earlier revision.",
)
ALREADY = declare(
    "undo.already_so",
    "error",
    da="Forslaget er allerede, som det var i revision {number}",
    en="The proposal already is as it was in revision {number}",
    advice_da="Vælg en anden revision.",
    advice_en="Choose another revision.",
)
UNDO, REDO, RESTORE = "undo", "redo", "restore"


@dataclass(slots=True)
class Stacks:
    """The numbers of an actor's edits that can be undone, and of those undone that can be redone, the latest last."""

    done: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)

    def note(self, revision: Revision) -> None:
        """Count one more revision of the actor."""
        action, of = revision.act.action, revision.act.params.get("number", "")
        if action == UNDO and of.isdecimal() and int(of) in self.done:
            self.done.remove(int(of))
            self.undone.append(int(of))
        elif action == REDO and of.isdecimal() and int(of) in self.undone:
            self.undone.remove(int(of))
            self.done.append(int(of))
        elif action not in (UNDO, REDO, REMOVE):
            self.done.append(revision.number)
            self.undone.clear()


def stacks(revisions: Iterable[Revision], actor: Actor) -> Stacks:
    """What an actor can undo and redo in a proposal with these revisions. The text it began with is no edit."""
    found = Stacks()
    for revision in revisions:
        if revision.by == actor.name and revision.number > 1:
            found.note(revision)
    return found


def undo(
    store: Store, workspace: Workspace, id: str, *, actor: Actor, now: dt.datetime, token: str = ""
) -> Edited | tuple[Finding, ...]:
    """Take back the actor's latest edit of a proposal that is not undone yet."""
    return _step(store, workspace, id, UNDO, actor, now, token)


def redo(
    store: Store, workspace: Workspace, id: str, *, actor: Actor, now: dt.datetime, token: str = ""
) -> Edited | tuple[Finding, ...]:
    """Do again what the actor undid last; nothing can be redone after a new edit."""
    return _step(store, workspace, id, REDO, actor, now, token)


def _step(
    store: Store, workspace: Workspace, id: str, action: str, actor: Actor, now: dt.datetime, token: str
) -> Edited | tuple[Finding, ...]:
    if denied := actor.denied(Right.PROPOSE):
        return denied
    proposal = workspace.proposal(id)
    if proposal is None:
        return (unknown_proposal(workspace, id),)

    def plan(found: Standing) -> Plan | tuple[Finding, ...]:
        return _plan(found, action, actor, id)

    return carry_out(store, proposal.file, plan, id=id, actor=actor, now=now, token=token)


def _plan(found: Standing, action: str, actor: Actor, id: str) -> Plan | tuple[Finding, ...]:
    known = stacks(found.history.all(), actor)
    numbers = known.done if action == UNDO else known.undone
    if found.problems:
        return found.problems
    if not numbers or found.text is None:
        return ((NOTHING_TO_UNDO if action == UNDO else NOTHING_TO_REDO)(Place(found.file), id),)
    number = numbers[-1]
    before, after = found.history.text_at(number - 1), found.history.text_at(number)
    if isinstance(before, Finding):
        return (before,)
    if isinstance(after, Finding):
        return (after,)
    base, mine = (after, before) if action == UNDO else (before, after)
    merging = Merging(base=base, mine=mine, found=found, since=number)
    text = merging.settled({})
    if text is None:
        return tuple(_changed_since(each, found.file, id) for each in merging.clashes({}))
    others = tuple(each for each in found.history.all(after=number) if each.by != actor.name)
    return Plan(text=text, act=Act(action, {"number": str(number)}), merged_with=others, always=True)


def _changed_since(clash: Clash, file: str, id: str) -> Finding:
    return clash_finding(CHANGED_SINCE, clash, file, id)


def restore(
    store: Store, workspace: Workspace, id: str, number: int, *, actor: Actor, now: dt.datetime, token: str = ""
) -> Edited | tuple[Finding, ...]:
    """Make the text of an earlier revision the newest one; who may propose may, and who may restore."""
    if not actor.may(Right.PROPOSE) and (denied := actor.denied(Right.RESTORE)):
        return denied
    proposal = workspace.proposal(id)
    if proposal is None:
        return (unknown_proposal(workspace, id),)

    def plan(found: Standing) -> Plan | tuple[Finding, ...]:
        text = found.text_at(number)
        if isinstance(text, Finding):
            return (text,)
        if text == found.text:
            return (ALREADY(Place(found.file), id, number=number),)
        return Plan(text=text, act=Act(RESTORE, {"number": str(number)}))

    return carry_out(store, proposal.file, plan, id=id, actor=actor, now=now, token=token)
