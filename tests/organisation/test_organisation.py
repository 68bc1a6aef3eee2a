# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An organisation as a value: things put and closed, names, chains, what counts on a day, and what money says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from byggesten.formats.register_csv import read_register
from byggesten.kernel.ranges import Range
from byggesten.organisation.flows import Flow
from byggesten.organisation.money import MoneyLine, YearAmount
from byggesten.organisation.organisation import Organisation, opening
from byggesten.organisation.references import referred, renamed_reference
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

from support.stories import TODAY, organisation

TOWN = """
    Direktion
      Teknik (chef): veje, parker | 4
        Plan: lokalplaner | 2
      Kultur (chef): biblioteker | 3
    """


def planned(units: str, day: dt.date = TODAY) -> Organisation:
    """The organisation of a table of units, without a word about it."""
    register = read_register({"units.csv": units}, TODAY)
    assert not register.findings
    return register.organisation.on(day)


def test_putting_leaves_the_old_organisation_as_it_was() -> None:
    """An edit gives a new organisation; the one it came from is the same as before."""
    before = organisation(TOWN)
    plan = before.unit("plan")
    assert plan is not None
    after = before.put(replace(plan, name="Byplan", parent="kultur"), "C1")
    assert (before.name("plan"), before.below("teknik")) == ("Plan", ("plan",))
    assert (after.name("plan"), after.below("teknik"), after.below("kultur")) == ("Byplan", (), ("plan",))
    assert ([each.id for each in after.named("byplan")], after.named("Plan")) == (["plan"], ())
    assert after.touched["plan"] == ("C1",)


def test_a_change_is_noted_once() -> None:
    """However often a change touches a thing, its key stands once, and the keys stand in order."""
    org = organisation(TOWN).note(("plan", "plan"), "C2").note(("plan",), "C1").note(("plan",), "C2")
    assert org.touched["plan"] == ("C2", "C1")


def test_what_is_closed_is_remembered_but_no_longer_there() -> None:
    """A closed thing is found by id and name, and is neither below its parent nor counted."""
    org = organisation(TOWN)
    closed = org.put(replace(org.things["plan"], valid_to=dt.date(2026, 7, 1)))
    assert closed.count(Unit) == 4
    later = closed.on(dt.date(2026, 7, 1))
    assert (later.count(Unit), later.below("teknik"), later.live("plan")) == (3, (), False)
    assert (later.name("plan"), [each.id for each in later.named("plan")]) == ("Plan", ["plan"])
    assert [unit.id for unit in later.all(Unit)] == ["direktion", "teknik", "plan", "kultur"]
    assert [unit.id for unit in later.every(Unit)] == ["direktion", "teknik", "kultur"]


@pytest.mark.parametrize(
    ("day", "live"),
    [
        (dt.date(2026, 12, 31), ["top", "gammel"]),
        (dt.date(2027, 1, 1), ["top", "ny"]),
        (dt.date(2027, 6, 30), ["top", "ny"]),
        (dt.date(2027, 7, 1), ["top"]),
    ],
)
def test_what_the_register_plans(day: dt.date, live: list[str]) -> None:
    """Units of the register that begin or end later are there on the days of their period, the last not included."""
    org = planned("name,parent,valid from,valid to\nTop,,,\nNy,Top,2027-01-01,2027-07-01\nGammel,Top,,2027-01-01", day)
    assert [unit.id for unit in org.every(Unit)] == live
    assert org.count(Unit) == len(live)
    assert set(org.below("top")) == set(live) - {"top"}


def test_names_meet_in_many_spellings() -> None:
    """A thing is found under its names, its other spellings and its abbreviations, and by no half of a name."""
    org = planned("name,aliases,abbreviations\nPlan & Udvikling,Byplankontoret|Planafdelingen,PU")
    for name in ("plan og udvikling", "Udvikling & Plan", "PLAN-UDVIKLING", "byplankontoret", "Planafdelingen", "pu"):
        assert [each.id for each in org.named(name)] == ["plan-og-udvikling"], name
    assert org.named("Plan") == ()


def test_chains_stop_at_a_cycle() -> None:
    """A register that goes in a ring gives a chain once round, and nothing hangs."""
    ring = opening(TODAY, (Unit(id="a", name="A", parent="b"), Unit(id="b", name="B", parent="a")))
    assert ring.chain("a") == ("a", "b")
    assert list(ring.descendants("a")) == ["b"]


def test_references_are_read_off_the_declarations() -> None:
    """Who names whom follows from the fields; one may be named instead of another, and then only once."""
    task = Task(id="t", name="T", responsible=("a", "b"), executing=("b",), committees=("u",))
    assert referred(task) == ("a", "b", "u")
    assert renamed_reference(task, "a", "b").responsible == ("b",)
    unit = Unit(id="c", name="C", parent="a", reports_to="a")
    assert renamed_reference(unit, "a", "b") == replace(unit, reports_to="b")


def test_money_lasts_until_the_next_year_it_names() -> None:
    """A recurring line holds until its next year; one that is not holds in its own year alone, whatever the order."""
    five, two = YearAmount(2027, Range.of(5)), YearAmount(2029, Range.of(2))
    for years in ((five, two), (two, five)):
        line = MoneyLine(kind="added", years=years)
        assert [line.in_year(year) for year in range(2026, 2031)] == [None, five, five, two, two]
        once = replace(line, recurring=False)
        assert [once.in_year(year) for year in range(2026, 2031)] == [None, five, None, two, None]


def test_flows_and_money_are_added_in_order() -> None:
    """What went where stands in the order it went."""
    flows = [Flow(source="plan", target=to, extent="task", change="C1", day=TODAY) for to in ("teknik", "kultur")]
    org = organisation(TOWN)
    for flow in flows:
        org = org.with_flow(flow)
    assert list(org.flows) == flows
