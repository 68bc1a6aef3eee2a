# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the changes of tasks, posts, leaders, committees, groups, links, statements and money do."""

from __future__ import annotations

from byggesten.kernel.ranges import Range
from byggesten.organisation.bodies import Committee
from byggesten.organisation.groups import Group
from byggesten.organisation.links import Link
from byggesten.organisation.statements import Statement
from byggesten.organisation.tasks import Task

from support.stories import tell, told

TOWN = """
    Direktion
      Teknik (chef): veje, parker | 4
        Plan (leder): lokalplaner | 2
      Kultur (chef): biblioteker | 3
    """
COMMITTEES = "name,kind\nByråd,council\nTeknikudvalg,standing\nKulturudvalg,standing"


def test_move_task() -> None:
    """A task moves alone, and its flow is noted."""
    story = told(TOWN, "- id: C1\n  move task: parker\n  to: Kultur")
    assert story.after.get(Task, "parker").responsible == ("kultur",)
    assert [(f.source, f.target, f.extent) for f in story.after.flows] == [("teknik", "kultur", "task")]


def test_new_task_and_transfers() -> None:
    """Tasks are taken up, and pass out of the organisation and into it."""
    story = told(
        TOWN,
        """
        - id: C1
          new task: klima
          in:
            - Plan
        - id: C2
          transfer out: veje
          to: Regionen
        - id: C3
          transfer in: biblioteker
          to: Direktion
          from: Kultur
        """,
        parties="name,kind\nRegionen,external",
    )
    responsible = {task.name: task.responsible for task in story.after.every(Task)}
    assert responsible == {
        "veje": ("regionen",),
        "parker": ("teknik",),
        "lokalplaner": ("plan",),
        "biblioteker": ("direktion",),
        "klima": ("plan",),
    }


def test_add_move_and_reduce_posts() -> None:
    """Posts come, go and move; a move is neutral and ranges stay ranges."""
    story = told(
        TOWN,
        """
        - id: C1
          add posts: 2-3
          to: Plan
        - id: C2
          move posts: 1
          from: Teknik
          to: Kultur
        - id: C3
          reduce posts: Kultur
          by: 1
          through: naturlig afgang
        """,
    )
    held = {unit: story.after.posts.total(unit).posts for unit in ("teknik", "plan", "kultur")}
    assert held == {"teknik": Range.of(3), "plan": Range.of(4, 5), "kultur": Range.of(3)}


def test_move_single_posts() -> None:
    """Posts named by id move with what they are; one that does not exist is found."""
    posts = "id,unit,fte\nP1,Teknik,0.5\nP2,Teknik,1"
    moving = "- id: C1\n  move posts: 1\n  from: Teknik\n  to: Kultur\n  posts:\n    - "
    story = told("Direktion\n  Teknik\n  Kultur", f"{moving}P1", posts=posts)
    assert story.after.posts.total("kultur").fte == Range.of("0.5")
    assert story.after.posts.total("teknik").fte == Range.of(1)
    again = tell(story.before, f"{moving}P9")
    assert again.codes == ["posts.unknown"]


def test_reporting_line_and_level() -> None:
    """A leader reports past the level above while the unit stays."""
    story = told(TOWN, "- id: C1\n  report: Plan\n  to: Direktion")
    assert (story.after.unit("plan").parent, story.after.unit("plan").line) == ("teknik", "direktion")
    level = told(TOWN, "- id: C1\n  remove level above:\n    - Plan\n  report to: Direktion")
    assert level.after.chain("plan", line=True) == ("plan", "direktion")


def test_titles() -> None:
    """A title changes everywhere, by size where a rule says so, and not at all while it is open."""
    story = told(TOWN, "- id: C1\n  retitle: chef\n  to: direktør")
    assert [story.after.unit(unit).leader_title for unit in ("teknik", "kultur", "plan")] == ["direktør"] * 2 + [
        "leder"
    ]
    sized = told(
        TOWN,
        """
        - id: C1
          retitle: chef
          to:
            - afdelingsleder
            - direktør
          by size:
            - title: afdelingsleder
              posts: 0-3
            - title: direktør
              posts: 4+
        """,
    )
    assert (sized.after.unit("teknik").leader_title, sized.after.unit("kultur").leader_title) == (
        "direktør",
        "afdelingsleder",
    )
    still = told(TOWN, "- id: C1\n  retitle: chef\n  to:\n    - direktør\n    - afdelingschef")
    assert still.after.unit("teknik").leader_title == "chef"


def test_committees() -> None:
    """Committees come, grow, shrink and go, and their tasks follow."""
    story = told(
        TOWN,
        """
        - id: C1
          establish committee: Klimaudvalg
          under: Byråd
          gets:
            - parker
        - id: C2
          reduce committee: Teknikudvalg
          loses:
            - veje
          to: Kulturudvalg
          named: Udvalg for Teknik
        - id: C3
          abolish committee: Kulturudvalg
          passing:
            - biblioteker
          to: Klimaudvalg
        - id: C4
          upgrade committee: Klimaudvalg
          portfolio: klima og natur
        - id: C5
          serve:
            - Klimaudvalg
          by:
            - Teknik
        """,
        committees=COMMITTEES,
    )
    live = {committee.name for committee in story.after.every(Committee)}
    assert live == {"Byråd", "Udvalg for Teknik", "Klimaudvalg"}
    assert story.after.get(Task, "biblioteker").committees == ("klimaudvalg",)
    assert story.after.get(Committee, "klimaudvalg").portfolio == "klima og natur"
    assert [(link.start, link.end) for link in story.after.every(Link)] == [("teknik", "klimaudvalg")]


def test_anchor_from_one_of_two_committees() -> None:
    """A task with two committees leaves the one that is named."""
    story = told(
        "Direktion",
        "- id: C1\n  anchor: plan\n  from: Teknikudvalg\n  to: Byråd",
        committees=COMMITTEES,
        tasks="name,responsible,committees\nplan,Direktion,Teknikudvalg|Kulturudvalg",
    )
    assert story.after.get(Task, "plan").committees == ("kulturudvalg", "byraad")


def test_groups_take_tasks_and_close() -> None:
    """A team takes tasks over; a project has an end; groups close."""
    story = told(
        TOWN,
        """
        - id: C1
          form team: Klimateam
          in: Plan
          takes tasks:
            - parker
        - id: C2
          start project: Havnen
          ends: 2028
          owner: Direktion
        - id: C3
          set up: Klagevej
        - id: C4
          close group: Gammelt netværk
        """,
        groups="name,kind\nGammelt netværk,network",
    )
    kinds = {group.name: group.kind for group in story.after.every(Group)}
    assert kinds == {"Klimateam": "team", "Havnen": "project", "Klagevej": "arrangement"}
    assert story.after.get(Task, "parker").responsible == ("klimateam",)


def test_delegate_and_recall() -> None:
    """A competence is delegated and comes back."""
    links = "from,to,kind,subject\nTeknikudvalg,Plan,delegation,miljøtilladelser"
    story = told(
        TOWN,
        """
        - id: C1
          recall: Miljøtilladelser
          from: Teknikudvalg
          to: Teknik
        - id: C2
          delegate: byggesager
          from: Teknikudvalg
          to: Plan
          condition: under 1 mio. kr.
        """,
        committees=COMMITTEES,
        links=links,
    )
    assert [(link.subject, link.condition) for link in story.after.every(Link)] == [("byggesager", "under 1 mio. kr.")]


def test_interfaces_and_agreements() -> None:
    """Links between units say what about and how closely."""
    story = told(
        TOWN,
        """
        - id: C1
          interface: Plan
          with:
            - Kultur
          about: byrum
          strength: close
        - id: C2
          agreement: development agreement
          between:
            - Plan
          and:
            - Teknikudvalg
          every: hvert andet år
        """,
        committees=COMMITTEES,
    )
    said = {(link.kind, link.start, link.end, link.strength, link.interval) for link in story.after.every(Link)}
    assert said == {
        ("interface", "plan", "kultur", "close", ""),
        ("development agreement", "plan", "teknikudvalg", "", "hvert andet år"),
    }


def test_what_is_only_said() -> None:
    """Kept, rejected, recommended and strengthened stand as statements and change nothing."""
    story = told(
        TOWN,
        """
        - id: C1
          keep:
            - Kultur
          what: opgaver
        - id: C2
          reject: ét stort center
        - id: C3
          recommend: bedre overgange
          about:
            - Plan
        - id: C4
          strengthen:
            - Plan
          what: klima
        - id: C5
          aim: to niveauer
          rule: levels.count
          limit: 2
        - id: C6
          change role: chef for Plan
          of:
            - Plan
          to: rådgiver
        - id: C7
          fewer committees: færre udvalg fra 2026
        """,
    )
    story.ends_as(
        """
        Direktion
          Teknik (chef): veje, parker | 4
            Plan (leder): lokalplaner | 2
          Kultur (chef): biblioteker | 3
        """,
    )
    kinds = [statement.kind for statement in story.after.every(Statement)]
    assert sorted(kinds) == ["aim", "kept", "principle", "recommendation", "rejected", "role task", "strengthened"]


def test_postpone() -> None:
    """A postponed change takes effect on its new day."""
    story = told(TOWN, "- id: C1\n  move: Plan\n  to: Kultur\n- id: C2\n  postpone: C1\n  to: 2028-01-01")
    assert [str(step.day) for step in story.folded.schedule.steps] == ["2027-01-01", "2028-01-01"]


def test_relocate_and_med() -> None:
    """Units move house; MED bodies come and go."""
    story = told(
        TOWN,
        """
        - id: C1
          relocate:
            - Plan
          to:
            - Rådhuset
        - id: C2
          establish MED: SektorMED By
          under: Hovedudvalg
          for:
            - Teknik
        - id: C3
          close MED: LokalMED
        """,
        assets="name,kind\nRådhuset,site",
        med="name,kind\nHovedudvalg,main\nLokalMED,local",
    )
    assert story.after.unit("plan").sites == ("raadhuset",)
    assert [story.after.live(id) for id in ("sektormed-by", "lokalmed")] == [True, False]


def test_control_total() -> None:
    """Folding must meet a control total, units below included."""
    assert told(TOWN, "- id: C1\n  control: Teknik\n  posts: 6").codes == []
    assert tell(TOWN, "- id: C1\n  control: Teknik\n  posts: 7").codes == ["control.not_met"]


def test_a_shared_task() -> None:
    """A second unit may answer for a task beside the first."""
    story = told(TOWN, "- id: C1\n  move task: veje\n  to: Kultur\n  shared: ja")
    assert story.after.get(Task, "veje").responsible == ("teknik", "kultur")


def test_posts_do_not_move_into_the_unit_they_are_in() -> None:
    """Posts that move from a unit to itself are a mistake, and nothing moves."""
    story = tell(TOWN, "- id: C1\n  move posts: 2-3\n  from: Teknik\n  to: Teknik")
    assert story.codes == ["change.into_itself"]
    assert story.after.posts.total("teknik").posts == Range.of(4)


def test_a_control_total_over_a_move_within_is_exact() -> None:
    """Two or three posts that move from Teknik to Plan below it leave the sum of the two at six."""
    moved = "- id: C1\n  move posts: 2-3\n  from: Teknik\n  to: Plan\n- id: C2\n  control: Teknik\n  posts: "
    assert told(TOWN, moved + "6").codes == []
    assert tell(TOWN, moved + "7").codes == ["control.not_met"]
