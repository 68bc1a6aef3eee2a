# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Fields that several kinds of change have, each declared once."""

from __future__ import annotations

from typing import Any

from byggesten.kernel.attributes import attribute


def identifier() -> Any:
    """The stable id of a new thing, made of its name when left out."""
    return attribute("stabilt id", "stable id", default="", key="identifier", aliases=("identifikation",))


def excepted() -> Any:
    """The units and tasks that a move leaves behind."""
    return attribute(
        "undtagen", "except", key="except", aliases=("undtagen",), default=(), form="refs", refers="units tasks"
    )
