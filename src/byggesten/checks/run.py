# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Run the rules on a case: every finding, with the severity the workspace sets and without what it waives."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import replace

import byggesten.checks
from byggesten.checks.case import Case
from byggesten.checks.rule import RULES, Rule, Scope, subjects
from byggesten.kernel.findings import Finding, Severity
from byggesten.organisation.settings import Settings

OFF = "off"


def all_rules() -> dict[str, Rule]:
    """Every rule by name; loads the modules that declare them."""
    for module in pkgutil.walk_packages(byggesten.checks.__path__, "byggesten.checks."):
        importlib.import_module(module.name)
    return RULES


def check(case: Case, rules: Iterable[Rule] | None = None) -> list[Finding]:
    """What the rules find in a case, in the order of place, code and subject."""
    chosen = all_rules().values() if rules is None else rules
    found = (finding for rule in chosen for finding in look(rule, case))
    return sorted(weighed(found, case.settings), key=Finding.order)


def look(rule: Rule, case: Case, ids: Iterable[str] | None = None) -> Iterator[Finding]:
    """What one rule finds in a case, on all subjects of its scope or on those given."""
    for id in subjects(case, rule.scope) if ids is None or rule.scope is Scope.WHOLE else ids:
        yield from rule.look(case, id)


def weighed(findings: Iterable[Finding], settings: Settings) -> Iterator[Finding]:
    """Findings with the severity the workspace sets for their code; what is off or waived is left out."""
    for finding in findings:
        severity = settings.severities.get(finding.code, finding.severity.value)
        if severity != OFF and not waived(finding, settings):
            yield replace(finding, severity=Severity(severity))


def waived(finding: Finding, settings: Settings) -> bool:
    """Whether the workspace accepts a finding, with a reason."""
    return any(
        waiver.rule == finding.code and waiver.subject in ("", finding.subject, str(finding.params.get("what", "")))
        for waiver in settings.waivers
    )
