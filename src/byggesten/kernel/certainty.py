# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""How sure a fact is, and where it is said."""

from __future__ import annotations

from enum import StrEnum


class Certainty(StrEnum):
    """Whether a fact is stated in its source, implied by it, or unclear."""

    STATED = "stated"
    IMPLIED = "implied"
    UNCLEAR = "unclear"
