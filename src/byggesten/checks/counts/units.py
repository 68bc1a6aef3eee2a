# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Counting units, leaders, levels and posts."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.counts.registry import BEFORE, WHEN, Counting, counter, number_of
from byggesten.consequences.levels import reporting
from byggesten.kernel.names import loose
from byggesten.kernel.ranges import Range, total
from byggesten.organisation.posts import Total
from byggesten.organisation.units import Unit

DIRECTOR = ("direktør", "director")


def below(counting: Counting) -> Iterator[Unit]:
    """The units counted: all, or those at any depth below the one named."""
    if not counting.said.of:
        yield from counting.org.every(Unit)
        return
    for id in counting.org.descendants(counting.said.of):
        if unit := counting.org.unit(id):
            yield unit


def is_director(title: str) -> bool:
    """Whether a title is a director's, as in ``vicekommunaldirektør`` or ``direktør for velfærd``."""
    return any(word.endswith(DIRECTOR) for word in loose(title).split())


@counter(
    "units", "enheder",
    da="enheder, alle eller dem under en enhed, evt. kun af en slags",
    en="units, all or those below a unit, possibly only of a kind",
)  # fmt: skip
def units(counting: Counting) -> Range | None:
    """Units at any depth."""
    return number_of(unit for unit in below(counting) if counting.of_kind(unit.kind, unit.category))


@counter(
    "departments", "afdelinger",
    da="enheder direkte under en enhed, evt. kun af en slags",
    en="units directly below a unit, possibly only of a kind",
)  # fmt: skip
def departments(counting: Counting) -> Range | None:
    """Units one step below."""
    found = (counting.org.unit(id) for id in counting.org.below(counting.said.of))
    return number_of(unit for unit in found if unit and counting.of_kind(unit.kind, unit.category))


@counter(
    "new units", "nye enheder", da="enheder, forslaget opretter", en="units the proposal establishes",
)  # fmt: skip
def new_units(counting: Counting) -> Range | None:
    """Units that are established."""
    found = (counting.case.after.unit(each.unit) for each in counting.case.consequences.summary.established)
    return number_of(unit for unit in found if unit and counting.of_kind(unit.kind, unit.category))


@counter(
    "closed units", "nedlagte enheder",
    da="enheder, der ophører: nedlagt, samlet eller delt", en="units that end: closed, merged or split",
)  # fmt: skip
def closed_units(counting: Counting) -> Range | None:
    """Units that end."""
    summary = counting.case.consequences.summary
    found = (counting.case.before.unit(each.unit) for each in (*summary.closed, *summary.merged, *summary.split))
    return number_of(unit for unit in found if unit and not counting.case.after.live(unit.id))


@counter(
    "leaders", "ledere",
    da="ledere med en titel, evt. kun med en bestemt", en="leaders with a title, possibly only with a certain one",
)  # fmt: skip
def leaders(counting: Counting) -> Range | None:
    """Units whose leader is stated; the kind is the title."""
    return number_of(unit for unit in below(counting) if unit.leader_title and counting.of_kind(unit.leader_title))


@counter(
    "directors", "direktører",
    da="ledere, hvis titel er eller ender på »direktør«", en="leaders whose title is or ends in “director”",
)  # fmt: skip
def directors(counting: Counting) -> Range | None:
    """Directors, and the posts for directors that changes add; None where no title is stated at all."""
    titles = [unit for unit in below(counting) if is_director(unit.leader_title)]
    posts = (line for line in counting.org.posts.lines if is_director(line.title))
    added = total(line.count for line in posts if counting.said.of in ("", line.unit))
    found = number_of(titles)
    return found + added if found is not None and (titles or added.high > 0) else None


@counter(
    "reporting", "refererende",
    da="ledere, der refererer til en enheds leder", en="leaders who report to a unit's leader",
)  # fmt: skip
def reporters(counting: Counting) -> Range | None:
    """The leaders' part of a span of control."""
    return number_of(reporting(counting.org, counting.said.of)) if counting.said.of else None


@counter("levels", "ledelsesniveauer", da="ledelsesniveauer langs referencelinjen", en="management levels")
def management_levels(counting: Counting) -> Range | None:
    """The most leaders that any reporting line passes."""
    before, after = counting.case.consequences.levels
    return Range.of(before if WHEN.get(counting.said.when) == BEFORE else after)


@counter(
    "posts added", "nye stillinger",
    da="stillinger, forslaget tilfører, i alt eller til en enhed", en="posts the proposal adds, in all or to a unit",
)  # fmt: skip
def posts_added(counting: Counting) -> Range | None:
    """New posts net of posts that end."""
    if not counting.said.of:
        return counting.case.consequences.economy.posts.value
    lines = counting.case.consequences.difference.lines
    return total(line.count for line in lines if line.unit == counting.said.of)


@counter(
    "posts", "stillinger",
    da="stillinger i alt eller i en enhed med dem under den", en="posts in all, or in a unit with those below it",
)  # fmt: skip
def posts(counting: Counting) -> Range | None:
    """Posts, where the register holds any."""
    held = _held(counting)
    return held.posts if held else None


@counter("fte", "årsværk", da="årsværk i alt eller i en enhed med dem under den", en="full-time equivalents")
def fte(counting: Counting) -> Range | None:
    """Full-time equivalents, where the register holds posts."""
    held = _held(counting)
    return held.fte if held else None


def _held(counting: Counting) -> Total | None:
    org, of = counting.org, counting.said.of
    if not len(org.posts.columns):
        return None
    held = Total()
    for id in [of, *org.descendants(of)] if of else org.posts.holders():
        held = held + org.posts.total(id)
    return held
