# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The document itself: parts without content, numbers used twice, values that cannot be computed."""

from __future__ import annotations

from support.workspaces import HEAD, about, case, found, said

UNITS = "name\nDirektion"


def test_a_part_with_nothing_in_it_is_found() -> None:
    """T48: a heading and then the next one; a heading over smaller ones is not empty."""
    text = f"{HEAD}# Første\n\n# Anden\n\n## Under anden\n\nTekst.\n\n# Sidste\n"
    assert [("Første", "proposals/forslag.md:6"), ("Sidste", "proposals/forslag.md:14")] == (
        found(case(text, units=UNITS), "document.empty_part")
    )


def test_a_part_with_changes_alone_is_not_empty() -> None:
    """What is computed or changed is content too."""
    text = f"{HEAD}# Kort\n\n:::{{chart}} after\n:::\n"
    assert [] == about(case(text, units=UNITS), "document.empty_part")


def test_a_section_number_is_used_once() -> None:
    """T01: two parts are numbered 7; 7 and 7.1 are two numbers, and a year is none."""
    headings = ("# 7. Forslag", "## 7.1 Mere", "# 7. Økonomi", "# 2022 i tal", "# 2022 og frem")
    text = HEAD + "".join(f"{heading}\n\nTekst.\n\n" for heading in headings)
    assert ["The section number 7 is used for both “7. Forslag” and “7. Økonomi”"] == (
        said(case(text, units=UNITS), "document.number_twice")
    )


def test_a_value_that_cannot_be_computed_is_found() -> None:
    """A path that is misspelt is told with the nearest there are."""
    text = f"{HEAD}# Kort\n\nI alt {{value}}`economy.pots` og {{value}}`economy.posts`.\n"
    assert ["economy.pots"] == about(case(text, units=UNITS), "document.unknown_value")
