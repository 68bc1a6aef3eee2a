# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The limits of rules: numbers with a name, a default, a meaning and a source, that a workspace may set."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.checks.case import Case
from byggesten.kernel.findings import Reference
from byggesten.kernel.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A number a rule uses. Called with a case it gives the workspace's number, else the default."""

    name: str
    default: float
    meaning: Text
    source: Reference

    def __call__(self, case: Case) -> float:
        """The number that applies in a case."""
        return case.limit(self.name, self.default)


LIMITS: dict[str, Limit] = {}


def limit(name: str, default: float, *, da: str, en: str, source: Reference) -> Limit:
    """Declare a limit under the name it has in the settings; a name is declared once."""
    if name in LIMITS:
        raise ValueError(f"the limit {name} is declared twice")
    LIMITS[name] = Limit(name=name, default=default, meaning=Text(da, en), source=source)
    return LIMITS[name]
