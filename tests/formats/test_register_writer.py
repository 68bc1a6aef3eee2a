# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What is written as a register is read as the same organisation."""

from __future__ import annotations

import datetime as dt

import pytest

from byggesten.formats.register_csv import read_register
from byggesten.formats.register_writer import write_cell, write_register
from byggesten.kernel.ranges import Range
from byggesten.organisation.organisation import Organisation

from support.repository import ROOT

DAY = dt.date(2026, 1, 1)
FILES = {
    "units.csv": 'name,kind,parent,aliases,collective,number,valid from,valid to,note\nA,x,,"Å | Alfa",,,,,\n'
    'B,"y, z",A,,yes,2-3,,,"sagde ""ja"""\nSkole,x,A,,,,,,\nSkole,x,B,,,,2025-01-01,2027-01-01,\n'
    "Gammel,x,A,,,,,2025-06-01,\n",
    "tasks.csv": "name,responsible,committees,statutory\nVeje,A | B,Råd,ja\nPasning,Skole (B),,\n",
    "committees.csv": "name,kind\nRåd,council\n",
    "links.csv": "from,to,kind\nA,Råd,committee service\n",
}


def things(org: Organisation) -> set[object]:
    """The live things of an organisation; when they began is not written."""
    return {org.things[id] for id in org.things if org.live(id)}


def test_written_and_read_again_it_is_the_same() -> None:
    """Names, references, numbers and dates to come; what has ended is gone."""
    org = read_register(FILES, DAY).organisation
    again = read_register(write_register(org), DAY)
    assert [] == again.findings
    assert {each.id for each in again.organisation.things.values()} == {
        each.id for each in org.things.values() if org.live(each.id)
    }
    assert write_register(org) == write_register(again.organisation)
    unit = again.organisation.unit("b")
    assert unit is not None
    assert (Range.of(2, 3), 'sagde "ja"', True) == (unit.number, unit.note, unit.collective)
    assert "gammel" not in again.organisation.things


@pytest.mark.parametrize("example", ["hedensted-2021", "lyngby-taarbaek-2012", "randers-2025", "slagelse-2018"])
def test_the_examples_survive_it(example: str) -> None:
    """Each register, written and read, holds the same things."""
    folder = ROOT / "examples" / example / "register"
    files = {file.name: file.read_text(encoding="utf-8-sig") for file in folder.glob("*.csv")}
    org = read_register(files, DAY).organisation
    again = read_register(write_register(org), DAY)
    assert [] == again.findings
    assert things(org) == things(again.organisation)


def test_cells_are_what_the_reader_reads() -> None:
    """Ranges, flags, lists and dates."""
    assert ["2-3", "4.5", "yes", "a | b", "2026-01-01"] == [
        write_cell(each) for each in (Range.of(2, 3), Range.of(4.5), True, ("a", "b"), DAY)
    ]
