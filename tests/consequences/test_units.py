# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What becomes of units, tasks, posts, leaders, committees and MED bodies, told as stories."""

from __future__ import annotations

from byggesten.changes.fold import fold
from byggesten.consequences.compare import Consequences, compare
from byggesten.consequences.plain import to_plain
from byggesten.consequences.summary import CATEGORIES
from byggesten.kernel.ranges import Range
from byggesten.organisation.settings import Settings

from support.stories import Story, organisation, proposal, tell, told

TOWN = """
    Direktion (direktør)
      Teknik (chef): veje, parker | 4
        Plan (leder): lokalplaner | 2
      Kultur (chef): biblioteker | 3
      Job (chef): ydelser | 5
    """


def of(story: Story) -> Consequences:
    """What a story comes to."""
    return compare(story.before, story.after, Settings())


def effects(changes: str, **tables: str) -> Consequences:
    """What changes come to, in which nothing is wrong."""
    return of(told(TOWN, changes, **tables))


def counted(found: Consequences) -> dict[str, list[str]]:
    """The units of each figure of the summary that counts any."""
    units = {name: [each.unit for each in getattr(found.summary, name)] for name in CATEGORIES}
    return {name: ids for name, ids in units.items() if ids}


def strands(found: Consequences, unit: str) -> tuple[list[str], list[str]]:
    """What a unit came from and went into: each as extent, unit and what."""
    line = next(each for each in found.lineage if each.unit == unit)
    return (
        [f"{each.extent} {each.unit} {each.what}".strip() for each in line.sources],
        [f"{each.extent} {each.unit} {each.what}".strip() for each in line.targets],
    )


def flows(found: Consequences) -> list[str]:
    """Where posts went: from, number, to."""
    return [f"{f.origin} {f.posts.low:f}-{f.posts.high:f} {f.to}".strip() for f in found.post_flows]


def test_taken_whole_in_part_and_for_a_task() -> None:
    """A new unit knows each giver with how much of it came: a whole is all of it, a part what is said."""
    found = effects(
        """
        - id: C1
          establish: By
          under: Direktion
          takes:
            - all of: Teknik
              except:
                - parker
            - part of: Kultur
              part: havnefesten
              share: 10-20 %
            - task: ydelser
        """
    )
    assert counted(found) == {"established": ["by"], "merged": ["teknik"], "moved": ["plan"]}
    line = next(each for each in found.lineage if each.unit == "by")
    assert [(s.unit, s.extent, s.what, s.share, s.excluding) for s in line.sources] == [
        ("job", "task", "ydelser", None, ()),
        ("kultur", "part", "havnefesten", Range.of("0.1", "0.2"), ()),
        ("teknik", "whole", "", None, ("parker",)),
    ]
    assert strands(found, "teknik") == ([], ["whole by"])


def test_a_whole_is_all_of_the_giver() -> None:
    """The share of a unit that is taken whole is one, as a number in JSON."""
    plain = to_plain(effects("- id: C1\n  absorb: Plan\n  into: Teknik"))
    line = next(each for each in plain["lineage"] if each["unit"]["id"] == "teknik")
    assert [(each["unit"]["name"], each["share"], each["extent"]) for each in line["from"]] == [("Plan", 1, "whole")]


def test_split_closed_and_merged_are_three_things() -> None:
    """A unit is split over several, merged into one, or closed; what is divided and stays is split and stays."""
    parts = "- id: C1\n  split: Teknik\n  into:\n"
    parts += "    - to: Kultur\n      part: vejene\n    - to: Job\n      part: parkerne\n"
    away = "- id: C2\n  move: Plan\n  to: Direktion\n"
    away += "- id: C3\n  move task: veje\n  to: Job\n- id: C4\n  move task: parker\n  to: Job"
    assert counted(effects(parts + away)) == {"split": ["teknik"], "moved": ["plan"]}
    stays = effects(parts.rstrip() + "\n  remains: ja")
    assert (counted(stays), stays.summary.units_after) == ({"split": ["teknik"]}, 5)
    assert counted(effects("- id: C1\n  absorb: Plan\n  into: Job")) == {"merged": ["plan"]}
    assert counted(effects("- id: C1\n  close: Job\n- id: C2\n  move task: ydelser\n  to: Kultur")) == {
        "closed": ["job"]
    }


def test_a_chain_over_two_days() -> None:
    """A into B and later B into C: each step is told, and the posts of A arrive at C by way of B."""
    found = effects(
        """
        - id: C1
          absorb: Plan
          into: Teknik
        - id: C2
          absorb: Teknik
          into: Kultur
          effective: 2028-01-01
        """
    )
    assert counted(found) == {"merged": ["plan", "teknik"]}
    assert strands(found, "teknik") == (["whole plan"], ["whole kultur"])
    assert flows(found) == ["plan 2-2 teknik", "teknik 6-6 kultur"]
    assert {(move.task, move.origin, move.to) for move in found.tasks} == {
        ("veje", "teknik", "kultur"), ("parker", "teknik", "kultur"), ("lokalplaner", "plan", "kultur"),
    }  # fmt: skip
    assert all(move.with_unit for move in found.tasks)


def test_a_task_left_behind_and_placed_by_another_change() -> None:
    """A task that is excepted, and placed by a change of its own, goes from the one to the other."""
    found = effects(
        "- id: C1\n  absorb: Teknik\n  into: Kultur\n  except:\n    - parker\n"
        "- id: C2\n  move task: parker\n  to: Job\n  effective: 2028-01-01"
    )
    assert sorted((move.task, move.origin, move.to, move.with_unit) for move in found.tasks) == [
        ("parker", "teknik", "job", False),
        ("veje", "teknik", "kultur", True),
    ]


def test_posts_that_came_before_the_unit_went() -> None:
    """Posts added to a unit go with it when it is taken into another later."""
    found = effects(
        "- id: C1\n  add posts: 2-3\n  to: Plan\n- id: C2\n  absorb: Plan\n  into: Teknik\n  effective: 2028-01-01"
    )
    assert sorted(flows(found)) == ["2-3 plan", "plan 4-5 teknik"]


def test_taken_in_and_come_again() -> None:
    """A unit that is taken into another and comes again later exists before and after, without what it had."""
    found = of(
        tell(
            TOWN,
            """
            - id: C1
              absorb: Plan
              into: Teknik
            - id: C2
              establish: Plan
              identifier: plan
              under: Kultur
              posts: 1
              effective: 2028-01-01
            - id: C3
              absorb: plan
              into: Job
              effective: 2029-01-01
            """,
        )
    )
    assert counted(found) == {"split": ["plan"]}
    assert flows(found) == ["plan 2-2 teknik", "plan 1-1 job", "1-1 plan"]
    assert found.after.posts.total("teknik").posts == Range.of(6)


def test_posts_named_one_by_one() -> None:
    """Posts that move by their ids are told as a move, those of one change together, with their hours."""
    posts = "id,unit,fte\nP1,Teknik,0.5\nP2,Teknik,1\nP3,Kultur,1"
    org = organisation("Direktion\n  Teknik\n  Kultur\n  Job", posts=posts)
    found = of(told(org, "- id: C1\n  move posts: 2\n  from: Teknik\n  to: Job\n  posts:\n    - P1\n    - P2"))
    assert [(f.origin, f.to, f.posts, f.fte, f.changes) for f in found.post_flows] == [
        ("teknik", "job", Range.of(2), Range.of("1.5"), ("C1",))
    ]
    assert [(each.unit, each.changes) for each in found.posts] == [("job", ("C1",)), ("teknik", ("C1",))]


def test_a_number_that_may_be_none_moves_all_the_same() -> None:
    """Of a move of none to three posts both ends are known."""
    assert flows(effects("- id: C1\n  move posts: 0-3\n  from: Teknik\n  to: Job")) == ["teknik 0-3 job"]


def test_leaders_spans_and_levels() -> None:
    """A leader who reports past one is told, and the span of whom they reported to and report to."""
    found = effects("- id: C1\n  report: Plan\n  to: Direktion\n- id: C2\n  describe: Plan\n  leader title: chef")
    assert found.levels == (3, 2)
    assert [(e.unit, e.title_before, e.title_after, e.line_before, e.line_after) for e in found.leaders] == [
        ("plan", "leder", "chef", "teknik", "direktion")
    ]
    assert {e.unit: (e.before and e.before.leaders.low, e.after and e.after.leaders.low) for e in found.spans} == {
        "direktion": (3, 4),
        "teknik": (1, 0),
    }


def test_reporting_to_a_unit_that_is_taken_in() -> None:
    """Who reported to a unit reports to the one that takes it in, and never to themselves."""
    story = told(
        TOWN,
        "- id: C1\n  report: Plan\n  to: Kultur\n- id: C2\n  absorb: Kultur\n  into: Job\n  effective: 2028-01-01",
    )
    assert story.after.unit("plan").line == "job"
    ring = told(
        TOWN,
        "- id: C1\n  report: Plan\n  to: Kultur\n- id: C2\n  absorb: Kultur\n  into: Plan\n  effective: 2028-01-01",
    )
    assert ring.after.unit("plan").line == "teknik"


COMMITTEES = {
    "committees": "name,kind\nByråd,council\nTeknikudvalg,standing\nKulturudvalg,standing",
    "links": "from,to,kind\nTeknik,Teknikudvalg,committee service",
    "med": "name,kind,units,parent\nHovedudvalg,main,Direktion,\nTeknik-MED,sector,Teknik,Hovedudvalg",
}


def test_committees() -> None:
    """A committee with other tasks, or served by others, is told with both; so is a unit of other committees."""
    found = effects(
        "- id: C1\n  anchor: veje\n  to: Kulturudvalg\n- id: C2\n  serve: Teknikudvalg\n  by: Plan\n  from: Teknik",
        **COMMITTEES,
    )
    assert [(e.committee, e.fate, e.gains, e.loses, e.served_before, e.served_after) for e in found.committees] == [
        ("kulturudvalg", "continued", ("veje",), (), (), ()),
        ("teknikudvalg", "continued", (), (), ("teknik",), ("plan",)),
    ]
    assert [(e.task, e.before, e.after) for e in found.anchorings] == [("veje", (), ("kulturudvalg",))]


def test_med_bodies_nearest_first() -> None:
    """The body of the nearest unit above is affected, and those above it."""
    found = effects("- id: C1\n  rename: Plan\n  to: Byplan", **COMMITTEES)
    assert [(each.body, each.units) for each in found.med] == [("teknik-med", ("plan",)), ("hovedudvalg", ("plan",))]
    outside = effects("- id: C1\n  rename: Job\n  to: Arbejde", **COMMITTEES)
    assert [each.body for each in outside.med] == ["hovedudvalg"]


def test_one_alternative_against_another() -> None:
    """Two proposals from one base are compared as they are: what the first did and the second does not goes back."""
    org = organisation(TOWN)
    first = proposal("- id: A1\n  absorb: Plan\n  into: Kultur\n- id: A2\n  add posts: 2\n  to: Job", org).entries
    second = proposal(
        "- id: B1\n  move: Plan\n  to: Job\n- id: B2\n  move posts: 1\n  from: Teknik\n  to: Job", org
    ).entries
    found = compare(fold(org, first).organisation, fold(org, second).organisation, Settings())
    assert counted(found) == {"established": ["plan"]}
    assert sorted(flows(found)) == ["job 2-2", "kultur 2-2 plan", "teknik 1-1 job"]
    assert [(move.task, move.origin, move.to) for move in found.tasks] == [("lokalplaner", "kultur", "plan")]


def test_what_is_said() -> None:
    """What is kept, rejected, recommended and strengthened is told; competences kept elsewhere are no kept unit."""
    found = effects(
        """
        - id: C1
          keep: Kultur
        - id: C2
          reject: En ny forvaltning
        - id: C3
          recommend: Fælles møder
        - id: C4
          close: Plan
          keeps competences: planlægning
          kept in: Teknik
        - id: C5
          move task: lokalplaner
          to: Teknik
        """
    )
    assert counted(found) == {"closed": ["plan"], "kept": ["kultur"]}
    assert sorted((each.kind, each.text, each.changes) for each in found.said) == [
        ("kept", "Kultur", ("C1",)),
        ("kept", "planlægning", ("C4",)),
        ("recommendation", "Fælles møder", ("C3",)),
        ("rejected", "En ny forvaltning", ("C2",)),
    ]


def test_what_the_register_plans_is_a_difference_too() -> None:
    """A unit that the register lets begin or end later is established or closed between the two days, by no change."""
    register = "name,parent,valid from,valid to\nTop,,,\nNy,Top,2027-01-01,\nGammel,Top,,2027-01-01"
    org = organisation("X", units=register)
    found = compare(org, org.on(org.day.replace(year=2028)), Settings())
    assert counted(found) == {"established": ["ny"], "closed": ["gammel"]}
    assert (found.summary.units_before, found.summary.units_after) == (2, 2)


def test_a_whole_of_a_unit_that_gave_to_others_is_not_all_of_it() -> None:
    """Where a task has gone to another, what is taken whole is the rest, and how much that is nobody knows."""
    found = effects("- id: C1\n  move task: veje\n  to: Job\n- id: C2\n  absorb: Teknik\n  into: Kultur")
    line = next(each for each in found.lineage if each.unit == "kultur")
    assert [(each.unit, each.extent, each.share) for each in line.sources] == [("teknik", "whole", None)]
