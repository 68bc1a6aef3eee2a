# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The register as CSV: read whole whatever program wrote it, and every mistake found with file and line."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from byggesten.formats.register_csv import Register, read_register
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.findings import MESSAGES
from byggesten.kernel.ranges import Range
from byggesten.kernel.textfile import decode
from byggesten.organisation.links import Link
from byggesten.organisation.tasks import Task
from byggesten.organisation.units import Unit

DAY = dt.date(2026, 1, 1)
UNITS = "name,parent\nTeknik,\nPlan,Teknik\nKultur,\n"


def read(**tables: str) -> Register:
    """A register of CSV texts by table."""
    return read_register({f"{table}.csv": text for table, text in tables.items()}, DAY)


def found(**tables: str) -> list[tuple[str, str]]:
    """What is found in a register: code and place."""
    return [(each.code, str(each.place).removeprefix("register/")) for each in read(**tables).findings]


def names(register: Register) -> list[str]:
    """The names of the units."""
    assert not register.findings, [each.text("en") for each in register.findings]
    return [unit.name for unit in register.organisation.all(Unit)]


@pytest.mark.parametrize(
    "text",
    [
        "name,parent,kind\nTeknik,,center\nPlan,Teknik,\n",
        "name;parent;kind\nTeknik;;center\nPlan;Teknik;\n",
        "Navn;Parent;Slags\n Teknik ; ; center \n\n;;\nPlan;Teknik;\n",
        '"name","parent","kind"\n"Teknik","","center"\n"Plan","Teknik",""',
        "NAME,PARENT,TYPE\nTeknik,,center\nPlan,Teknik,\n",
    ],
)
def test_ways_to_write_a_table(text: str) -> None:
    """Commas or semicolons, English or Danish headings, quotes, spaces and empty rows: the table is the same."""
    register = read(units=text)
    assert names(register) == ["Teknik", "Plan"]
    assert (register.organisation.unit("teknik").kind, register.organisation.below("teknik")) == ("center", ("plan",))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_as_excel_saves_it(newline: str, mark: bytes) -> None:
    """A byte order mark and the line ends of any system."""
    text, wrong = decode(mark + UNITS.replace("\n", newline).encode(), "register/units.csv")
    assert (wrong, names(read(units=text))) == ([], ["Teknik", "Plan", "Kultur"])


def test_lines_inside_cells() -> None:
    """A cell in quotes may hold line breaks, commas and quotes; the lines after it are counted right."""
    units = 'name,purpose,parent\nTeknik,"Veje,\nparker og ""andet""\n",\nPlan,,Tekink\n'
    register = read(units=units)
    assert register.organisation.unit("teknik").purpose == 'Veje,\nparker og "andet"'
    assert [str(each.place) for each in register.findings] == ["register/units.csv:5"]
    assert str(register.places["plan"]) == "register/units.csv:5"


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\u2028", "\x85"])
def test_signs_that_only_look_like_line_breaks(sign: str) -> None:
    """A cell pasted from Word may hold signs that some programs break lines at; a row is still one row."""
    assert names(read(units=f"name,parent\nTeknik{sign}og Miljø,\nKultur,\n")) == [f"Teknik{sign}og Miljø", "Kultur"]


def test_references_may_come_in_any_order() -> None:
    """Rows and tables may name what stands below them or in another table, by name, spelling or id."""
    register = read(
        tasks="name,responsible,executing\nveje,Teknik | Kultur,plan",
        units="name,parent\nPlan,Teknik\nTeknik,\nKultur,",
    )
    assert not register.findings
    task = register.organisation.get(Task, "veje")
    assert task is not None
    assert (task.responsible, task.executing) == (("teknik", "kultur"), ("plan",))


def test_values_of_every_form() -> None:
    """Flags, ranges, days, lists and certainty are read as what they say."""
    units = "name,staff,number,valid from,abbreviations,certainty\nTeknik,ja,2-3,2025-01-01,T | TF,implied"
    teknik = read(units=units).organisation.unit("teknik")
    assert teknik == Unit(
        id="teknik", name="Teknik", staff=True, number=Range.of(2, 3), valid_from=dt.date(2025, 1, 1),
        abbreviations=("T", "TF"), certainty=Certainty.IMPLIED,
    )  # fmt: skip


def test_ids_are_made_of_names() -> None:
    """A thing without an id has one of its name; of two units of one name the second has its parent's in it too."""
    register = read(units=UNITS + "Plan,Kultur\n", tasks="name\nPlan", links="from,to,kind\nTeknik,Kultur,interface")
    assert not register.findings
    assert set(register.organisation.things) == {
        "teknik",
        "plan",
        "kultur",
        "plan-kultur",
        "plan-tasks",
        "interface-teknik-kultur",
    }
    assert [link.name for link in register.organisation.all(Link)] == ["Teknik – Kultur"]


@pytest.mark.parametrize(
    ("tables", "code", "place"),
    [
        ({"units": ""}, "csv.no_header", "units.csv:1"),
        ({"units": "\nname\nA"}, "csv.no_header", "units.csv:1"),
        ({"units": 'name,parent\nA,\n"B,\nC,'}, "csv.broken", "units.csv:3"),
        ({"units": 'name,parent\nA"x"y,\n"B" x,'}, "csv.broken", "units.csv:3"),
        ({"units": "name,parent\nA,\nB,A,for meget"}, "csv.too_wide", "units.csv:3"),
        ({"units": "name,parent,\nA,,\nB,,hov"}, "csv.unnamed_column", "units.csv:3"),
        ({"units": "name,name\nA,B"}, "csv.duplicate_column", "units.csv:1"),
        ({"units": "name,navn\nA,B"}, "csv.duplicate_column", "units.csv:1"),
        ({"enheder": "name\nA"}, "register.unknown_file", "enheder.csv"),
        ({"units": "name,chef\nA,B"}, "register.unknown_column", "units.csv:1"),
        ({"units": "name,kind\nA,x\n,y"}, "register.empty_cell", "units.csv:3"),
        ({"units": "name,staff\nA,måske"}, "register.bad_cell", "units.csv:2"),
        ({"units": "name,number\nA,3-2"}, "register.bad_cell", "units.csv:2"),
        ({"units": "name,valid to\nA,31-12-2027"}, "register.bad_cell", "units.csv:2"),
        ({"units": "name,certainty\nA,sikker"}, "register.bad_cell", "units.csv:2"),
        ({"units": "id,name\na,A\na,B"}, "register.duplicate_id", "units.csv:3"),
        ({"units": "name,parent\nA,\nA,"}, "register.duplicate_id", "units.csv:3"),
        ({"units": "name,parent\nT,\nA,T\nT2,\nA,T2\nA,T2"}, "register.duplicate_id", "units.csv:6"),
        ({"units": "name,valid from,valid to\nA,2027-01-01,2027-01-01"}, "register.bad_period", "units.csv:2"),
        ({"units": "name,parent\nA,B"}, "name.unlike", "units.csv:2"),
        ({"units": "name,parent\nTeknik,\nB,Tekink"}, "name.unknown", "units.csv:3"),
        ({"units": "name,parent\nTeknik,\nB,teknik."}, "name.variant", "units.csv:3"),
        ({"units": "name,parent\nT,\nK,\nS,T\nS,K\nX,S"}, "name.ambiguous", "units.csv:6"),
        ({"units": UNITS, "tasks": "name,responsible\nveje,Plan | Veje"}, "name.unlike", "tasks.csv:2"),
    ],
)  # fmt: skip
def test_mistakes_are_found_at_their_line(tables: dict[str, str], code: str, place: str) -> None:
    """Every mistake of a table has its code and its line."""
    assert (code, place) in found(**tables)


def test_every_code_of_the_formats_is_met_here() -> None:
    """The codes that the tables of a register may give are all among the mistakes tried here and with the columns."""
    own = {code for code in MESSAGES if code.startswith(("csv.", "register.", "columns."))}
    parameters = [
        mark.args[1]
        for test in (test_mistakes_are_found_at_their_line, test_mistakes_of_columns)
        for mark in test.pytestmark
        if mark.name == "parametrize"
    ]
    assert own == own & {case[1] for cases in parameters for case in cases}


@pytest.mark.parametrize(
    ("table", "code", "line"),
    [
        ("posts\nunit,fte\nPlan,én", "columns.bad_number", 2),
        ("posts\nunit,fte\nPlan,0,5,0", "csv.too_wide", 2),
        ("posts\nunit,fte\nPlan,-1", "columns.negative", 2),
        ("posts\nunit,cost\nPlan,1e400", "columns.bad_number", 2),
        ("posts\nunit,leader\nPlan,måske", "columns.bad_flag", 2),
        ("posts\nid,unit\nP1,Plan\nP1,Plan", "columns.duplicate_post", 3),
        ("posts\nid,unit\nP1,", "columns.no_unit", 2),
        ("posts\nid\nP1", "columns.missing", 1),
        ("posts\nunit,løn\nPlan,5", "columns.unknown", 1),
        ("posts\nunit,enhed\nPlan,Plan", "csv.duplicate_column", 1),
        ("posts\nunit\nPlan\nPlam", "name.unknown", 3),
        ("money\nunit,year,amount\nPlan,27,5", "columns.bad_number", 2),
        ("money\nunit,year,amount\nPlan,2027,meget", "columns.bad_number", 2),
        ("money\nunit,amount\nPlan,5", "columns.missing", 1),
    ],
)
def test_mistakes_of_columns(table: str, code: str, line: int) -> None:
    """Posts and budget lines have their mistakes found in the same way."""
    name, text = table.split("\n", 1)
    assert (code, f"{name}.csv:{line}") in found(units=UNITS, **{name: text})


def test_posts_as_columns() -> None:
    """Posts hold what their cells say; an empty FTE is one, an empty cost is not known."""
    posts = (
        "Stilling;Enhed;Årsværk;Udgift;Leder;Titel\nP1;Plan;0,5;650.000;ja;chef\nP2;plan;;;;\n;Kultur;0.875;600000;nej;"
    )
    columns = read(units=UNITS, posts=posts).organisation.posts.columns
    assert not read(units=UNITS, posts=posts).findings
    assert (list(columns.id), list(columns.fte), list(columns.leader)) == (
        ["P1", "P2", "P4"],
        [0.5, 1, 0.875],
        [1, 0, 0],
    )
    assert list(columns.cost) == [650_000, 0, 600_000]
    assert [columns.units[code] for code in columns.unit] == ["plan", "plan", "kultur"]


def test_budget_lines_as_columns() -> None:
    """Amounts are kroner however they are written, and are summed by unit and year."""
    money = (
        "enhed;funktion;år;beløb;varig\nPlan;6.45;2026;650.000;\nPlan;6.45;2026;-50.000;nej\nPlan;;2027;1.234.567,5;"
    )
    register = read(units=UNITS, money=money)
    assert not register.findings
    assert register.organisation.money.columns.by_unit_and_year["plan"] == {2026: 600_000, 2027: 1_234_567.5}


def test_numbers_stay_exact() -> None:
    """Ranges of the register are decimal numbers, not binary fractions."""
    measures = "name;value\nA;0.1\nB;1.250\nC;4–4,5"
    values = [each.value for each in read(measures=measures).organisation.things.values()]
    assert sorted(v.low for v in values) == [Decimal("0.1"), Decimal(4), Decimal(1250)]
