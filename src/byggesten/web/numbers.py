# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Numbers as requests write them: of plain digits and of a size that a page can count with."""

from __future__ import annotations

LONGEST = 9


def whole_number(text: str | None) -> int | None:
    """The whole number a text is, from 0; None for what is none, or is longer than any page, revision or row."""
    said = text or ""
    return int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST else None
