# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What can be done to units on the chart, as changes of the proposal.

A unit that the proposal moves already is not moved twice: its change says another place instead, and one moved back to
where it was is not moved at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from byggesten.actions.workspace import Workspace
from byggesten.changes.entry import Entry
from byggesten.changes.unit.establish import EstablishUnit
from byggesten.changes.unit.move import MoveUnit
from byggesten.organisation.flows import PART, WHOLE
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.edits import Edit, add_change, change_change, delete_change
from byggesten.proposal.proposal import Proposal
from byggesten.web.pages.proposals.desk import plain

# What can be done to one unit, and to several at once.
ACTS: Mapping[str, bool] = {
    "move": True, "merge": True, "split": False, "rename": False, "close": True, "new": False, "posts": True,
    "retitle": True, "tasks": True, "keep": True,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One change to be made: how, and the key of the change it alters, where it alters one."""

    make: Callable[[Proposal, Organisation], Edit]
    key: str = ""


def planned(act: str, units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> tuple[Step, ...]:
    """The changes of an act on units; none where it says too little."""
    maker = _MAKERS.get(act)
    return tuple(maker(units, post, proposal, workspace)) if maker and units else ()


def _add(op: str, values: Mapping[str, Any]) -> Step:
    return Step(lambda proposal, org: add_change(proposal, org, op, values))


def _said(post: QueryDict, name: str) -> str:
    return plain(post.get(name, "")).strip()


def _move(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    to = _said(post, "to")
    for unit in units if to else ():
        yield _moved(unit, to, proposal, workspace)


def _moved(unit: str, to: str, proposal: Proposal, workspace: Workspace) -> Step:
    decided = workspace.decided(proposal.id)
    known = workspace.folded.organisation
    for entry in proposal.entries:
        if entry.key in decided or not entry.counts(workspace.counted):
            continue
        step = _again(entry, unit, to, known)
        if step:
            return step
    return _add("unit.move", {"unit": unit, "to": to})


def _again(entry: Entry, unit: str, to: str, known: Organisation) -> Step | None:
    """The change that places the unit already, with another place."""
    change, key = entry.change, entry.key
    if isinstance(change, MoveUnit) and change.unit == unit and not change.excluding:
        was = known.unit(unit)
        if was and to in (was.parent, known.name(was.parent)):
            return Step(lambda proposal, _: delete_change(proposal, key), key)
        return Step(lambda proposal, org: change_change(proposal, org, key, {"to": to}), key)
    if isinstance(change, EstablishUnit) and change.unit == unit:
        return Step(lambda proposal, org: change_change(proposal, org, key, {"under": to}), key)
    return None


def _merge(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    to, name = _said(post, "to"), _said(post, "name")
    if name:
        others = [to] if to else []
        parent = workspace.folded.organisation.unit(units[0])
        yield _add("unit.merge", {"units": [*units, *others], "name": name, "under": parent.parent if parent else ""})
    elif to and len(units) == 1:
        yield _add("unit.absorb", {"unit": units[0], "into": to})
    elif to:
        yield _add("unit.merge", {"units": units, "into": to})


def _split(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    portions = []
    for number in ("1", "2", "3"):
        to, part = _said(post, f"to{number}"), _said(post, f"part{number}")
        if to:
            extent = {"extent": PART, "text": part} if part else {"extent": WHOLE}
            portions.append({**extent, "what": units[0], "to": to})
    if portions:
        yield _add("unit.split", {"unit": units[0], "portions": portions, "remains": bool(post.get("remains"))})


def _rename(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    if name := _said(post, "name"):
        yield _add("unit.rename", {"unit": units[0], "to": name})


def _close(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    for unit in units:
        yield _add("unit.close", {"unit": unit})


def _new(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    if name := _said(post, "name"):
        yield _add(
            "unit.establish",
            {"name": name, "kind": _said(post, "kind"), "under": units[0], "leader_title": _said(post, "leader_title")},
        )


def _posts(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    count = _said(post, "count")
    for unit in units if count else ():
        yield _add("posts.add", {"count": count, "to": unit, "title": _said(post, "title")})


def _retitle(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    title = _said(post, "leader_title")
    for unit in units if title else ():
        yield _add("unit.describe", {"unit": unit, "leader_title": title})


def _tasks(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    to = _said(post, "to")
    for task in post.getlist("task") if to else ():
        yield _add("task.move", {"task": task, "to": to})


def _keep(units: list[str], post: QueryDict, proposal: Proposal, workspace: Workspace) -> Iterator[Step]:
    yield _add("statement.keep", {"about": units})


_MAKERS: Mapping[str, Callable[[list[str], QueryDict, Proposal, Workspace], Iterator[Step]]] = {
    "move": _move, "merge": _merge, "split": _split, "rename": _rename, "close": _close, "new": _new, "posts": _posts,
    "retitle": _retitle, "tasks": _tasks, "keep": _keep,
}  # fmt: skip
