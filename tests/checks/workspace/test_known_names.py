# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Settings name only what there is."""

from __future__ import annotations

from byggesten.organisation.settings import Settings, Waiver

from support.workspaces import OPENING, about, case, said

CODE = "settings.unknown_name"


def test_names_there_are_not_are_found() -> None:
    """A misspelt code, waiver, limit and kind of change, each in its section."""
    settings = Settings(
        opening=OPENING,
        severities={"structure.no_parnet": "off"},
        waivers=(Waiver(rule="structure.cicle", reason="…"),),
        limits={"span.wied": 25},
        competences={"unit.mov": "council"},
    )
    this = case(units="name\nDirektion", settings=settings)
    assert ["span.wied", "structure.cicle", "structure.no_parnet", "unit.mov"] == sorted(about(this, CODE))
    assert "The settings name “span.wied” under [limits], but there is no such thing" in said(this, CODE)


def test_names_there_are_are_right() -> None:
    """A code of a rule, of the reader, a limit, one kind of change and a family of them."""
    settings = Settings(
        opening=OPENING,
        severities={"structure.no_parent": "off", "name.variant": "error"},
        waivers=(Waiver(rule="span.large", reason="…"),),
        limits={"span.wide": 25},
        competences={"unit.move": "council", "unit": "council"},
    )
    assert [] == about(case(units="name\nDirektion", settings=settings), CODE)
