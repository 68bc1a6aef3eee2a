# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A task moved to a new unit whose own list of tasks, under another heading, does not name it."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.entry import Entry
from byggesten.changes.task.move import MoveTask
from byggesten.changes.unit.establish import EstablishUnit
from byggesten.checks.case import Case
from byggesten.checks.references import FOLLOWING
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.flows import TASK

UNLISTED = declare(
    "allocation.unlisted",
    "info",
    da="{key} flytter »{task}« til »{what}«, men dér, hvor »{what}« oprettes ({other}), er opgaven ikke nævnt",
    en="{key} moves “{task}” to “{what}”, but where “{what}” is established ({other}) the task is not named",
    advice_da="Nævn opgaven under »takes« i {other}, så læseren ser den begge steder.",
    advice_en="Name the task under “takes” in {other}, so that the reader sees it in both places.",
    reference=FOLLOWING,
)


@rule(
    UNLISTED, scope=Scope.WHOLE, finds=("T81",),
    da="Opgave, modtageren ikke nævner", en="Task the receiver does not name",
)  # fmt: skip
def unlisted(case: Case, _: str) -> Iterator[Finding]:
    """A new unit that lists single tasks lists all it gets. A receiver's own list has a rule of its own."""
    listing = {entry.change.unit: entry for entry in case.entries if isinstance(entry.change, EstablishUnit)}
    said = {receipt.unit for receipt in case.proposal.receipts} if case.proposal else set()
    for entry in case.entries:
        for part in entry.change.parts():
            if isinstance(part, MoveTask) and part.to in listing and part.to not in said:
                yield from _missing(case, entry, part, listing[part.to])


def _missing(case: Case, entry: Entry, move: MoveTask, home: Entry) -> Iterator[Finding]:
    assert isinstance(home.change, EstablishUnit)
    tasks = {each.what for each in home.change.takes if each.extent == TASK}
    if entry.heading != home.heading and tasks and move.task not in tasks:
        name = case.after.name
        yield UNLISTED(
            entry.place, move.to, date=entry.day, key=entry.key, other=home.key,
            task=name(move.task), what=name(move.to),
        )  # fmt: skip
