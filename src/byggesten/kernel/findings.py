# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Findings: what is wrong, where, and what to do next; the text is made at the edge from code and parameters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill


class Severity(StrEnum):
    """How much a finding matters: an error stops a release, a warning asks for a decision, info is for knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the workspace: a file relative to its folder, a line from 1, a column from 1; 0 when unknown."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line) if part)


NOWHERE = Place()


class ReferenceKind(StrEnum):
    """What a rule rests on."""

    LAW = "law"
    AGREEMENT = "agreement"
    PRINCIPLE = "principle"
    FORMAT = "format"


@dataclass(frozen=True, slots=True)
class Reference:
    """The source of a rule: its kind, what it says or is called, and whether a lawyer should verify its use."""

    kind: ReferenceKind
    text: Text
    verify: bool = False


FORMAT = Reference(
    ReferenceKind.FORMAT,
    Text(da="Byggestens format (docs/reference)", en="Byggesten's format (docs/reference)"),
)


@dataclass(frozen=True, slots=True)
class Message:
    """A kind of finding: its stable code, default severity, text, advice and the source it rests on.

    Declared once at module level with ``declare``; calling it makes a finding.
    """

    code: str
    severity: Severity
    text: Text
    advice: Text
    reference: Reference = FORMAT

    def __call__(
        self, place: Place = NOWHERE, subject: str = "", *, date: dt.date | None = None, **params: object
    ) -> Finding:
        """A finding of this kind; the subject is the id or name of what it is about."""
        return Finding(self.code, self.severity, subject, date, place, params)


MESSAGES: dict[str, Message] = {}


def declare(
    code: str,
    severity: Severity | str,
    *,
    da: str,
    en: str,
    advice_da: str,
    advice_en: str,
    reference: Reference = FORMAT,
) -> Message:
    """Declare a kind of finding; a code is declared once (``ValueError`` otherwise)."""
    if code in MESSAGES:
        raise ValueError(f"the finding {code} is declared twice")
    message = Message(code, Severity(severity), Text(da, en), Text(advice_da, advice_en), reference)
    MESSAGES[code] = message
    return message


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: code, severity, subject, date it concerns, place, and the parameters of its text."""

    code: str
    severity: Severity
    subject: str = ""
    date: dt.date | None = None
    place: Place = NOWHERE
    params: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def message(self) -> Message:
        """The declaration behind the finding."""
        return MESSAGES[self.code]

    def text(self, lang: Language) -> str:
        """What is wrong, in one language."""
        return fill(self.message.text, lang, self.params)

    def advice(self, lang: Language) -> str:
        """What to do next, in one language."""
        return fill(self.message.advice, lang, self.params)

    def order(self) -> tuple[object, ...]:
        """A stable sort key: place, then code, subject and text."""
        return (self.place.file, self.place.line, self.place.column, self.code, self.subject, self.text("en"))
