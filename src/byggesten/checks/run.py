# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Run the rules on a case: every finding, with the severity the workspace sets and without what it waives.

After one more change only the subjects it touches, and their neighbours, are looked at again; rules of the whole
always are. The result is the same as that of a full run.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

import byggesten.checks
from byggesten.checks.case import Case
from byggesten.checks.neighbours import affected, comparable
from byggesten.checks.rule import RULES, Rule, Scope, subjects
from byggesten.kernel.findings import Finding, Severity
from byggesten.kernel.names import loose
from byggesten.organisation.settings import Settings, Waiver

OFF = "off"


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the rule and the subject that gave it, and its place in the order of a report."""

    order: tuple[object, ...]
    rule: str
    subject: str
    finding: Finding


@dataclass(frozen=True, eq=False)
class Checked:
    """A case with all that the rules found in it, in the order of a report."""

    case: Case
    rules: tuple[Rule, ...]
    found: tuple[Found, ...]

    @cached_property
    def findings(self) -> list[Finding]:
        """The findings alone."""
        return [each.finding for each in self.found]


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by name; loads the modules that declare them."""
    for module in pkgutil.walk_packages(byggesten.checks.__path__, "byggesten.checks."):
        importlib.import_module(module.name)
    return RULES


def check(case: Case, rules: Iterable[Rule] | None = None) -> list[Finding]:
    """What the rules find in a case, in the order of place, code and subject."""
    return checked(case, rules).findings


def checked(case: Case, rules: Iterable[Rule] | None = None) -> Checked:
    """A full run of the rules, kept so that it can be brought up to date after one more change."""
    chosen = tuple(all_rules().values() if rules is None else rules)
    found = (each for rule in chosen for each in look(rule, case))
    return Checked(case, chosen, tuple(sorted(found, key=_order)))


def recheck(earlier: Checked, case: Case) -> Checked:
    """What a full run on the case would find, with only what differs from the earlier case looked at again.

    Where more than changes differ, such as settings, register or the base, everything is.
    """
    if not comparable(earlier.case, case):
        return checked(case, earlier.rules)
    again = affected(earlier.case, case)
    whole = {rule.name for rule in earlier.rules if rule.scope is Scope.WHOLE}
    kept = [each for each in earlier.found if each.subject not in again and each.rule not in whole]
    for rule in earlier.rules:
        kept.extend(look(rule, case, again))
    return Checked(case, earlier.rules, tuple(sorted(kept, key=_order)))


def look(rule: Rule, case: Case, only: frozenset[str] | None = None) -> Iterator[Found]:
    """What one rule finds in a case: on every subject of its scope, or on those of it that are given."""
    for id in subjects(case, rule.scope, only):
        for finding in weighed(rule.look(case, id), case.settings):
            yield Found(finding.order(), rule.name, id, finding)


def _order(found: Found) -> tuple[object, ...]:
    return found.order


def weighed(findings: Iterable[Finding], settings: Settings) -> Iterator[Finding]:
    """Findings with the severity the workspace sets for their code; what is off or waived is left out."""
    for finding in findings:
        severity = settings.severities.get(finding.code, finding.severity.value)
        if severity != OFF and not waived(finding, settings):
            yield replace(finding, severity=Severity(severity)) if severity != finding.severity else finding


def waived(finding: Finding, settings: Settings) -> bool:
    """Whether the workspace accepts a finding, with a reason."""
    return any(waives(waiver, finding) for waiver in settings.waivers)


def waives(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver is of a finding: of its code, and of its subject by id or name where it names one."""
    if waiver.rule != finding.code:
        return False
    names = (finding.subject, str(finding.params.get("what", "")))
    return not waiver.subject or loose(waiver.subject) in map(loose, names)
