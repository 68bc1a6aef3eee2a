# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A principle that names a rule there is not."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.principles.stated import NAMED_RULES
from byggesten.checks.rule import RULES, Scope, rule
from byggesten.kernel.findings import FORMAT, Finding, declare
from byggesten.kernel.names import nearest
from byggesten.organisation.statements import Statement

UNKNOWN_RULE = declare(
    "principles.unknown_rule",
    "error",
    da="»{what}« skal prøves med reglen »{rule}«, som ikke findes",
    en="“{what}” is to be checked with the rule “{rule}”, which does not exist",
    advice_da="Mente du {nearest}? Reglerne står i docs/reference/checks.md.",
    advice_en="Did you mean {nearest}? The rules are in docs/reference/checks.md.",
    reference=FORMAT,
)


@rule(UNKNOWN_RULE, scope=Scope.WHOLE, da="Princip med ukendt regel", en="Principle with an unknown rule")
def unknown_rule(case: Case, _: str) -> Iterator[Finding]:
    """The rule a principle names is one of those principles may name, or any rule by its code."""
    for statement in case.after.every(Statement):
        if statement.rule and statement.rule not in NAMED_RULES and statement.rule not in RULES:
            close = nearest(statement.rule, (*NAMED_RULES, *RULES)) or tuple(NAMED_RULES)[:4]
            yield UNKNOWN_RULE(
                case.place(statement.id), statement.id, what=statement.name, rule=statement.rule, nearest=close
            )
