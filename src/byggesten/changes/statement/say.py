# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the changes that only say something share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from byggesten.changes.change import At, Change
from byggesten.changes.problems import absent
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.statements import Statement

ABOUT = "units committees med tasks groups parties assets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Change):
    """Something is said about the organisation without changing it: kept, rejected, recommended, strengthened."""

    said_kind: ClassVar[str] = ""

    def saying(self) -> tuple[str, tuple[str, ...], str]:
        """The name of the statement, what it is about, and its wording."""
        return "", (), ""

    def problems(self, org: Organisation, at: At) -> Iterator[Finding]:
        """What it is about must exist."""
        yield from absent(org, at, *self.saying()[1])

    def apply(self, org: Organisation, at: At) -> Organisation:
        """The statement stands."""
        name, about, text = self.saying()
        said = Statement(
            id=f"{at.key}-{self.said_kind}", name=name or ", ".join(map(org.name, about)), kind=self.said_kind,
            about=about, text=text, valid_from=at.day,
        )  # fmt: skip
        return org.put(said, at.key).note(about, at.key)
