# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Findings as compilers show theirs: file, line and severity, then the advice and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from byggesten.cli.console import Console
from byggesten.kernel.findings import FORMAT, Finding, Severity
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write_list

SEVERITIES = {
    Severity.ERROR: Text("fejl", "error"),
    Severity.WARNING: Text("advarsel", "warning"),
    Severity.INFO: Text("oplysning", "note"),
}
ONE = {
    Severity.ERROR: Text("1 fejl", "1 error"),
    Severity.WARNING: Text("1 advarsel", "1 warning"),
    Severity.INFO: Text("1 oplysning", "1 note"),
}
SEVERAL = {
    Severity.ERROR: Text("{count} fejl", "{count} errors"),
    Severity.WARNING: Text("{count} advarsler", "{count} warnings"),
    Severity.INFO: Text("{count} oplysninger", "{count} notes"),
}
MOST_ALIKE = 20
MORE = Text("… og {count} flere af slagsen [{code}]", "… and {count} more of the kind [{code}]")
NOTHING = Text("Ingen bemærkninger.", "Nothing to object to.")
VERIFY = Text("spørg en jurist", "ask a lawyer")
EVERYWHERE = Text("arbejdsområdet", "the workspace")


def show_findings(findings: Sequence[Finding], screen: Console, folder: Path) -> None:
    """Every finding, grouped by file, and one counting line. Of very many alike in a file the first ones stand."""
    for number, (_, listed) in enumerate(groupby(findings, key=lambda each: each.place.file)):
        if number:
            screen.line()
        _file(list(listed), screen, folder)
    if findings:
        screen.line()
    screen.line(counting(findings, screen.lang))


def _file(findings: Sequence[Finding], screen: Console, folder: Path) -> None:
    shown: Counter[str] = Counter()
    for finding in findings:
        shown[finding.code] += 1
        if shown[finding.code] <= MOST_ALIKE:
            _one(finding, screen, folder)
    for code, count in shown.items():
        if count > MOST_ALIKE:
            screen.line(fill(MORE, screen.lang, {"count": count - MOST_ALIKE, "code": code}))


def _one(finding: Finding, screen: Console, folder: Path) -> None:
    place = finding.place
    where = f"{folder / place.file}{f':{place.line}' if place.line else ''}" if place.file else ""
    severity = screen.paint(SEVERITIES[finding.severity].in_(screen.lang), finding.severity.value)
    where = where or f"{folder} ({EVERYWHERE.in_(screen.lang)})"
    print(f"{where}: {severity}: {finding.text(screen.lang)} [{finding.code}]", file=screen.out)
    screen.line(finding.advice(screen.lang), 4, 0)
    reference = finding.message.reference
    if reference is not FORMAT:
        verify = f"; {VERIFY.in_(screen.lang)}" if reference.verify else ""
        screen.line(f"({reference.text.in_(screen.lang)}{verify})", 4, 1)


def counting(findings: Sequence[Finding], lang: Language) -> str:
    """How many there are of each severity."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        ONE[severity].in_(lang) if counts[severity] == 1 else fill(SEVERAL[severity], lang, {"count": counts[severity]})
        for severity in Severity
        if counts[severity]
    ]
    return write_list(parts, lang) + "." if parts else NOTHING.in_(lang)
