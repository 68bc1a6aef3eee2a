# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Collective units of unknown number, so that the span above them cannot be computed."""

from __future__ import annotations

from support.workspaces import about, case, said

HEAD = "name,parent,reports to,collective,number\nDirektion,,,,\nCenter,Direktion,,,\n"


def test_a_leader_over_units_of_unknown_number_is_found_once() -> None:
    """T68: Schools and nurseries under one leader are one finding about that leader."""
    this = case(units=HEAD + "Skoler,Center,,ja,\nDagtilbud,Center,,ja,")
    assert ["center"] == about(this, "structure.span_unknown")
    assert [
        "The span of “Center” cannot be computed: the number of units behind “Skoler” and “Dagtilbud” is not stated"
    ] == said(this, "structure.span_unknown")


def test_the_leader_they_report_to_is_the_one() -> None:
    """Along the reporting line the span is the management's."""
    assert ["direktion"] == about(case(units=HEAD + "Skoler,Center,Direktion,ja,"), "structure.span_unknown")


def test_a_range_is_a_number() -> None:
    """Ten to twelve schools give a span of ten to twelve."""
    assert [] == about(case(units=HEAD + "Skoler,Center,,ja,10-12"), "structure.span_unknown")
