# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What each reader sees: drafts, persons, costs and small groups, and that nothing shown depends on what is hidden."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.actions.check import subject_findings
from byggesten.actions.permission import Actor, Right, Role, in_role
from byggesten.actions.seen import seen_by
from byggesten.actions.show import VIEWS, rows
from byggesten.actions.workspace import Workspace
from byggesten.consequences.plain import to_plain
from byggesten.documents.html import write_html
from byggesten.documents.report import build_report
from byggesten.kernel.ranges import Range
from byggesten.organisation.posts import Total
from byggesten.organisation.units import Unit

from support.desk import OWNER, desk, document, opened, subject

UNITS = """name,parent,leader title,leader,note,source
Direktionen,,direktør,Ane Leder,Hemmeligt notat,Privat kilde
Teknik,Direktionen,centerchef,Bo Leder,,
Plan,Teknik,afdelingsleder,,,
Kultur,Direktionen,,,,
"""
MOVES = """
- id: C1
  move: Plan
  to: Kultur
- id: C2
  move posts: 2
  from: Teknik
  to: Kultur
- id: C3
  absorb: Kultur
  into: Direktionen
  status: considered
"""
MERGES = "- id: C1\n  absorb: Plan\n  into: Kultur\n- id: C2\n  move posts: 2\n  from: Teknik\n  to: Kultur\n"
SINGLE = "- id: C1\n  move posts: 2\n  from: Teknik\n  to: Kultur\n  posts: [Teknik0, Teknik1]\n"
FEW = Range.of(1, 4)


def posts(**counts: int) -> str:
    """A table of posts: so many in each unit, the first of each its leader, all of them held."""
    lines = ["id,unit,title,category,fte,cost,leader,permanent,holder"]
    for unit, count in counts.items():
        for number in range(count):
            id, leads = f"{unit}{number}", "yes" if not number else "no"
            lines.append(f"{id},{unit},sagsbehandler,HK,0.{number % 9 + 1},{400000 + number},{leads},yes,M-{id}")
    return "\n".join(lines) + "\n"


def workspace(changes: str = MOVES, **counts: int) -> Workspace:
    """A small workspace with posts and one draft."""
    counts = counts or {"Direktionen": 6, "Teknik": 12, "Plan": 3, "Kultur": 8}
    files = {
        "register/units.csv": UNITS,
        "register/posts.csv": posts(**counts),
        "register/money.csv": "unit,year,amount\nPlan,2027,1234567\nTeknik,2027,7654321\n",
        "register/parties.csv": "name,kind,contact\nOle Privatmand,person,ole@example.org\n",
        "register/statements.csv": "name,kind,text\nBrev,input,Fru Hansen skriver\nKorte veje,principle,Kort vej\n",
        "proposals/boern-og-kultur.md": document("plan", changes),
    }
    return opened(desk(files, without=tuple(f"register/{name}.csv" for name in ("tasks", "committees", "med"))))


def seen(role: Role, unit: str = "", whole: Workspace | None = None, **issued: str) -> Workspace:
    """The workspace as a role sees it."""
    return seen_by(whole or workspace(), in_role(role, "nogen", unit), issued)


def held(found: Workspace, unit: str) -> Total:
    """What a unit holds in a workspace as seen."""
    return found.opening.posts.total(unit)


def everything(found: Workspace) -> str:
    """All that is shown of a workspace: every view and consequence of it as it is and of its proposals."""
    shown: list[Any] = []
    for name in ("base", *(each.id for each in found.proposals)):
        each = subject(found, name)
        shown += [rows(each, view) for view in VIEWS] + [to_plain(each.consequences)]
        shown += [(finding.code, finding.text("da")) for finding in subject_findings(each)]
    return json.dumps(shown, default=str)


def test_nobody_sees_anything_without_a_right() -> None:
    """Deny by default: no units, no proposals, no settings."""
    found = seen_by(workspace(), Actor(name="gæst"))
    assert (found.proposals, found.log, list(found.opening.every(Unit))) == ((), (), [])


def test_drafts_are_for_those_who_work_on_them() -> None:
    """The project leader sees the draft; staff and the public see nothing before a version is issued to them."""
    assert [each.id for each in seen(Role.PROJECT_LEADER).proposals] == ["plan"]
    for role in (Role.EMPLOYEE, Role.POLITICIAN, Role.MED_REPRESENTATIVE, Role.HEAD_OF_UNIT, Role.PUBLIC):
        assert seen(role).proposals == ()


def test_the_issued_version_stands_in_place_of_the_draft() -> None:
    """Its changes and its text, and neither those of the draft nor proposals the text is not of."""
    issued = document("plan", "- id: C9\n  rename: Plan\n  to: Planafdelingen")
    found = seen(Role.EMPLOYEE, plan=issued, andet=issued)
    assert [[each.key for each in proposal.entries] for proposal in found.proposals] == [["C9"]]
    assert "absorb" not in found.proposals[0].text
    assert subject(found, "plan").after.name("plan") == "Planafdelingen"
    assert seen(Role.PROJECT_LEADER, plan=issued).proposals[0].entry("C1")


def test_the_public_view_is_without_persons() -> None:
    """Leaders by name are for staff; others, notes, sources and letters are for those who need them."""
    names = {role: everything(seen(role)) + str(seen(role).opening.things) for role in Role}
    for role, text in names.items():
        assert ("Ane Leder" in text) == (role is not Role.PUBLIC), role
        drafts = in_role(role, "n").may(Right.DRAFTS)
        for word in ("Hemmeligt notat", "Privat kilde", "Fru Hansen"):
            assert (word in text) == drafts, (role, word)
        for word in ("Ole Privatmand", "ole-privatmand", "ole@example.org"):
            assert (word in text) == (role is Role.HR_PARTNER), (role, word)


@pytest.mark.parametrize("role", list(Role))
def test_holders_are_in_no_ones_view(role: Role) -> None:
    """They are looked up one unit at a time, with a purpose."""
    columns = seen(role, "teknik").opening.posts.columns
    assert not any(columns.holder)
    assert len(columns.holder) == 29


def test_small_groups_are_ranges_and_ranges_add() -> None:
    """Three posts are 1–4; the sum over everything is as wide as the groups hidden in it."""
    found = seen(Role.POLITICIAN)
    assert held(found, "plan") == Total(FEW, Range.of(0, 4), Range.of(0, 4), partial=True)
    assert held(found, "teknik").posts == Range.of(12)
    assert found.opening.posts.count == Range.of(27, 30)


def test_the_rest_of_a_unit_is_no_way_to_count_its_staff() -> None:
    """One leader and four others: the leader is not told, so the four are not either."""
    found = seen(Role.POLITICIAN, whole=workspace(Direktionen=5, Teknik=9))
    assert held(found, "direktionen").posts == Range.of(5)
    assert held(found, "direktionen").leaders == Range.of(0, 1)
    assert held(found, "teknik").leaders == Range.of(1)


def test_who_may_see_persons_sees_numbers() -> None:
    """HR everywhere; a head in the own unit and below it, and ranges elsewhere."""
    assert held(seen(Role.HR_PARTNER), "plan").posts == Range.of(3)
    mine = seen(Role.HEAD_OF_UNIT, "teknik", workspace(Teknik=12, Plan=3, Kultur=2))
    assert [held(mine, unit).posts for unit in ("teknik", "plan", "kultur")] == [Range.of(12), Range.of(3), FEW]
    assert held(seen(Role.HEAD_OF_UNIT), "plan").posts == FEW


def test_costs_are_unknown_and_not_nothing() -> None:
    """Controller and HR see units of five or more, staff nothing; a smaller group's cost would be a salary."""
    cost = {role: held(seen(role, "teknik"), "teknik").known_cost for role in Role}
    told = {role for role, amount in cost.items() if amount is not None}
    assert told == {Role.CONTROLLER, Role.CHIEF_EXECUTIVE, Role.HR_PARTNER, Role.HEAD_OF_UNIT}
    assert held(seen(Role.CONTROLLER), "plan").known_cost is None
    assert held(seen(Role.HEAD_OF_UNIT, "teknik"), "plan").known_cost is None
    assert held(seen(Role.HEAD_OF_UNIT, "teknik"), "kultur").known_cost is None
    assert held(seen(Role.HR_PARTNER), "plan").known_cost is None
    assert '"cost": {' not in everything(seen(Role.POLITICIAN))


def test_budget_lines_of_small_groups_are_salaries() -> None:
    """They are there for those who see costs, but for units of five or more."""
    lines = {role: seen(role, "teknik").opening.money.columns.by_unit_and_year for role in Role}
    assert {unit for unit, years in lines[Role.CONTROLLER].items() if years} == {"teknik"}
    assert {unit for unit, years in lines[Role.HR_PARTNER].items() if years} == {"teknik", "plan"}
    assert not any(lines[Role.PUBLIC].values())


def test_one_to_four_left_are_a_range_too() -> None:
    """Five posts of which three go, as the text says: what is left is told as 1–4."""
    changes = "- id: C1\n  move posts: 3\n  from: Teknik\n  to: Kultur"
    found = seen(Role.PROJECT_LEADER, whole=workspace(changes, Teknik=5, Kultur=9))
    after = subject(found, "plan").after
    assert after.posts.total("teknik").posts == FEW
    assert after.posts.total("kultur").posts == Range.of(12)


def test_findings_quote_no_one() -> None:
    """A bad cell in a table about persons is found for HR alone, and no finding reaches readers of what is issued."""
    files = {"register/posts.csv": "unit,cost\nDirektionen,Løn-til-Ane\n"}
    whole = opened(desk(files))
    assert any("Løn-til-Ane" in each.text("da") for each in seen_by(whole, OWNER).findings)
    for role in set(Role) - {Role.HR_PARTNER}:
        assert not any("Løn-til-Ane" in each.text("da") for each in seen(role, whole=whole).findings)


small = st.integers(1, 4)


@given(first=st.tuples(small, small), second=st.tuples(small, small), big=st.integers(5, 40), other=st.integers(5, 40))
@pytest.mark.parametrize("changes", [MOVES, MERGES, SINGLE], ids=["moves", "merges", "single"])
@pytest.mark.parametrize("role", [Role.PROJECT_LEADER, Role.CONTROLLER])
def test_nothing_shown_depends_on_how_many_a_small_group_is(
    role: Role, changes: str, first: tuple[int, int], second: tuple[int, int], big: int, other: int
) -> None:
    """Two registers that differ only in small groups look the same to those who may not see persons.

    So no number shown, and nothing reckoned from numbers shown, before, after or between, can tell how many they are.
    """
    shown = [
        everything(seen(role, whole=workspace(changes, Direktionen=big, Teknik=other, Plan=plan, Kultur=kultur)))
        for plan, kultur in (first, second)
    ]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("changes", [MOVES, MERGES, SINGLE], ids=["moves", "merges", "single"])
def test_nor_does_the_report(changes: str) -> None:
    """The whole document with its charts and tables is the same, letter by letter."""
    pages = set()
    for plan, kultur in ((1, 4), (3, 2)):
        whole = workspace(changes, Direktionen=6, Teknik=12, Plan=plan, Kultur=kultur)
        each = subject(seen(Role.CONTROLLER, whole=whole), "plan")
        pages.add(write_html(build_report(each.case, subject_findings(each), "da")))
    assert len(pages) == 1


def test_the_law_has_something_to_find() -> None:
    """For HR the same two registers do not look the same."""
    shown = {everything(seen(Role.HR_PARTNER, whole=workspace(Teknik=9, Plan=plan, Kultur=8))) for plan in (2, 3)}
    assert len(shown) == 2


@given(plan=st.integers(0, 12), teknik=st.integers(0, 30), kultur=st.integers(0, 12))
def test_what_is_told_holds_the_truth(plan: int, teknik: int, kultur: int) -> None:
    """Ranges are wide, never wrong: the real number lies within what is shown, before and after."""
    whole = workspace(MERGES, Direktionen=6, Teknik=teknik + 2, Plan=plan, Kultur=kultur)
    real, told = subject(whole, "plan"), subject(seen(Role.PROJECT_LEADER, whole=whole), "plan")
    for side, shown in ((real.before, told.before), (real.after, told.after)):
        for unit in ("direktionen", "teknik", "plan", "kultur"):
            assert shown.posts.total(unit).posts.holds(side.posts.total(unit).posts.low), unit
        assert shown.posts.count.holds(side.posts.count.low)
