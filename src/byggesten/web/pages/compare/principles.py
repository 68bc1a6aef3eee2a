# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The principles of the organisation, and whether each column keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from byggesten.checks.principles.stated import NAMED_RULES
from byggesten.checks.run import all_rules
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import danish_key
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import write_range
from byggesten.organisation.statements import PRINCIPLE, Statement
from byggesten.web.pages.compare.columns import Column

MOST = 3


class Standing(StrEnum):
    """How a principle stands in a column."""

    KEPT = "kept"
    BROKEN = "broken"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    UNTRIED = "untried"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a principle stands, the findings that say so, and the changes that answer it."""

    standing: Standing
    findings: tuple[Finding, ...] = ()
    more: int = 0
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A principle with its wording, what it is tried with, and how it stands in each column."""

    name: str
    text: str
    rule: str
    verdicts: tuple[Verdict, ...]

    @property
    def tried(self) -> bool:
        """Whether anything can be said of it in some column."""
        return any(each.standing not in (Standing.UNTRIED, Standing.ABSENT) for each in self.verdicts)


def principles(columns: Sequence[Column], lang: Language) -> tuple[Held, ...]:
    """Every principle in force in any column; those that can be tried first."""
    found: dict[str, Statement] = {}
    for column in columns:
        for each in column.compared.after.every(Statement):
            if each.kind == PRINCIPLE:
                found.setdefault(each.id, each)
    ordered = sorted(found.values(), key=lambda each: (not each.rule, danish_key(each.name)))
    return tuple(
        Held(each.name, each.text, _meaning(each, lang), tuple(verdict(column, each) for column in columns))
        for each in ordered
    )


def broken(column: Column) -> int:
    """How many principles a column breaks."""
    stated = [each for each in column.compared.after.every(Statement) if each.kind == PRINCIPLE]
    return sum(1 for each in stated if verdict(column, each).standing is Standing.BROKEN)


def _meaning(statement: Statement, lang: Language) -> str:
    """What a principle is tried with, in words."""
    named = NAMED_RULES.get(statement.rule)
    own = all_rules().get(statement.rule)
    said: Text | None = named.meaning if named else own.title if own else None
    if said is None:
        return ""
    return f"{said.in_(lang)} ({write_range(statement.limit, lang)})" if statement.limit else said.in_(lang)


def verdict(column: Column, statement: Statement) -> Verdict:
    """How a principle stands in a column."""
    if not column.compared.after.live(statement.id):
        return Verdict(Standing.ABSENT)
    behind = [each for each in column.findings if _concerns(each, statement)]
    counted = {each.key for each in column.entries}
    answers = tuple(key for key in statement.answered_by if key in counted)
    if statement.rule and _codes(statement.rule):
        if behind:
            return Verdict(Standing.BROKEN, tuple(behind[:MOST]), max(0, len(behind) - MOST), answers)
        return Verdict(Standing.KEPT if column.subject.proposal else Standing.UNTRIED, changes=answers)
    if column.subject.proposal is None:
        return Verdict(Standing.UNTRIED)
    unanswered = tuple(each for each in column.findings if each.subject == statement.id)
    if answers:
        return Verdict(Standing.ANSWERED, changes=answers)
    return Verdict(Standing.UNANSWERED if statement.answered_by or unanswered else Standing.UNTRIED, unanswered[:MOST])


def _codes(rule: str) -> frozenset[str]:
    """The codes of the findings by which a principle's rule says that it is broken."""
    rules = all_rules()
    names = NAMED_RULES[rule].rules if rule in NAMED_RULES else (rule,)
    named = {message.code for name in names if name in rules for message in rules[name].messages}
    return frozenset(
        named | {message.code for each in rules.values() for message in each.messages if message.code in names}
    )


def _concerns(finding: Finding, statement: Statement) -> bool:
    """Whether a finding says that a principle is broken; a rule tried for several principles names the one it means."""
    if finding.code not in _codes(statement.rule):
        return False
    named = finding.params.get("what") if finding.code.startswith("principles.") else None
    return named is None or named == statement.name or finding.subject == statement.id
