# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a name in a document means: known things, what the document itself brings, and what is several things."""

from __future__ import annotations

import unicodedata

import pytest

from byggesten.organisation.groups import Group
from byggesten.organisation.tasks import Task

from support.stories import organisation, proposal, tell, told

TOWN = """
    Direktion
      Teknik (chef): veje, parker | 4
        Plan: lokalplaner | 2
        Sekretariat
      Kultur (chef): biblioteker | 3
        Sekretariat
    """


@pytest.mark.parametrize(
    "name", ["Plan\u00a0", "P\u00adlan", "Pl\u200ban", "plan", unicodedata.normalize("NFD", "Plan"), "Plan (Teknik)"]
)
def test_spellings_a_reader_cannot_tell_apart(name: str) -> None:
    """Hard spaces, soft hyphens and letters made of two signs are no other name; nor is a name with its parent."""
    story = told(TOWN, f'- id: C1\n  move: "{name}"\n  to: Kultur')
    assert story.after.chain("plan") == ("plan", "kultur", "direktion")


def test_letters_made_of_two_signs() -> None:
    """A name written on a Mac, with å as a and a ring, is the same name."""
    town = "Direktion\n  Århus Å\n  Sø"
    for name in ("Århus Å", unicodedata.normalize("NFD", "Århus Å")):
        assert told(town, f"- id: C1\n  move: {name}\n  to: Sø").after.below("soe") == ("aarhus-aa",)


@pytest.mark.parametrize(
    "name", ["„Plan“", "“Plan”", "»Plan«", "«Plan»", "‘Plan’", "''Plan''", "Plan.", "PLAN ", "Plan, "]
)
def test_spellings_a_reader_can_tell_apart(name: str) -> None:
    """Quotes of any language, full stops and capitals are seen through, with a warning that names the spelling."""
    story = tell(TOWN, f'- id: C1\n  move: "{name}"\n  to: Kultur')
    assert story.codes in (["name.variant"], [])
    assert (story.codes == []) == (name.strip(" ") == "Plan")
    assert story.after.chain("plan")[1] == "kultur"


def test_a_name_nobody_has() -> None:
    """An unknown name is found where it stands, with the names most like it."""
    story = tell(TOWN, "- id: C1\n  move: Planafdelingen\n  to: Tekink")
    assert story.codes == ["name.unlike", "name.unknown"]
    assert "Teknik" in story.findings[1].advice("da")
    assert [(each.place.line, each.place.column) for each in story.findings] == [(12, 9), (13, 7)]


def test_a_name_two_have() -> None:
    """A name of several is refused until it stands with its parent, or as an id."""
    story = tell(TOWN, "- id: C1\n  close: Sekretariat")
    assert story.codes == ["name.ambiguous"]
    assert "Sekretariat (Teknik) og Sekretariat (Kultur)" in story.findings[0].text("da")
    first = told(TOWN, "- id: C1\n  close: Sekretariat (Teknik)").after
    assert [first.live(id) for id in ("sekretariat", "sekretariat-kultur")] == [False, True]
    second = told(TOWN, "- id: C1\n  close: sekretariat-kultur").after
    assert [second.live(id) for id in ("sekretariat", "sekretariat-kultur")] == [True, False]


def test_names_in_any_order() -> None:
    """What a document brings may be named before it is brought, in the same item, and under its new name."""
    story = told(
        TOWN,
        """
        - id: C1
          move: Byplan
          to: Center Nord
        - id: C2
          rename: Plan
          to: Byplan
        - id: C3
          add posts: 1
          to: Center Nord
          for:
            - klima
        - id: C4
          establish: Center Nord
          under: Direktion
        - id: C5
          new task: klima
          in:
            - Center Nord
        """,
    )
    assert story.after.below("center-nord") == ("plan",)
    assert story.after.name("plan") == "Byplan"


def test_a_merger_is_known_by_its_name() -> None:
    """The unit that others merge into may be named by other changes."""
    merger = "- id: C2\n  merge:\n    - Teknik\n    - Kultur\n  as: By\n  under: Direktion"
    story = told(TOWN, f"- id: C1\n  move: Plan\n  to: By\n{merger}")
    assert "plan" in story.after.below("by")


def test_renamed_twice() -> None:
    """A unit may get one name and later another, and be named by each."""
    story = told(
        TOWN,
        """
        - id: C1
          rename: Plan
          to: Byplan
        - id: C2
          rename: Byplan
          to: Byudvikling
          effective: 2028-01-01
        - id: C3
          move: Byudvikling
          to: Kultur
          effective: 2028-01-01
        """,
    )
    assert (story.after.name("plan"), story.after.chain("plan")[1]) == ("Byudvikling", "kultur")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_units_exchange_names(order: tuple[int, int]) -> None:
    """A name given up the same day is free, whichever of the two stands first."""
    items = ["- id: C1\n  rename: Teknik\n  to: Kultur", "- id: C2\n  rename: Kultur\n  to: Teknik"]
    story = told(TOWN, "\n".join(items[each] for each in order))
    assert (story.after.name("teknik"), story.after.name("kultur")) == ("Kultur", "Teknik")


def test_a_new_name_somebody_keeps() -> None:
    """A name that another keeps cannot be given, to a known unit or a new one; two cannot both get it."""
    taken = ["planned.duplicate_name"]
    assert tell(TOWN, "- id: C1\n  rename: Kultur\n  to: Teknik").codes == taken
    both = "- id: C1\n  rename: Kultur\n  to: Nord\n- id: C2\n  rename: Teknik\n  to: Nord"
    assert tell(TOWN, both).codes == taken
    assert tell(TOWN, "- id: C1\n  establish: Kultur\n  under: Direktion").codes == ["planned.exists"]


def test_new_units_of_a_name_that_is_used_elsewhere() -> None:
    """A new unit may have a name that units under other parents have; it is a unit of its own."""
    story = told(
        "Direktion\n  Teknik\n    Plan\n  Kultur",
        "- id: C1\n  establish: Plan\n  under: Kultur\n- id: C2\n  close: Plan (Teknik)",
    )
    assert story.after.below("kultur") == ("plan-kultur",)
    assert not story.after.live("plan")


def test_two_new_units_of_one_name() -> None:
    """Each centre may get its own new unit of the same name."""
    story = told(
        "Direktion\n  Teknik\n  Kultur",
        """
        - id: C1
          establish: Stab
          under: Teknik
        - id: C2
          establish: Stab
          under: Kultur
        - id: C3
          add posts: 2
          to: Stab (Kultur)
        """,
    )
    assert (story.after.below("teknik"), story.after.below("kultur")) == (("stab",), ("stab-kultur",))
    assert story.after.posts.total("stab-kultur").posts.high == 2
    twice = "- id: C1\n  establish: Stab\n  under: Teknik\n- id: C2\n  establish: Stab\n  under: Teknik"
    assert tell(story.before, twice).codes == ["planned.conflict"]


def test_alternatives_bring_the_same_unit() -> None:
    """What two alternatives both establish is one unit, so that they can be compared."""
    head = "alternatives:\n  - id: a\n  - id: b"
    items = [
        f"- id: {key}\n  establish: Ny\n  under: {under}\n  alternative: {alternative}"
        for key, under, alternative in (("C1", "Teknik", "a"), ("C2", "Kultur", "b"))
    ]
    read = proposal("\n".join(items), organisation(TOWN), head)
    assert not read.findings
    assert {entry.change.unit for entry in read.entries} == {"ny"}


def test_new_things_of_two_kinds() -> None:
    """A unit, a task and a team of one name do not stand in each other's way."""
    story = told(
        TOWN,
        """
        - id: C1
          establish: Klima
          under: Kultur
        - id: C2
          new task: Klima
          in:
            - Kultur
        - id: C3
          form team: Klima
          in: Klima
        """,
    )
    org = story.after
    assert org.unit("klima")
    assert [task.responsible for task in org.every(Task) if task.name == "Klima"] == [("kultur",)]
    assert [group.unit for group in org.every(Group)] == ["klima"]


def test_a_name_of_signs_alone() -> None:
    """A unit whose name is not yet known may stand as a question mark."""
    new = "- id: C{n}\n  establish: '{name}'\n  under: Kultur\n  name status: missing\n"
    story = told(TOWN, new.format(n=1, name="?") + new.format(n=2, name="!"))
    assert [story.after.name(id) for id in story.after.below("kultur")[1:]] == ["?", "!"]


def test_names_that_look_like_yaml() -> None:
    """Names that hold commas, numbers and words YAML would understand are names."""
    town = "Direktion\n  Ja\n  13.10\n  0x1F\n  Sundhed og Kultur"
    story = told(town, "- id: C1\n  merge:\n    - Ja\n    - 13.10\n    - 0x1F\n  into: Sundhed og Kultur")
    assert story.after.below("direktion") == ("sundhed-og-kultur",)
