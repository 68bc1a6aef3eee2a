# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the sections of a plan are made of: lines with a sign, the changes behind them, and names and reasons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from byggesten.actions.reasons import reasons
from byggesten.actions.subject import Subject
from byggesten.consequences.compare import Consequences
from byggesten.consequences.values import value
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write_list, write_range
from byggesten.proposal.vocabulary import role

ADD, TAKE, CHANGE, MOVE = "+", "-", "~", "→"
NO_CHANGES = Text("Ingen ændringer.", "No changes.")
SAYING = ("statement.", "money.")
NOBODY = Text("ingen", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that will happen: its sign, its words, the keys of the changes behind it, and details below it.

    Of many changes those are named whose kind begins as one of ``by``; where none does, every one that does something.
    A line that is no consequence, such as a question, has no reason (``why``).
    """

    sign: str
    text: str
    changes: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    why: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its lines."""

    title: Text
    lines: tuple[Line, ...]


class Plan:
    """A subject with what every section asks of it: names before and after, reasons, filled texts."""

    def __init__(self, subject: Subject, lang: Language) -> None:
        """A plan of a subject in a language."""
        self.subject, self.lang = subject, lang

    @property
    def found(self) -> Consequences:
        """The consequences."""
        return self.subject.consequences

    def new(self, id: str) -> str:
        """What something is called after."""
        after = self.found.after
        return after.name(id) if id in after.things else self.found.before.name(id)

    def old(self, id: str) -> str:
        """What something was called before."""
        before = self.found.before
        return before.name(id) if id in before.things else self.found.after.name(id)

    def news(self, ids: tuple[str, ...] | list[str]) -> str:
        """Names after, as a list in words."""
        return write_list([self.new(id) for id in ids], self.lang) or NOBODY.in_(self.lang)

    def fill(self, text: Text, /, **params: object) -> str:
        """A declared text with its placeholders filled."""
        return fill(text, self.lang, params)

    def number(self, value: Range) -> str:
        """A range in words."""
        return write_range(value, self.lang)

    @cached_property
    def _kinds(self) -> dict[str, str]:
        """The kind of each change by its key, in the order of the document."""
        return {entry.key: entry.change.op for entry in (*self.subject.entries, *self.subject.not_counted)}

    @cached_property
    def _reasons(self) -> dict[str, str]:
        return reasons((*self.subject.entries, *self.subject.not_counted), self.subject.proposal, self._shown)

    def _shown(self, kind: str, text: str) -> str:
        """What a role shows in a reason: names as they are, computed values computed."""
        known = role(kind)
        if known is None or known.name != "value":
            return text
        proposal = self.subject.proposal
        found = value(self.found, text, proposal.entries if proposal else ())
        return found.write(self.lang) if found else text

    def behind(self, line: Line) -> tuple[str, ...]:
        """The keys a line names, in the order of the document."""
        ordered = [key for key in self._kinds if key in line.changes] or list(line.changes)
        told = [key for key in ordered if self._kinds.get(key, "").startswith(line.by)] if line.by else []
        doing = [key for key in ordered if not self._kinds.get(key, "").startswith(SAYING)]
        return tuple(told or doing or ordered)

    def why(self, line: Line) -> str:
        """The reason of the first change behind a line that has one."""
        keys = self.behind(line) if line.why else ()
        return next((self._reasons[key] for key in keys if key in self._reasons), "")
