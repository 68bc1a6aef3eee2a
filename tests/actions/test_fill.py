# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Synthetic data: for every unit, the same for the same seed, marked, and never over real data."""

from __future__ import annotations

from byggesten.actions.check import check, errors
from byggesten.actions.fill import Filled, fill, marked
from byggesten.actions.subject import Subject
from byggesten.formats.codecs import FolderCodecs
from byggesten.formats.employees_csv import read_employees
from byggesten.kernel.findings import Finding
from byggesten.kernel.ranges import Range
from byggesten.organisation.units import Unit
from byggesten.store.memory import MemoryStore

from support.desk import NOBODY, OWNER, TODAY, codes, desk, opened, subject

Result = Filled | tuple[Finding, ...]


def filled(store: MemoryStore, *, seed: int = 1, posts: int = 200) -> Result:
    """Fill the workspace of a store in place."""
    workspace = opened(store)
    return fill(store, store, FolderCodecs(), workspace, workspace.opening, actor=OWNER, seed=seed, posts=posts,
                elsewhere=False)  # fmt: skip


def elsewhere(store: MemoryStore, found: Subject, target: MemoryStore) -> Result:
    """Fill the organisation of a subject into another store."""
    return fill(store, target, FolderCodecs(), found.workspace, found.after, actor=OWNER, seed=1, posts=100,
                elsewhere=True, folder="ny")  # fmt: skip


def test_every_unit_gets_a_leader_posts_and_money() -> None:
    """As many posts as asked for, and two budget lines a unit."""
    store = desk()
    done = filled(store)
    assert isinstance(done, Filled)
    org = opened(store).opening
    assert 200 == len(org.posts.columns)
    for unit in org.every(Unit):
        total = org.posts.total(unit.id)
        assert total.leaders.low >= 1
        assert total.fte.high <= total.posts.high * 2
        assert {2027} == set(org.money.columns.by_unit_and_year[unit.id])
    assert Range.of(200) == org.posts.count
    assert () == errors(check(opened(store), TODAY))


def test_holders_have_names_that_are_nobodys() -> None:
    """One row for each holder, plainly invented, the same for the same seed; not a part of the organisation."""
    store, again = desk(), desk()
    filled(store)
    filled(again)
    data = store.read("register/employees.csv") or b""
    assert data == again.read("register/employees.csv")
    employees, findings = read_employees(data.decode(), "register/employees.csv")
    columns = opened(store).opening.posts.columns
    assert findings == []
    assert set(employees) == {str(holder) for holder in columns.holder if holder}
    assert {each.note for each in employees.values()} == {"syntetisk"}
    assert all(each.name.startswith("Prøve Person ") and each.seniority for each in employees.values())


def test_the_workspace_is_marked_and_every_row_too() -> None:
    """In the settings, in the columns, and in each line of the files."""
    store = desk()
    filled(store)
    workspace = opened(store)
    assert workspace.settings.synthetic
    assert workspace.opening.posts.columns.synthetic
    rows = (store.read("register/posts.csv") or b"").decode().splitlines()[1:]
    assert all(row.endswith(",syntetisk") for row in rows)
    assert "workspace.synthetic" in codes(check(workspace, TODAY))


def test_the_same_seed_gives_the_same_data() -> None:
    """To the byte; another seed gives others."""
    one, two, three = desk(), desk(), desk()
    filled(one)
    filled(two)
    filled(three, seed=2)
    assert one.read("register/posts.csv") == two.read("register/posts.csv")
    assert one.read("register/money.csv") == two.read("register/money.csv")
    assert one.read("register/posts.csv") != three.read("register/posts.csv")


def test_nobody_is_named_and_no_number_is_used_twice() -> None:
    """Holders are numbers; a vacant post has none."""
    store = desk()
    filled(store, posts=2000)
    holders = [str(each) for each in opened(store).opening.posts.columns.holder]
    held = [each for each in holders if each]
    assert len(held) == len(set(held))
    assert all(each[0] == "M" and each[1:].isdigit() for each in held)
    assert 0 < len(holders) - len(held) < 200


def test_real_posts_are_not_written_over() -> None:
    """Synthetic ones may be filled again."""
    real = desk({"register/posts.csv": "unit,fte\nBiblioteket,1\n"})
    assert ["fill.real_data"] == codes(filled(real))
    store = desk()
    filled(store)
    assert isinstance(filled(store, seed=3), Filled)


def test_the_number_of_posts_must_be_possible() -> None:
    """Each unit has a leader, so there are at least as many posts as units."""
    assert ["fill.too_few"] == codes(filled(desk(), posts=3))
    assert isinstance(filled(desk(), posts=8), Filled)
    assert ["fill.no_units"] == codes(filled(desk({"register/units.csv": "name\n"})))


def test_the_organisation_after_a_proposal_becomes_a_workspace() -> None:
    """Its opening register is what the proposal leads to, without the proposal."""
    store, target = desk(), MemoryStore()
    found = subject(opened(store), "boern-og-kultur")
    assert isinstance(elsewhere(store, found, target), Filled)
    made = opened(target)
    assert found.date == made.opening.day
    assert {unit.name for unit in found.after.every(Unit)} == {unit.name for unit in made.opening.every(Unit)}
    assert () == made.proposals
    assert () == errors(check(made, TODAY))
    assert ["fill.out_exists"] == codes(elsewhere(store, found, target))


def test_a_stranger_fills_nothing() -> None:
    """It takes the right to."""
    store = desk()
    workspace = opened(store)
    denied = fill(store, store, FolderCodecs(), workspace, workspace.opening, actor=NOBODY, seed=1, posts=50,
                  elsewhere=False)  # fmt: skip
    assert ["action.forbidden"] == codes(denied)


def test_the_mark_is_set_in_the_text_of_the_settings() -> None:
    """Remarks and other sections stand; a mark that is there is replaced."""
    text = '# hej\n[workspace]\nname = "L"\nsynthetic = false\n\n[prices]\nx = 1\n'
    assert '# hej\n[workspace]\nname = "L"\nsynthetic = true\n\n[prices]\nx = 1\n' == marked(text)
    assert '[workspace]\nsynthetic = true\nname = "L"\n' == marked('[workspace]\r\nname = "L"\r\n')
    assert "[workspace]\nsynthetic = true\n\n" == marked("")
    assert "opening = 2027-01-01" in marked(text, "2027-01-01")
