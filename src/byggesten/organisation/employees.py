# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Employees: who holds a post. They stand in a file of their own and are never part of an organisation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee:
    """Somebody employed, by the pseudonym that stands in the column ``holder`` of the posts.

    ``seniority`` is the day the employment counts from; ``employment`` its type in the municipality's own words.
    """

    id: str
    name: str = ""
    seniority: dt.date | None = None
    employment: str = ""
    note: str = ""
