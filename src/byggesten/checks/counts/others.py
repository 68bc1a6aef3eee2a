# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Counting committees, groups, MED bodies, tasks, and what the proposal itself holds."""

from __future__ import annotations

from byggesten.checks.counts.registry import Counting, counter
from byggesten.consequences.committees import committees_of
from byggesten.kernel.ranges import Range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.groups import KNOWLEDGE_TEAM, TEAM, Group
from byggesten.organisation.statements import PRINCIPLE, RECOMMENDATION, Statement
from byggesten.organisation.tasks import Task

STANDING = "standing"


@counter("committees", "udvalg", da="udvalg, evt. kun af en slags", en="committees, possibly only of a kind")
def committees(counting: Counting) -> Range | None:
    """Committees; standing ones where no kind is said."""
    found = [each for each in counting.org.every(Committee) if counting.said.of in ("", each.parent)]
    if counting.said.kind:
        return Range.of(sum(counting.of_kind(each.kind) for each in found))
    return Range.of(sum(each.kind == STANDING for each in found))


@counter(
    "committees served", "betjente udvalg",
    da="udvalg, en enhed hører under, betjener eller har opgaver for",
    en="committees a unit is under, serves or has tasks for",
)  # fmt: skip
def committees_served(counting: Counting) -> Range | None:
    """The committees of a unit."""
    return Range.of(len(committees_of(counting.org, counting.said.of))) if counting.said.of else None


@counter("MED bodies", "MED-udvalg", da="MED-udvalg, evt. kun af en slags", en="MED bodies, possibly only of a kind")
def med_bodies(counting: Counting) -> Range | None:
    """MED bodies."""
    return Range.of(sum(counting.of_kind(each.kind) for each in counting.org.every(MedBody)))


@counter("teams", "team", da="team og vidensteam", en="teams and knowledge teams")
def teams(counting: Counting) -> Range | None:
    """Groups that are teams."""
    found = [each for each in counting.org.every(Group) if counting.said.of in ("", each.unit)]
    wanted = [each for each in found if each.kind in (TEAM, KNOWLEDGE_TEAM) and counting.of_kind(each.kind)]
    return Range.of(len(wanted))


@counter("groups", "grupper", da="grupper på tværs, evt. kun af en slags", en="groups across the line, by kind")
def groups(counting: Counting) -> Range | None:
    """Groups of any kind."""
    return Range.of(sum(counting.of_kind(each.kind) for each in counting.org.every(Group)))


@counter("members", "medlemmer", da="deltagere i en gruppe", en="members of a group")
def members(counting: Counting) -> Range | None:
    """The size a group states, else the members it names; None where it has neither."""
    group = counting.org.get(Group, counting.said.of)
    if group is None or not (group.size or group.members):
        return None
    return group.size or Range.of(len(group.members))


@counter("tasks", "opgaver", da="opgaver i alt eller i en enhed", en="tasks in all or of a unit")
def tasks(counting: Counting) -> Range | None:
    """Tasks."""
    of = counting.said.of
    found = counting.org.tasks_of(of) if of else counting.org.every(Task)
    return Range.of(sum(counting.of_kind(each.kind) for each in found))


@counter("phases", "faser", da="forslagets faser", en="phases of the proposal")
def phases(counting: Counting) -> Range | None:
    """Phases in the head of the proposal."""
    return Range.of(len(counting.case.proposal.phases)) if counting.case.proposal else None


@counter("steps", "trin", da="trin i forløbet, der ikke er del af et andet", en="steps that are not part of another")
def steps(counting: Counting) -> Range | None:
    """The steps of the process, their parts not counted."""
    proposal = counting.case.proposal
    if proposal is None:
        return None
    return Range.of(sum(not each.within and counting.of_kind(each.kind) for each in proposal.steps))


@counter("changes", "ændringer", da="ændringer, der regnes med", en="changes that count")
def changes(counting: Counting) -> Range | None:
    """The counted entries; the kind is the change's keyword."""
    return Range.of(sum(counting.of_kind(each.change.keyword(), each.change.op) for each in counting.case.entries))


@counter("principles", "principper", da="principper, evt. kun i en liste", en="principles, possibly only of a list")
def principles(counting: Counting) -> Range | None:
    """Principles; the kind is the list they stand in."""
    found = [each for each in counting.org.every(Statement) if each.kind == PRINCIPLE]
    return Range.of(sum(counting.of_kind(each.scope) for each in found))


@counter("recommendations", "anbefalinger", da="anbefalinger", en="recommendations")
def recommendations(counting: Counting) -> Range | None:
    """Recommendations among the statements."""
    return Range.of(sum(each.kind == RECOMMENDATION for each in counting.org.every(Statement)))
