# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Numbers the text states are held against what the model counts."""

from __future__ import annotations

import pytest

from byggesten.checks.case import Case
from byggesten.checks.counts.registry import COUNTERS, find

from support.workspaces import about, case, document, said

TABLES = {
    "units": (
        "name,parent,kind,leader title,collective,number\n"
        "Direktion,,direktion,kommunaldirektør,,\nNord,Direktion,center,direktør for nord,,\n"
        "Syd,Direktion,center,chef,,\nSkoler,Nord,skole,,ja,4\nBørnehaver,Nord,dagtilbud,,ja,"
    ),
    "committees": (
        "name,kind,parent\nByråd,council,\nTeknik,standing,Byråd\nKultur,standing,Byråd\nHøring,special,Byråd"
    ),
    "tasks": "name,responsible,committees,kind\nVeje,Nord,Teknik,citizen-facing\nParker,Nord,Kultur,",
    "groups": "name,kind,unit,members,size\nVidensteam,knowledge team,Nord,Nord|Syd,\nForum,forum,,,12",
    "med": "name,kind,units\nHoved,main,Direktion\nLokal,local,Nord",
    "posts": "unit,fte\nNord,1\nNord,0.5\nSyd,1",
    "statements": "name,kind,scope\nEn,principle,fokus\nTo,principle,styrk",
}
HEAD = (
    "---\nproposal: p\ntitle: P\neffective: 2022-01-01\nphases:\n  - id: f1\n    effective: 2022-01-01\n"
    "  - id: f2\n    effective: 2023-01-01\n---\n"
)
CHANGES = "- id: C1\n  establish: Øst\n  under: Direktion\n  kind: center\n  posts: 2\n- id: C2\n  close: Syd\n"
STEPS = (
    ":::{steps}\n- id: t1\n  name: Et\n- id: t2\n  name: To\n"
    "- id: t2a\n  name: Mere\n  part of: t2\n- id: t3\n  name: Tre\n:::\n"
)


def stating(lines: str, changes: str = CHANGES) -> Case:
    """A case whose text states a number."""
    return case(document(changes, head=HEAD, more=f"{STEPS}\n:::{{stated}}\n{lines}\n:::\n"), **TABLES)


@pytest.mark.parametrize(
    ("count", "actual"),
    [
        ("count: committees", 2),
        ("count: udvalg\n  kind: special", 1),
        ("count: committees served\n  of: Nord", 2),
        ("count: departments\n  of: Direktion", 2),
        ("count: departments\n  of: Direktion\n  when: before\n  kind: center", 2),
        ("count: units\n  of: Syd\n  when: before", 0),
        ("count: enheder\n  kind: skole", 4),
        ("count: nye enheder", 1),
        ("count: closed units", 1),
        ("count: directors", 2),
        ("count: leaders\n  kind: chef\n  when: før", 1),
        ("count: reporting\n  of: Direktion", 2),
        ("count: levels", 2),
        ("count: nye stillinger", 2),
        ("count: posts\n  of: Nord", 2),
        ("count: årsværk\n  when: before", "2.5"),
        ("count: phases", 2),
        ("count: steps", 3),
        ("count: teams\n  of: Nord", 1),
        ("count: groups", 2),
        ("count: members\n  of: Vidensteam", 2),
        ("count: medlemmer\n  of: Forum", 12),
        ("count: MED bodies\n  kind: local", 1),
        ("count: tasks\n  of: Nord", 2),
        ("count: changes\n  kind: close", 1),
        ("count: principles\n  kind: fokus", 1),
        ("count: recommendations", 0),
    ],
)
def test_what_is_counted(count: str, actual: object) -> None:
    """Each counter counts what its name says, in either language."""
    assert [] == said(stating(f"- {count}\n  says: {actual}"), "counts.differs")
    (wrong,) = said(stating(f"- {count}\n  says: 99"), "counts.differs")
    assert wrong.endswith(f"but there are {actual}")


def test_every_counter_is_tried() -> None:
    """No counter goes without a case above."""
    (marker,) = test_what_is_counted.pytestmark  # type: ignore[attr-defined]
    tried = {find(arguments[0].removeprefix("count: ").partition("\n")[0]) for arguments in marker.args[1]}
    assert set(COUNTERS) == {each.name for each in tried if each}


def test_a_number_and_those_named() -> None:
    """T07: three committees are stated, two are served and two are named."""
    this = stating("- count: committees served\n  says: 3\n  of: Nord\n  named:\n    - Teknik\n    - Kultur")
    assert ["The text states 3 committees served (Nord), but there are 2"] == said(this, "counts.differs")
    assert ["The text states 3 committees served (Nord), but names 2: Teknik and Kultur"] == said(this, "counts.named")


def test_phases_said_and_steps_listed() -> None:
    """T61: the text speaks of two, and there are three numbered steps; the parts of a step are not counted."""
    assert ["The text states 2 steps, but there are 3"] == said(stating("- count: steps\n  says: 2"), "counts.differs")


def test_what_the_model_cannot_count_is_not_wrong() -> None:
    """Units that stand for an unknown number of units leave the number open."""
    assert [] == said(stating("- count: units\n  says: 40"), "counts.differs")


def test_a_range_meets_a_number_within_it() -> None:
    """Two to three is two."""
    assert [] == said(stating("- count: steps\n  says: 2–3"), "counts.differs")


def test_an_unknown_count_names_the_known_ones() -> None:
    """What cannot be counted is said, with what was probably meant."""
    this = stating("- count: ledelsesniveau\n  says: 2\n- count: levels\n  says: 2\n  when: nu")
    assert ["ledelsesniveau"] == about(this, "counts.unknown")
    assert ["“nu” is neither “before” nor “after”"] == said(this, "counts.when")
