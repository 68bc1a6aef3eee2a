# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What each change of units does, told as stories."""

from __future__ import annotations

from support.stories import tell, told

TOWN = """
    Direktion
      Teknik (chef): veje, parker | 4
        Plan: lokalplaner | 2
      Kultur (chef): biblioteker | 3
    """


def test_establish() -> None:
    """A new unit stands under its parent, with its posts and what it takes over."""
    story = told(
        TOWN,
        """
        - id: C1
          establish: Ejendomme
          kind: enhed
          under: Teknik
          posts: 2
          takes:
            - parker
        """,
    )
    story.ends_as(
        """
        Direktion
          Teknik (chef): veje | 4
            Plan: lokalplaner | 2
            Ejendomme [enhed]: parker | 2
          Kultur (chef): biblioteker | 3
        """,
    )


def test_establish_takes_a_unit_whole() -> None:
    """A unit taken whole ends; its tasks, posts and units below go with it."""
    story = told(
        TOWN,
        """
        - id: C1
          establish: By og Kultur
          under: Direktion
          takes:
            - Teknik
            - all of: Kultur
              except:
                - biblioteker
        """,
    )
    story.ends_as(
        """
        Direktion
          By og Kultur: veje, parker | 7
            Plan: lokalplaner | 2
        """,
    )
    assert story.after.tasks_of("kultur") == ()


def test_move() -> None:
    """A unit moves with everything below it."""
    story = told(TOWN, "- id: C1\n  move: Plan\n  to: Kultur")
    story.ends_as(
        """
        Direktion
          Teknik (chef): veje, parker | 4
          Kultur (chef): biblioteker | 3
            Plan: lokalplaner | 2
        """,
    )


def test_move_except() -> None:
    """What is excepted stays behind with the old parent."""
    story = told(TOWN, "- id: C1\n  move: Teknik\n  to: Kultur\n  except:\n    - Plan")
    story.ends_as(
        """
        Direktion
          Kultur (chef): biblioteker | 3
            Teknik (chef): veje, parker | 4
          Plan: lokalplaner | 2
        """,
    )


def test_move_under_itself_is_refused() -> None:
    """A unit cannot lie below itself; the fold leaves the move out and says so."""
    story = tell(TOWN, "- id: C1\n  move: Teknik\n  to: Plan")
    assert story.codes == ["planned.cycle"]
    assert story.after.chain("plan") == ("plan", "teknik", "direktion")


def test_absorb_beside_a_task_that_moves_alone() -> None:
    """The part beats the whole, whatever the order in the document."""
    story = told(
        TOWN,
        """
        - id: C1
          absorb: Teknik
          into: Kultur
        - id: C2
          move task: parker
          to: Direktion
        """,
    )
    story.ends_as(
        """
        Direktion: parker
          Kultur (chef): biblioteker, veje | 7
            Plan: lokalplaner | 2
        """,
    )


def test_absorb_into_a_unit_below() -> None:
    """A unit may be taken into one of its own; that one rises to its place."""
    story = told(TOWN, "- id: C1\n  absorb: Teknik\n  into: Plan")
    story.ends_as(
        """
        Direktion
          Kultur (chef): biblioteker | 3
          Plan: lokalplaner, veje, parker | 6
        """,
    )


def test_merge_into_a_new_unit() -> None:
    """Units that merge end, and the new one has what they had."""
    story = told(
        TOWN,
        """
        - id: C1
          merge:
            - Teknik
            - Kultur
          as: By
          under: Direktion
        """,
    )
    story.ends_as(
        """
        Direktion
          By: veje, parker, biblioteker | 7
            Plan: lokalplaner | 2
        """,
    )


def test_merge_into_one_of_them() -> None:
    """Units may also merge into one that remains."""
    story = told(TOWN, "- id: C1\n  merge:\n    - Teknik\n    - Kultur\n  into: Kultur")
    assert story.after.live("kultur")
    assert not story.after.live("teknik")


def test_split() -> None:
    """A unit is divided: each receiver gets its portion, the flows say from where, and the unit ends."""
    story = told(
        TOWN,
        """
        - id: C1
          split: Teknik
          into:
            - to: Kultur
              tasks:
                - parker
            - to: Direktion
              part: vejene
              share: 60 %
            - to: Direktion
              task: veje
        - id: C2
          move: Plan
          to: Direktion
        """,
    )
    story.ends_as(
        """
        Direktion: veje
          Kultur (chef): biblioteker, parker | 3
          Plan: lokalplaner | 2
        """,
    )
    assert [(flow.target, flow.extent) for flow in story.after.flows] == [
        ("kultur", "task"),
        ("direktion", "task"),
        ("direktion", "part"),
    ]


def test_move_part() -> None:
    """A part in words goes, and the unit stays."""
    story = told(TOWN, "- id: C1\n  move part: havnen\n  of: Teknik\n  to: Kultur\n  share: 10-20 %")
    (flow,) = story.after.flows
    assert (flow.source, flow.target, flow.what, str(flow.share.low)) == ("teknik", "kultur", "havnen", "0.10")


def test_close_with_competences_kept() -> None:
    """A closed unit is no longer there; where its competences are kept is said."""
    story = told(
        TOWN,
        """
        - id: C1
          close: Plan
          keeps competences: planlægning
          kept in:
            - Teknik
        """,
    )
    assert not story.after.live("plan")
    assert story.after.things["C1-kept"].about == ("plan", "teknik")


def test_close_leaves_units_below_without_a_parent() -> None:
    """Closing a unit others lie under is found."""
    story = tell(TOWN, "- id: C1\n  close: Teknik")
    assert story.codes == ["planned.parent_ends"]


def test_rename_keeps_identity() -> None:
    """A renamed unit is the same unit."""
    story = told(TOWN, "- id: C1\n  rename: Teknik\n  to: Teknik & Miljø\n  name status: working")
    assert story.after.unit("teknik").name == "Teknik & Miljø"
    assert story.after.unit("teknik").name_status == "working"


def test_rename_to_a_name_taken() -> None:
    """Two units under one parent may not have one name."""
    story = tell(TOWN, "- id: C1\n  rename: Teknik\n  to: kultur")
    assert "planned.duplicate_name" in story.codes


def test_rename_kind() -> None:
    """Every unit of the kind is called by the new word."""
    story = told("Top\n  A [gruppe]\n  B [gruppe]\n  C [stab]", "- id: C1\n  rename kind: gruppe\n  to: afdeling")
    story.ends_as("Top\n  A [afdeling]\n  B [afdeling]\n  C [stab]")


def test_attach() -> None:
    """An attached institution keeps its own life under another unit."""
    story = told(TOWN, "- id: C1\n  establish: Center\n  under: Direktion\n  attaches:\n    - Plan")
    assert story.after.unit("plan").parent == "center"


def test_cluster() -> None:
    """Units in a cluster remain units."""
    story = told(TOWN, "- id: C1\n  form cluster: Fællesskab\n  of:\n    - Teknik\n    - Kultur")
    assert story.after.things["faellesskab"].members == ("teknik", "kultur")
    assert story.after.live("teknik")


def test_core_task_and_description() -> None:
    """Descriptions change nothing else."""
    story = told(
        TOWN,
        """
        - id: C1
          core task of: Teknik
          text: En by, der virker.
        - id: C2
          describe: Teknik
          leader title: direktør
          committees:
        """.replace("          committees:\n", ""),
    )
    assert story.after.unit("teknik").core_task == "En by, der virker."
    assert story.after.unit("teknik").leader_title == "direktør"


def test_what_is_new_may_be_named_before_it_is_written() -> None:
    """Units, groups and committees of one day come into being in the order they need, whatever the document's."""
    story = told(
        TOWN,
        """
        - id: C1
          form team: Byteam
          in: Havneafdeling
          of:
            - Center Nord
        - id: C2
          establish: Havneafdeling
          under: Center Nord
        - id: C3
          establish: Center Nord
          under: Direktion
        """,
    )
    assert story.after.chain("havneafdeling") == ("havneafdeling", "center-nord", "direktion")


def test_a_part_except_something() -> None:
    """A part may be taken without some of it, and the flow says so."""
    story = told(
        TOWN,
        """
        - id: C1
          extend: Kultur
          takes:
            - part of: Teknik
              part: sekretariatet
              except:
                - veje
        """,
    )
    assert [(flow.what, flow.excluding) for flow in story.after.flows] == [("sekretariatet", ("veje",))]


def test_keys_of_another_kind_of_portion_are_found() -> None:
    """Nothing in a portion is passed over: a task has no exceptions."""
    story = tell(TOWN, "- id: C1\n  extend: Kultur\n  takes:\n    - task: veje\n      except:\n        - parker")
    assert "key.unknown" in story.codes


def test_merge_into_nothing() -> None:
    """A merge that says neither what is new nor what remains is refused and changes nothing."""
    story = tell(TOWN, "- id: C1\n  merge:\n    - Teknik\n    - Kultur")
    assert story.codes == ["merge.into_what"]
    assert story.after.live("teknik")


def test_an_empty_name_is_no_name() -> None:
    """A key that is there without a value is as missing as one that is not there."""
    assert "key.missing" in tell(TOWN, "- id: C1\n  establish:\n  under: Teknik").codes


def test_a_merged_unit_can_be_named_by_others() -> None:
    """The name a merge brings is known to the rest of the document."""
    story = told(
        TOWN,
        """
        - id: C1
          add posts: 1
          to: By
        - id: C2
          merge:
            - Teknik
            - Kultur
          as: By
          under: Direktion
        """,
    )
    assert story.after.posts.total("by").posts.low == 8


def test_those_who_report_to_an_absorbed_unit_report_to_its_receiver() -> None:
    """A reporting line follows the unit it ends in, and never makes anybody report to themselves."""
    story = told(
        TOWN,
        """
        - id: C1
          report: Plan
          to: Kultur
        - id: C2
          absorb: Kultur
          into: Teknik
          effective: 2028-01-01
        """,
    )
    assert story.after.unit("plan").line == "teknik"
    assert story.after.unit("teknik").line == "direktion"


def test_a_unit_named_twice_in_a_merge() -> None:
    """A unit cannot merge with itself; the rest of the merge stands."""
    story = tell(TOWN, "- id: C1\n  merge:\n    - Teknik\n    - Teknik\n    - Kultur\n  as: By\n  under: Direktion")
    assert story.codes == ["merge.named_twice"]
    assert not story.after.live("kultur")
