# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Finding a unit, a task, a committee or a title as people type, and the three sentences that answer."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from byggesten.actions.answer import answer
from byggesten.actions.find import MOST, Candidate, candidate, find, titles
from byggesten.actions.permission import Role, in_role
from byggesten.actions.seen import seen_by
from byggesten.actions.subject import Subject, base, the_one
from byggesten.actions.workspace import open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.text import LANGUAGES, Language
from byggesten.organisation.bodies import Committee
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit
from byggesten.store.folder import FolderStore

from support.desk import TODAY, desk, document, opened, subject

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ANSWERS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "answers.json").read_text(encoding="utf-8"))
NAMES = ("hedensted-2021", "lyngby-taarbaek-2012", "randers-2025", "slagelse-2018")


@cache
def example(name: str) -> Subject:
    """The proposal of an example."""
    found = the_one(open_workspace(FolderStore(EXAMPLES / name), FolderCodecs()), TODAY)
    assert isinstance(found, Subject)
    return found


def ids(found: Subject) -> list[str]:
    """Everything there is to ask about."""
    things = (
        each.id for org in (found.before, found.after) for kind in (Unit, Task, Committee) for each in org.every(kind)
    )
    used = {f"title:{title}" for org in (found.before, found.after) for title in titles(org) if title}
    return [*dict.fromkeys(things), *sorted(used)]


@pytest.mark.parametrize(
    ("example_name", "typed", "first"),
    [
        ("hedensted-2021", "borgerservice", "borgerservice"),
        ("hedensted-2021", "Borgersevice", "borgerservice"),
        ("hedensted-2021", "borgerservicen", "borgerservice"),
        ("hedensted-2021", "udvikling & plan", "plan-og-udvikling"),
        ("hedensted-2021", "familier og børn", "boern-og-familier"),
        ("hedensted-2021", "boern familier", "boern-og-familier"),
        ("hedensted-2021", "Fritid & Fællesskab", "fritid-og-faellesskab"),
        ("hedensted-2021", "vækst teknik", "fritid-og-faellesskab"),
        ("hedensted-2021", "VTF", "fritid-og-faellesskab"),
        ("hedensted-2021", "rengoring", "opg-rengoering"),
        ("hedensted-2021", "kompetencegruppeleder", "title:Kompetencegruppeleder"),
        ("hedensted-2021", "byrådssekretariatet", "hr-politik-og-udvikling"),
        ("lyngby-taarbaek-2012", "ppr", "ppr"),
        ("lyngby-taarbaek-2012", "bibliotek", "biblioteket"),
        ("lyngby-taarbaek-2012", "hjemesygeplejen", "hjemmesygepleje"),
    ],
)  # fmt: skip
def test_people_find_what_they_mean(example_name: str, typed: str, first: str) -> None:
    """Old and new names, misspellings, abbreviations, endings, word order and foreign keyboards."""
    assert next(iter(find(example(example_name), typed, "da"))).id == first


def test_few_are_offered_with_where_they_lie() -> None:
    """At most eight, each with its kind and place, old name where it had another; nothing for nothing."""
    found = find(example("hedensted-2021"), "HR", "da")
    assert [each.label for each in found[:2]] == ["HR", "Byrådssekretariat"]
    assert found[0].where == "i dag hos HR, Politik & Udvikling"
    assert found[1].where == "før HR, Politik & Udvikling; i dag under Kommunaldirektørens område"
    for typed in ("e", "center", "a b", "og"):
        assert len(find(example("lyngby-taarbaek-2012"), typed, "en")) <= MOST
    assert find(example("hedensted-2021"), "  ", "da") == find(example("hedensted-2021"), "qwzx", "da") == ()


def test_a_stranger_is_no_candidate() -> None:
    """An id of nothing, and of something that is none of the four kinds, has no answer."""
    found = example("hedensted-2021")
    assert candidate(found, "intet", "da") is answer(found, "intet", "da") is None
    assert answer(found, "integrationsteamet", "da") is None
    assert isinstance(candidate(found, "laering", "en"), Candidate)


@pytest.mark.parametrize("case", ANSWERS, ids=lambda case: f"{case['id']}-{case['language']}")
def test_the_three_sentences(case: dict[str, Any]) -> None:
    """What happens, who is responsible afterwards, and why, word for word."""
    told = answer(example(case["example"]), case["id"], case["language"])
    assert told is not None
    assert [each.text for each in told.sentences] == [case["what"], case["who"], case["why"]]
    assert list(told.changes) == case["changes"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_answer_is_three_whole_sentences(name: str, lang: Language) -> None:
    """No placeholder, no id, no empty name and no doubled space is left in any of them."""
    found = example(name)
    known = {each.key for each in (found.proposal.entries if found.proposal else ())}
    for id in ids(found):
        told = answer(found, id, lang)
        assert told is not None
        for each in (*told.sentences, *told.open):
            assert re.match(r"[A-ZÆØÅ»“]", each.text), each.text
            assert each.text.endswith((".", "«", "”")), each.text
            assert not re.search(r"[{}]|  | ,| \.|\.\.|»«|“”", each.text), each.text
            assert set(each.changes) <= known
        assert set(told.why.changes) == set(told.changes)


def test_what_is_open_is_told_beside() -> None:
    """Questions about the changes behind, and changes that are only considered."""
    told = answer(example("hedensted-2021"), "plan-og-udvikling", "da")
    assert told is not None
    assert [each.text for each in told.open][-1] == (
        "Overvejes: 1 årsværk flyttes fra Plan & Udvikling til Kommunikationsstaben (C13)."
    )
    assert told.open[0].text.startswith("Det er endnu ikke afklaret: »By- og landsbyudvikling")


def test_without_a_proposal_nothing_is_proposed() -> None:
    """The organisation as it is decided: nothing is, and it says so."""
    found = base(example("hedensted-2021").workspace, TODAY)
    told = answer(found, "borgerservice", "da")
    assert told is not None
    assert told.what.text == "Der er ikke besluttet ændringer for Borgerservice."
    assert told.who.text.startswith("Borgerservice hører fortsat under Fritid & Fællesskab")


UNITS = "name,parent,leader title,leader\nDirektionen,,direktør,\nTeknik,Direktionen,centerchef,Bo Leder\n"
RENAME = document("boern-og-kultur", "- id: C1\n  rename: Teknik\n  to: By\n  because: Det er kortere.")


def test_a_leader_is_named_for_those_who_may_see_it() -> None:
    """The name beside the title for staff; the title alone for the public."""
    without = tuple(f"register/{name}.csv" for name in ("tasks", "committees", "med"))
    whole = opened(desk({"register/units.csv": UNITS, "proposals/boern-og-kultur.md": RENAME}, without=without))
    said = {}
    for role in (Role.EMPLOYEE, Role.PUBLIC):
        seen = seen_by(whole, in_role(role, "nogen"), {"boern-og-kultur": RENAME})
        told = answer(subject(seen, "boern-og-kultur"), "teknik", "da")
        assert told is not None
        said[role] = told.who.text
    assert said[Role.EMPLOYEE] == "By hører fortsat under Direktionen, og lederen er Bo Leder (centerchef)."
    assert said[Role.PUBLIC] == "By hører fortsat under Direktionen, og lederens titel er centerchef."
