# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Figures that open the changes behind them."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlencode

from byggesten.actions.subject import Subject
from byggesten.consequences.values import value
from byggesten.web.visit import Visit


def figure_address(visit: Visit, subject: Subject, path: str, changes: Collection[str] | None = None) -> str:
    """Where the changes behind a figure are listed; empty where there are none. ``changes`` are they, where known."""
    address = visit.link("figure")
    if not address or subject.proposal is None:
        return ""
    if changes is None:
        found = value(subject.consequences, path, subject.proposal.entries)
        changes = found.changes if found else ()
    return f"{address}?{urlencode({'subject': subject.name, 'path': path})}" if changes else ""
