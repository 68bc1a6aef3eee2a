# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every chart, table and list of the vocabulary has a builder, and each says what the consequences hold."""

from __future__ import annotations

import pytest

from byggesten.chart.model import Mark
from byggesten.consequences.plain import to_plain
from byggesten.documents import charts, lists
from byggesten.documents import tables as built
from byggesten.documents.material import Material
from byggesten.documents.memo import ChartBlock, Paragraph, Table, plain
from byggesten.proposal.vocabulary import CHARTS, LISTS, TABLES

from support.reports import report, small, tables
from support.workspaces import case


def material() -> Material:
    found = Material(case=small(), lang="da")
    found.keys.update({f"C{number}": f"c-c{number}" for number in range(1, 9)})
    return found


def test_every_argument_has_a_builder() -> None:
    """The vocabulary and the builders name the same things."""
    assert list(CHARTS) == list(charts.BUILDERS)
    assert set(TABLES) == set(built.BUILDERS)
    assert set(LISTS) == set(lists.BUILDERS)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_can_be_built(name: str, lang: str) -> None:
    """A chart is a drawing with its text, or a word that there is nothing to show."""
    found = charts.build(Material(case=small(), lang="da" if lang == "da" else "en"), name)
    assert all(isinstance(each, ChartBlock | Paragraph) for each in found)
    assert found


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_built(name: str) -> None:
    """A table's rows are as wide as its heading."""
    for each in built.build(material(), name):
        if isinstance(each, Table):
            assert {len(each.columns)} >= {len(row.cells) for row in each.rows if row.kind != "group"}


@pytest.mark.parametrize("name", LISTS)
def test_every_list_can_be_built(name: str) -> None:
    """A list is never empty: it says that there is none."""
    assert lists.build(material(), name)


def chart(name: str, **options: str) -> ChartBlock:
    (found,) = charts.build(material(), name, options)
    assert isinstance(found, ChartBlock)
    return found


def test_changes_are_marked_and_the_closed_stay() -> None:
    """New, renamed, moved and merged are marked by sign and word, and what ended is still seen."""
    told = {each.text for each in chart("changes").outline}
    assert "+ Ejendomscenteret (ny; centerchef; +2–3 årsværk)" in told
    assert "~ By, Teknik & Miljø (ændret; centerchef; før Teknik & Miljø)" in told
    assert "→ Planafdelingen (flyttet; afdelingsleder; fra Teknik & Miljø)" in told
    assert "» Driftsafdelingen (sammenlagt; afdelingsleder; indgår i Ejendomscenteret)" in told
    assert {Mark.NEW, Mark.CHANGED, Mark.MOVED, Mark.MERGED} == {
        node.mark for node in chart("changes").nodes if node.mark
    }


def test_before_and_after_hold_the_units_of_their_time() -> None:
    """The chart before holds what there is, the chart after what there will be, without marks."""
    before, after = ({node.label for node in chart(name).nodes} for name in ("before", "after"))
    assert {"Teknik & Miljø", "Driftsafdelingen"} == before - after
    assert {"By, Teknik & Miljø", "Ejendomscenteret"} == after - before
    assert {None} == {node.mark for node in chart("after").nodes}


def test_a_chart_can_begin_lower_and_end_earlier() -> None:
    """A root shows its branch, a depth cuts it and says how much is below."""
    assert ["Børn & Skole", "Skoler"] == [node.label for node in chart("before", root="Børn & Skole").nodes]
    assert "7 enheder" not in chart("before", depth="1").outline[0].text
    assert "6 enheder under" in chart("before", depth="1").outline[0].text


def test_staff_stands_beside_the_line() -> None:
    """A staff unit is told as one."""
    assert "Sekretariatet (stab; sekretariatschef)" in {each.text for each in chart("after").outline}


def test_from_to_has_a_row_for_each_lineage() -> None:
    """The table says what JSON says."""
    rows = tables(report())["from-to"].rows
    lineage = to_plain(small().consequences)["lineage"]
    assert [each["unit"]["name"] for each in lineage] == [plain(row.cells[0].inlines) for row in rows]


def test_a_row_knows_its_changes() -> None:
    """The last cell of a row leads to the changes behind it."""
    rows = {plain(row.cells[0].inlines): row.cells[-1] for row in tables(report())["from-to"].rows}
    assert "C1, C4" == plain(rows["Ejendomscenteret"].inlines)
    assert {"C1", "C4"} == set(rows["Ejendomscenteret"].changes)


def test_economy_says_what_json_says() -> None:
    """Every figure of the table is the consequences' own, in number and in words."""
    found = tables(report())["economy"]
    years = to_plain(small().consequences)["economy"]["by_year"]
    names = ("added", "demanded", "unplaced")
    for row, year in zip(found.rows, years, strict=False):
        shown = [(int(cell.number.low), int(cell.number.high)) for cell in row.cells[1:4] if cell.number]
        assert [(year[name]["low"], year[name]["high"]) for name in names] == shown


def test_only_some_rows_can_be_asked_for() -> None:
    """A document may place a part of a table; what fits nothing says so."""
    body = "\n# A\n\n:::{changes}\n- id: C1\n  close: Skoler\n- id: C2\n  rename: Planafdelingen\n  to: Plan\n:::\n\n"
    some = tables(report(small(body + ":::{table} changes\n:only: C2\n:::\n")))["changes"]
    none = tables(report(small(body + ":::{table} changes\n:only: C9\n:::\n")))["changes"]
    assert ["C2"] == [plain(row.cells[0].inlines) for row in some.rows if row.kind == "plain"]
    assert ((), "»C9« passer ikke på noget i tabellen.") == (none.rows, plain(none.note))


def test_a_phase_can_be_shown_alone() -> None:
    """A table of a phase holds what that phase does, with the phases it requires."""
    phases = "phases:\n  - id: f1\n  - id: f2\n    effective: 2023-01-01\n"
    head = f"---\nproposal: p\ntitle: P\neffective: 2022-01-01\n{phases}---\n"
    body = """
# A

:::{changes}
- id: C1
  close: Skoler
  phase: f1
- id: C2
  rename: Planafdelingen
  to: Plan
  phase: f2
:::

:::{table} from-to
:phase: f1
:::
"""
    rows = tables(report(small(body, head)))["from-to"].rows
    assert ["Skoler"] == [plain(row.cells[0].inlines) for row in rows]


def test_a_large_chart_keeps_what_changes() -> None:
    """Of many units the chart of changes shows those that change and what is above them, and counts the rest."""
    rows = "\n".join(f"U{at},enhed,{f'U{(at - 1) // 5}' if at else ''}" for at in range(400))
    large = case(changes="- id: C1\n  rename: U388\n  to: Ny\n", units=f"name,kind,parent\n{rows}\n")
    (found,) = charts.build(Material(case=large, lang="da"), "changes")
    assert isinstance(found, ChartBlock)
    assert [
        "U0 (4 uændrede enheder lige under)",
        "U2 (4 uændrede enheder lige under)",
        "U15 (4 uændrede enheder lige under)",
        "U77 (4 uændrede enheder lige under)",
        "~ Ny (ændret; før U388)",
    ] == [each.text for each in found.outline]
