# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A computed value that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.rule import Scope, rule
from byggesten.consequences.values import UNKNOWN_VALUE, unknown_values
from byggesten.kernel.findings import Finding


@rule(UNKNOWN_VALUE, scope=Scope.WHOLE, da="Ukendt beregnet værdi", en="Unknown computed value")
def unknown_value(case: Case, _: str) -> Iterator[Finding]:
    """Every value that running text prints can be computed."""
    if case.proposal:
        yield from unknown_values(case.proposal, case.consequences)
