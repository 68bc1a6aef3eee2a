# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Laws of the consequences, for any changes of any kind: what is told adds up to what happened."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from byggesten.changes.entry import Entry
from byggesten.changes.fold import fold
from byggesten.consequences.compare import Consequences, compare
from byggesten.consequences.plain import to_plain
from byggesten.consequences.summary import CATEGORIES
from byggesten.kernel.ranges import ZERO, Range
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.settings import Settings
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

from support.strategies import entries, town

TOWN = town()
DAYS = [dt.date(2026, 1, 1), dt.date(2027, 1, 1), dt.date(2028, 12, 31)]
SETTINGS = Settings(budget_year=2027, prices={"chef": Range.of(900_000)})
MANY = settings(max_examples=40)


def differ(before: Organisation, after: Organisation) -> Consequences:
    """What differs between two organisations."""
    return compare(before, after, SETTINGS)


def after(made: tuple[Entry, ...], day: dt.date | None = None) -> Organisation:
    """The town with changes."""
    return fold(TOWN, made, day).organisation


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Organisation, Organisation]:
    """The town before and after any changes; or with some of them, or on a day, or with another set altogether."""
    made = draw(entries(TOWN))
    how = draw(st.sampled_from(["all", "more", "days", "other"]))
    if how == "more":
        return after(made[: draw(st.integers(0, 8))]), after(made)
    if how == "days":
        first, last = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
        return after(made, first), after(made, last)
    if how == "other":
        other = tuple(replace(each, key=f"B{each.key}") for each in draw(entries(TOWN, 5)))
        return after(other), after(made)
    return TOWN, after(made)


@MANY
@given(pairs())
def test_units_add_up(pair: tuple[Organisation, Organisation]) -> None:
    """Units before and those established, without those closed, merged and ended in a split, are the units after."""
    before, now = pair
    summary = differ(before, now).summary
    ended = [each for each in summary.split if before.live(each.unit) and not now.live(each.unit)]
    gone = len(summary.closed) + len(summary.merged) + len(ended)
    assert summary.units_before + len(summary.established) - gone == summary.units_after
    assert summary.units_before == sum(1 for _ in before.every(Unit))
    assert summary.units_after == sum(1 for _ in now.every(Unit))


@MANY
@given(pairs())
def test_no_unit_meets_two_ends(pair: tuple[Organisation, Organisation]) -> None:
    """A unit is counted once in a figure, and established, closed, merged and split are different units."""
    summary = differ(*pair).summary
    named = {name: [each.unit for each in getattr(summary, name)] for name in CATEGORIES}
    for name, units in named.items():
        assert len(units) == len(set(units)), name
    for one, other in (("closed", "merged"), ("closed", "split"), ("merged", "split"), ("established", "closed"),
                       ("established", "merged"), ("moved", "established"), ("renamed", "established")):  # fmt: skip
        assert not set(named[one]) & set(named[other]), (one, other)


@MANY
@given(pairs())
def test_tasks_are_those_looked_through_one_by_one(pair: tuple[Organisation, Organisation]) -> None:
    """The tasks moved are those whose responsible units are others, and every unit that lost or gained one is told."""
    before, now = pair
    told: dict[str, tuple[set[str], set[str]]] = {}
    for move in differ(before, now).tasks:
        lost, gained = told.setdefault(move.task, (set(), set()))
        lost.add(move.origin)
        gained.add(move.to)
    moved = {}
    for id in {*before.order.get("tasks", ()), *now.order.get("tasks", ())}:
        had, has = _responsible(before, id), _responsible(now, id)
        if had != has:
            moved[id] = (had - has, has - had)
    assert set(told) == set(moved)
    for id, (lost, gained) in moved.items():
        assert lost <= told[id][0]
        assert gained <= told[id][1]


def _responsible(org: Organisation, id: str) -> set[str]:
    task = org.get(Task, id)
    return set(task.responsible) if task and org.live(id) else set()


@MANY
@given(pairs())
def test_posts_are_conserved(pair: tuple[Organisation, Organisation]) -> None:
    """What a unit holds after is what it held, and what came, without what went; ranges where numbers are open."""
    before, now = pair
    flows = differ(before, now).post_flows
    for unit in {*before.posts.holders(), *now.posts.holders(), *(f.origin for f in flows), *(f.to for f in flows)} - {
        ""
    }:
        posts, fte = before.posts.total(unit).posts, before.posts.total(unit).fte
        for flow in flows:
            posts += flow.posts if flow.to == unit else -flow.posts if flow.origin == unit else ZERO
            fte += flow.fte if flow.to == unit else -flow.fte if flow.origin == unit else ZERO
        held = now.posts.total(unit)
        assert _within(held.posts, posts), (unit, held.posts, posts)
        assert _within(held.fte, fte), (unit, held.fte, fte)


def _within(held: Range, expected: Range) -> bool:
    return expected.holds(held.low) and expected.holds(held.high)


@MANY
@given(pairs())
def test_what_is_not_placed_is_never_less_than_nothing(pair: tuple[Organisation, Organisation]) -> None:
    """More may be placed than was demanded; then nothing is left, in all and in every year."""
    economy = differ(*pair).economy
    for each in (economy, *economy.by_year):
        assert each.unplaced.value.low >= 0


@MANY
@given(pairs())
def test_the_same_organisation_differs_in_nothing(pair: tuple[Organisation, Organisation]) -> None:
    """Compared with itself an organisation has no consequences at all."""
    same = differ(pair[1], pair[1])
    parts = ("lineage", "tasks", "anchorings", "post_flows", "posts", "leaders", "spans", "committees",
             "unit_committees", "med", "said", "units")  # fmt: skip
    assert {name: getattr(same, name) for name in parts} == dict.fromkeys(parts, ()) | {"units": []}
    assert [same.summary.count(name) for name in CATEGORIES] == [0] * len(CATEGORIES)
    assert same.levels[0] == same.levels[1]
    assert same.composition[0] == same.composition[1]
    economy = same.economy
    figures = [each for year in economy.by_year for each in (year.added, year.one_off, year.demanded, year.placed)]
    assert {each.value for each in (economy.posts, economy.amount, economy.demanded, *figures)} == {ZERO}
    assert (economy.per_post, economy.priced, economy.gains, economy.financing) == (None, None, (), ())


FIXED = {
    "proposal", "date", "summary", "lineage", "tasks_moved", "economy", "levels", "spans", "committees",
    "open_questions", "not_counted",
}  # fmt: skip


@MANY
@given(pairs())
def test_consequences_as_json(pair: tuple[Organisation, Organisation]) -> None:
    """Whatever happened can be written as JSON, with the keys that are promised, and names for everything named."""
    plain = to_plain(differ(*pair))
    assert json.loads(json.dumps(plain, allow_nan=False)) == plain
    assert set(plain) >= FIXED
    assert set(plain["summary"]) == {"units_before", "units_after", *CATEGORIES}
    for row in plain["lineage"]:
        assert set(row) >= {"unit", "from", "into"}
        assert all(set(strand) >= {"unit", "share", "extent"} for strand in (*row["from"], *row["into"]))
    assert all(set(row) >= {"task", "from", "to"} for row in plain["tasks_moved"])
    assert set(plain["economy"]) >= {"posts", "amount", "per_post", "demanded", "placed", "unplaced", "by_year"}
    for name in ("demanded", "placed", "unplaced"):
        assert set(plain["economy"][name]) >= {"low", "high"}
    assert set(plain["levels"]) == {"before", "after"}


@MANY
@given(pairs())
def test_every_figure_has_its_changes(pair: tuple[Organisation, Organisation]) -> None:
    """Behind every unit counted, task moved and post that went stands a change."""
    before, now = pair
    found = differ(before, now)
    if not set(before.touched) - set(now.touched) and all(
        set(keys) <= set(now.touched[id]) for id, keys in before.touched.items()
    ):
        for name in CATEGORIES:
            assert all(each.changes for each in getattr(found.summary, name)), name
        assert all(each.changes for each in (*found.tasks, *found.post_flows, *found.leaders))
