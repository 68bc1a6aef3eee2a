# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Whether anything in a proposal delivers savings: amounts placed, posts that end, units that end."""

from __future__ import annotations

from byggesten.checks.case import Case


def delivers(case: Case) -> bool:
    """Whether a saving is placed, posts fall on the whole in some change, or units close or merge."""
    economy, summary = case.consequences.economy, case.consequences.summary
    return bool(economy.placed.value.high > 0 or summary.closed or summary.merged or _posts_end(case))


def _posts_end(case: Case) -> bool:
    lines = case.consequences.difference.lines
    gained = {line.change for line in lines if line.count.high > 0}
    return any(line.count.low < 0 and line.change not in gained for line in lines)
