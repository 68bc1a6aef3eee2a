# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the page of a unit tells of it, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.actions.show import below_too, unit_tree
from byggesten.consequences.committees import committees_of
from byggesten.consequences.levels import span
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.ranges import Range
from byggesten.kernel.wording import fill, write_amount, write_range
from byggesten.organisation.bodies import MedBody
from byggesten.organisation.codes import CODES
from byggesten.organisation.groups import Group
from byggesten.organisation.links import SERVICE, Link
from byggesten.organisation.posts import Total
from byggesten.organisation.statements import KEPT, QUESTION, REJECTED, Statement
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit
from byggesten.web.kept import remember
from byggesten.web.pages.organisation.things import Seen, Thing
from byggesten.web.pages.organisation.words import WORDS

Fact = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A link between the unit and another thing, with what it is about."""

    other: Thing
    kind: str
    about: str
    away: bool


def facts(seen: Seen, unit: Unit) -> Iterator[Fact]:
    """What is known of the unit, as (name, text, address); what is not stated is left out."""
    leader = " – ".join(each for each in (unit.leader_title, unit.leader) if each)
    yield "leader", leader or WORDS["leader_none"].in_(seen.visit.lang), ""
    if unit.core_task:
        yield "core_task", unit.core_task, ""
    if unit.purpose:
        yield "purpose", unit.purpose, ""
    if unit.level:
        yield "level", unit.level, ""
    if unit.reports_to and unit.reports_to != unit.parent:
        yield "reports_to", seen.name(unit.reports_to), seen.address(unit.reports_to)
    if unit.aliases or unit.abbreviations:
        yield "also_called", ", ".join((*unit.aliases, *unit.abbreviations)), ""
    if unit.sites:
        yield "sites", ", ".join(seen.name(each) for each in unit.sites), ""
    if unit.collective:
        yield "collective", write_range(unit.number, seen.visit.lang) if unit.number else seen.word("yes"), ""
    yield from certainty(seen, unit.certainty)
    yield from (each for each in (("note", unit.note, ""), ("source", unit.source, "")) if each[1])


def certainty(seen: Seen, sure: Certainty) -> Iterator[Fact]:
    """How sure the fact is, where it is not stated plainly."""
    if sure is not Certainty.STATED:
        yield "certainty", WORDS[f"certainty_{sure.value}"].in_(seen.visit.lang), ""


def below(seen: Seen) -> tuple[Thing, ...]:
    """The units right below, each with its leader."""
    return tuple(
        seen.thing(id, unit.leader_title if (unit := seen.org.unit(id)) else "") for id in seen.org.below(seen.id)
    )


def tasks(seen: Seen) -> tuple[tuple[str, tuple[Thing, ...]], ...]:
    """The tasks by what the unit has to do with them; those of which there are none are left out."""
    every = seen.org.using(seen.id, Task)
    parts = ("responsible", "executing", "insight")
    found = ((name, seen.things(task.id for task in every if seen.id in getattr(task, name))) for name in parts)
    return tuple((name, things) for name, things in found if things)


def posts(seen: Seen) -> tuple[tuple[str, str, str], ...]:
    """Posts, FTE, leaders and cost as (name, the unit itself, with everything below); empty without posts."""
    if not len(seen.org.posts.columns) and not seen.org.posts.lines:
        return ()
    own, whole = seen.org.posts.total(seen.id), _whole(seen)
    lang = seen.visit.lang
    rows = [
        ("posts", write_range(own.posts, lang), write_range(whole.posts, lang)),
        ("fte", write_range(own.fte, lang, 1), write_range(whole.fte, lang, 1)),
        ("leaders", write_range(own.leaders, lang), write_range(whole.leaders, lang)),
    ]
    if own.known_cost is not None or whole.known_cost is not None:
        rows.append(("cost", _cost(seen, own), _cost(seen, whole)))
    return tuple(rows)


def _cost(seen: Seen, total: Total) -> str:
    """A cost; at least so much where some of it may not be told."""
    said = write_amount(total.known_cost, seen.visit.lang)
    partial = total.partial and total.known_cost is not None
    return fill(WORDS["span_at_least"], seen.visit.lang, {"number": said}) if partial else said


def _whole(seen: Seen) -> Total:
    key = ("whole", seen.query.of, seen.org.day, seen.org is seen.subject.after)
    every = remember(seen.visit.workspace, key, lambda: below_too(seen.org, list(unit_tree(seen.org))))
    return every.get(seen.id, Total())


def span_text(seen: Seen) -> str:
    """The leader's span in words; empty where the unit does not exist."""
    found, lang = span(seen.org, seen.id), seen.visit.lang
    if found is None:
        return ""
    total = write_range(found.total, lang, 1)
    said = {"leaders": write_range(found.leaders, lang), "staff": write_range(_positive(found.staff), lang, 1)}
    whole = fill(WORDS["span_at_least"], lang, {"number": total}) if found.open else total
    return f"{whole} ({fill(WORDS['span_of'], lang, said)})"


def _positive(value: Range) -> Range:
    return Range(max(value.low, Range.of(0).low), max(value.high, Range.of(0).low))


def committees(seen: Seen, unit: Unit) -> tuple[Thing, ...]:
    """The committees of the unit, each with what it has to do with it."""
    served = {link.end for link in seen.org.using(seen.id, Link) if link.kind == SERVICE and link.start == seen.id}
    found: list[Thing] = []
    for id in committees_of(seen.org, seen.id):
        how = [("belongs_under", id in unit.committees), ("serves", id in served)]
        said = [WORDS[name].in_(seen.visit.lang) for name, true in how if true]
        found.append(seen.thing(id, ", ".join(said) or WORDS["through_tasks"].in_(seen.visit.lang)))
    return tuple(found)


def ties(seen: Seen) -> tuple[Tie, ...]:
    """The interfaces and agreements of the unit, both ways; committee service is told with the committees."""
    found = (link for link in seen.org.using(seen.id, Link) if link.kind != SERVICE)
    return tuple(
        Tie(
            other=seen.thing(link.end if link.start == seen.id else link.start),
            kind=seen.word(link.kind),
            about="; ".join(each for each in (link.subject, seen.word(link.strength), link.condition) if each),
            away=link.start == seen.id,
        )
        for link in found
    )


def groups(seen: Seen) -> tuple[Thing, ...]:
    """The groups the unit anchors or takes part in."""
    return tuple(
        Thing(
            id=each.id, name=each.name,
            note=", ".join(
                part for part in (
                    seen.word(each.kind), WORDS["anchored" if each.unit == seen.id else "member"].in_(seen.visit.lang)
                ) if part
            ),
        )
        for each in seen.org.using(seen.id, Group)
    )  # fmt: skip


def statements(seen: Seen) -> tuple[Thing, ...]:
    """What is said about the unit: aims, principles, values; not questions, nor what a proposal keeps or rejects."""
    left_out = (QUESTION, KEPT, REJECTED, "input")
    return tuple(
        Thing(id=each.id, name=each.text or each.name, note=seen.word(each.kind))
        for each in seen.org.using(seen.id, Statement)
        if each.kind not in left_out and each.kind in CODES
    )


def med(seen: Seen) -> tuple[Thing, ...]:
    """The MED bodies that cover the unit, else those that cover the nearest unit above that has some."""
    for id in seen.org.chain(seen.id):
        bodies = [each for each in seen.org.using(id, MedBody) if id in each.units]
        if bodies:
            above = "" if id == seen.id else seen.name(id)
            return tuple(seen.thing(each.id, above) for each in bodies)
    return ()
