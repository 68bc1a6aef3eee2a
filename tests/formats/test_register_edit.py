# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""One row of a table edited: the others stand, columns come when they are needed, headings may be in Danish."""

from __future__ import annotations

import pytest

from byggesten.formats.register_edit import with_row

FILE = "register/statements.csv"
TABLE = 'name,kind,text\nEt,principle,"a, b"\nTo,principle,c\n'


@pytest.mark.parametrize(
    ("id", "cells", "expected"),
    [
        ("et", {"text": "ny"}, "name,kind,text\nEt,principle,ny\nTo,principle,c\n"),
        ("to", {"text": "c"}, TABLE),
        ("to", None, 'name,kind,text\nEt,principle,"a, b"\n'),
        ("tre", {"name": "Tre"}, f"{TABLE}Tre,,\n"),
        ("egen", {"name": "Tre"}, 'name,kind,text,id\nEt,principle,"a, b",\nTo,principle,c,\nTre,,,egen\n'),
        ("et", {"scope": "fokus"}, 'name,kind,text,scope\nEt,principle,"a, b",fokus\nTo,principle,c,\n'),
        ("et", {"text": ""}, "name,kind,text\nEt,principle,\nTo,principle,c\n"),
    ],
)
def test_a_row_is_edited(id: str, cells: dict[str, str] | None, expected: str) -> None:
    """Changed, taken out or added."""
    assert (expected, []) == with_row(TABLE, FILE, id, cells)


def test_an_empty_table_gets_its_headings() -> None:
    """The first row makes the table."""
    assert ("id,name,kind\net,Et,\n", []) == with_row("", FILE, "et", {"name": "Et"})


@pytest.mark.parametrize(
    ("text", "id", "cells", "code"),
    [
        (TABLE, "nej", None, "edit.no_row"),
        (TABLE, "et", {"farve": "blå"}, "register.unknown_column"),
        ('name,kind\n"Et', "et", {"kind": "x"}, "csv.broken"),
    ],
)
def test_what_cannot_be_edited_stays(text: str, id: str, cells: dict[str, str] | None, code: str) -> None:
    """With the finding that says why."""
    new, findings = with_row(text, FILE, id, cells)
    assert (text, [code]) == (new, [each.code for each in findings])


def test_a_row_keeps_its_id_when_its_name_changes():
    text = "navn,slags\nEt princip,principle\n"
    new, findings = with_row(text, "register/statements.csv", "et-princip", {"name": "Et andet princip"})
    assert not findings
    assert new == "navn,slags,id\nEt andet princip,principle,et-princip\n"
    gone, _ = with_row(new, "register/statements.csv", "et-princip", None)
    assert "princip," not in gone
