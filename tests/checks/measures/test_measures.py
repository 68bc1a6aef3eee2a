# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Figures: shares of one whole, figures said in two ways, figures without a definition."""

from __future__ import annotations

from byggesten.checks.case import Case

from support.workspaces import about, case, said

HEAD = "name,kind,value,bound,unit,definition,base,year,whole,said\n"


def measuring(*rows: str) -> Case:
    """A case with measures."""
    return case(units="name\nDirektion", measures=HEAD + "\n".join(rows))


BORGERE = "Borgere,share,60,,%,d,ansatte,2024,administration,"
STØTTE = "Støtte,share,35,,%,d,{base},2024,administration,"
POLITIK = "Politik,share,5,{bound},%,d,ansatte,2024,administration,{said}"


def test_shares_of_one_whole_have_one_denominator() -> None:
    """T40: 60 % of the staff and 35 % of the tasks are not shares of the same."""
    this = measuring(BORGERE, STØTTE.format(base="opgaver"), POLITIK.format(bound="", said=""))
    assert ["The shares of “administration” do not have the same denominator: ansatte and opgaver"] == (
        said(this, "measures.denominators")
    )


def test_shares_add_up_to_the_whole() -> None:
    """T40: 60, 35 and less than 5 never make 100; 60, 35 and 5 do."""
    less = measuring(BORGERE, STØTTE.format(base="ansatte"), POLITIK.format(bound="below", said=""))
    whole = measuring(BORGERE, STØTTE.format(base="ansatte"), POLITIK.format(bound="", said=""))
    assert ["The shares of “administration” come to 95–100 % and not exactly 100: Borgere, Støtte and Politik"] == (
        said(less, "measures.sum")
    )
    assert [] == about(whole, "measures.sum")
    assert [] == about(whole, "measures.denominators")


def test_shares_as_numbers_below_one_add_up_to_one() -> None:
    """Shares may be written 0.6 and 0.4."""
    rows = ("A,share,0.6,,,d,x,2024,alt,", "B,share,{b},,,d,x,2024,alt,")
    assert [] == about(measuring(rows[0], rows[1].format(b="0.4")), "measures.sum")
    assert ["a"] == about(measuring(rows[0], rows[1].format(b="0.3")), "measures.sum")


def test_a_share_that_stands_alone_is_not_added() -> None:
    """One share of a whole says nothing of the rest."""
    assert [] == about(measuring(BORGERE), "measures.sum")


def test_a_figure_is_said_in_one_way() -> None:
    """T41: 5 % in the heading, less than 5 % in the text."""
    this = measuring(POLITIK.format(bound="below", said="5 %"))
    assert ["“Politik” is stated in two ways: less than 5 % and 5 %"] == said(this, "measures.two_ways")
    for same in ("mindre end 5 %", "under 5", "5"):
        bound = "" if same == "5" else "below"
        assert [] == about(measuring(POLITIK.format(bound=bound, said=same)), "measures.two_ways")


def test_two_rows_of_one_figure_agree() -> None:
    """T41: one name, year and denominator, two values."""
    rows = ("Byggesager,count,2000,,sager,d,,2024,,", "Byggesager,count,{n},,sager,d,,2024,,")
    header = "id," + HEAD
    table = header + "\n".join(f"{id},{row}" for id, row in zip("ab", rows, strict=True))
    for number, expected in (("1900", ["b"]), ("2000", [])):
        this = case(units="name\nDirektion", measures=table.format(n=number))
        assert expected == about(this, "measures.two_ways")


def test_a_figure_has_a_definition_a_denominator_and_a_year() -> None:
    """What is missing is named; a count needs no denominator."""
    this = measuring("Indeks,index,91,,,,,,,", "Sager,count,2000,,sager,Antal sager,,2024,,")
    assert ["The figure “Indeks” lacks a definition, a denominator (what it is counted of) and a year"] == (
        said(this, "measures.undefined")
    )
