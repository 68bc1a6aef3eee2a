# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What operations that read lean on: the subject asked for, a part of a list, and who asks what of which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, TypeVar

from byggesten.actions.subject import BASE, Subject
from byggesten.kernel.findings import Finding
from byggesten.web.api.problems import refused
from byggesten.web.visit import Visit

T = TypeVar("T")


def subject_of(visit: Visit, of: str, on: dt.date | None = None) -> Subject:
    """What is asked for as the reader may see it; a problem with advice where there is none."""
    found = visit.resolved(of or BASE, on)
    if isinstance(found, Finding):
        raise refused((found,))
    return found


def part(rows: Sequence[T], offset: int, limit: int) -> dict[str, Any]:
    """A part of a list, with how many there are."""
    return {"total": len(rows), "offset": offset, "limit": limit, "rows": list(rows[offset : offset + limit])}


def seen(subject: Subject) -> dict[str, Any]:
    """What is looked at."""
    settings = subject.workspace.settings
    return {
        "workspace": settings.name, "synthetic": settings.synthetic, "subject": subject.name, "date": subject.date,
    }  # fmt: skip
