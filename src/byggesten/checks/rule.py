# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a rule is: a code, a scope, what it rests on, and a function that finds; and the registry of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from byggesten.checks.case import Case
from byggesten.kernel.findings import Finding, Message, Reference, Severity
from byggesten.kernel.text import Text


class Scope(StrEnum):
    """What a rule looks at one at a time; after a change only the touched ones are looked at again.

    ``changed`` are the units that a proposal has touched and that exist after it, ``closed`` those that have ended.
    """

    UNIT = "unit"
    CHANGED = "changed unit"
    CLOSED = "closed unit"
    TASK = "task"
    COMMITTEE = "committee"
    GROUP = "group"
    LINK = "link"
    WHOLE = "whole"


Look = Callable[[Case, str], Iterable[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: its messages, its scope, the T-numbers of the domain it finds, and the function that looks.

    The function gets the case and the id of the subject (empty in the scope ``whole``), never raises and never changes
    anything. A rule with several messages shares one scope.
    """

    name: str
    title: Text
    scope: Scope
    messages: tuple[Message, ...]
    finds: tuple[str, ...]
    look: Look

    @property
    def reference(self) -> Reference:
        """What the rule rests on."""
        return self.messages[0].reference

    @property
    def severity(self) -> Severity:
        """Its default severity."""
        return self.messages[0].severity


RULES: dict[str, Rule] = {}


def rule(*messages: Message, scope: Scope, da: str, en: str, finds: tuple[str, ...] = ()) -> Callable[[Look], Look]:
    """Register a rule under the code of its first message. ``finds`` are T-numbers of the domain's part 2F."""

    def register(look: Look) -> Look:
        name = messages[0].code
        if name in RULES:
            raise ValueError(f"the rule {name} is registered twice")
        RULES[name] = Rule(name=name, title=Text(da, en), scope=scope, messages=messages, finds=finds, look=look)
        return look

    return register


def subjects(case: Case, scope: Scope, only: frozenset[str] | None = None) -> Iterator[str]:
    """The ids a scope looks at in a case, or those of them that are given; the whole is always looked at."""
    if scope is Scope.WHOLE:
        yield ""
    elif only is None:
        yield from case.subjects(scope.value)
    else:
        yield from (id for id in sorted(only) if case.is_subject(scope.value, id))
