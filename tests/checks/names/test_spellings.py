# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Names written in several ways are found while the document is read."""

from __future__ import annotations

import pytest

from support.workspaces import case


@pytest.mark.parametrize(
    ("known", "written"),
    [
        ("Vækst, Teknik & Fællesskab", "Vækst, Fællesskab og Teknik"),
        ("Økonomi, Personale & IT", "Økonomi, Personale og IT"),
        ("HR, Politik & Udvikling", "HR, Politik & udvikling"),
        ("Social omsorg", "Social Omsorg"),
        ("KommuneLedelsen", "Kommuneledelsen"),
        ("Børn og Skole", "Børn- og skole"),
        ("Center for Læring og Pædagogik", "Center for Pædagogik og Læring"),
        ("Center for Rådgivning og Støtte", "Center for Rådgivning, og Støtte"),
        ("Social- og Sundhedsforvaltningen", "Social- og sundhedsforvaltningen"),
    ],
)
def test_a_name_in_another_spelling_is_found(known: str, written: str) -> None:
    """name.variant: T02, T03, T04, T05, T06, T42, T71, T72 and T89 are one name with other words, signs or case."""
    this = case(units=f'name\n"{known}"\nAndet', changes=f'- id: C1\n  close: "{written}"', unclean=True)
    assert this.proposal is not None
    assert [f"“{written}” is written in another way than “{known}”"] == [
        each.text("en") for each in this.proposal.findings
    ]
