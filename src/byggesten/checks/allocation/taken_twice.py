# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that one takes whole, while another takes part of it and no exception is made."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import ONE_PLACE
from byggesten.checks.rule import Scope, rule
from byggesten.checks.words import topics
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.flows import WHOLE, Flow

TAKEN_TWICE = declare(
    "allocation.taken_twice",
    "warning",
    da="Hele »{what}« går til »{whole}« ({key}), men {portions} går til »{other}« ({other_keys}) uden at være undtaget",
    en="All of “{what}” goes to “{whole}” ({key}), but {portions} to “{other}” ({other_keys}) without being excepted",
    advice_da="Skriv »except« ved den, der overtager helheden, eller lad delen følge med.",
    advice_en="Write “except” where the whole is taken over, or let the part follow along.",
    reference=ONE_PLACE,
)


@rule(
    TAKEN_TWICE, scope=Scope.WHOLE, finds=("T74", "T75"),
    da="Enhed fordelt to gange", en="Unit allocated twice",
)  # fmt: skip
def taken_twice(case: Case, _: str) -> Iterator[Finding]:
    """What goes to one receiver goes to no other: a part, task or unit below that goes elsewhere is excepted."""
    for source, flows in sorted(case.flows_from.items()):
        for whole in flows:
            if whole.extent == WHOLE:
                by_receiver: dict[str, list[Flow]] = {}
                for other in _elsewhere(case, source, whole):
                    by_receiver.setdefault(other.target, []).append(other)
                for others in by_receiver.values():
                    yield _finding(case, whole, others)


def _elsewhere(case: Case, source: str, whole: Flow) -> Iterator[Flow]:
    """The flows of a unit, and of units that lay below it, to others than the one who takes it whole."""
    for flow in case.flows_from.get(source, ()):
        if flow.target != whole.target and not _excepted(case, whole, flow.task, flow.what):
            yield flow
    for child in case.before.below(source):
        for flow in case.flows_from.get(child, ()):
            gone = flow.extent == WHOLE and flow.target not in (whole.target, source)
            if gone and child not in whole.excluding:
                yield flow


def _excepted(case: Case, whole: Flow, id: str, words: str) -> bool:
    """Whether an exception names a task or part: by its id, or by words about the same."""
    if id and id in whole.excluding:
        return True
    about = topics(words)
    return any(about & topics(case.after.name(each)) for each in whole.excluding)


def _finding(case: Case, whole: Flow, others: list[Flow]) -> Finding:
    name = case.before.name
    return TAKEN_TWICE(
        case.place(whole.source, changes=(others[0].change, whole.change)), whole.source, date=whole.day,
        what=name(whole.source), whole=case.after.name(whole.target), key=whole.change,
        portions=quoted(each.what or name(each.source) for each in others),
        other=case.after.name(others[0].target), other_keys=tuple(dict.fromkeys(each.change for each in others)),
    )  # fmt: skip
