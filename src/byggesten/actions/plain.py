# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Findings as plain data for JSON. The keys are a promise, documented in docs/reference/json.md and tested."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Language

Plain = dict[str, Any]


def finding_plain(finding: Finding, lang: Language) -> Plain:
    """One finding."""
    reference = finding.message.reference
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "subject": finding.subject,
        "message": finding.text(lang),
        "advice": finding.advice(lang),
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "date": finding.date.isoformat() if finding.date else None,
        "reference": reference.text.in_(lang),
        "verify": reference.verify,
    }


def findings_plain(findings: Iterable[Finding], lang: Language) -> list[Plain]:
    """Findings, in the order given."""
    return [finding_plain(finding, lang) for finding in findings]
