"""What a receiver lists as coming to it, held against what the givers give."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.references import FOLLOWING
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.flows import PART
from byggesten.proposal.records import Receipt

NOT_GIVEN = declare(
    "allocation.received_not_given",
    "warning",
    da="«{what}» nævner selv, at den får «{thing}», men ingen ændring giver den det",
    en="“{what}” itself lists that it gets “{thing}”, but no change gives it that",
    advice_da="Tilføj ændringen, eller tag «{thing}» af listen.",
    advice_en="Add the change, or take “{thing}” off the list.",
    reference=FOLLOWING,
)
NOT_LISTED = declare(
    "allocation.given_not_received",
    "warning",
    da="«{thing}» går til «{what}» ({keys}), men «{what}» nævner det ikke selv",
    en="“{thing}” goes to “{what}” ({keys}), but “{what}” does not list it itself",
    advice_da="Skriv «{thing}» på modtagerens liste, eller ret modtageren.",
    advice_en="Write “{thing}” on the receiver's list, or correct the receiver.",
    reference=FOLLOWING,
)


@rule(
    NOT_LISTED, NOT_GIVEN, scope=Scope.WHOLE, finds=("T81",),
    da="Givet og modtaget stemmer ikke", en="Given and received do not agree",
)  # fmt: skip
def receipts(case: Case, _: str) -> Iterator[Finding]:
    """What givers and receivers say agrees, both ways, for each receiver that has listed what it gets."""
    lists: dict[str, list[Receipt]] = {}
    for receipt in case.proposal.receipts if case.proposal else ():
        lists.setdefault(receipt.unit, []).append(receipt)
    for unit, said in lists.items():
        listed = {id: each.place for each in said for id in (*each.receives, *each.attached)}
        given = _given(case, unit)
        what, name = case.after.name(unit), case.before.name
        for id, place in listed.items():
            if id not in given:
                yield NOT_GIVEN(place, unit, date=case.after.day, what=what, thing=name(id))
        for id, keys in given.items():
            if id not in listed:
                yield NOT_LISTED(said[-1].place, unit, date=case.after.day, what=what, thing=name(id), keys=keys)


def _given(case: Case, unit: str) -> dict[str, tuple[str, ...]]:
    """What a unit gets, by id, with the keys of the changes: units and tasks that flow to it, units put below it."""
    given: dict[str, list[str]] = {}
    for flow in case.flows_to.get(unit, ()):
        given.setdefault(flow.task or flow.source, []).append(flow.change)
        if flow.extent == PART:
            given.setdefault(flow.source, []).append(flow.change)
    for move in case.consequences.tasks:
        if move.to == unit and not move.with_unit and not _came_along(case, move.origin, unit):
            given.setdefault(move.task, list(move.changes[-1:]))
    for moved in case.consequences.summary.moved:
        child = case.after.unit(moved.unit)
        if child and child.parent == unit and not _came_along(case, _parent(case, moved.unit), unit):
            given.setdefault(moved.unit, list(moved.changes[-1:]))
    return {id: tuple(dict.fromkeys(keys)) for id, keys in given.items()}


def _parent(case: Case, id: str) -> str:
    before = case.before.unit(id)
    return before.parent if before else ""


def _came_along(case: Case, origin: str, unit: str) -> bool:
    """Whether something came with the unit that had it, which goes whole to the same receiver."""
    return any(
        flow.target == unit and not flow.task and flow.extent != PART for flow in case.flows_from.get(origin, ())
    )
