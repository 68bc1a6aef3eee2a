# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Looking up employees: who may, where, why, and that it is written down; and how many are affected, with no names."""

from __future__ import annotations

import json

import pytest

from byggesten.actions.affected import affected
from byggesten.actions.permission import Actor, Role, in_role
from byggesten.actions.persons import PURPOSES, Persons, persons
from byggesten.formats.codecs import FolderCodecs
from byggesten.formats.employees_csv import read_employees
from byggesten.kernel.findings import Finding
from byggesten.kernel.ranges import Range
from byggesten.store.memory import MemoryStore

from support.desk import NOW, OWNER, codes, desk, document, opened, subject

UNITS = "name,parent\nDirektionen,\nTeknik,Direktionen\nPlan,Teknik\nKultur,Direktionen\n"
POSTS = """id,unit,title,category,fte,cost,leader,holder
S1,Teknik,Sagsbehandler,HK,1,400000,no,M1
S2,Teknik,Centerchef,Ledere,1,900000,yes,M2
S3,Teknik,Sagsbehandler,HK,0.5,200000,no,
S4,Plan,Planlægger,AC,1,500000,no,M3
"""
EMPLOYEES = """id,name,seniority,employment,note
M1,Prøve Person 0001,2010-02-01,fastansat,Et notat
M2,Prøve Person 0002,2001-05-01,åremål,
M3,Prøve Person 0003,,fastansat,
"""
LEFT_OUT = tuple(f"register/{name}.csv" for name in ("tasks", "committees", "med"))
Found = Persons | tuple[Finding, ...]


def store(**files: str) -> MemoryStore:
    """A workspace with two units of employees."""
    register = {"units": UNITS, "posts": POSTS, "employees": EMPLOYEES} | files
    return desk({f"register/{name}.csv": text for name, text in register.items()}, without=LEFT_OUT)


def look(actor: Actor, unit: str = "teknik", purpose: str = "notice", at: MemoryStore | None = None) -> Found:
    """A look at the employees of a unit."""
    held = at or store()
    return persons(held, FolderCodecs(), opened(held), actor, unit, purpose=purpose, now=NOW)


HR, HEAD = in_role(Role.HR_PARTNER, "hr"), in_role(Role.HEAD_OF_UNIT, "leder", "teknik")


def test_the_unit_with_its_leader_first_and_vacant_posts_last() -> None:
    """Names from their own file, seniority and cost for those who see salaries."""
    found = look(HR)
    assert isinstance(found, Persons)
    assert [(each.post, each.name) for each in found.rows] == [
        ("S2", "Prøve Person 0002"), ("S1", "Prøve Person 0001"), ("S3", ""),
    ]  # fmt: skip
    assert (str(found.rows[1].seniority), found.rows[1].cost, found.rows[1].note) == ("2010-02-01", 400000, "Et notat")


def test_a_head_sees_the_own_unit_and_those_below_without_salaries() -> None:
    """Neither seniority, cost nor notes; and no other unit."""
    found = look(HEAD)
    assert isinstance(found, Persons)
    assert {(each.seniority, each.cost, each.note) for each in found.rows} == {(None, None, None)}
    assert isinstance(look(HEAD, "plan"), Persons)
    assert codes(look(HEAD, "kultur")) == codes(look(HEAD, "direktionen")) == ["persons.outside"]


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.HR_PARTNER, Role.HEAD_OF_UNIT}))
def test_others_are_denied(role: Role) -> None:
    """MED representatives, politicians and employees, and those who lead the project or the administration."""
    at = store()
    assert codes(look(in_role(role, "nogen", "teknik"), at=at)) == ["action.forbidden"]
    assert codes(look(in_role(Role.HEAD_OF_UNIT, "uden enhed"))) == ["action.forbidden"]
    assert at.read("audit.jsonl") is None


def test_a_look_has_a_purpose_and_a_unit() -> None:
    """One of the list, and a unit that is there on the day."""
    assert codes(look(HR, purpose="nysgerrighed")) == ["persons.no_purpose"]
    assert codes(look(HR, "intet")) == ["persons.no_unit"]
    assert all(isinstance(look(HR, purpose=purpose), Persons) for purpose in PURPOSES)


def test_a_look_is_written_down_without_names() -> None:
    """Who, which unit, why and how many; nobody's name, number or salary."""
    at = store()
    look(HR, at=at)
    line = (at.read("audit.jsonl") or b"").decode()
    assert json.loads(line) == {
        "at": NOW.isoformat(), "by": "hr", "action": "persons", "unit": "teknik", "day": "2026-06-01",
        "purpose": "notice", "count": 3,
    }  # fmt: skip
    assert not any(word in line for word in ("Prøve", "M1", "400000"))


class Full(MemoryStore):
    """A store with no room left."""

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        raise OSError(28, "no space")


def test_nothing_is_answered_that_is_not_written_down() -> None:
    """Where the audit line cannot be written there is no answer."""
    held = store()
    full = Full({file: held.read(file) or b"" for file in held.stamps()})
    assert codes(look(OWNER, at=full)) == ["action.not_audited"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("id,cpr\nM1,0101010101\n", "employees.unknown_column"),
        ("name\nPrøve Person 0001\n", "employees.no_id_column"),
        ("id,name\n,Prøve Person 0001\n", "employees.no_id"),
        ("id,name\nM1,A\nM1,B\n", "employees.duplicate"),
        ("id,seniority\nM1,hemmelig\n", "employees.bad_date"),
    ],
)
def test_bad_rows_are_found_and_quoted_nowhere(text: str, code: str) -> None:
    """The register says which line, and repeats no cell: it would be personal data."""
    workspace = opened(store(employees=text))
    found = [each for each in workspace.findings if each.place.file == "register/employees.csv"]
    assert codes(found) == [code]
    for word in ("0101010101", "Prøve", "hemmelig", "M1"):
        assert word not in found[0].text("da") + found[0].subject


def test_employees_are_no_part_of_the_organisation() -> None:
    """The file is read where somebody looks them up; what is opened holds no name."""
    assert read_employees(EMPLOYEES, "f")[0]["M3"].seniority is None
    workspace = opened(store())
    assert workspace.findings == ()
    assert "Prøve Person" not in str(workspace.opening.things)


def town(**counts: dict[str, int]) -> MemoryStore:
    """Units with so many posts of each category, a MED body for the town and one for Teknik, and a change of both."""
    rows = [f"{unit},{category}" for unit, held in counts.items() for category, n in held.items() for _ in range(n)]
    files = {
        "register/units.csv": UNITS,
        "register/posts.csv": "unit,category\n" + "\n".join(rows) + "\n",
        "register/med.csv": "name,kind,parent,units\nHoved,main,,Direktionen\nTeknik-MED,sector,Hoved,Teknik\n",
        "proposals/boern-og-kultur.md": document(
            "boern-og-kultur", "- id: C1\n  move: Plan\n  to: Kultur\n- id: C2\n  rename: Kultur\n  to: Kultur & Plan"
        ),
    }
    return desk(files, without=LEFT_OUT[:2])


def test_the_affected_are_counted_by_body_and_category() -> None:
    """Each unit that changes under the body nearest to it, large categories alone, small ones together."""
    at = town(Plan={"HK": 9, "AC": 3, "Ledere": 1, "Service": 1}, Kultur={"HK": 8})
    found = {each.body: each for each in affected(subject(opened(at), "boern-og-kultur"), in_role(Role.EMPLOYEE, "m"))}
    assert {(each.categories, each.posts) for each in found["teknik-med"].groups} == {
        (("HK",), Range.of(9)), (("AC", "Ledere", "Service"), Range.of(5)),
    }  # fmt: skip
    assert found["hoved"].posts == Range.of(8)
    assert found["hoved"].with_below == Range.of(22)
    assert "C1" in found["teknik-med"].changes


def test_no_difference_leads_to_a_small_group() -> None:
    """One small category takes another with it, and units under five are in no category."""
    at = town(Plan={"HK": 9, "AC": 6, "Ledere": 2}, Kultur={"HK": 3})
    workspace = opened(at)
    found = {
        each.body: each
        for each in affected(subject(workspace, "boern-og-kultur"), in_role(Role.MED_REPRESENTATIVE, "m"))
    }
    assert [(each.categories, each.posts) for each in found["teknik-med"].groups] == [
        (("HK",), Range.of(9)), (("AC", "Ledere"), Range.of(8)),
    ]  # fmt: skip
    assert (found["hoved"].groups, found["hoved"].small) == ((), Range.of(1, 4))
    assert found["hoved"].with_below == Range.of(18, 21)
    exact = {each.body: each for each in affected(subject(workspace, "boern-og-kultur"), HR)}
    assert exact["hoved"].with_below == Range.of(20)


def test_a_large_file_of_employees_is_read_once() -> None:
    """What was right is noted, and the file is then not read again until it changes."""
    many = "id,name\n" + "".join(f"M{number},Prøve Person {number:04d}\n" for number in range(1, 50_000))
    at = store(employees=many)
    assert opened(at).findings == ()
    noted = [name for name in at.names(".cache") if name.endswith(".checked")]
    assert len(noted) == 1
    at.write("register/employees.csv", (many + "M1,Igen\n").encode())
    assert codes(opened(at).findings) == codes(opened(at).findings) == ["employees.duplicate"]
