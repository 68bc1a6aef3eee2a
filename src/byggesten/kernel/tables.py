# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Declared attributes as rows of a Markdown table, for the reference pages."""

from __future__ import annotations

from collections.abc import Iterable

from byggesten.kernel.attributes import FORMS, Attribute


def attribute_table(declared: Iterable[Attribute], heading: str = "key") -> list[str]:
    """The lines of a table: each attribute with its names, what it holds, its meaning and whether it is required."""
    return [f"| {heading} | Danish | holds | meaning |", "|---|---|---|---|", *map(attribute_row, declared)]


def attribute_row(each: Attribute) -> str:
    """One attribute as a row."""
    holds = FORMS[each.form].en + (f" ({each.refers.replace(' ', ', ')})" if each.refers else "")
    unit = f" [{each.unit.en}]" if each.unit else ""
    required = "; required" if each.required else ""
    danish = ", ".join(f"`{alias}`" for alias in each.aliases)
    return f"| `{each.key}` | {danish} | {holds}{unit} | {each.meaning.en}; {each.meaning.da}{required} |"
