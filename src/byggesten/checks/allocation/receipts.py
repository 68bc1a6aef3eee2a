# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a receiver lists as coming to it, held against what the givers give."""

from __future__ import annotations

from collections.abc import Container, Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import FOLLOWING
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.flows import PART
from byggesten.organisation.tasks import Task
from byggesten.proposal.records import Receipt

NOT_GIVEN = declare(
    "allocation.received_not_given",
    "warning",
    da="»{what}« nævner selv, at den får »{thing}«, men ingen ændring giver den det",
    en="“{what}” itself lists that it gets “{thing}”, but no change gives it that",
    advice_da="Tilføj ændringen, eller tag »{thing}« af listen.",
    advice_en="Add the change, or take “{thing}” off the list.",
    reference=FOLLOWING,
)
NOT_LISTED = declare(
    "allocation.given_not_received",
    "warning",
    da="»{thing}« går til »{what}« ({keys}), men »{what}« nævner det ikke selv",
    en="“{thing}” goes to “{what}” ({keys}), but “{what}” does not list it itself",
    advice_da="Skriv »{thing}« på modtagerens liste, eller ret modtageren.",
    advice_en="Write “{thing}” on the receiver's list, or correct the receiver.",
    reference=FOLLOWING,
)


@rule(
    NOT_LISTED, NOT_GIVEN, scope=Scope.WHOLE, finds=("T81",),
    da="Givet og modtaget stemmer ikke overens", en="Given and received do not agree",
)  # fmt: skip
def receipts(case: Case, _: str) -> Iterator[Finding]:
    """What givers and receivers say agrees, both ways, for each receiver that has listed what it gets."""
    lists: dict[str, list[Receipt]] = {}
    for receipt in case.proposal.receipts if case.proposal else ():
        lists.setdefault(receipt.unit, []).append(receipt)
    for unit, said in lists.items():
        listed = {id: each.place for each in said for id in (*each.receives, *each.attached)}
        what, name = case.after.name(unit), case.before.name
        for id, place in listed.items():
            if not _comes(case, id, unit):
                yield NOT_GIVEN(place, unit, date=case.after.day, what=what, thing=name(id))
        for id, keys in _given(case, unit, listed).items():
            yield NOT_LISTED(said[-1].place, unit, date=case.after.day, what=what, thing=name(id), keys=keys)


def _comes(case: Case, id: str, unit: str) -> bool:
    """Whether something, or part of it, comes to a unit: it flows there, ends up below it, or is a task of it."""
    if any(flow.target == unit for flow in case.flows_from.get(id, ())):
        return True
    now, task = case.after.unit(id), case.after.get(Task, id)
    return (now is not None and now.parent == unit) or (task is not None and unit in task.responsible)


def _given(case: Case, unit: str, listed: Container[str]) -> dict[str, tuple[str, ...]]:
    """What changes give a unit whole that it does not list, by id, with their keys.

    A task whose giver is on the list comes with it; parts described in words have no id to be listed by.
    """
    given: dict[str, list[str]] = {}
    for flow in case.flows_to.get(unit, ()):
        id = flow.task or flow.source
        if flow.extent != PART and id not in listed and not (flow.task and flow.source in listed):
            given.setdefault(id, []).append(flow.change)
    return {id: tuple(dict.fromkeys(keys)) for id, keys in given.items()}
