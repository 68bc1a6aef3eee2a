# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The order of one day, what two changes both decide, what is postponed, and a branch on a log that moves on."""

from __future__ import annotations

import datetime as dt
from itertools import permutations

import pytest
from hypothesis import given, settings

from byggesten.changes.branch import Branch
from byggesten.changes.catalogue import all_changes
from byggesten.changes.entry import Entry
from byggesten.changes.fold import fold
from byggesten.changes.order import ORDER
from byggesten.changes.schedule import ASPECTS, schedule
from byggesten.organisation.tasks import Task

from support.stories import logged, organisation, proposal, tell, told, tree
from support.strategies import entries, town

TOWN = """
    Direktion
      Teknik (chef): veje, parker | 4
        Plan: lokalplaner | 2
      Kultur (chef): biblioteker | 3
    """
SETTLED = """
    Direktion
      Kultur (leder): biblioteker, veje | 5
        Byplan (leder): lokalplaner, parker | 5
    """


def test_every_kind_of_change_has_its_slot() -> None:
    """The table of the order names every slot a kind of change has, and explains it."""
    assert {kind.slot for kind in all_changes().values()} <= set(ORDER)
    assert sorted(ORDER) == list(ORDER)


ITEMS = (
    "- id: C1\n  rename: Plan\n  to: Byplan",
    "- id: C2\n  move task: parker\n  to: Byplan",
    "- id: C3\n  move: Plan\n  to: Kultur",
    "- id: C4\n  absorb: Teknik\n  into: Kultur",
    "- id: C5\n  move posts: 2\n  from: Kultur\n  to: Plan",
    "- id: C6\n  describe: Plan\n  leader title: leder",
    "- id: C7\n  retitle: chef\n  to: leder",
    "- id: C8\n  add posts: 1\n  to: Plan",
)


@pytest.mark.parametrize("order", list(permutations(range(8)))[::1979])
def test_the_order_of_a_document_is_no_order(order: tuple[int, ...]) -> None:
    """Changes of one day come to the same, however the document orders them."""
    story = tell(TOWN, "\n".join(ITEMS[each] for each in order))
    assert story.codes == []
    story.ends_as(SETTLED)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # What is new is there before anything comes to it.
        ("- id: C1\n  move: Plan\n  to: Ny\n- id: C2\n  establish: Ny\n  under: Direktion", {"plan": "ny"}),
        # A unit that leaves on the day is not taken along.
        ("- id: C1\n  absorb: Teknik\n  into: Kultur\n- id: C2\n  move: Plan\n  to: Direktion", {"plan": "direktion"}),
        # A part leaves before the whole does.
        ("- id: C1\n  absorb: Teknik\n  into: Kultur\n- id: C2\n  move part: havnen\n  of: Teknik\n  to: Direktion",
         {"plan": "kultur"}),
        # What closes, closes last, when what it had has gone.
        ("- id: C1\n  close: Teknik\n- id: C2\n  move: Plan\n  to: Kultur\n- id: C3\n  move task: veje\n  to: Plan",
         {"plan": "kultur"}),
    ],
)  # fmt: skip
def test_pairs_of_one_day(changes: str, expected: dict[str, str]) -> None:
    """The pairs that matter, each written the wrong way round."""
    story = told(TOWN, changes)
    assert {id: story.after.chain(id)[1] for id in expected} == expected


def test_sizes_are_known_before_titles() -> None:
    """A title that goes by size sees the posts that came the same day."""
    sizes = "  by size:\n    - title: leder\n      posts: 0-4\n    - title: direktør\n      posts: 5+"
    titles = f"- id: C1\n  retitle: chef\n  to:\n    - leder\n    - direktør\n{sizes}\n"
    story = told(TOWN, titles + "- id: C2\n  add posts: 1\n  to: Teknik")
    assert [story.after.unit(id).leader_title for id in ("teknik", "kultur")] == ["direktør", "leder"]


def test_a_control_total_sees_the_whole_day() -> None:
    """Control totals are held against what the day ends with."""
    told(TOWN, "- id: C1\n  control: Teknik\n  posts: 7\n- id: C2\n  add posts: 1\n  to: Plan")


def test_the_later_registered_stands() -> None:
    """Of two changes that decide the same on one day the later stands, and the conflict says what and which."""
    story = tell(TOWN, "- id: C1\n  move: Plan\n  to: Kultur\n- id: C2\n  move: Plan\n  to: Direktion")
    assert story.after.chain("plan")[1] == "direktion"
    assert [each.text("da") for each in story.findings] == [
        "C2 og C1 bestemmer begge placeringen for »Plan« den 1. januar 2027; C2 gælder"
    ]


def test_a_conflict_takes_no_more_than_it_must() -> None:
    """Where two changes decide one thing alike, what else the earlier decides still stands."""
    both = "- id: C1\n  describe: Plan\n  leader: A\n  level: '3'\n- id: C2\n  describe: Plan\n  leader: B"
    story = tell(TOWN, both)
    plan = story.after.unit("plan")
    assert plan is not None
    assert (story.codes, plan.leader, plan.level) == (["planned.conflict"], "B", "3")


def test_a_conflict_inside_a_composite_change() -> None:
    """A unit that two new units both take goes to the later; the rest of the earlier stands."""
    story = tell(
        TOWN,
        """
        - id: C1
          establish: Nord
          under: Direktion
          takes:
            - Plan
            - veje
        - id: C2
          establish: Syd
          under: Direktion
          takes:
            - Plan
        """,
    )
    assert story.codes == ["planned.conflict"]
    assert [task.name for task in story.after.tasks_of("nord")] == ["veje"]
    assert [task.name for task in story.after.tasks_of("syd")] == ["lokalplaner"]


def test_sites_conflict_unit_by_unit() -> None:
    """A relocation of several units loses only the one that another decides."""
    sites = "name,kind\nRådhuset,site\nVærket,site"
    moves = "- id: C1\n  relocate:\n    - Plan\n    - Kultur\n  to: Rådhuset\n- id: C2\n  relocate: Plan\n  to: Værket"
    story = tell(TOWN, moves, assets=sites)
    assert story.codes == ["planned.conflict"]
    assert {id: story.after.unit(id).sites for id in ("plan", "kultur")} == {
        "plan": ("vaerket",),
        "kultur": ("raadhuset",),
    }


@settings(max_examples=50)
@given(entries(town()))
def test_conflicts_are_told_in_words(made: tuple[Entry, ...]) -> None:
    """Whatever changes decide has a name in both languages."""
    assert {aspect for step in schedule(made).steps for aspect, _ in step.claims()} <= set(ASPECTS)


def test_postponed() -> None:
    """A change that is postponed takes effect on the later day; of two postponements the later said stands."""
    move = "- id: C1\n  move: Plan\n  to: Kultur\n"
    once = "- id: C2\n  postpone: C1\n  to: 2028-01-01\n"
    twice = "- id: C3\n  postpone: C1\n  to: 2029-01-01\n  effective: 2027-06-01\n"
    assert schedule(told(TOWN, move + once).proposal.entries).days == (dt.date(2027, 1, 1), dt.date(2028, 1, 1))
    story = told(TOWN, move + once + twice)
    assert [step.day.year for step in story.folded.schedule.steps if step.entry.key == "C1"] == [2029]
    assert fold(story.before, story.proposal.entries, dt.date(2028, 6, 1)).organisation.chain("plan")[1] == "teknik"


def test_a_postponement_that_does_not_count() -> None:
    """A postponement that is only considered postpones nothing."""
    story = told(
        TOWN, "- id: C1\n  move: Plan\n  to: Kultur\n- id: C2\n  postpone: C1\n  to: 2028-01-01\n  status: considered"
    )
    assert [step.day.year for step in story.folded.schedule.steps] == [2027]


def test_postponements_that_go_wrong() -> None:
    """A postponement to an earlier day, of nothing, or two on one day are found."""
    move = "- id: C1\n  move: Plan\n  to: Kultur\n"
    assert tell(TOWN, move + "- id: C2\n  postpone: C1\n  to: 2026-02-01").codes == ["planned.postponed_earlier"]
    assert tell(TOWN, "- id: C2\n  postpone: C7\n  to: 2028-01-01").codes == ["planned.unknown_key"]
    two = "- id: C2\n  postpone: C1\n  to: 2028-01-01\n- id: C3\n  postpone: C1\n  to: 2029-01-01"
    story = tell(TOWN, move + two)
    assert story.codes == ["planned.conflict"]
    assert [step.day.year for step in story.folded.schedule.steps if step.entry.key == "C1"] == [2029]


def test_a_decided_change_is_postponed() -> None:
    """A proposal may postpone what is in the log; before it does, the log stands."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  move: Plan\n  to: Kultur", "2027-01-01")
    story = tell(org, "- id: C1\n  postpone: L1\n  to: 2028-01-01", log)
    day = dt.date(2027, 6, 1)
    assert fold(org, log, day).organisation.chain("plan")[1] == "kultur"
    assert fold(org, (*log, *story.proposal.entries), day).organisation.chain("plan")[1] == "teknik"


def test_overwriting_a_planned_change_is_told() -> None:
    """A change that takes effect before a planned one which decides the same says that it will be overwritten."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  move: Plan\n  to: Kultur", "2028-01-01")
    story = tell(org, "- id: C1\n  move: Plan\n  to: Direktion", log)
    assert [each.text("da") for each in story.findings] == [
        "C1 ændrer placeringen for »Plan« fra 1. januar 2027, men L1 er planlagt til 1. januar 2028 og gælder fra da"
    ]
    assert tell(org, "- id: C1\n  move: Plan\n  to: Direktion\n  effective: 2029-01-01", log).codes == []


def test_a_branch_on_a_log_that_moves_on() -> None:
    """A branch is stale when the log has got more than it was made on, and knows what it has not seen."""
    org = organisation(TOWN)
    log = logged(org, "- id: L1\n  move: Plan\n  to: Kultur\n- id: L2\n  rename: Teknik\n  to: Byen", "2026-06-01")
    own = proposal("- id: C1\n  add posts: 1\n  to: Kultur", org).entries
    branch = Branch(opening=org, log=log, position=2).with_entries(*own)
    assert (branch.stale, branch.unseen) == (False, ())
    behind = Branch(opening=org, log=log, entries=own, position=1)
    assert (behind.stale, [entry.key for entry in behind.unseen]) == (True, ["L2"])
    assert (Branch(opening=org, log=log).stale, Branch(opening=org, log=log).unseen) == (False, ())
    day = dt.date(2027, 1, 1)
    assert tree(branch.as_is(day).organisation) == tree(fold(org, log, day).organisation)
    assert branch.to_be().organisation.posts.total("kultur").posts.high == 4
    assert [task.name for task in branch.to_be().organisation.every(Task)] == [
        "veje",
        "parker",
        "lokalplaner",
        "biblioteker",
    ]


def test_a_task_moved_from_somebody_who_does_not_have_it() -> None:
    """A task moves from the one said only where that one has it; where another change has moved it, both are told."""
    away = "- id: C1\n  move task: veje\n  from: Kultur\n  to: Plan"
    assert tell(TOWN, away).codes == ["task.not_theirs"]
    twice = "- id: C1\n  move task: veje\n  to: Kultur\n- id: C2\n  move task: veje\n  from: Teknik\n  to: Plan"
    assert tell(TOWN, twice).codes == ["task.not_theirs"]
    assert told(TOWN, away.replace("from: Kultur", "from: Teknik")).codes == []
