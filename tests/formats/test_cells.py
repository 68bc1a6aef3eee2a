# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rows of CSV: any text is read or found wanting, row by row, and no row is lost without a word."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from byggesten.formats.cells import read_rows
from byggesten.kernel.findings import Finding

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=8)


def rows(text: str) -> tuple[tuple[str, ...], list[dict[str, str]], list[int], list[Finding]]:
    """The headings, rows, their lines, and what is found."""
    findings: list[Finding] = []
    header, found = read_rows(text, "f.csv", findings)
    listed = list(found)
    return header, [row.cells for row in listed], [row.place.line for row in listed], findings


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5), st.sampled_from(",;"))
def test_what_is_written_is_read(cells: list[tuple[str, str]], delimiter: str) -> None:
    """Any cells written by a program come back, spaces at their ends apart, each row with the line it begins on."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(("a", "b"))
    lines = []
    for row in cells:
        lines.append(out.getvalue().count("\n") + 1)
        writer.writerow(row)
    kept = [(row, line) for row, line in zip(cells, lines, strict=True) if any(cell.strip() for cell in row)]
    header, read, at, findings = rows(out.getvalue())
    assert (header, findings) == (("a", "b"), [])
    assert read == [{"a": one.strip(), "b": two.strip()} for (one, two), _ in kept]
    assert at == [line for _, line in kept]


@given(st.text(max_size=60))
def test_any_text_at_all(text: str) -> None:
    """A text that is no table gives rows or findings and nothing else."""
    header, read, _, findings = rows(text)
    assert header or findings
    assert all(set(row) <= set(header) for row in read)


def test_what_follows_a_broken_row() -> None:
    """A quote that is never closed takes the rest with it and is found where it opens, not where the file ends."""
    _, read, _, findings = rows('a,b\n1,2\n"3,4\n5,6\n')
    assert read == [{"a": "1", "b": "2"}]
    assert [(each.code, each.place.line) for each in findings] == [("csv.broken", 3)]


def test_the_delimiter_follows_the_headings() -> None:
    """A table is divided by what its headings are divided by; the other sign is a sign like any other."""
    assert rows("a;b\n1,5;2\n")[1] == [{"a": "1,5", "b": "2"}]
    assert rows("a,b\n1;5,2\n")[1] == [{"a": "1;5", "b": "2"}]
